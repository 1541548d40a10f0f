import type { Timer } from '@/platform/clock';
import type { WorkerPart } from './readingQueue';
import { Slices } from './slices';
import type { ManyContent, ManyRequest } from './writeMany';
import type { WritingAnswer } from './writing.worker';

export interface JobOptions {
  readonly timer: Timer;
  readonly signal: AbortSignal;
  readonly progress: (done: number) => void;
  readonly startWorker?: () => Promise<WorkerPart>;
}

/**
 * Makes one file of many reports in a worker, so that the page stays awake; on the page in slices where there can be
 * none. Undefined where it was stopped.
 */
export async function runWritingJob(
  request: ManyRequest,
  { timer, signal, progress, startWorker = startWriter }: JobOptions,
): Promise<ManyContent | undefined> {
  let worker: WorkerPart | undefined;
  try {
    worker = await startWorker();
  } catch {
    // Workers are forbidden here.
    worker = undefined;
  }
  const made = worker && (await runIn(worker, request, { signal, progress }));
  if (made !== undefined || signal.aborted) return made;
  return runOnPage(request, { timer, signal, progress });
}

function runIn(
  worker: WorkerPart,
  request: ManyRequest,
  { signal, progress }: Pick<JobOptions, 'signal' | 'progress'>,
): Promise<ManyContent | undefined> {
  return new Promise((resolve) => {
    const end = (content: ManyContent | undefined): void => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
      resolve(content);
    };
    const stop = (): void => end(undefined);
    signal.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<WritingAnswer>) => {
      if (data.kind === 'progress') progress(data.done);
      else end(data.content);
    };
    worker.onerror = () => end(undefined);
    worker.postMessage(request);
  });
}

/** Thrown between two reports to leave the loop. */
class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

async function runOnPage(
  request: ManyRequest,
  { timer, signal, progress }: Omit<JobOptions, 'startWorker'>,
): Promise<ManyContent | undefined> {
  const { writeMany } = await import('./writeMany');
  const slices = new Slices(timer);
  try {
    return await writeMany(request, async (done) => {
      progress(done);
      await slices.rest();
      if (signal.aborted) throw new StoppedError();
    });
  } catch (error) {
    if (error instanceof StoppedError) return undefined;
    throw error;
  }
}

async function startWriter(): Promise<WorkerPart> {
  const [{ default: source }, { createWorker }] = await Promise.all([
    import('./writing.worker.ts?worker-source'),
    import('@/platform/workers'),
  ]);
  return createWorker(source);
}
