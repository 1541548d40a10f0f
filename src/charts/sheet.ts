import type { Figure } from '@/metrics/figure';

/** A row or a column of a chart's data: a year, an agency, or one of several figures. */
export interface SheetLine {
  readonly key: string;
  /** In full, for the table. */
  readonly label: string;
  /** For the picture, where room is short. */
  readonly short: string;
}

/** The numbers of one chart. Its picture and its data table are both made from these very rows. */
export interface Sheet {
  readonly rowsAre: 'year' | 'agency';
  readonly rows: readonly SheetLine[];
  readonly columns: readonly SheetLine[];
  /** By row, then column; `undefined` where there is no report. */
  readonly figures: readonly (readonly (Figure | undefined)[])[];
}

function figureOf(sheet: Sheet, row: number, column: number): Figure | undefined {
  return sheet.figures[row]?.[column];
}

/** Every figure there is, row by row. */
export function figuresOf(sheet: Sheet): readonly Figure[] {
  return sheet.figures.flatMap((row) => row.flatMap((figure) => figure ?? []));
}

/** The figures of a column, from the first row to the last. */
export function columnOf(sheet: Sheet, column: number): readonly (Figure | undefined)[] {
  return sheet.rows.map((_, row) => figureOf(sheet, row, column));
}
