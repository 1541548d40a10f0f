import { fail, type Result } from '@/lib/result';
import type { ReportDraft } from './draft';
import { looksLikeHtml, readHtml } from './html/readHtml';
import type { FileFailure } from './json/failure';
import { FILE_BYTES_LIMIT } from './json/limits';
import { parseReportFile, type ReadFile } from './json/parseFile';
import { parseReportZip, type ReadZip } from './json/parseZip';
import type { Makers } from './json/readReport';
import { isZip, type ZipFailure } from './json/unzip';
import { parseText, type TextFailure } from './text/parseText';

/** A kind of document that cannot be opened as it is; the user is told what to do instead. */
export type OtherKind = 'word' | 'excel' | 'pdf' | 'oldOffice' | 'rtf' | 'picture' | 'archive';

export type DocumentFailure =
  | FileFailure
  | ZipFailure
  | TextFailure
  | { readonly kind: 'otherKind'; readonly looksLike: OtherKind };

/** What a given file turned out to be. */
export type ReadDocument =
  | { readonly kind: 'file'; readonly file: ReadFile }
  | { readonly kind: 'zip'; readonly zip: ReadZip }
  | { readonly kind: 'draft'; readonly draft: ReportDraft };

/** Reads a file by its content; its name and ending decide nothing. Nothing is thrown at the user's data. */
export function readDocument(
  bytes: Uint8Array,
  makers: Makers,
): Result<ReadDocument, DocumentFailure> {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (isZip(bytes)) return readZip(bytes, makers);
  const other = recognizeOther(bytes);
  if (other) return fail({ kind: 'otherKind', looksLike: other });
  if (bytes.length > FILE_BYTES_LIMIT) {
    return fail({ kind: 'tooLarge', found: bytes.length, limit: FILE_BYTES_LIMIT });
  }
  if (looksLikeJson(bytes)) {
    const read = parseReportFile(bytes, makers);
    return read.ok ? { ok: true, value: { kind: 'file', file: read.value } } : read;
  }
  return readText(decodeText(bytes));
}

/** Reads text that was pasted: a report's text, or HTML. */
export function readText(text: string): Result<ReadDocument, DocumentFailure> {
  return looksLikeHtml(text) ? readMarkup(text) : draftOf(parseText(text));
}

/** Reads HTML, however it begins. */
export function readMarkup(html: string): Result<ReadDocument, DocumentFailure> {
  return draftOf(readHtml(html));
}

function draftOf(read: Result<ReportDraft, TextFailure>): Result<ReadDocument, DocumentFailure> {
  return read.ok ? { ok: true, value: { kind: 'draft', draft: read.value } } : read;
}

function readZip(bytes: Uint8Array, makers: Makers): Result<ReadDocument, DocumentFailure> {
  const read = parseReportZip(bytes, makers);
  if (read.ok) return { ok: true, value: { kind: 'zip', zip: read.value } };
  const names = new TextDecoder('latin1').decode(bytes);
  if (names.includes('word/document.xml')) return fail({ kind: 'otherKind', looksLike: 'word' });
  if (names.includes('xl/workbook.xml')) return fail({ kind: 'otherKind', looksLike: 'excel' });
  return read;
}

/** The first bytes of documents that are no text. */
const SIGNATURES: readonly (readonly [OtherKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['oldOffice', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

function recognizeOther(bytes: Uint8Array): OtherKind | undefined {
  return SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  )?.[0];
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}

/** UTF-16 by its mark, UTF-8 where the bytes are that, else GB18030, which GBK and GB2312 are parts of. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: an office's older text file.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
