import { MEDIA_TYPES, forWindowsEditors } from '@/platform/files';
import { GENERATOR } from '@/platform/version';
import type { Report } from '@/report/report';
import type { WorkbookWords } from '@/formats/xlsx/writeWorkbook';
import { writeReportsFile } from './exporting';

/** What 报送发布 hands out of one report. */
export type DeliverableKind = 'package' | 'word' | 'page' | 'excel' | 'data' | 'csv' | 'ndjson';

/** What the user chose for the documents. */
export interface DocumentChoice {
  /** Blank cells as they are, or as 0. */
  readonly blanks: 'blank' | 'zero';
  /** Table three upright, or on a page that lies on its side. */
  readonly requestsPage: 'portrait' | 'landscape';
}

/** What the documents say beside the report, as plain text. */
export interface DeliveryTexts {
  readonly workbook: WorkbookWords;
  /** A row a finding, for the workbook. */
  readonly findings: readonly (readonly string[])[];
  /** 自查情况, and how the data file is opened: their names in the package and their text. */
  readonly selfCheck: PlainFile;
  readonly howToOpen: PlainFile;
}

export interface PlainFile {
  readonly name: string;
  readonly text: string;
}

/** A file that is ready to be downloaded. */
export interface Deliverable {
  readonly name: string;
  readonly content: BlobPart;
  readonly type: string;
}

export interface Delivery {
  readonly report: Report;
  readonly choice: DocumentChoice;
  readonly texts: DeliveryTexts;
  /** The moment that stands in the files, ISO 8601. */
  readonly now: string;
}

const ENDINGS = {
  word: 'docx',
  page: 'html',
  excel: 'xlsx',
  data: 'json',
  csv: 'csv',
  ndjson: 'ndjson',
  package: 'zip',
} as const;

/** Makes one of the files; each codec is loaded when it is asked for. */
export async function makeDeliverable(
  kind: DeliverableKind,
  delivery: Delivery,
): Promise<Deliverable> {
  const { name, content } = await MAKERS[kind](delivery);
  return { name, content, type: MEDIA_TYPES[ENDINGS[kind]] };
}

type Made = Pick<Deliverable, 'name'> & { readonly content: Uint8Array<ArrayBuffer> | string };

const MAKERS: Readonly<Record<DeliverableKind, (delivery: Delivery) => Promise<Made>>> = {
  word: async ({ report, choice }) => {
    const { writeDocx } = await import('@/formats/docx/writeDocx');
    return { name: await titleName(report, choice, 'docx'), content: writeDocx(report, choice) };
  },
  page: async ({ report, choice, now }) => {
    const { writeHtmlPage } = await import('@/formats/html/writeHtml');
    const page = writeHtmlPage(report, {
      blanks: choice.blanks,
      head: { generator: GENERATOR, exportedAt: now },
    });
    return { name: await titleName(report, choice, 'html'), content: page };
  },
  excel: async ({ report, choice, texts }) => {
    const { writeWorkbook } = await import('@/formats/xlsx/writeWorkbook');
    const { workbook: words, findings } = texts;
    const bytes = await writeWorkbook([report], { blanks: choice.blanks, words, findings });
    return { name: await titleName(report, choice, 'xlsx'), content: new Uint8Array(bytes) };
  },
  data: async ({ report, now }) => {
    const { name, text } = await writeReportsFile([report], new Date(now));
    return { name, content: text };
  },
  csv: async ({ report }) => {
    const [{ TIDY_CSV_HEAD, writeTidyCsv }, { dataFileName }] = await Promise.all([
      import('@/formats/csv/writeTidyCsv'),
      import('@/formats/json/fileName'),
    ]);
    return { name: dataFileName(report, 'csv'), content: TIDY_CSV_HEAD + writeTidyCsv(report) };
  },
  ndjson: async ({ report }) => {
    const [{ writeNdjson }, { dataFileName }] = await Promise.all([
      import('@/formats/ndjson/writeNdjson'),
      import('@/formats/json/fileName'),
    ]);
    return { name: dataFileName(report, 'ndjson'), content: writeNdjson(report) };
  },
  package: async (delivery) => {
    const { report, texts, now } = delivery;
    const [word, data, { writeZip }, { packageFileName }] = await Promise.all([
      MAKERS.word(delivery),
      MAKERS.data(delivery),
      import('@/formats/zip/writeZip'),
      import('@/formats/json/fileName'),
    ]);
    const notes = [texts.selfCheck, texts.howToOpen].map(({ name, text }) => ({
      name,
      content: forWindowsEditors(text),
    }));
    const content = writeZip([word, data, ...notes], new Date(now));
    return { name: packageFileName(report), content };
  },
};

async function titleName(
  report: Report,
  { blanks }: DocumentChoice,
  extension: 'docx' | 'html' | 'xlsx',
): Promise<string> {
  const [{ finishReport }, { documentFileName }] = await Promise.all([
    import('@/formats/finished/finishedReport'),
    import('@/formats/json/fileName'),
  ]);
  return documentFileName(finishReport(report, { blanks }).title, extension);
}
