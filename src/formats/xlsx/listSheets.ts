import type { CellValue, WriteSheet } from 'hucre/xlsx';
import type { Report } from '@/report/report';
import { TIDY_COLUMNS, tidyRowsOf } from '../tidy/tidyRows';
import { keepXmlSigns } from '../xml/writeXml';
import { cellName } from './sheetPage';
import { LIST_HEAD_LOOK, styleOf } from './sheetStyles';
import { textWidth } from './textWidth';

/** A sheet, and the place in the workbook that its name stands for. */
export interface NamedSheetRange {
  readonly sheet: WriteSheet;
  readonly range: string;
}

/** All cells of all reports, a row each, with the columns of docs/data.md. */
export function dataSheet(reports: readonly Report[], name: string): NamedSheetRange {
  const rows = reports.flatMap((report) =>
    tidyRowsOf(report).map((row) => TIDY_COLUMNS.map((column): CellValue => row[column])),
  );
  return listOf(name, TIDY_COLUMNS, rows);
}

export function listSheet(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): NamedSheetRange {
  return listOf(name, heads, rows);
}

/** In figures: no column of a list is wider, or nothing else is seen. */
const WIDEST = 60;
const NARROWEST = 8;

function listOf(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly CellValue[])[],
): NamedSheetRange {
  const clean = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? keepXmlSigns(value) || null : value)),
  );
  const last = cellName({ row: rows.length, column: Math.max(0, heads.length - 1) });
  return {
    sheet: {
      name,
      columns: heads.map((head, column) => ({
        width: widthOf([head, ...clean.slice(0, 200).map((row) => row[column] ?? null)]),
      })),
      rows: [[...heads], ...clean],
      cells: new Map(
        heads.map((head, column) => [
          `0,${column}`,
          { value: head, style: styleOf(LIST_HEAD_LOOK) },
        ]),
      ),
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${last}` },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
    },
    range: `'${name}'!$A$1:${absolute(last)}`,
  };
}

function widthOf(values: readonly CellValue[]): number {
  const widest = Math.max(...values.map((value) => textWidth(String(value ?? ''))));
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** `$B$3` for `B3`. */
function absolute(name: string): string {
  return name.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
