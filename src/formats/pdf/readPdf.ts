import './missingFunctions';
import { showWorker } from './hideWorker';
// Puts pdfjs's worker at hand in this thread: it starts none of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import {
  AnnotationMode,
  getDocument,
  OPS,
  PasswordException,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '@/lib/result';
import type { PlainDocument } from '../document';
import { buildDocument } from './buildDocument';
import { findCharacterMap } from './characterMaps';
import { readMatrix, IDENTITY } from './matrix';
import type { PdfPage } from './page';
import type { PdfFailure } from './pdfFailure';
import { readPageContent, UNKNOWN_SIGN, type PdfFont } from './pageContent';

showWorker();

const PDF_BYTES_LIMIT = 20_000_000;
const PDF_PAGES_LIMIT = 300;
/** A report has thousands of signs; a scanned one at most a stamp or a page number. */
const SIGNS_OF_A_TEXT = 50;
/** Some marks of lists are of a font that does not tell; more is the text itself. */
const UNKNOWN_SHARE = 0.2;

/** Nothing is fetched: the maps of Chinese signs are built in, and nothing else is needed to read text. */
class BuiltInData {
  fetch({
    kind,
    filename,
  }: {
    readonly kind: string;
    readonly filename: string;
  }): Promise<Uint8Array> {
    const found = kind === 'cMapUrl' ? findCharacterMap(filename) : undefined;
    return found ? Promise.resolve(found) : Promise.reject(new Error(`Not built in: ${filename}`));
  }
}

/** Reads a born-digital PDF: its text in paragraphs, its tables from their rules. */
export async function readPdf(bytes: Uint8Array): Promise<Result<PlainDocument, PdfFailure>> {
  if (bytes.length > PDF_BYTES_LIMIT)
    return fail({ kind: 'tooLarge', found: bytes.length, limit: PDF_BYTES_LIMIT });
  const task = getDocument({
    // pdfjs takes the bytes away from whoever gives them.
    data: bytes.slice(),
    BinaryDataFactory: BuiltInData,
    cMapUrl: 'built-in/',
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are not looked at.
    maxImageSize: 0,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > PDF_PAGES_LIMIT)
      return fail({ kind: 'pdfTooManyPages', found: pdf.numPages, limit: PDF_PAGES_LIMIT });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(pdf, number));
    }
    const failure = judge(pages);
    return failure ? fail(failure) : ok(buildDocument(pages));
  } catch (error) {
    return fail({ kind: error instanceof PasswordException ? 'pdfEncrypted' : 'pdfDamaged' });
  } finally {
    // What it still does is of no account.
    await task.destroy().catch(() => undefined);
  }
}

/** Why the pages are no report's, if they are none. */
function judge(pages: readonly PdfPage[]): PdfFailure | undefined {
  if (pages.some(({ isCut }) => isCut)) return { kind: 'pdfDamaged' };
  const signs = pages.flatMap(({ glyphs }) => glyphs.filter(({ text }) => text.trim() !== ''));
  if (signs.length < SIGNS_OF_A_TEXT) return { kind: 'pdfScanned' };
  const unknown = signs.filter(({ text }) => text.includes(UNKNOWN_SIGN));
  return unknown.length > signs.length * UNKNOWN_SHARE ? { kind: 'pdfUnreadableText' } : undefined;
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const content = readPageContent(list, OPS, {
    width: view.width,
    height: view.height,
    matrix: readMatrix(view.transform) ?? IDENTITY,
    findFont: (name) =>
      page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : undefined,
  });
  page.cleanup();
  return content;
}
