import type { DocumentTable } from '../document';
import { mergeGridCells, type GridCell, type GridRow } from '../docx/mergedCells';

/** How a row says that a cell is: where it ends, and whether it is a part of one above or beside it. */
export interface RtfCellShape {
  /** In twips from the margin. */
  readonly right: number;
  readonly merge: GridCell['merge'];
  readonly isBeside: boolean;
}

export interface RtfRow {
  readonly left: number;
  readonly shapes: readonly RtfCellShape[];
  readonly texts: readonly string[];
}

/** Edges of one column differ by a few twips where a program rounded them. */
const SAME_EDGE_TWIPS = 25;

/** RTF has no columns but edges: a cell covers as many columns as edges of other rows lie inside of it. */
export function tableOfRows(rows: readonly RtfRow[]): DocumentTable {
  const edges = edgesOf(rows);
  return mergeGridCells(rows.map((row) => finishRow(row, edges)));
}

function edgesOf(rows: readonly RtfRow[]): readonly number[] {
  const all = rows.flatMap(({ left, shapes }) => [left, ...shapes.map(({ right }) => right)]);
  const edges: number[] = [];
  for (const edge of all.sort((a, b) => a - b)) {
    const last = edges[edges.length - 1];
    if (last === undefined || edge - last > SAME_EDGE_TWIPS) edges.push(edge);
  }
  return edges;
}

/** How many edges lie before a place. */
function columnAt(place: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) < place - SAME_EDGE_TWIPS) low = middle + 1;
    else high = middle;
  }
  return low;
}

function finishRow({ left, shapes, texts }: RtfRow, edges: readonly number[]): GridRow {
  const before = columnAt(left, edges);
  const cells: { text: string; columns: number; merge: GridCell['merge'] }[] = [];
  let column = before;
  texts.forEach((text, index) => {
    const shape = shapes[index];
    const right = shape ? Math.max(columnAt(shape.right, edges), column + 1) : column + 1;
    const last = cells[cells.length - 1];
    if (shape?.isBeside && last) last.columns += right - column;
    else cells.push({ text, columns: right - column, merge: shape?.merge ?? 'none' });
    column = right;
  });
  return { before, cells };
}
