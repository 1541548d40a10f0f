import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import { readPastedTables } from '@/formats/text/readPastedTables';
import { formCellsOf, cellValue, editionsOf } from '@/report/report';
import { STYLES_WITH_BLANKS, printText } from '@tests/helpers/printText';
import { countingReport } from './reading';

const REPORT = countingReport('2021');
const EDITIONS = editionsOf(REPORT);

describe.each(STYLES_WITH_BLANKS)('tables pasted as %s', (style) => {
  it('are put where their labels say, each number once', () => {
    const read = readPastedTables(printText(REPORT, style), EDITIONS);
    const cells = formCellsOf(EDITIONS).map(({ address }) => address);
    expect(read?.tables).toEqual(['disclosure', 'requests', 'disputes']);
    expect(new Map(read?.values)).toEqual(
      new Map(cells.map((address) => [address, cellValue(REPORT, address)])),
    );
  });

  it('never put a number into another cell, whatever lines are missing', () => {
    const lines = printText(REPORT, style).split('\n');
    // With a cell a line, a run that is as long as a row and its label leaves no trace of itself.
    const longestRun = style === 'cellPerLine' ? 1 : 30;
    fc.assert(
      fc.property(fc.nat({ max: lines.length }), fc.nat({ max: longestRun }), (from, count) => {
        const kept = lines.filter((_, at) => at < from || at >= from + count);
        const read = readPastedTables(kept.join('\n'), EDITIONS);
        for (const [address, value] of read?.values ?? []) {
          expect([address, value]).toEqual([address, cellValue(REPORT, address)]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a part of table three', () => {
  const values = (text: string): ReadonlyMap<CellAddress, unknown> =>
    new Map(readPastedTables(text, EDITIONS)?.values);

  it('without its heads is read where its rows are complete', () => {
    const text = '（一）予以公开\t3\t1\t0\t0\t0\t0\t4\n（二）部分公开\t2\t0\t0\t0\t0\t0\t2';
    const read = values(text);
    expect(read.size).toBe(14);
    expect(read.get('requests/granted/business')).toBe(1);
    expect(read.get('requests/partial/total')).toBe(2);
  });

  it('without its heads is not guessed where a figure is missing', () => {
    expect(readPastedTables('（一）予以公开\t3\t1\t4', EDITIONS)).toBeUndefined();
  });
});

describe('a part of table two without its heads', () => {
  const rows = '行政许可\t5\n行政处罚\t7\n';

  it('is read where its rows have the columns of the report’s form', () => {
    expect(readPastedTables(rows, EDITIONS)?.values).toEqual([
      ['disclosure/licensing/decisions', 5],
      ['disclosure/penalties/decisions', 7],
    ]);
    expect(readPastedTables('行政规范性文件\t5\t6\t7\n', EDITIONS)?.values).toHaveLength(3);
  });

  it('is not guessed where they have others', () => {
    const old = editionsOf(countingReport('2019'));
    expect(readPastedTables(rows, old)).toBeUndefined();
    expect(readPastedTables('行政规范性文件\t5\t6\n', EDITIONS)).toBeUndefined();
    expect(readPastedTables('行政许可\t5\t6\n', EDITIONS)).toBeUndefined();
  });
});

test('a table of the other edition tells which of its cells have no place', () => {
  const old = countingReport('2019');
  const read = readPastedTables(printText(old, 'rowPerLineTabs'), EDITIONS);
  expect(read?.elsewhere).toContainEqual({
    address: 'requests/other/naturalPerson',
    row: expect.objectContaining({ zh: '（六）其他处理' }) as unknown,
    column: expect.objectContaining({ zh: '自然人' }) as unknown,
    value: cellValue(old, 'requests/other/naturalPerson'),
  });
  for (const [address, value] of read?.values ?? []) {
    expect([address, value]).toEqual([address, cellValue(old, address)]);
  }
});

test.each(['', '12\t3\n4\t5', '今天天气很好', '<table><td>1</td></table>', '一'.repeat(1_000_001)])(
  'a text without the form’s rows is no table: %#',
  (text) => {
    expect(readPastedTables(text, EDITIONS)).toBeUndefined();
  },
);
