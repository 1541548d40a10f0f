import type { Slot, TableLayout } from '@/editions/layout';

/** A cell of a row with its place among the columns. `below` goes on with one that began in a row above. */
export interface GridCell {
  readonly slot: Slot;
  readonly column: number;
  readonly colspan: number;
  readonly merge: 'none' | 'start' | 'below';
}

export interface GridTableRow {
  readonly part: 'head' | 'body';
  readonly cells: readonly GridCell[];
}

/** The rows of a table with every column taken in each: Word and WPS want the parts of a tall cell written out. */
export function placeRows({ rows, columnCount }: TableLayout): readonly GridTableRow[] {
  const tall = new Map<number, { readonly slot: Slot; left: number }>();
  return rows.map(({ part, slots }) => {
    const cells: GridCell[] = [];
    const rest = [...slots];
    let column = 0;
    while (column < columnCount) {
      const above = tall.get(column);
      const slot = above ? above.slot : rest.shift();
      if (!slot) break;
      const { colspan, rowspan } = slot;
      if (above) {
        above.left -= 1;
        if (above.left === 0) tall.delete(column);
      } else if (rowspan > 1) tall.set(column, { slot, left: rowspan - 1 });
      const merge = above ? 'below' : rowspan > 1 ? 'start' : 'none';
      cells.push({ slot, column, colspan, merge });
      column += colspan;
    }
    return { part, cells };
  });
}
