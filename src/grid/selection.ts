import type { GridMap, PlacedCell } from './navigation';

/** A rectangle of cells: rows that have cells, and grid columns; `bottom` and `right` are excluded. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The smallest rectangle that holds the given cells and cuts none: a cell over several columns is in as a whole. */
export function rangeOf(map: GridMap, addresses: readonly string[]): CellRange | undefined {
  const places = addresses.flatMap((address) => map.places.get(address) ?? []);
  if (places.length === 0) return undefined;
  let range: CellRange = {
    top: Math.min(...places.map(({ row }) => row)),
    bottom: Math.max(...places.map(({ row }) => row)) + 1,
    left: Math.min(...places.map(({ left }) => left)),
    right: Math.max(...places.map(({ right }) => right)),
  };
  for (;;) {
    const cells = cellsIn(map, range).flat();
    const left = Math.min(range.left, ...cells.map((cell) => cell.left));
    const right = Math.max(range.right, ...cells.map((cell) => cell.right));
    if (left === range.left && right === range.right) return range;
    range = { ...range, left, right };
  }
}

/** The cells of a rectangle, row by row. */
export function cellsIn(
  map: GridMap,
  { top, bottom, left, right }: CellRange,
): readonly (readonly PlacedCell[])[] {
  return map.rows
    .slice(top, bottom)
    .map((row) => row.filter((cell) => cell.left < right && cell.right > left));
}

/** Whether the rectangle holds every cell of the table. */
export function isWhole(map: GridMap, range: CellRange): boolean {
  const held = cellsIn(map, range).reduce((sum, row) => sum + row.length, 0);
  return held === map.places.size;
}

/** The cells under or beside a head, by the head's id. */
export function cellsOfHead(map: GridMap, headId: string): readonly string[] {
  return [...map.places.values()]
    .filter(({ cell }) => cell.heads.includes(headId))
    .map(({ cell }) => cell.address);
}

/**
 * What a fill puts where: into each cell that is typed by hand, the text of the first row (or column) of the
 * rectangle over the same grid column (or in the same row). A rectangle of one row (or column) is filled from
 * the row above (or the column at its left), as in a spreadsheet.
 */
export function fillFrom(
  map: GridMap,
  range: CellRange,
  direction: 'down' | 'right',
): readonly { readonly from: string; readonly to: string }[] {
  const isDown = direction === 'down';
  const isThin = isDown ? range.bottom - range.top === 1 : range.right - range.left === 1;
  const whole: CellRange = !isThin
    ? range
    : isDown
      ? { ...range, top: Math.max(0, range.top - 1) }
      : { ...range, left: Math.max(0, range.left - 1) };
  const rows = cellsIn(map, whole);
  const [first = []] = rows;
  const pairs = isDown
    ? rows
        .slice(1)
        .flat()
        .map((cell) => ({ source: first.find(({ right }) => right > cell.left), cell }))
    : rows.flatMap(([source, ...rest]) => rest.map((cell) => ({ source, cell })));
  return pairs.flatMap(({ source, cell }) =>
    source && !cell.cell.computed ? [{ from: source.cell.address, to: cell.cell.address }] : [],
  );
}
