import type { GridCell, GridRow } from '@/grid/gridModel';

/** Rows that have cells, as a matrix of grid columns: the cell that covers each, undefined under a head. */
export type Matrix = readonly (readonly (GridCell | undefined)[])[];

/** Paints the slots into a matrix one square at a time: slow, and nothing like the grid's own map. */
export function paintMatrix(rows: readonly GridRow[]): Matrix {
  const squares: (GridRow['slots'][number] | undefined)[][] = rows.map(() => []);
  rows.forEach(({ slots }, top) => {
    for (const slot of slots) {
      const line = squares[top] ?? [];
      let left = 0;
      while (line[left] !== undefined) left += 1;
      for (let row = top; row < top + slot.rowspan; row += 1) {
        for (let column = left; column < left + slot.colspan; column += 1) {
          const painted = squares[row];
          if (painted) painted[column] = slot;
        }
      }
    }
  });
  return squares
    .map((line) => line.map((slot) => (slot?.kind === 'cell' ? slot : undefined)))
    .filter((line) => line.some((cell) => cell !== undefined));
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * What the keys do to a table, said with a matrix alone: the active cell, where a selection begins and ends, and
 * the column that up and down keep to.
 */
export class GridOracle {
  readonly matrix: Matrix;
  readonly cells: readonly GridCell[];
  active: string;
  anchor: string;
  lead: string;
  /** The selected cells in reading order; one alone is the active one. */
  selected: readonly string[];
  #runStart: string | undefined;
  #column: number;
  #isLeaving = false;

  constructor(rows: readonly GridRow[]) {
    this.matrix = paintMatrix(rows);
    this.cells = [...new Set(this.matrix.flat())].filter((cell) => cell !== undefined);
    this.active = this.cells[0]?.address ?? '';
    this.anchor = this.active;
    this.lead = this.active;
    this.selected = [this.active];
    this.#column = this.areaOf(this.active).left;
  }

  /** The rows and columns of a cell, the last ones included. */
  areaOf(address: string): Area {
    const squares = this.matrix.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell?.address === address ? [{ row, column }] : [])),
    );
    return {
      top: Math.min(...squares.map(({ row }) => row)),
      bottom: Math.max(...squares.map(({ row }) => row)),
      left: Math.min(...squares.map(({ column }) => column)),
      right: Math.max(...squares.map(({ column }) => column)),
    };
  }

  isComputed(address: string): boolean {
    return this.cells.some((cell) => cell.address === address && cell.computed);
  }

  /** The smallest rectangle over some cells that cuts none, grown square by square. */
  rectangleOver(addresses: readonly string[]): readonly string[] {
    let held = new Set(addresses);
    for (;;) {
      const areas = [...held].map((address) => this.areaOf(address));
      const top = Math.min(...areas.map((area) => area.top));
      const bottom = Math.max(...areas.map((area) => area.bottom));
      const left = Math.min(...areas.map((area) => area.left));
      const right = Math.max(...areas.map((area) => area.right));
      const grown = new Set<string>();
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const cell = this.matrix[row]?.[column];
          if (cell) grown.add(cell.address);
        }
      }
      if (grown.size === held.size) return this.#inOrder(grown);
      held = grown;
    }
  }

  /** The cell beside, above or below; `column` is the one that up and down keep to. */
  neighbour(address: string, way: string, column: number): string | undefined {
    const { top, bottom, left, right } = this.areaOf(address);
    if (way === 'ArrowLeft') return this.matrix[top]?.[left - 1]?.address;
    if (way === 'ArrowRight') return this.matrix[top]?.[right + 1]?.address;
    return this.matrix[way === 'ArrowUp' ? top - 1 : bottom + 1]?.[column]?.address;
  }

  click(address: string): void {
    this.#runStart = undefined;
    this.#goTo(address);
  }

  shiftClick(address: string): void {
    this.#extendTo(address);
  }

  /** What a key does while moving about; false where it is the browser's. */
  press(name: string): boolean {
    const wasLeaving = this.#isLeaving;
    this.#isLeaving = name === 'Escape';
    const key = name.replace(/Ctrl\+|Shift\+/g, '');
    const isShift = name.includes('Shift+');
    if (key === 'Tab') return wasLeaving ? false : this.#tab(isShift ? -1 : 1);
    if (key === 'Enter') this.#enter(isShift ? -1 : 1);
    else if (key === 'Escape') return this.#escape();
    else if (name === 'Ctrl+A') this.#selectOver(this.cells.map(({ address }) => address));
    else if (name === 'Shift+Space') this.#selectRows();
    else this.#travel(key, { isShift, isCtrl: name.includes('Ctrl+') });
    return true;
  }

  #travel(key: string, { isShift, isCtrl }: { isShift: boolean; isCtrl: boolean }): void {
    this.#runStart = undefined;
    const from = isShift ? this.lead : this.active;
    const isVertical = /Up|Down/.test(key);
    const column = isVertical ? this.#columnFrom(from) : this.areaOf(from).left;
    const target = this.#targetOf(key, from, { isCtrl, column });
    if (isShift) {
      if (target !== undefined) this.#extendTo(target);
    } else this.#goTo(target ?? this.active);
    if (isVertical) this.#column = column;
  }

  /** The kept column is that of the cell which the keys have led to. */
  #columnFrom(address: string): number {
    return address === this.lead ? this.#column : this.areaOf(address).left;
  }

  #targetOf(
    key: string,
    from: string,
    { isCtrl, column }: { isCtrl: boolean; column: number },
  ): string | undefined {
    if (key === 'Home' || key === 'End') {
      const row = isCtrl ? this.cells : this.#rowOf(from);
      return (key === 'Home' ? row[0] : row[row.length - 1])?.address;
    }
    const way = key.replace('Page', 'Arrow');
    const path: string[] = [];
    for (
      let next = this.neighbour(from, way, column);
      next !== undefined;
      next = this.neighbour(next, way, column)
    )
      path.push(next);
    if (key.startsWith('Page')) return path.slice(0, ROWS_ON_SCREEN).pop();
    if (!isCtrl) return path[0];
    return path.filter((address) => !this.isComputed(address)).pop() ?? path.pop();
  }

  #tab(step: 1 | -1): boolean {
    if (this.selected.length > 1) {
      this.#walk(this.selected, step);
      return true;
    }
    const order = this.cells
      .filter(({ address, computed }) => !computed || address === this.active)
      .map(({ address }) => address);
    const target = order[order.indexOf(this.active) + step];
    if (target === undefined) return false;
    const isSameRow = this.areaOf(target).top === this.areaOf(this.active).top;
    const start = isSameRow ? (this.#runStart ?? this.active) : target;
    this.#goTo(target);
    this.#runStart = step === 1 ? start : undefined;
    return true;
  }

  /** Round and round among the inputs, or among totals where there is nothing else. */
  #walk(cells: readonly string[], step: 1 | -1): void {
    const inputs = cells.filter((address) => !this.isComputed(address) || address === this.active);
    const order = inputs.some((address) => !this.isComputed(address)) ? inputs : cells;
    const at = order.indexOf(this.active) + step;
    this.#walkTo(order[(at + order.length) % order.length] ?? '');
  }

  #enter(step: 1 | -1): void {
    if (this.selected.length > 1) {
      const columnOf = (address: string) => this.areaOf(address).left;
      this.#walk(
        [...this.selected].sort((a, b) => columnOf(a) - columnOf(b)),
        step,
      );
      return;
    }
    const from = this.#runStart ?? this.active;
    const column = this.#columnFrom(from);
    this.#runStart = undefined;
    const target = this.neighbour(from, step === 1 ? 'ArrowDown' : 'ArrowUp', column);
    if (target === undefined) return;
    this.#goTo(target);
    this.#column = column;
  }

  #escape(): boolean {
    if (this.selected.length === 1) return false;
    this.#goTo(this.active);
    return true;
  }

  #selectRows(): void {
    const tops = new Set(this.selected.map((address) => this.areaOf(address).top));
    this.#selectOver(
      this.cells
        .map(({ address }) => address)
        .filter((address) => tops.has(this.areaOf(address).top)),
    );
  }

  #selectOver(addresses: readonly string[]): void {
    this.active = addresses[0] ?? '';
    this.anchor = this.active;
    this.lead = addresses[addresses.length - 1] ?? '';
    this.selected = this.rectangleOver(addresses);
    this.#column = this.areaOf(this.lead).left;
  }

  /** Within a selection: it stays, and what is led on from there begins at the active cell. */
  #walkTo(address: string): void {
    this.active = address;
    this.anchor = address;
    this.lead = address;
    this.#column = this.areaOf(address).left;
  }

  #goTo(address: string): void {
    this.#walkTo(address);
    this.selected = [address];
  }

  #extendTo(address: string): void {
    this.lead = address;
    this.selected = this.rectangleOver([this.anchor, address]);
    this.#column = this.areaOf(address).left;
  }

  #rowOf(address: string): readonly GridCell[] {
    const line = this.matrix[this.areaOf(address).top] ?? [];
    return [...new Set(line)].filter((cell) => cell !== undefined);
  }

  #inOrder(held: ReadonlySet<string>): readonly string[] {
    return this.cells.map(({ address }) => address).filter((address) => held.has(address));
  }
}

export const ROWS_ON_SCREEN = 5;
