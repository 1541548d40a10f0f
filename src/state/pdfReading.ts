import { fail } from '@/lib/result';
import { ReadingQueue, type QueuedRead, type WorkerPart } from './readingQueue';

/** Reads PDFs one after the other in a worker of their own, which holds pdfjs and is loaded for the first of them. */
export class PdfReader {
  readonly #queue: ReadingQueue;

  constructor(startWorker = startReader) {
    this.#queue = new ReadingQueue(startWorker);
  }

  async read(bytes: Uint8Array): Promise<QueuedRead> {
    const read = await this.#queue.read(bytes);
    // pdfjs needs a newer browser than the rest of this program.
    return !read.ok && read.failure.kind === 'readerFailed' ? fail({ kind: 'pdfNotRead' }) : read;
  }

  end(): void {
    this.#queue.end();
  }
}

async function startReader(): Promise<WorkerPart> {
  const [{ default: source }, { createWorker }] = await Promise.all([
    import('./pdf.worker.ts?worker-source'),
    import('@/platform/workers'),
  ]);
  return createWorker(source);
}
