import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatClipboardText, parseClipboardText } from '@/grid/clipboardText';

describe('text that a spreadsheet puts on the clipboard', () => {
  test.each<[string, string, string[][]]>([
    ['one cell', '12', [['12']]],
    ['nothing', '', [['']]],
    [
      'a block',
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'Excel’s block, with its line end at the end',
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['Excel’s single cell', '7\r\n', [['7']]],
    ['a blank last row before Excel’s line end', '1\r\n\r\n', [['1'], ['']]],
    ['old line ends', '1\r2\r', [['1'], ['2']]],
    ['blank cells', '\t1\t\t', [['', '1', '', '']]],
    ['a cell of two lines', '"上\n下"\t2', [['上\n下', '2']]],
    ['a cell of two lines, as Excel ends them', '"上\r\n下"\t2\r\n', [['上\n下', '2']]],
    ['a cell with a tab', '"a\tb"\t2', [['a\tb', '2']]],
    ['a cell with quotes', '"他说""不"""\t2', [['他说"不"', '2']]],
    ['an empty quoted cell', '""\t2', [['', '2']]],
    ['a quote that is no quoting', '5" 管\t2', [['5" 管', '2']]],
    ['a quote at the start that is never closed', '"未完\t2', [['"未完', '2']]],
    ['a quoted word at the start of a cell', '"甲"局\t2', [['"甲"局', '2']]],
  ])('is read: %s', (_, text, rows) => {
    expect(parseClipboardText(text)).toEqual(rows);
  });

  it('is read as at least one cell, whatever it is, and no sign but quotes and line ends is lost', () => {
    const bare = (text: string) => text.replace(/["\r\n\t]/g, '');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'a', '1'), maxLength: 20 }),
        ),
        (text) => {
          const rows = parseClipboardText(text);
          expect(rows.every((row) => row.length > 0)).toBe(true);
          expect(bare(rows.flat().join(''))).toBe(bare(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('cells as text', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.string({ unit: fc.constantFrom('"', '\t', '\n', 'a', ' '), maxLength: 6 }),
  );
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );

  it('come back the same, with and without the line end that Excel adds', () => {
    fc.assert(
      fc.property(block, (rows) => {
        const text = formatClipboardText(rows);
        expect(parseClipboardText(text)).toEqual(rows);
        const last = rows[rows.length - 1];
        // A single blank cell in the last line has its line end already, or it would be taken for Excel's.
        if (rows.length > 1 && last?.length === 1 && last[0] === '') return;
        expect(parseClipboardText(`${text}\r\n`)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('are quoted only where they have to be', () => {
    expect(formatClipboardText([['12', 'a b', '上\n下', '"甲"']])).toBe(
      '12\ta b\t"上\n下"\t"""甲"""',
    );
  });
});
