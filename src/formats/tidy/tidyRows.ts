import type { Label } from '@/editions/edition';
import { cellValue, editionsOf, formCellsOf, type CellValue, type Report } from '@/report/report';

/** What a cell holds, so that nobody has to tell a blank from a zero by looking at `value`. */
export type CellState = 'number' | 'blank' | 'notApplicable' | 'unread';

/** One cell of one report as a row of data, with all that tells what it is. Described in docs/data.md. */
export interface TidyRow {
  readonly report_id: string;
  readonly agency: string;
  readonly year: number;
  readonly edition: string;
  readonly scope: string;
  readonly table: string;
  readonly row_code: string;
  readonly row_name: string;
  readonly column_code: string;
  readonly column_name: string;
  /** Only a number is a value; null for all else. */
  readonly value: number | null;
  readonly state: CellState;
  readonly unit: string;
  /** A total of other rows: left out of a sum, or it counts twice. */
  readonly is_total: boolean;
  readonly remark: string;
}

export type TidyColumn = keyof TidyRow;

/** The columns in the order in which every tidy file has them. */
export const TIDY_COLUMNS: readonly TidyColumn[] = [
  'report_id',
  'agency',
  'year',
  'edition',
  'scope',
  'table',
  'row_code',
  'row_name',
  'column_code',
  'column_name',
  'value',
  'state',
  'unit',
  'is_total',
  'remark',
];

/** The cells of a report as rows, in the order of its form. */
export function tidyRowsOf(report: Report): readonly TidyRow[] {
  const editions = editionsOf(report);
  const unread = new Set(report.unread);
  return formCellsOf(editions).map((cell): TidyRow => {
    const value = cellValue(report, cell.address) ?? null;
    return {
      report_id: report.id,
      agency: report.agency.name,
      year: report.year,
      edition: editions[cell.table],
      scope: report.scope,
      table: cell.table,
      row_code: cell.row,
      row_name: nameOfPath(cell.rowPath),
      column_code: cell.column,
      column_name: nameOfPath(cell.columnPath),
      value: typeof value === 'number' ? value : null,
      state: unread.has(cell.address) ? 'unread' : stateOf(value),
      unit: cell.unit,
      is_total: cell.computed,
      remark: report.remarks[cell.address] ?? '',
    };
  });
}

function stateOf(value: CellValue): CellState {
  if (value === null) return 'blank';
  return value === '/' ? 'notApplicable' : 'number';
}

/** 三、本年度办理结果/（三）不予公开/1.属于国家秘密 */
function nameOfPath(path: readonly Label[]): string {
  return path.map(({ zh }) => zh).join('/');
}
