import type { Report } from '@/report/report';
import { TIDY_COLUMNS, tidyRowsOf, type TidyRow } from '../tidy/tidyRows';
import { guardFormula } from './guardFormula';

/** Excel and WPS take a file without it for one of the local encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** The first line of a tidy CSV, with the mark of UTF-8 before it. */
export const TIDY_CSV_HEAD = `${BYTE_ORDER_MARK}${TIDY_COLUMNS.join(',')}${LINE_END}`;

/** The cells of a report as lines of CSV (RFC 4180), without the head, so that many reports go after one another. */
export function writeTidyCsv(report: Report): string {
  return tidyRowsOf(report).map(lineOf).join('');
}

function lineOf(row: TidyRow): string {
  return TIDY_COLUMNS.map((column) => fieldOf(row[column])).join(',') + LINE_END;
}

function fieldOf(value: TidyRow[keyof TidyRow]): string {
  if (value === null) return '';
  return typeof value === 'string' ? quote(guardFormula(value)) : String(value);
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
