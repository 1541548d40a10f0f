import type { PdfPage, PlacedGlyph } from './page';
import { findTableGrids, type GridCell, type TableGrid } from './tableGrid';
import { dropRepeated, readLines, type TextLine } from './textLines';

/** A cell with its text, in the columns of its table. */
export interface TableCell extends GridCell {
  readonly text: string;
}

export interface PageTable extends Omit<TableGrid, 'cells'> {
  readonly kind: 'table';
  readonly cells: readonly TableCell[];
}

export interface PageLine extends TextLine {
  readonly kind: 'line';
}

/** What stands on a page, from its top: tables by their rules, and the lines beside them. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (PageTable | PageLine)[];
}

export function readPageParts(page: PdfPage): PageContent {
  const grids = [...findTableGrids(page.rules)].sort((a, b) => areaOf(a) - areaOf(b));
  const inside = new Map<TableGrid, PlacedGlyph[]>(grids.map((grid) => [grid, []]));
  const outside: PlacedGlyph[] = [];
  for (const glyph of dropRepeated(page.glyphs)) {
    const grid = grids.find(({ columns, rows }) => isWithin(glyph, columns, rows));
    (grid ? inside.get(grid) : outside)?.push(glyph);
  }
  const tables = grids.map((grid): PageTable => {
    const texts = fillCells(grid, inside.get(grid) ?? []);
    return {
      ...grid,
      kind: 'table',
      cells: grid.cells.map((cell, index) => ({ ...cell, text: texts[index] ?? '' })),
    };
  });
  const lines = readLines(outside).map((line): PageLine => ({ ...line, kind: 'line' }));
  const parts = [...tables.filter(({ cells }) => cells.some(({ text }) => text !== '')), ...lines];
  return {
    width: page.width,
    height: page.height,
    parts: parts.sort((a, b) => topOf(a) - topOf(b)),
  };
}

function topOf(part: PageTable | PageLine): number {
  return part.kind === 'table' ? (part.rows[0] ?? 0) : part.baseline - part.size / 3;
}

function areaOf({ columns, rows }: TableGrid): number {
  return extentOf(columns) * extentOf(rows);
}

function extentOf(edges: readonly number[]): number {
  return (edges[edges.length - 1] ?? 0) - (edges[0] ?? 0);
}

function middleOf({ left, right, baseline, size }: PlacedGlyph): readonly [number, number] {
  return [(left + right) / 2, baseline - size / 3];
}

function isWithin(
  glyph: PlacedGlyph,
  columns: readonly number[],
  rows: readonly number[],
): boolean {
  const [x, y] = middleOf(glyph);
  return indexBetween(columns, x) !== undefined && indexBetween(rows, y) !== undefined;
}

/** The stretch that a place lies in, of those between edges. */
function indexBetween(edges: readonly number[], at: number): number | undefined {
  for (let index = 0; index + 1 < edges.length; index += 1)
    if (at >= (edges[index] ?? 0) && at < (edges[index + 1] ?? 0)) return index;
  return undefined;
}

/** The text of each cell. A word that runs over a cell's edge stays in the cell where it begins. */
function fillCells(grid: TableGrid, glyphs: readonly PlacedGlyph[]): readonly string[] {
  const width = grid.columns.length;
  const places = new Map<number, number>();
  grid.cells.forEach(({ top, bottom, left, right }, index) => {
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) places.set(row * width + column, index);
  });
  const contents = grid.cells.map((): PlacedGlyph[] => []);
  let last: { readonly glyph: PlacedGlyph; readonly cell: number } | undefined;
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  for (const glyph of sorted) {
    const [x, y] = middleOf(glyph);
    const row = indexBetween(grid.rows, y) ?? 0;
    const column = indexBetween(grid.columns, x) ?? 0;
    const own = places.get(row * width + column) ?? 0;
    const cell = last && isOneWord(last.glyph, glyph) ? last.cell : own;
    contents[cell]?.push(glyph);
    last = { glyph, cell };
  }
  return contents.map((content) =>
    readLines(content)
      .map(({ text }) => text.replace(/\t/g, ' '))
      .join('\n'),
  );
}

/** Whether two signs side by side are of one number or word, which no edge of a cell parts. */
function isOneWord(before: PlacedGlyph, after: PlacedGlyph): boolean {
  return (
    /[\dA-Za-z.,%]$/.test(before.text) &&
    /^[\dA-Za-z.,%]/.test(after.text) &&
    Math.abs(before.baseline - after.baseline) < 0.1 * after.size &&
    Math.abs(after.left - before.right) < 0.1 * after.size
  );
}
