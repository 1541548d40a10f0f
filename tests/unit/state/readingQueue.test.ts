import { describe, expect, it } from 'vitest';
import { answerInParts } from '@/state/readingParts';
import type { QueuedRead } from '@/state/queuedRead';
import { ReadingQueue, type WorkerPart } from '@/state/readingQueue';

const FILE = new Uint8Array([1]);

/** A worker that answers as told; counts how many were started and ended. */
function workers(answer: (worker: WorkerPart) => void) {
  const count = { started: 0, ended: 0 };
  const start = (): Promise<WorkerPart> => {
    count.started += 1;
    const worker: WorkerPart = {
      onmessage: null,
      onerror: null,
      postMessage: () => answer(worker),
      terminate: () => {
        count.ended += 1;
      },
    };
    return Promise.resolve(worker);
  };
  return { count, start };
}

const EMPTY = { ok: false, failure: { kind: 'empty' } } as const;

function say(worker: WorkerPart, read: QueuedRead): void {
  answerInParts(read, (data) => {
    worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
  });
}

describe('the queue of files that are read in the background', () => {
  it('reads all of them in one worker', async () => {
    const { count, start } = workers((worker) => say(worker, EMPTY));
    const queue = new ReadingQueue(start);
    expect([await queue.read(FILE), await queue.read(FILE)]).toEqual([EMPTY, EMPTY]);
    expect(count).toEqual({ started: 1, ended: 0 });
    queue.end();
    expect(count).toEqual({ started: 1, ended: 1 });
  });

  it('puts a file together again that comes in parts', async () => {
    const reports = Array.from({ length: 777 }, (_, place) => ({
      ok: false as const,
      place,
      agency: undefined,
      year: undefined,
      failure: { kind: 'tooManyCells' as const, found: 1, limit: 0 },
    }));
    const file = { reports, isDamaged: true, version: 1, generator: '', exportedAt: '' };
    const whole = { ok: true, value: { kind: 'file', file } } as const;
    let parts = 0;
    answerInParts(whole, () => (parts += 1));
    expect(parts).toBe(4);
    const { start } = workers((worker) => say(worker, whole));
    expect(await new ReadingQueue(start).read(FILE)).toEqual(whole);
  });

  it('leaves a file that takes too long, and reads the next in a new worker', async () => {
    let files = 0;
    const { count, start } = workers((worker) => {
      files += 1;
      if (files > 1) say(worker, EMPTY);
    });
    const queue = new ReadingQueue(start, 0.01);
    expect(await queue.read(FILE)).toEqual({
      ok: false,
      failure: { kind: 'tookTooLong', seconds: 0.01 },
    });
    expect(await queue.read(FILE)).toEqual(EMPTY);
    expect(count).toEqual({ started: 2, ended: 1 });
  });

  it('tells of a worker that breaks, and of one that cannot be started', async () => {
    const { start } = workers((worker) => {
      worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent);
    });
    const failed = { ok: false, failure: { kind: 'readerFailed' } };
    expect(await new ReadingQueue(start).read(FILE)).toEqual(failed);
    const none = new ReadingQueue(() => Promise.reject(new Error('forbidden')));
    expect(await none.read(FILE)).toEqual(failed);
  });

  it('gives the file up that is being read when it is ended', async () => {
    const { count, start } = workers(() => undefined);
    const queue = new ReadingQueue(start);
    const reading = queue.read(FILE);
    await Promise.resolve();
    await Promise.resolve();
    queue.end();
    expect(await reading).toMatchObject({ failure: { kind: 'readerFailed' } });
    expect(count.ended).toBe(1);
  });
});
