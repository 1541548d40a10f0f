import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { ChapterId, TableId } from '@/editions/edition';
import type { Report } from '@/report/report';
import {
  finishReport,
  type FinishedChapter,
  type FinishedReport,
  type FinishOptions,
} from '../finished/finishedReport';
import { inOneLine } from '../finished/finishedText';
import { COMPANION_NAMES } from './companions';
import { addFormTable, type ColumnStarts } from './formTable';
import { dataSheet, listSheet } from './listSheets';
import { SheetPage } from './sheetPage';
import { nameSheets } from './sheetNames';
import { HEADING_LOOK, SIGNATURE_LOOK, TEXT_LOOK, TITLE_LOOK } from './sheetStyles';

/** The sheets of one report, each with the chapters that stand on it. */
export type SheetId = 'overview' | TableId | 'rest';

export interface WorkbookWords {
  readonly sheets: Readonly<Record<SheetId | 'data' | 'findings', string>>;
  /** The heads of the list of findings. */
  readonly findingHeads: readonly string[];
}

export interface WorkbookOptions extends FinishOptions {
  readonly words: WorkbookWords;
  /** A row a finding, its fields as `findingHeads` has them. */
  readonly findings: readonly (readonly string[])[];
}

const CHAPTERS_OF_SHEET: readonly (readonly [SheetId, readonly ChapterId[]])[] = [
  ['overview', ['overview']],
  ['disclosure', ['disclosure']],
  ['requests', ['requests']],
  ['disputes', ['disputes']],
  ['rest', ['problems', 'other']],
];

interface SheetForm {
  /** In figures, as Excel counts them. */
  readonly widths: readonly number[];
  readonly lineColumns: number;
  readonly startsOf: (table: TableId) => ColumnStarts;
}

const NATURAL: ColumnStarts = [];
const REQUESTS_WIDTHS = [5, 13, 34, 10, 10, 10, 10, 10, 10, 10];
const FORMS: Readonly<Record<SheetId | 'whole', SheetForm>> = {
  overview: { widths: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9], lineColumns: 10, startsOf: () => NATURAL },
  disclosure: { widths: [30, 22, 22, 22], lineColumns: 4, startsOf: () => NATURAL },
  requests: { widths: REQUESTS_WIDTHS, lineColumns: 10, startsOf: () => NATURAL },
  disputes: { widths: Array<number>(15).fill(9), lineColumns: 15, startsOf: () => NATURAL },
  rest: { widths: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9], lineColumns: 10, startsOf: () => NATURAL },
  // All on one sheet: the four columns of chapter two share out the ten of chapter three.
  whole: {
    widths: [...REQUESTS_WIDTHS, 9, 9, 9, 9, 9],
    lineColumns: 10,
    startsOf: (table) => (table === 'disclosure' ? [0, 3, 5, 7, 10] : NATURAL),
  },
};

/**
 * Reports as a workbook: of one, a sheet for each table with its chapter; of several, a sheet for each report. After
 * them all cells as data, and the findings. Texts are texts, whatever they begin with.
 */
export async function writeWorkbook(
  reports: readonly Report[],
  options: WorkbookOptions,
): Promise<Uint8Array> {
  const [only] = reports;
  const { words } = options;
  const taken = [words.sheets.data, words.sheets.findings];
  const sheets =
    reports.length === 1 && only
      ? sheetsOfOne(only, options)
      : nameSheets(reports, taken).map((name, index) => {
          const report = reports[index] as Report;
          return sheetOf(report, options, { name, form: FORMS.whole, chapters: undefined });
        });
  const companions = [
    dataSheet(reports, words.sheets.data),
    listSheet(words.sheets.findings, words.findingHeads, options.findings),
  ];
  return writeXlsx({
    sheets: [...sheets, ...companions.map(({ sheet }) => sheet)],
    namedRanges: [
      { name: COMPANION_NAMES.data, range: companions[0]?.range ?? '' },
      { name: COMPANION_NAMES.findings, range: companions[1]?.range ?? '' },
    ],
    defaultFont: { name: '宋体', size: 11 },
    ...(only && reports.length === 1 ? { properties: { title: inOneLine(only.title) } } : {}),
  });
}

function sheetsOfOne(report: Report, options: WorkbookOptions): readonly WriteSheet[] {
  return CHAPTERS_OF_SHEET.map(([id, chapters]) =>
    sheetOf(report, options, { name: options.words.sheets[id], form: FORMS[id], chapters }),
  );
}

interface SheetPlan {
  readonly name: string;
  readonly form: SheetForm;
  /** Undefined for all of them. */
  readonly chapters: readonly ChapterId[] | undefined;
}

function sheetOf(report: Report, options: WorkbookOptions, plan: SheetPlan): WriteSheet {
  const { form, chapters } = plan;
  const finished = finishReport(report, options);
  const page = new SheetPage(form.widths, form.lineColumns);
  const shown = finished.chapters.filter(({ id }) => chapters?.includes(id) ?? true);
  if (shown.some(({ id }) => id === 'overview')) addFront(page, finished);
  for (const chapter of shown) addChapter(page, chapter, form, report);
  if (shown.some(({ id }) => id === 'other')) addSignature(page, finished);
  return page.finish(plan.name, {
    pageSetup: {
      paperSize: 'a4',
      orientation: shown.some(({ table }) => table) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      // A table of one report is looked at whole; texts and several tables go on over pages.
      fitToHeight: shown.length === 1 && shown[0]?.table ? 1 : 0,
      horizontalCentered: true,
    },
    view: { showGridLines: false },
  });
}

function addFront(page: SheetPage, { title, preface }: FinishedReport): void {
  page.addLine(title, TITLE_LOOK);
  for (const { text } of preface) page.addLine(text, TEXT_LOOK);
}

function addChapter(
  page: SheetPage,
  { heading, paragraphs, table }: FinishedChapter,
  { startsOf }: SheetForm,
  { remarks }: Report,
): void {
  page.addLine(heading, HEADING_LOOK);
  for (const { text } of paragraphs) page.addLine(text, TEXT_LOOK);
  if (!table) return;
  page.skipRow();
  addFormTable(page, table, startsOf(table.id), remarks);
  page.skipRow();
}

function addSignature(page: SheetPage, { signature: { organ, date } }: FinishedReport): void {
  for (const text of [organ, date]) if (text !== '') page.addLine(text, SIGNATURE_LOOK);
}
