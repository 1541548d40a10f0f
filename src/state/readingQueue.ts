import type { ReadReport } from '@/formats/json/parseFile';
import { fail } from '@/lib/result';
import type { QueuedRead } from './queuedRead';
import { joinParts, type PartOfAnswer } from './readingParts';

/** What of a worker the queue needs. */
export type WorkerPart = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** A report takes a second, the largest backup some twenty; what takes this long is neither. */
export const FILE_LIMIT_SECONDS = 60;

/**
 * Reads files one after the other in one worker, off the main thread. A file that takes too long ends the worker, and
 * the next one gets a new one.
 */
export class ReadingQueue {
  readonly #startWorker: () => Promise<WorkerPart>;
  readonly #limitSeconds: number;
  #worker: WorkerPart | undefined;
  /** Answers the file that is being read when the queue is ended. */
  #giveUp: (() => void) | undefined;

  constructor(startWorker = startReader, limitSeconds = FILE_LIMIT_SECONDS) {
    this.#startWorker = startWorker;
    this.#limitSeconds = limitSeconds;
  }

  /** What the file holds. The queue takes one file at a time. */
  async read(bytes: Uint8Array): Promise<QueuedRead> {
    let worker: WorkerPart;
    try {
      worker = this.#worker ??= await this.#startWorker();
    } catch {
      // Workers are forbidden here: the caller reads on the page.
      return fail({ kind: 'readerFailed' });
    }
    return new Promise<QueuedRead>((resolve) => {
      const settle = (read: QueuedRead): void => {
        clearTimeout(timer);
        this.#giveUp = undefined;
        if (
          !read.ok &&
          (read.failure.kind === 'tookTooLong' || read.failure.kind === 'readerFailed')
        )
          this.#drop();
        resolve(read);
      };
      const timer = setTimeout(
        () => settle(fail({ kind: 'tookTooLong', seconds: this.#limitSeconds })),
        this.#limitSeconds * 1_000,
      );
      this.#giveUp = () => settle(fail({ kind: 'readerFailed' }));
      const reports: ReadReport[] = [];
      worker.onmessage = ({ data }: MessageEvent<PartOfAnswer>) => {
        if (data.kind === 'part') reports.push(...data.reports);
        else settle(joinParts(reports, data.read));
      };
      worker.onerror = () => settle(fail({ kind: 'readerFailed' }));
      worker.postMessage(bytes);
    });
  }

  /** Ends the worker, and with it the file that is being read. */
  end(): void {
    this.#giveUp?.();
    this.#drop();
  }

  #drop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

async function startReader(): Promise<WorkerPart> {
  const [{ default: source }, { createWorker }] = await Promise.all([
    import('./reading.worker.ts?worker-source'),
    import('@/platform/workers'),
  ]);
  return createWorker(source);
}
