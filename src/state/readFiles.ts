import { isPdf } from '@/formats/recognize';
import { readFiles } from '@/platform/files';
import type { Clock } from '@/platform/clock';
import { fail } from '@/lib/result';
import { takePdfs, type PackedPdf } from './packedPdfs';
import { PdfReader } from './pdfReading';
import { BYTES_ON_PAGE, readBytes } from './reading';
import { ReadingQueue, type QueuedRead } from './readingQueue';

/** More files than this are read in the background, however small they are. */
const FILES_ON_PAGE = 3;
/** The PDFs of one zip are given this long together; each by itself has the limit of its queue. */
const PACKED_PDFS_LIMIT_SECONDS = 300;

interface Readers {
  readonly queue: ReadingQueue;
  readonly pdfs: PdfReader;
}

interface ReadingGiven extends Partial<Readers> {
  readonly clock: Clock;
  /** Stops the reading; the file that is being read is left. */
  readonly signal: AbortSignal;
  /** Files turned up in a file, and are read as well. */
  readonly onmore?: (count: number) => void;
}

/**
 * Reads files in their order and tells of each as soon as it is read. A few small ones are read on the page, which
 * shows them sooner; the others in a worker, so that the page stays awake. The PDFs of a zip are told one by one, each
 * as a file of its own.
 */
export async function readAllFiles(
  files: readonly File[],
  { clock, signal, onmore, ...given }: ReadingGiven,
  onread: (name: string, read: QueuedRead) => void,
): Promise<void> {
  const readers: Readers = {
    queue: given.queue ?? new ReadingQueue(),
    pdfs: given.pdfs ?? new PdfReader(),
  };
  const stop = (): void => {
    readers.queue.end();
    readers.pdfs.end();
  };
  signal.addEventListener('abort', stop);
  const isStopped = (): boolean => signal.aborted;
  const isMany = files.length > FILES_ON_PAGE;
  for (const file of files) {
    if (isStopped()) break;
    const name = nameOf(file);
    const read = await readOne(await bytesOf(file), { clock, isMany, readers });
    if (isStopped()) break;
    if (!read.ok) {
      onread(name, read);
      continue;
    }
    const { rest, pdfs } = takePdfs(name, read.value);
    if (pdfs.length > 0) onmore?.(pdfs.length);
    onread(name, { ...read, value: rest });
    await readPacked(pdfs, { clock, isStopped, reader: readers.pdfs }, onread);
  }
  signal.removeEventListener('abort', stop);
  stop();
}

async function readOne(
  bytes: Uint8Array | undefined,
  given: { readonly clock: Clock; readonly isMany: boolean; readonly readers: Readers },
): Promise<QueuedRead> {
  if (!bytes) return fail({ kind: 'readerFailed' });
  if (isPdf(bytes)) return given.readers.pdfs.read(bytes);
  if (given.isMany || bytes.length >= BYTES_ON_PAGE) {
    const read = await given.readers.queue.read(bytes);
    const isUnread = !read.ok && read.failure.kind === 'readerFailed';
    if (!isUnread || bytes.length >= BYTES_ON_PAGE) return read;
  }
  return readBytes(bytes, given.clock);
}

async function readPacked(
  pdfs: readonly PackedPdf[],
  given: { readonly clock: Clock; readonly isStopped: () => boolean; readonly reader: PdfReader },
  onread: (name: string, read: QueuedRead) => void,
): Promise<void> {
  const startedAt = given.clock.now().getTime();
  for (const { name, bytes } of pdfs) {
    if (given.isStopped()) return;
    const seconds = (given.clock.now().getTime() - startedAt) / 1_000;
    const read =
      seconds > PACKED_PDFS_LIMIT_SECONDS
        ? fail({ kind: 'timeUp' as const, limitSeconds: PACKED_PDFS_LIMIT_SECONDS })
        : await given.reader.read(bytes);
    if (given.isStopped()) return;
    onread(name, read);
  }
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
