import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatCellsAsHtml } from '@/grid/clipboardHtml';
import { formatClipboardText } from '@/grid/clipboardText';
import { GridController } from '@/grid/gridController.svelte';
import { planPaste } from '@/grid/gridPaste';
import { createGridMap } from '@/grid/navigation';
import { readClipboard } from '@/formats/clipboard/readClipboard';
import { parseClipboardText } from '@/grid/clipboardText';
import { FORM_TABLES, cellsOf, smallTable } from './forms';

/** A grid that takes every text, and the addresses that it wrote. */
function gridOver(rows: ReturnType<typeof smallTable>, values: Map<string, string>) {
  const written: string[] = [];
  const nothing = (): void => undefined;
  const grid = new GridController({
    rows: () => rows,
    isReadOnly: () => false,
    textOf: (address) => values.get(address) ?? '',
    commit: (entries) => {
      for (const [address, text] of entries) {
        written.push(address);
        values.set(address, text);
      }
      return { refused: new Map() };
    },
    keepRefused: nothing,
    noteWanted: nothing,
    offer: () => undefined,
    activated: nothing,
    selected: nothing,
    rowsOnScreen: () => 1,
    pasted: nothing,
  });
  return { grid, written };
}

const text = fc.oneof(
  fc.constantFrom('', '0', '12', '/', '1,234', '一\n二', 'a\tb', '"', '"5"', 'x"\n', ' 7 '),
  fc.string({ maxLength: 6, unit: fc.constantFrom('"', '\n', '\t', '1', '件', ' ') }),
);
const seed = fc.nat();

describe.each(FORM_TABLES)('in the table $name', ({ rows }) => {
  const cells = cellsOf(rows);
  const addressAt = (at: number): string => cells[at % cells.length]?.address ?? '';

  it('pasting what was copied touches only what was selected, and copies the same again', () => {
    fc.assert(
      fc.property(seed, seed, fc.array(text, { minLength: 1 }), (a, b, texts) => {
        const values = new Map(
          cells.map(({ address }, index) => [address, texts[index % texts.length] ?? '']),
        );
        const { grid, written } = gridOver(rows, values);
        grid.select([addressAt(a), addressAt(b)]);
        const selected = new Set(grid.cells.flat().map(({ cell }) => cell.address));
        const copied = formatClipboardText(grid.copy());
        grid.paste(copied);
        expect(written.filter((address) => !selected.has(address))).toEqual([]);
        grid.select([addressAt(a), addressAt(b)]);
        expect(formatClipboardText(grid.copy())).toBe(copied);
      }),
      { numRuns: 60 },
    );
  });
});

describe('in table three', () => {
  const rows = FORM_TABLES.find(({ name }) => name === '2021 requests')?.rows ?? [];
  const inputs = createGridMap(rows).rows.map((row) => row.filter(({ cell }) => !cell.computed));
  // 22 rows of six cells that are typed by hand, one below the other.
  const block = inputs.filter((row) => row.length === 6).slice(0, 20);
  const at = (row: number, column: number): string => block[row]?.[column]?.cell.address ?? '';

  it('what was copied and pasted at another place is there, cell by cell, and nowhere else', () => {
    const size = fc.record({
      height: fc.integer({ min: 1, max: 5 }),
      width: fc.integer({ min: 1, max: 3 }),
      top: fc.nat({ max: 4 }),
      left: fc.nat({ max: 3 }),
      down: fc.integer({ min: 5, max: 14 }),
      over: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(size, fc.array(text, { minLength: 1 }), (given, texts) => {
        const { height, width, top, left, down, over } = given;
        const values = new Map(
          block.flat().map(({ cell }, index) => [cell.address, texts[index % texts.length] ?? '']),
        );
        const { grid, written } = gridOver(rows, values);
        grid.select([at(top, left), at(top + height - 1, left + width - 1)]);
        const copied = formatClipboardText(grid.copy());
        grid.activate(at(down, over));
        grid.paste(copied);
        const expected = Array.from({ length: height * width }, (_, index) =>
          at(down + Math.floor(index / width), over + (index % width)),
        );
        expect(written).toEqual(expected);
        grid.select([at(down, over), at(down + height - 1, over + width - 1)]);
        expect(formatClipboardText(grid.copy())).toBe(copied);
      }),
      { numRuns: 150 },
    );
  });
});

it('the HTML of a copy says the same cells as its text', () => {
  const editions = { disclosure: '2021', requests: '2021', disputes: '2021' } as const;
  const cell = fc.constantFrom('', '0', '12', '/', '1,234', '-5', '<b>&', 'a');
  const block = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    }),
  );
  fc.assert(
    fc.property(block, (rows) => {
      const html = formatCellsAsHtml(rows);
      const clipboard = { text: '', rows: [], html };
      expect(readClipboard(clipboard, editions)).toMatchObject({ kind: 'block', rows });
    }),
  );
});

describe('a plan', () => {
  let map: ReturnType<typeof createGridMap>;
  beforeEach(() => {
    map = createGridMap(smallTable());
  });

  const plan = (
    given: string,
    from: string,
    inputs: readonly string[] = [from],
    selected = { rows: 1, columns: 1 },
  ) => planPaste(parseClipboardText(given), { map, from, inputs, selected });

  it('puts one text into every selected cell, and a block from the first one on', () => {
    expect(plan('5', 'a1', ['a1', 'b1']).entries).toEqual([
      ['a1', '5'],
      ['b1', '5'],
    ]);
    expect(plan('5\t6', 'a1', ['a1', 'b1', 'a2']).entries).toEqual([
      ['a1', '5'],
      ['b1', '6'],
    ]);
  });

  it('repeats a block over a selection that holds it a whole number of times, as a spreadsheet does', () => {
    const over = plan('5\t6', 'a1', ['a1', 'b1', 'a2', 'b2'], { rows: 2, columns: 2 });
    expect(over.entries).toEqual([
      ['a1', '5'],
      ['b1', '6'],
      ['a2', '5'],
      ['b2', '6'],
    ]);
    const uneven = plan('5\t6', 'a1', ['a1', 'b1', 'c1'], { rows: 1, columns: 3 });
    expect(uneven.entries).toEqual([
      ['a1', '5'],
      ['b1', '6'],
    ]);
  });

  it('tells the place in the block of each text that has no cell', () => {
    expect(plan('1\t2\t3\t4\n\n\n \t9\t', 'b5')).toEqual({
      entries: [
        ['b5', '1'],
        ['c5', '2'],
      ],
      skippedTotals: 1,
      totals: [['sum5', '3']],
      outside: [
        { row: 1, column: 4, text: '4' },
        { row: 4, column: 2, text: '9' },
      ],
    });
  });
});
