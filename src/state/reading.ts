import type { DocumentFailure, ReadDocument } from '@/formats/readDocument';
import type { Result } from '@/lib/result';
import type { Clock } from '@/platform/clock';
import { createId } from '@/platform/ids';

/** Larger files are read in a worker, so that the page stays awake. */
const WORKER_FROM_BYTES = 1_000_000;

type Read = Result<ReadDocument, DocumentFailure>;

/** Reads a file's bytes; large ones off the main thread. The readers are loaded when first asked for. */
export async function readBytes(bytes: Uint8Array, clock: Clock): Promise<Read> {
  if (bytes.length >= WORKER_FROM_BYTES) return readInWorker(bytes);
  const { readDocument } = await import('@/formats/readDocument');
  return readDocument(bytes, { createId, now: () => clock.now().toISOString() });
}

/** Reads pasted text: JSON or a report's text. */
export async function readPasted(text: string, clock: Clock): Promise<Read> {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    return readBytes(new TextEncoder().encode(text), clock);
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
  const read = readMarkup(html);
  return read.ok || text.trim() === '' ? read : readPasted(text, clock);
}

async function readInWorker(bytes: Uint8Array): Promise<Read> {
  const [{ default: source }, { createWorker }] = await Promise.all([
    import('./reading.worker.ts?worker-source'),
    import('@/platform/workers'),
  ]);
  const worker = createWorker(source);
  try {
    return await new Promise<Read>((resolve, reject) => {
      worker.addEventListener('message', (event: MessageEvent<Read>) => resolve(event.data));
      worker.addEventListener('error', (event) => reject(new Error(event.message)));
      worker.postMessage(bytes);
    });
  } finally {
    worker.terminate();
  }
}
