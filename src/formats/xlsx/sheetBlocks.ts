import type { DocumentBlock, DocumentCell } from '../document';
import { chapterOfHeading } from '../text/headings';
import type { MergedArea, Sheet } from './sheet';

/** What a sheet shows, as paragraphs and tables. */
export interface SheetContent {
  readonly blocks: readonly DocumentBlock[];
  /** Something stands in a row or column that is not shown. */
  readonly hasHidden: boolean;
}

interface Grid {
  /** The rows that are shown and hold something, in order. */
  readonly rows: readonly number[];
  readonly textAt: (row: number, column: number) => string;
  readonly areasOfRow: ReadonlyMap<number, readonly MergedArea[]>;
}

const BLANK: DocumentCell = { text: '', rowspan: 1, colspan: 1, isHead: false };
/** Merged cells are looked up row by row; a sheet that merges a million rows is no report. */
const AREA_ROWS_LIMIT = 100_000;
/** A line of text that stands in one cell is longer than any label. */
const LINE_LENGTH = 60;

/**
 * A sheet has its title, its headings and its tables in the same cells. A row with one text over the width of the
 * sheet is a paragraph; what stands together between such rows and empty ones is a table, as wide as it is itself.
 */
export function blocksOfSheet(sheet: Sheet): SheetContent {
  const { grid, hasHidden } = visibleGrid(sheet);
  const blocks: DocumentBlock[] = [];
  let open: number[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(tableOf(open, grid, sheet));
    open = [];
  };
  for (const row of grid.rows) {
    const line = lineOf(row, grid, sheet);
    const last = open[open.length - 1];
    if (line !== undefined) {
      close();
      for (const text of line.split('\n'))
        if (text.trim() !== '') blocks.push({ kind: 'paragraph', text: text.trim() });
    } else {
      if (last !== undefined && !isTogether(last, row, sheet, grid)) close();
      open.push(row);
    }
  }
  close();
  return { blocks, hasHidden };
}

/** What is shown: no hidden rows and columns, and of a merged cell its first place alone. */
function visibleGrid(sheet: Sheet): { grid: Grid; hasHidden: boolean } {
  const areasOfRow = areasByRow(sheet.areas);
  const textAt = (row: number, column: number): string => sheet.rows.get(row)?.get(column) ?? '';
  let hasHidden = false;
  const rows = [...sheet.rows.keys()]
    .sort((a, b) => a - b)
    .filter((row) => {
      const columns = [...(sheet.rows.get(row)?.keys() ?? [])];
      if (sheet.hiddenRows.has(row)) hasHidden = true;
      else if (columns.some((column) => sheet.isColumnHidden(column))) hasHidden = true;
      return !sheet.hiddenRows.has(row) && columns.some((column) => !sheet.isColumnHidden(column));
    });
  return { grid: { rows, textAt, areasOfRow }, hasHidden };
}

function areasByRow(areas: readonly MergedArea[]): ReadonlyMap<number, readonly MergedArea[]> {
  const byRow = new Map<number, MergedArea[]>();
  let left = AREA_ROWS_LIMIT;
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom && left > 0; row += 1) {
      const known = byRow.get(row);
      if (known) known.push(area);
      else byRow.set(row, [area]);
      left -= 1;
    }
  }
  return byRow;
}

/** The text of a row that is a line of text and none of a table. */
function lineOf(row: number, { textAt, areasOfRow }: Grid, sheet: Sheet): string | undefined {
  const columns = [...(sheet.rows.get(row)?.keys() ?? [])].filter(
    (column) => !sheet.isColumnHidden(column),
  );
  const [column] = columns;
  if (column === undefined || columns.length > 1) return undefined;
  const areas = areasOfRow.get(row) ?? [];
  if (areas.some(({ top, bottom }) => top < bottom)) return undefined;
  const text = textAt(row, column);
  const area = areas.find(({ left, right }) => left <= column && column <= right);
  const isWide = area !== undefined && area.right - area.left >= 3;
  const isText = text.length > LINE_LENGTH || /[。\n]|(?:报告|年报)$/.test(text);
  return isWide || isText || chapterOfHeading(text.trim()) !== undefined ? text : undefined;
}

/** Whether two rows are of one table: nothing empty between them, or a merged cell over both. */
function isTogether(above: number, below: number, sheet: Sheet, { areasOfRow }: Grid): boolean {
  if ((areasOfRow.get(below) ?? []).some(({ top }) => top <= above)) return true;
  for (let row = above + 1; row < below; row += 1) if (!sheet.hiddenRows.has(row)) return false;
  return true;
}

function tableOf(rows: readonly number[], grid: Grid, sheet: Sheet): DocumentBlock {
  const columns = columnsOf(rows, sheet);
  const rowAt = new Map(rows.map((row, index) => [row, index]));
  return {
    kind: 'table',
    rows: rows.map((row) => {
      const areas = grid.areasOfRow.get(row) ?? [];
      const cells: DocumentCell[] = [];
      for (const column of columns) {
        const area = areas.find(({ left, right }) => left <= column && column <= right);
        const cell = area ? mergedCell(area, row, column, { rows, columns, rowAt, grid }) : BLANK;
        const text = grid.textAt(row, column);
        if (cell === BLANK && text !== '') cells.push({ ...BLANK, text });
        else if (cell) cells.push(cell);
      }
      return cells;
    }),
  };
}

interface TablePlaces {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly rowAt: ReadonlyMap<number, number>;
  readonly grid: Grid;
}

/** A merged cell at the first place of it that is shown; undefined at the others. */
function mergedCell(
  { top, left, bottom, right }: MergedArea,
  row: number,
  column: number,
  { rows, columns, rowAt, grid }: TablePlaces,
): DocumentCell | undefined {
  const at = rowAt.get(row) ?? 0;
  const above = rows[at - 1];
  if (above !== undefined && above >= top) return undefined;
  const before = columns[columns.indexOf(column) - 1];
  if (before !== undefined && before >= left) return undefined;
  let rowspan = 0;
  while ((rows[at + rowspan] ?? Infinity) <= bottom) rowspan += 1;
  const colspan = columns.filter((other) => other >= left && other <= right).length;
  return { text: grid.textAt(top, left), rowspan, colspan, isHead: false };
}

/** The columns in which something stands, or is merged together with something. */
function columnsOf(rows: readonly number[], sheet: Sheet): readonly number[] {
  const columns = new Set<number>();
  for (const row of rows)
    for (const column of sheet.rows.get(row)?.keys() ?? [])
      if (!sheet.isColumnHidden(column)) columns.add(column);
  return [...columns].sort((a, b) => a - b);
}
