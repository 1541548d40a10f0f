/** Rows and columns count from 0; `bottom` and `right` are included. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** No report is on a sheet of more. */
export const SHEET_CELLS_LIMIT = 200_000;
export const SHEET_PLACES_LIMIT = 500_000;
/** What a sheet can have at most. */
const ROWS_LIMIT = 1_048_576;
const COLUMNS_LIMIT = 16_384;
const AREAS_LIMIT = 20_000;
const HIDDEN_LIMIT = 500;

/** A sheet of a workbook: the texts of its cells, as shown. */
export class Sheet {
  /** Texts by row and column; cells without a text are not there. */
  readonly rows = new Map<number, Map<number, string>>();
  readonly areas: MergedArea[] = [];
  readonly hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #hidden = 0;
  isHidden = false;
  /** How many cells have a text. */
  count = 0;

  setText(row: number, column: number, text: string): void {
    if (text.trim() === '' || !isPlace(row, column) || this.count > SHEET_CELLS_LIMIT) return;
    const cells = this.rows.get(row) ?? new Map<number, string>();
    this.rows.set(row, cells);
    if (!cells.has(column)) this.count += 1;
    cells.set(column, text);
  }

  merge(area: MergedArea): void {
    const { top, left, bottom, right } = area;
    const isArea = isPlace(top, left) && bottom >= top && right >= left;
    if (isArea && this.areas.length < AREAS_LIMIT) this.areas.push(area);
  }

  hideColumns(first: number, last: number): void {
    this.#hidden += 1;
    if (this.#hidden > HIDDEN_LIMIT) return;
    for (let column = Math.max(0, first); column <= Math.min(last, COLUMNS_LIMIT); column += 1)
      this.#hiddenColumns.add(column);
  }

  isColumnHidden(column: number): boolean {
    return this.#hiddenColumns.has(column);
  }

  /** How many places its rows and columns with a text have, filled or not. */
  countPlaces(): number {
    const columns = new Set<number>();
    for (const cells of this.rows.values()) for (const column of cells.keys()) columns.add(column);
    return this.rows.size * columns.size;
  }
}

function isPlace(row: number, column: number): boolean {
  return row >= 0 && column >= 0 && row < ROWS_LIMIT && column < COLUMNS_LIMIT;
}
