import type { PageTable, TableCell } from './pageTables';
import { EDGE_POINTS } from './tableGrid';

/** One table of two that stand on pages after each other; undefined where their columns are not the same. */
export function joinTables(above: PageTable, below: PageTable): PageTable | undefined {
  const columns = joinColumns(above.columns, below.columns);
  if (!columns) return undefined;
  const upper = inColumns(above, columns);
  const repeated = inColumns(below, columns);
  const dropped = countRepeatedRows(upper, repeated);
  const lower = repeated
    .filter(({ bottom }) => bottom >= dropped)
    .map((cell) => ({
      ...cell,
      top: Math.max(cell.top, dropped) - dropped,
      bottom: cell.bottom - dropped,
    }));
  const rowCount = above.rows.length - 1;
  const isOneRow = isRowCut(upper, lower, rowCount - 1);
  const shift = isOneRow ? rowCount - 1 : rowCount;
  const moved = lower.map((cell) => ({
    ...cell,
    top: cell.top + shift,
    bottom: cell.bottom + shift,
  }));
  const isOneCell = isOneRow ? areHalves : areHalvesOfGroup;
  return {
    ...above,
    columns,
    // Their heights are no longer asked for.
    rows: Array.from({ length: shift + below.rows.length - dropped }, (_, index) => index),
    cells: joinCells(upper, moved, { row: rowCount - 1, isOneCell }),
  };
}

/** The edges of both, where the outer ones are the same and one has all that the other has. */
function joinColumns(
  above: readonly number[],
  below: readonly number[],
): readonly number[] | undefined {
  const [more, fewer] = above.length >= below.length ? [above, below] : [below, above];
  const has = (edge: number): boolean =>
    more.some((other) => Math.abs(other - edge) <= EDGE_POINTS);
  const isSameEnd = (index: number): boolean =>
    Math.abs(
      (more[(index + more.length) % more.length] ?? 0) -
        (fewer[(index + fewer.length) % fewer.length] ?? 0),
    ) <= EDGE_POINTS;
  return fewer.every(has) && isSameEnd(0) && isSameEnd(-1) ? more : undefined;
}

function inColumns(table: PageTable, columns: readonly number[]): readonly TableCell[] {
  const indexOf = (edge: number): number =>
    columns.findIndex((other) => Math.abs(other - (table.columns[edge] ?? NaN)) <= EDGE_POINTS);
  return table.cells.map((cell) => ({
    ...cell,
    left: indexOf(cell.left),
    right: indexOf(cell.right + 1) - 1,
  }));
}

/** How many rows a table repeats of the head of the one that it goes on with. */
function countRepeatedRows(above: readonly TableCell[], below: readonly TableCell[]): number {
  const last = Math.max(...below.map(({ top }) => top));
  let count = 0;
  while (count < last) {
    const row = rowText(below, count);
    // Only a head is repeated: a row of figures is a row of its own.
    if (row === '' || /(?:^|\n)[\d.,/-]+(?:\n|$)/.test(row) || row !== rowText(above, count)) break;
    count += 1;
  }
  return count;
}

function rowText(cells: readonly TableCell[], row: number): string {
  return cells
    .filter(({ top }) => top === row)
    .sort((a, b) => a.left - b.left)
    .map(({ text }) => text.replace(/\s+/g, ''))
    .filter((text) => text !== '')
    .join('\n');
}

const NUMBERING = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/;
const FIGURE = /^[\d.,/\s-]+$/;

/** Whether the end of a page cuts a row in two: its label goes on, and no cell has figures in both halves. */
function isRowCut(upper: readonly TableCell[], lower: readonly TableCell[], row: number): boolean {
  const halves = lower.flatMap((half) => {
    const whole = upper.find(
      (cell) => cell.bottom === row && half.top === 0 && areHalves(cell, half),
    );
    return whole && whole.top === row ? [[whole.text, half.text] as const] : [];
  });
  const labels = halves.filter(([above, below]) => above !== '' && below !== '');
  return (
    labels.length > 0 &&
    labels.every(
      ([above, below]) =>
        NUMBERING.test(above) &&
        !NUMBERING.test(below) &&
        !FIGURE.test(above) &&
        !FIGURE.test(below),
    )
  );
}

function areHalves(above: TableCell, below: TableCell): boolean {
  return above.left === below.left && above.right === below.right;
}

/** Whether a cell of several rows, as a group's is, goes on below. */
function areHalvesOfGroup(above: TableCell, below: TableCell): boolean {
  const isGroup = above.bottom > above.top && !FIGURE.test(above.text) && !FIGURE.test(below.text);
  return isGroup && areHalves(above, below) && !NUMBERING.test(below.text);
}

interface Meeting {
  /** The last row above. */
  readonly row: number;
  readonly isOneCell: (above: TableCell, below: TableCell) => boolean;
}

function joinCells(
  upper: readonly TableCell[],
  lower: readonly TableCell[],
  { row, isOneCell }: Meeting,
): readonly TableCell[] {
  const first = Math.min(...lower.map(({ top }) => top));
  const rest = new Set(lower);
  const joined = upper.map((cell) => {
    const half = lower.find(
      (below) => below.top === first && cell.bottom === row && isOneCell(cell, below),
    );
    if (!half) return cell;
    rest.delete(half);
    const texts = [cell.text, half.text].filter((text) => text !== '');
    return { ...cell, bottom: half.bottom, text: texts.join('\n') };
  });
  return [...joined, ...lower.filter((cell) => rest.has(cell))];
}
