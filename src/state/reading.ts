import type { DocumentFailure, ReadDocument } from '@/formats/readDocument';
import type { Result } from '@/lib/result';
import type { Clock } from '@/platform/clock';
import { createId } from '@/platform/ids';
import type { QueueFailure } from './queuedRead';

type Read = Result<ReadDocument, DocumentFailure | QueueFailure>;

/** Reads a file's bytes on the page. The readers are loaded when first asked for. */
export async function readBytes(bytes: Uint8Array, clock: Clock): Promise<Read> {
  const { readDocument } = await import('@/formats/readDocument');
  return readDocument(bytes, { createId, now: () => clock.now().toISOString() });
}

/** Files of this size and larger are read in a worker, so that the page stays awake. */
export const BYTES_ON_PAGE = 1_000_000;

/** Reads one file's bytes, on the page where that is quick. */
async function readFile(bytes: Uint8Array, clock: Clock): Promise<Read> {
  if (bytes.length < BYTES_ON_PAGE) return readBytes(bytes, clock);
  const { ReadingQueue } = await import('./readingQueue');
  const queue = new ReadingQueue();
  const read = await queue.read(bytes);
  queue.end();
  return read;
}

/** Reads pasted text: JSON or a report's text. */
export async function readPasted(text: string, clock: Clock): Promise<Read> {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    return readFile(new TextEncoder().encode(text), clock);
  }
  const { readText } = await import('@/formats/readDocument');
  return readText(text);
}

/**
 * Reads what the clipboard holds: its HTML, which has the tables; its text where no report is found in that, as for a
 * file of ours that was copied out of an editor and has its colours for HTML.
 */
export async function readClipboard(
  { text, html }: { readonly text: string; readonly html: string },
  clock: Clock,
): Promise<Read> {
  const { readMarkup } = await import('@/formats/readDocument');
  const read: Read = readMarkup(html);
  return read.ok || text.trim() === '' ? read : readPasted(text, clock);
}
