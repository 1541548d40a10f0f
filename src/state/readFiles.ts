import { present } from '@/lib/assert';
import { readFiles } from '@/platform/files';
import type { Clock } from '@/platform/clock';
import { isPdf, PdfReader } from './pdfReading';
import { BYTES_ON_PAGE, readBytes } from './reading';
import { ReadingQueue, type QueuedRead } from './readingQueue';

/** More files than this are read in the background, however small they are. */
const FILES_ON_PAGE = 3;

/** So many at once, where the computer has as many cores: more of them would only take memory. */
const MOST_LANES = 3;

/**
 * Reads files and tells of each in their order, as soon as it is read. A few small ones are read on the page, which
 * shows them sooner; the others in workers, so that the page stays awake.
 * @param signal stops the reading; the files that are being read are left
 */
export async function readAllFiles(
  files: readonly File[],
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
  onread: (name: string, read: QueuedRead) => void,
): Promise<void> {
  const isMany = files.length > FILES_ON_PAGE;
  const count = isMany ? Math.min(MOST_LANES, navigator.hardwareConcurrency || 1) : 1;
  const lanes = Array.from({ length: count }, () => new ReadingQueue());
  const pdfs = new PdfReader();
  const stop = (): void => {
    for (const lane of lanes) lane.end();
    pdfs.end();
  };
  signal.addEventListener('abort', stop);
  const isStopped = (): boolean => signal.aborted;
  const ahead: Promise<QueuedRead>[] = [];
  let told = 0;
  for (const [index, file] of files.entries()) {
    if (isStopped()) break;
    // Each lane takes its next file when the last one has been told of.
    ahead.push(
      readOne(file, {
        lane: present(lanes[index % count], 'a lane'),
        pdfs,
        isMany,
        clock,
        isStopped,
      }),
    );
    while (ahead.length >= count || (index === files.length - 1 && ahead.length > 0)) {
      const read = await present(ahead.shift(), 'a file that is read');
      if (isStopped()) break;
      onread(nameOf(present(files[told], 'a file')), read);
      told += 1;
    }
  }
  signal.removeEventListener('abort', stop);
  stop();
}

interface Reading {
  readonly lane: ReadingQueue;
  readonly pdfs: PdfReader;
  readonly isMany: boolean;
  readonly clock: Clock;
  readonly isStopped: () => boolean;
}

async function readOne(
  file: File,
  { lane, pdfs, isMany, clock, isStopped }: Reading,
): Promise<QueuedRead> {
  const bytes = await bytesOf(file);
  let read: QueuedRead = { ok: false, failure: { kind: 'readerFailed' } };
  if (bytes && isPdf(bytes)) read = await pdfs.read(bytes);
  else if (bytes && (isMany || bytes.length >= BYTES_ON_PAGE)) read = await lane.read(bytes);
  if (!bytes || isStopped() || read.ok || read.failure.kind !== 'readerFailed') return read;
  return bytes.length < BYTES_ON_PAGE ? readBytes(bytes, clock) : read;
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
