/** Where a cell lies within its table, in CSS pixels. */
export interface CellBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const NO_BOX: CellBox = { left: 0, top: 0, width: 0, height: 0 };

/** Where each cell of a table lies, by its address. The browser lays the page out to tell it. */
export function measureCells(table: HTMLTableElement): ReadonlyMap<string, CellBox> {
  const frame = table.getBoundingClientRect();
  return new Map(
    Array.from(table.querySelectorAll<HTMLElement>('[data-cell]'), (cell) => {
      const { left, top, width, height } = cell.getBoundingClientRect();
      const box = { left: left - frame.left, top: top - frame.top, width, height };
      return [cell.dataset['cell'] ?? '', box];
    }),
  );
}

/** Around several cells. */
export function boxAround(cells: readonly CellBox[]): CellBox {
  const left = Math.min(...cells.map((cell) => cell.left));
  const top = Math.min(...cells.map((cell) => cell.top));
  return {
    left,
    top,
    width: Math.max(...cells.map((cell) => cell.left + cell.width)) - left,
    height: Math.max(...cells.map((cell) => cell.top + cell.height)) - top,
  };
}
