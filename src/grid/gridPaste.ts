import type { OutsideText } from './gridModel';
import { cellAtOffset, type GridMap } from './navigation';

/** Where pasted cells would go: from one cell on, or a single text into each of the selected ones. */
export interface PasteTarget {
  readonly map: GridMap;
  readonly from: string;
  /** The selected cells that are typed by hand. */
  readonly inputs: readonly string[];
  /** How many rows and columns of cells are selected. */
  readonly selected: { readonly rows: number; readonly columns: number };
}

/** What a paste will do, before anything of it is done. */
export interface PastePlan {
  readonly entries: readonly (readonly [string, string])[];
  /** Totals are computed and not written over. */
  readonly skippedTotals: number;
  /** The texts that would have gone there. */
  readonly totals: readonly (readonly [string, string])[];
  readonly outside: readonly OutsideText[];
}

/** Lays a block over the table from a cell right and down. A single text fills the whole selection. */
export function planPaste(
  rows: readonly (readonly string[])[],
  { map, from, inputs, selected }: PasteTarget,
): PastePlan {
  const [[single] = []] = rows;
  if (single !== undefined && rows.length === 1 && rows[0]?.length === 1) {
    const entries = inputs.map((address) => [address, single] as const);
    return { entries, skippedTotals: 0, totals: [], outside: [] };
  }
  const block = repeatBlock(rows, selected);
  const entries: (readonly [string, string])[] = [];
  const outside: OutsideText[] = [];
  const totals: (readonly [string, string])[] = [];
  let skippedTotals = 0;
  block.forEach((row, down) => {
    row.forEach((value, over) => {
      const cell = cellAtOffset(map, from, { down, over });
      const text = value.trim();
      if (cell?.computed) {
        skippedTotals += 1;
        if (text !== '') totals.push([cell.address, text]);
      } else if (cell) entries.push([cell.address, value]);
      else if (text !== '') outside.push({ row: down + 1, column: over + 1, text });
    });
  });
  return { entries, skippedTotals, totals, outside };
}

/** As in a spreadsheet: a block goes over and over into a selection that holds it a whole number of times. */
function repeatBlock(
  rows: readonly (readonly string[])[],
  selected: PasteTarget['selected'],
): readonly (readonly string[])[] {
  const width = Math.max(...rows.map((row) => row.length));
  const isTimes = selected.rows % rows.length === 0 && selected.columns % width === 0;
  const isLarger = selected.rows > rows.length || selected.columns > width;
  if (!isTimes || !isLarger) return rows;
  return Array.from({ length: selected.rows }, (_, down) =>
    Array.from(
      { length: selected.columns },
      (__, over) => rows[down % rows.length]?.[over % width] ?? '',
    ),
  );
}
