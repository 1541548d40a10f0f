import './missingFunctions';
import {
  AnnotationMode,
  getDocument,
  OPS,
  PasswordException,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// Puts pdfjs's worker at hand in this thread: it starts none of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { fail, ok, type Result } from '@/lib/result';
import type { PlainDocument } from '../document';
import { buildDocument } from './buildDocument';
import { findCharacterMap } from './characterMaps';
import { readMatrix, IDENTITY } from './matrix';
import type { PdfPage } from './page';
import type { PdfFailure } from './pdfFailure';
import { readPageContent, type PdfFont } from './pageContent';

const PDF_BYTES_LIMIT = 20_000_000;
const PDF_PAGES_LIMIT = 300;
/** A report has thousands of signs; a scanned one at most a stamp or a page number. */
const SIGNS_OF_A_TEXT = 50;

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
      const page = await readPage(pdf, number);
      if (page) pages.push(page);
    }
    const signs = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
    if (signs < SIGNS_OF_A_TEXT) return fail({ kind: 'pdfScanned' });
    return ok(buildDocument(pages));
  } catch (error) {
    return fail({ kind: error instanceof PasswordException ? 'pdfEncrypted' : 'pdfDamaged' });
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

async function readPage(pdf: Pdf, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const content = readPageContent(list as never, OPS, {
    width: view.width,
    height: view.height,
    matrix: readMatrix(view.transform) ?? IDENTITY,
    findFont: (name) =>
      page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : undefined,
  });
  page.cleanup();
  return content;
}
