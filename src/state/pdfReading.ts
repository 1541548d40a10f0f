import { fail } from '@/lib/result';
import type { QueuedRead } from './queuedRead';
import { ReadingQueue, type WorkerPart } from './readingQueue';

/** Reads PDFs one after the other in a worker of their own, which holds pdfjs and is loaded for the first of them. */
export class PdfReader {
  readonly #queue: ReadingQueue;
  #last: Promise<unknown> = Promise.resolve();

  constructor(startWorker = startReader) {
    this.#queue = new ReadingQueue(startWorker);
  }

  /** Those that are asked for meanwhile are read after it. */
  read(bytes: Uint8Array): Promise<QueuedRead> {
    const mine = this.#last.then(() => this.#readNow(bytes));
    this.#last = mine;
    return mine;
  }

  async #readNow(bytes: Uint8Array): Promise<QueuedRead> {
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
