import { fail, ok, type Result } from '@/lib/result';
import type { DocumentNotice, PlainDocument } from '../document';
import type { ReportDraft } from '../draft';
import { parseReportFile, type ReadFile } from '../json/parseFile';
import type { Makers } from '../json/readReport';
import { layOutDocument } from '../text/documentText';
import type { TextFailure } from '../text/parseText';
import { DATA_ID, type EmbeddedData } from './embeddedData';
import { HTML_LENGTH_LIMIT, parseHtml } from './parseHtml';
import { readHtml } from './readHtml';
import { shownSum } from './shownSum';
import { writeHtmlFragment } from './writeHtml';

/** What a page turned out to hold: a file of ours, or what can be read on it. */
export type ReadPage =
  | { readonly kind: 'file'; readonly file: ReadFile }
  | { readonly kind: 'draft'; readonly draft: ReportDraft };

const CHANGED: DocumentNotice = { kind: 'pageChanged' };
const NOTHING: PlainDocument = { blocks: [] };

/**
 * Reads a page. One of ours has its report in it, which is taken as long as the page still says the same; where
 * somebody has changed a word or a figure, or the data is damaged, what can be seen is read, and that is told.
 */
export function readPage(html: string, makers: Makers): Result<ReadPage, TextFailure> {
  const page = withoutPictures(html);
  // Most pages are not ours, and need not be gone through twice.
  const parsed = page.includes(DATA_ID) ? parseHtml(page) : undefined;
  if (parsed?.ok === false) return fail(parsed.failure);
  const { embedded, ...document } = parsed?.value ?? NOTHING;
  const file = embedded && readEmbedded(embedded, document, makers);
  if (file) return ok({ kind: 'file', file });
  const read = readHtml(page);
  if (!read.ok) return read;
  const { notices } = read.value;
  const draft = embedded ? { ...read.value, notices: [CHANGED, ...notices] } : read.value;
  return ok({ kind: 'draft', draft });
}

/** Pictures that stand in a page itself have no words, and may make it larger than is read. */
function withoutPictures(html: string): string {
  if (html.length <= HTML_LENGTH_LIMIT) return html;
  const [first = '', ...others] = html.split(BEFORE_PICTURE);
  const rest = others.map((part) => {
    const end = part.search(/[^A-Za-z0-9+/=]/);
    return end < 0 ? '' : part.slice(end);
  });
  return [first, ...rest].join(BEFORE_PICTURE);
}

const BEFORE_PICTURE = ';base64,';

/** The file in a page, where it is whole and the page says what the file says. */
function readEmbedded(
  embedded: EmbeddedData,
  document: PlainDocument,
  makers: Makers,
): ReadFile | undefined {
  const file = parseReportFile(new TextEncoder().encode(embedded.json), makers);
  if (!file.ok || file.value.isDamaged || file.value.reports.length !== 1) return undefined;
  const isAsWritten = embedded.shown === shownSum(document);
  return isAsWritten || isShownInFrame(file.value, embedded, document) ? file.value : undefined;
}

/** Whether the report stands unchanged among what a site has set around it. */
function isShownInFrame(
  { reports }: ReadFile,
  { blanks }: EmbeddedData,
  document: PlainDocument,
): boolean {
  const [only] = reports;
  if (only?.ok !== true) return false;
  const parsed = parseHtml(writeHtmlFragment(only.report, { blanks }).html);
  return (
    parsed.ok &&
    inLines(layOutDocument(document).text).includes(inLines(layOutDocument(parsed.value).text))
  );
}

function inLines(text: string): string {
  return `\n${text}\n`;
}
