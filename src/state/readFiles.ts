import { isPdf } from '@/formats/recognize';
import { present } from '@/lib/assert';
import { fail } from '@/lib/result';
import type { Clock } from '@/platform/clock';
import { readFileBytes } from '@/platform/files';
import { takePdfs, type PackedPdf } from './packedPdfs';
import { PdfReader } from './pdfReading';
import { BYTES_ON_PAGE, readBytes } from './reading';
import type { QueuedRead } from './queuedRead';
import { ReadingQueue } from './readingQueue';

/** More files than this are read in the background, however small they are. */
const FILES_ON_PAGE = 3;
/** So many at once, where the computer has as many cores: more of them would only take memory. */
const MOST_LANES = 3;
/** The PDFs of one zip are given this long together; each by itself has the limit of its queue. */
const PACKED_PDFS_LIMIT_SECONDS = 300;

interface ReadingGiven {
  readonly clock: Clock;
  /** Stops the reading; the files that are being read are left. */
  readonly signal: AbortSignal;
  /** Files turned up in a file, and are read as well. */
  readonly onmore?: (count: number) => void;
  readonly pdfs?: PdfReader;
}

type OnRead = (name: string, read: QueuedRead) => void;

/**
 * Reads files and tells of each in their order, as soon as it is read. A few small ones are read on the page, which
 * shows them sooner; the others in workers, so that the page stays awake. The PDFs of a zip are told one by one, each
 * as a file of its own.
 */
export async function readAllFiles(
  files: readonly File[],
  { clock, signal, onmore, pdfs = new PdfReader() }: ReadingGiven,
  onread: OnRead,
): Promise<void> {
  const isMany = files.length > FILES_ON_PAGE;
  const count = isMany ? Math.min(MOST_LANES, navigator.hardwareConcurrency || 1) : 1;
  const lanes = Array.from({ length: count }, () => new ReadingQueue());
  const stop = (): void => {
    for (const lane of lanes) lane.end();
    pdfs.end();
  };
  signal.addEventListener('abort', stop);
  const isStopped = (): boolean => signal.aborted;
  const given = { isMany, pdfs, clock, isStopped, onmore };
  const ahead: Promise<QueuedRead>[] = [];
  let told = 0;
  for (const [index, file] of files.entries()) {
    if (isStopped()) break;
    // Each lane takes its next file when the last one has been told of.
    ahead.push(readOne(file, present(lanes[index % count], 'a lane'), given));
    while (ahead.length >= count || (index === files.length - 1 && ahead.length > 0)) {
      const read = await present(ahead.shift(), 'a file that is read');
      if (isStopped()) break;
      await tellOf(nameOf(present(files[told], 'a file')), read, given, onread);
      told += 1;
    }
  }
  signal.removeEventListener('abort', stop);
  stop();
}

interface Reading {
  readonly pdfs: PdfReader;
  readonly isMany: boolean;
  readonly clock: Clock;
  readonly isStopped: () => boolean;
  readonly onmore: ((count: number) => void) | undefined;
}

async function readOne(
  file: File,
  lane: ReadingQueue,
  { pdfs, isMany, clock, isStopped }: Reading,
): Promise<QueuedRead> {
  const bytes = await readFileBytes(file);
  if (!bytes) return fail({ kind: 'readerFailed' });
  if (isPdf(bytes)) return pdfs.read(bytes);
  if (isMany || bytes.length >= BYTES_ON_PAGE) {
    const read = await lane.read(bytes);
    const isUnread = !read.ok && read.failure.kind === 'readerFailed';
    if (!isUnread || isStopped() || bytes.length >= BYTES_ON_PAGE) return read;
  }
  return readBytes(bytes, clock);
}

/** Tells of a file, and of the PDFs in it after it. */
async function tellOf(
  name: string,
  read: QueuedRead,
  given: Reading,
  onread: OnRead,
): Promise<void> {
  if (!read.ok) {
    onread(name, read);
    return;
  }
  const { rest, pdfs } = takePdfs(name, read.value);
  if (pdfs.length > 0) given.onmore?.(pdfs.length);
  onread(name, { ...read, value: rest });
  await readPacked(pdfs, given, onread);
}

async function readPacked(
  packed: readonly PackedPdf[],
  { clock, isStopped, pdfs }: Reading,
  onread: OnRead,
): Promise<void> {
  const startedAt = clock.now().getTime();
  for (const { name, bytes } of packed) {
    if (isStopped()) return;
    const seconds = (clock.now().getTime() - startedAt) / 1_000;
    const read =
      seconds > PACKED_PDFS_LIMIT_SECONDS
        ? fail({ kind: 'timeUp' as const, limitSeconds: PACKED_PDFS_LIMIT_SECONDS })
        : await pdfs.read(bytes);
    if (isStopped()) return;
    onread(name, read);
  }
}

/** A file of a folder is named with its way there. */
function nameOf({ name, webkitRelativePath }: File): string {
  return webkitRelativePath ? webkitRelativePath : name;
}
