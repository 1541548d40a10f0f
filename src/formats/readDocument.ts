import { fail, ok, type Result } from '@/lib/result';
import { parseDelimitedText } from './csv/parseDelimitedText';
import type { PlainDocument } from './document';
import { isWordPackage, readDocx, readWordXml } from './docx/readDocx';
import type { ReportDraft } from './draft';
import { looksLikeHtml, readHtml, readShown } from './html/readHtml';
import { readPage } from './html/readPage';
import type { FileFailure } from './json/failure';
import { FILE_BYTES_LIMIT, ZIP_RATIO_LIMIT } from './json/limits';
import { parseReportFile, type ReadFile } from './json/parseFile';
import type { Makers } from './json/readReport';
import { parseMarkdown } from './markdown/parseMarkdown';
import { parseMhtml } from './mhtml/parseMhtml';
import {
  openFlatPackage,
  openZipPackage,
  type OfficePackage,
  type PackageFailure,
} from './office/officePackage';
import { isPdf, recognizeMarkup, recognizeOther, type OtherKind } from './recognize';
import type { PdfFailure } from './pdf/pdfFailure';
import { parseRtf } from './rtf/parseRtf';
import { decodeText } from './text/decodeText';
import { drawnTablesAsBars } from './text/drawnTables';
import { parseDocument } from './text/parseDocument';
import { parseText, type TextFailure } from './text/parseText';
import { isWorkbookPackage, readXlsx, type NamedSheet } from './xlsx/readXlsx';
import { parseSheetXml } from './xlsx/sheetXml';
import { documentsOfSheets, joinSheets, type SheetTooLarge } from './xlsx/workbookDocuments';
import { readZip, type ReadEntry } from './zip/readZip';
import { UnpackBudget } from './zip/unpackBudget';
import { isZip, type EntryFailure, type ZipFailure } from './zip/unzip';

export type DocumentFailure =
  | FileFailure
  | ZipFailure
  | EntryFailure
  | TextFailure
  | PdfFailure
  | SheetTooLarge
  | { readonly kind: 'otherKind'; readonly looksLike: OtherKind }
  /** A document of Word or Excel that is cut short, or lacks what makes it one. */
  | { readonly kind: 'officeDamaged' }
  /** It declares a document type, which no office program writes. */
  | { readonly kind: 'xmlDoctype' }
  /** A zip in a zip in a zip. */
  | { readonly kind: 'zipNested' }
  /** The files before it took too long. */
  | { readonly kind: 'timeUp'; readonly limitSeconds: number }
  /** The PDFs before it fill the memory that there is for those of one zip. */
  | { readonly kind: 'packedPdfsTooLarge'; readonly limit: number };

/** What a given file turned out to be. */
export type ReadDocument =
  | { readonly kind: 'file'; readonly file: ReadFile }
  | { readonly kind: 'draft'; readonly draft: ReportDraft }
  /** A PDF, alone or unpacked: it is left to its own reader, which is asynchronous and large. */
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** The files of a zip, or the sheets of a workbook that are a report each. */
  | { readonly kind: 'several'; readonly entries: readonly DocumentEntry[] };

export type DocumentEntry = ReadEntry<ReadDocument, DocumentFailure>;

type Read = Result<ReadDocument, DocumentFailure>;

/** What is shared by all that is opened inside one file. */
interface Opening {
  readonly makers: Makers;
  readonly budget: UnpackBudget;
  /** How many bytes of PDFs may still be kept for their reader. */
  readonly pdfBudget: UnpackBudget;
  readonly startedAt: number;
  /** How many zips it stands in. */
  readonly depth: number;
}

/** All that may be unpacked of one file, and of one office document. */
const UNPACKED_BYTES_LIMIT = 1_000_000_000;
const OFFICE_BYTES_LIMIT = 32_000_000;
/** The PDFs of a zip wait for their reader all at once. */
const PACKED_PDFS_BYTES_LIMIT = 200_000_000;
const TIME_LIMIT_SECONDS = 60;
/** A file of some other kind has more zeros than this. */
const ZEROS_OF_A_TEXT = 16;

/** Reads a file by its content; its name and ending decide nothing. Nothing is thrown at the user's data. */
export function readDocument(bytes: Uint8Array, makers: Makers): Read {
  return readBytes(bytes, {
    makers,
    budget: new UnpackBudget(Math.min(bytes.length * ZIP_RATIO_LIMIT, UNPACKED_BYTES_LIMIT)),
    pdfBudget: new UnpackBudget(PACKED_PDFS_BYTES_LIMIT),
    startedAt: Date.parse(makers.now()),
    depth: 0,
  });
}

/** Reads text that was pasted: a report's text, or HTML. */
export function readText(text: string): Read {
  return readPlain(text);
}

/** Reads HTML, however it begins. */
export function readMarkup(html: string): Read {
  return draftOf(readHtml(html));
}

function readBytes(bytes: Uint8Array, opening: Opening): Read {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (isZip(bytes)) return readPacked(bytes, opening);
  if (isPdf(bytes)) return keepPdf(bytes, opening);
  const other = recognizeOther(bytes);
  if (other) return fail({ kind: 'otherKind', looksLike: other });
  if (bytes.length > FILE_BYTES_LIMIT) {
    return fail({ kind: 'tooLarge', found: bytes.length, limit: FILE_BYTES_LIMIT });
  }
  if (looksLikeJson(bytes)) {
    const read = parseReportFile(bytes, opening.makers);
    return read.ok ? ok({ kind: 'file', file: read.value }) : read;
  }
  return readDecoded(decodeText(bytes), bytes, opening);
}

function keepPdf(bytes: Uint8Array, { pdfBudget, depth }: Opening): Read {
  if (depth === 0) return ok({ kind: 'pdf', bytes });
  if (bytes.length > pdfBudget.left)
    return fail({ kind: 'packedPdfsTooLarge', limit: PACKED_PDFS_BYTES_LIMIT });
  pdfBudget.spend(bytes.length);
  // What was stored unpacked is a part of its zip, which would be kept and sent with it.
  return ok({ kind: 'pdf', bytes: bytes.slice() });
}

function readDecoded(text: string, bytes: Uint8Array, { makers }: Opening): Read {
  // A file that lost its content when the power failed is often as long as before, and all zeros.
  if (/^[\s\0]*$/.test(text)) return fail({ kind: 'empty' });
  if (text.split('\0', ZEROS_OF_A_TEXT).length === ZEROS_OF_A_TEXT)
    return fail({ kind: 'notText', looksLike: 'unknown' });
  switch (recognizeMarkup(text)) {
    case 'flatOffice':
      return readOffice(openFlatPackage(text)) ?? fail({ kind: 'officeDamaged' });
    case 'rtf':
      return draftOf(parseDocument(parseRtf(bytes)));
    case 'mhtml':
      return draftOf(readShown((hidden) => parseMhtml(bytes, hidden)));
    case 'wordXml':
      return documentOf(readWordXml(text));
    case 'sheetXml':
      return workbookOf(parseSheetXml(text));
    default:
      return looksLikeHtml(text) ? readPage(text, makers) : readPlain(text);
  }
}

/** Text that is no markup: a list of cells, a text with tables of its own, or the text of a report. */
function readPlain(given: string): Read {
  if (looksLikeHtml(given)) return readMarkup(given);
  const text = joinTabLines(drawnTablesAsBars(given));
  const asText = draftOf(parseText(text));
  const document = parseDelimitedText(text) ?? parseMarkdown(text);
  if (!document) return asText;
  const asTables = draftOf(parseDocument(document));
  return countBlanks(asTables) <= countBlanks(asText) ? asTables : asText;
}

/** A copy may have each cell on a line and the tab between two cells on one of its own. */
function joinTabLines(text: string): string {
  // Where cells have their tab before them, a tab alone is an empty cell.
  if (/^\t+[^\s]/m.test(text)) return text;
  return text.replace(/\n[ ]*\t[ ]*\r?\n/g, '\t');
}

/** Rows of uneven length have cells in no column, and are read better by their order. */
function countBlanks(read: Read): number {
  if (!read.ok || read.value.kind !== 'draft') return Infinity;
  const rows = Object.values(read.value.draft.tables).flatMap((table) => Object.values(table));
  return rows.flatMap((row) => Object.values(row)).filter((value) => value === null).length;
}

function readPacked(bytes: Uint8Array, opening: Opening): Read {
  const opened = openZipPackage(bytes, new UnpackBudget(OFFICE_BYTES_LIMIT, opening.budget));
  if (!opened.ok) return fail(looksLikeOffice(bytes) ? tellOffice(opened.failure) : opened.failure);
  return readOffice(opened.value) ?? readFiles(bytes, opening);
}

/** Reads what an office program wrote; undefined where the parts are no document's. */
function readOffice(office: OfficePackage): Read | undefined {
  if (isWordPackage(office)) return documentOf(readDocx(office));
  if (isWorkbookPackage(office)) return workbookOf(readXlsx(office));
  if (office.has('xl/workbook.bin')) return fail({ kind: 'otherKind', looksLike: 'oldOffice' });
  if (office.has('ppt/presentation.xml')) return fail({ kind: 'otherKind', looksLike: 'slides' });
  if (office.has('OFD.xml')) return fail({ kind: 'otherKind', looksLike: 'ofd' });
  if (office.has('META-INF/manifest.xml') && office.has('content.xml'))
    return fail({ kind: 'otherKind', looksLike: 'openDocument' });
  return office.has('[Content_Types].xml') ? fail({ kind: 'officeDamaged' }) : undefined;
}

function readFiles(bytes: Uint8Array, opening: Opening): Read {
  if (opening.depth > 1) return fail({ kind: 'zipNested' });
  const inside = { ...opening, depth: opening.depth + 1 };
  const read = readZip(bytes, opening.budget, (entry): Read => {
    const seconds = (Date.parse(opening.makers.now()) - opening.startedAt) / 1_000;
    return seconds > TIME_LIMIT_SECONDS
      ? fail({ kind: 'timeUp', limitSeconds: TIME_LIMIT_SECONDS })
      : readBytes(entry, inside);
  });
  return read.ok ? ok({ kind: 'several', entries: read.value }) : read;
}

function draftOf(read: Result<ReportDraft, TextFailure>): Read {
  return read.ok ? ok({ kind: 'draft', draft: read.value }) : read;
}

function documentOf(read: Result<PlainDocument, PackageFailure>): Read {
  return read.ok ? draftOf(parseDocument(read.value)) : fail(tellOffice(read.failure));
}

/** A workbook holds one report on one sheet or over several, or a report on each of many. */
function workbookOf(read: Result<readonly NamedSheet[], PackageFailure>): Read {
  if (!read.ok) return fail(tellOffice(read.failure));
  const documents = documentsOfSheets(read.value);
  if (!documents.ok) return documents;
  if (documents.value.length > 1) {
    const entries = documents.value.flatMap(({ name, document }): readonly DocumentEntry[] => {
      const outcome = draftOf(parseDocument(document));
      return outcome.ok && hasRequests(outcome.value) ? [{ name, outcome }] : [];
    });
    if (entries.length > 1) return ok({ kind: 'several', entries });
  }
  return draftOf(parseDocument(joinSheets(documents.value)));
}

function hasRequests(read: ReadDocument): boolean {
  return (
    read.kind === 'draft' &&
    !read.draft.notices.some(
      (notice) => notice.kind === 'tableMissing' && notice.table === 'requests',
    )
  );
}

/** For the user a document is no zip and has no parts. */
function tellOffice(failure: PackageFailure): DocumentFailure {
  switch (failure.kind) {
    case 'zipCutShort':
    case 'zipDamaged':
    case 'xmlBroken':
    case 'partMissing':
      return { kind: 'officeDamaged' };
    case 'onlyPictures':
      return { kind: 'otherKind', looksLike: 'picture' };
    default:
      return failure;
  }
}

/** Whether a zip that cannot be opened was a document; the first of its parts tell. */
function looksLikeOffice(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4_000));
  return /\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\//.test(start);
}

/** Texts that were lifted from Word begin with `[bookmark: …]`, RTF with `{\\rtf`. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000)).trimStart();
  return /^\{(?!\\)|^\[\s*(?:[{["\]\d-]|true|false|null|$)/.test(start);
}
