import type { Slot, TableLayout } from './layout';

/** A slot of a table and the place where it begins, counted from 0 in the rows and columns of the layout. */
export interface PlacedSlot {
  readonly slot: Slot;
  readonly row: number;
  readonly column: number;
}

const PLACED = new Map<TableLayout, readonly PlacedSlot[]>();

/** The slots of a table with their places, as a browser lays out its spans; the same list each time. */
export function placeSlots(layout: TableLayout): readonly PlacedSlot[] {
  const known = PLACED.get(layout);
  if (known) return known;
  const taken = new Set<string>();
  const placed: PlacedSlot[] = [];
  layout.rows.forEach(({ slots }, row) => {
    let column = 0;
    for (const slot of slots) {
      while (taken.has(`${row},${column}`)) column += 1;
      placed.push({ slot, row, column });
      for (let down = 0; down < slot.rowspan; down += 1)
        for (let across = 0; across < slot.colspan; across += 1)
          taken.add(`${row + down},${column + across}`);
      column += slot.colspan;
    }
  });
  PLACED.set(layout, placed);
  return placed;
}
