import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { BODY, styleOf, type CellLook } from './sheetStyles';
import { textWidth } from './textWidth';

/** A place of a sheet, both counted from 0. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** What is put into a sheet at a place. A merged cell covers `rowspan` by `colspan` places. */
export interface PageCell extends SheetPlace {
  readonly value: CellValue;
  readonly look: CellLook;
  readonly rowspan?: number;
  readonly colspan?: number;
  readonly formula?: string;
  readonly comment?: string;
}

const POINTS_PER_LINE = 18;
/** Excel refuses a cell with more signs than 32,767. */
const CELL_SIGNS = 32_000;
/** Excel refuses a row that is higher. */
const HEIGHT_LIMIT_POINTS = 409;

/** A sheet while it is filled from its top. */
export class SheetPage {
  readonly #widths: readonly number[];
  readonly #lineColumns: number;
  readonly #rows: CellValue[][] = [];
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  readonly #heights = new Map<number, { height: number }>();

  /** `widths` in figures, a column each; a line of text goes over the first `lineColumns` of them. */
  constructor(widths: readonly number[], lineColumns: number) {
    this.#widths = widths;
    this.#lineColumns = lineColumns;
  }

  /** The first row that is free. */
  get end(): number {
    return this.#rows.length;
  }

  skipRow(): void {
    this.#rows.push([]);
  }

  /** A line of text over the width of the sheet, as high as it needs. */
  addLine(text: string, look: CellLook): void {
    for (let from = 0; from < Math.max(1, text.length); from += CELL_SIGNS) {
      const part = text.slice(from, from + CELL_SIGNS);
      const row = this.end;
      this.put({ row, column: 0, value: part, look, colspan: this.#lineColumns });
      const width = this.#widths.slice(0, this.#lineColumns).reduce((sum, one) => sum + one, 0);
      this.#raise(row, linesOf(part, width) * (look.size ?? BODY.size) * 1.6);
    }
  }

  put(cell: PageCell): void {
    const { row, column, rowspan = 1, colspan = 1 } = cell;
    const style = styleOf(cell.look);
    for (let down = 0; down < rowspan; down += 1)
      for (let across = 0; across < colspan; across += 1)
        this.#set({ row: row + down, column: column + across }, null, { style });
    this.#set({ row, column }, cell.value, {
      style,
      ...(cell.formula === undefined
        ? {}
        : { formula: cell.formula, formulaResult: cell.value, type: 'formula' as const }),
      ...(cell.comment === undefined ? {} : { comment: { text: cell.comment } }),
    });
    if (rowspan * colspan > 1)
      this.#merges.push({
        startRow: row,
        startCol: column,
        endRow: row + rowspan - 1,
        endCol: column + colspan - 1,
      });
    if (rowspan === 1 && typeof cell.value === 'string' && cell.look.isTurned !== true) {
      const width = this.#widths.slice(column, column + colspan).reduce((sum, one) => sum + one, 0);
      this.#raise(row, linesOf(cell.value, width) * POINTS_PER_LINE);
    }
  }

  finish(name: string, given: Omit<WriteSheet, 'name' | 'rows' | 'cells'>): WriteSheet {
    return {
      ...given,
      name,
      columns: this.#widths.map((width) => ({ width })),
      rows: this.#rows,
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#heights,
    };
  }

  #set({ row, column }: SheetPlace, value: CellValue, cell: Partial<Cell> & { style: CellStyle }) {
    while (this.#rows.length <= row) this.#rows.push([]);
    const values = this.#rows[row] ?? [];
    while (values.length <= column) values.push(null);
    values[column] = value;
    this.#cells.set(`${row},${column}`, { value, ...cell });
  }

  #raise(row: number, points: number): void {
    const height = Math.min(
      HEIGHT_LIMIT_POINTS,
      Math.max(points, POINTS_PER_LINE, this.#heights.get(row)?.height ?? 0),
    );
    this.#heights.set(row, { height });
  }
}

/** How many lines a text takes in a column of a width. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(2, width - 1))),
      0,
    );
}

/** `B3` for row 2, column 1. */
export function cellName({ row, column }: SheetPlace): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
