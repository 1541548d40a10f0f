import { readFiles } from '@/platform/files';
import type { Clock } from '@/platform/clock';
import { isPdf, PdfReader } from './pdfReading';
import { BYTES_ON_PAGE, readBytes } from './reading';
import { ReadingQueue, type QueuedRead } from './readingQueue';

/** More files than this are read in the background, however small they are. */
const FILES_ON_PAGE = 3;

/**
 * Reads files in their order and tells of each as soon as it is read. A few small ones are read on the page, which
 * shows them sooner; the others in a worker, so that the page stays awake.
 * @param signal stops the reading; the file that is being read is left
 */
export async function readAllFiles(
  files: readonly File[],
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
  onread: (name: string, read: QueuedRead) => void,
): Promise<void> {
  const queue = new ReadingQueue();
  const pdfs = new PdfReader();
  const stop = (): void => {
    queue.end();
    pdfs.end();
  };
  signal.addEventListener('abort', stop);
  const isStopped = (): boolean => signal.aborted;
  const isMany = files.length > FILES_ON_PAGE;
  for (const file of files) {
    if (isStopped()) break;
    const name = nameOf(file);
    const bytes = await bytesOf(file);
    let read: QueuedRead = { ok: false, failure: { kind: 'readerFailed' } };
    if (bytes && isPdf(bytes)) read = await pdfs.read(bytes);
    else if (bytes && (isMany || bytes.length >= BYTES_ON_PAGE)) read = await queue.read(bytes);
    if (isStopped()) break;
    const isUnread = !read.ok && read.failure.kind === 'readerFailed';
    if (bytes && isUnread && bytes.length < BYTES_ON_PAGE) read = await readBytes(bytes, clock);
    onread(name, read);
  }
  signal.removeEventListener('abort', stop);
  stop();
}

/** A file of a folder is named with its way there. */
function nameOf({ name, webkitRelativePath }: File): string {
  return webkitRelativePath ? webkitRelativePath : name;
}

async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    const [given] = await readFiles([file]);
    return given?.bytes;
  } catch {
    // It was moved or locked since it was chosen.
    return undefined;
  }
}
