import type { GridCell, GridRow } from './gridModel';

/** A cell with the grid columns that it covers, `right` excluded. */
export interface PlacedCell {
  readonly cell: GridCell;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Where each cell of a table lies. Rows without a cell (heads, titles) are left out, so moving skips them. */
export interface GridMap {
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly places: ReadonlyMap<string, PlacedCell>;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A slot of any kind with the grid columns that it covers, `right` excluded. */
export interface PlacedSlot {
  readonly slot: GridRow['slots'][number];
  readonly row: GridRow;
  readonly left: number;
  readonly right: number;
}

/** Lays the slots out as a browser does, spans included. */
export function placeSlots(rows: readonly GridRow[]): readonly PlacedSlot[] {
  const taken = new Set<string>();
  return rows.flatMap((row, rowIndex) => {
    let column = 0;
    return row.slots.map((slot): PlacedSlot => {
      while (taken.has(`${rowIndex} ${column}`)) column += 1;
      for (let down = 0; down < slot.rowspan; down += 1) {
        for (let over = 0; over < slot.colspan; over += 1) {
          taken.add(`${rowIndex + down} ${column + over}`);
        }
      }
      const left = column;
      column += slot.colspan;
      return { slot, row, left, right: column };
    });
  });
}

/** Where the cells of a table lie. */
export function createGridMap(rows: readonly GridRow[]): GridMap {
  const placed: PlacedCell[][] = [];
  const places = new Map<string, PlacedCell>();
  let rowBefore: GridRow | undefined;
  for (const { slot, row, left, right } of placeSlots(rows)) {
    if (slot.kind !== 'cell') continue;
    if (row !== rowBefore) placed.push([]);
    rowBefore = row;
    const place = { cell: slot, row: placed.length - 1, left, right };
    placed[placed.length - 1]?.push(place);
    places.set(slot.address, place);
  }
  return { rows: placed, places };
}

/**
 * The neighbour in a direction, or undefined at the edge: moving never wraps. Up and down keep to a grid column,
 * the cell's own first one unless told otherwise: a way through a wide cell goes on where it came from.
 */
export function moveFrom(
  map: GridMap,
  address: string,
  direction: Direction,
  column = columnOf(map, address),
): string | undefined {
  const place = map.places.get(address);
  if (!place) return undefined;
  const row = map.rows[place.row] ?? [];
  if (direction === 'left' || direction === 'right') {
    const index = row.indexOf(place) + (direction === 'left' ? -1 : 1);
    return row[index]?.cell.address;
  }
  const target = map.rows[place.row + (direction === 'up' ? -1 : 1)];
  return target && nearest(target, column).cell.address;
}

/** The first grid column of a cell. */
export function columnOf(map: GridMap, address: string): number {
  return map.places.get(address)?.left ?? 0;
}

/**
 * The last cell in a direction that is typed by hand, or, from there, the last cell of all; undefined at the edge.
 */
export function farFrom(
  map: GridMap,
  address: string,
  direction: Direction,
  column = columnOf(map, address),
): string | undefined {
  let last: string | undefined;
  let lastInput: string | undefined;
  for (
    let next = moveFrom(map, address, direction, column);
    next !== undefined;
    next = moveFrom(map, next, direction, column)
  ) {
    last = next;
    if (map.places.get(next)?.cell.computed === false) lastInput = next;
  }
  return lastInput ?? last;
}

/** The cell of a row over a grid column, or the one nearest to it. */
function nearest(row: readonly PlacedCell[], column: number): PlacedCell {
  const distance = (place: PlacedCell): number =>
    column < place.left ? place.left - column : Math.max(0, column - place.right + 1);
  return row.reduce((best, place) => (distance(place) < distance(best) ? place : best));
}

/**
 * The next or previous cell that is typed by hand, row by row; undefined after the last and before the first. Totals
 * follow by themselves: a Tab that stopped there would lay the next number over a sum.
 */
export function stepFrom(map: GridMap, address: string, step: 1 | -1): string | undefined {
  const place = map.places.get(address);
  if (!place) return undefined;
  const order = map.rows.flat();
  for (let at = order.indexOf(place) + step; at >= 0 && at < order.length; at += step) {
    const next = order[at];
    if (next && !next.cell.computed) return next.cell.address;
  }
  return undefined;
}

/** The first or last cell of the cell's row. */
export function rowEdge(map: GridMap, address: string, edge: 'first' | 'last'): string | undefined {
  const place = map.places.get(address);
  const row = place && map.rows[place.row];
  return row?.[edge === 'first' ? 0 : row.length - 1]?.cell.address;
}

/** The first or last cell of the table. */
export function tableEdge(map: GridMap, edge: 'first' | 'last'): string | undefined {
  const row = map.rows[edge === 'first' ? 0 : map.rows.length - 1];
  return row?.[edge === 'first' ? 0 : row.length - 1]?.cell.address;
}

/** The cell `down` rows below and `over` cells right of a cell, in rows that have cells; undefined outside the table. */
export function cellAtOffset(
  map: GridMap,
  from: string,
  offset: { readonly down: number; readonly over: number },
): GridCell | undefined {
  const place = map.places.get(from);
  const row = place && map.rows[place.row + offset.down];
  if (!place || !row) return undefined;
  const start = row.findIndex((cell) => cell.right > place.left);
  return start < 0 ? undefined : row[start + offset.over]?.cell;
}
