import type { Timer } from '@/platform/clock';

/** So long the browser may take over one call before the user is told that it does not answer. */
export const ANSWER_LIMIT_MS = 10_000;
/** And so much longer for each report that the call is about. */
const EACH_MS = 20;

/** The browser has neither done nor refused what it was asked for. It may still do it. */
export class HangingError extends Error {
  override readonly name = 'HangingError';
}

/** Waits for what the store was asked for, of so many reports, no longer than a browser may take. */
export type WaitLimit = <Value>(work: PromiseLike<Value>, reports?: number) => Promise<Value>;

export function createWaitLimit(timer: Timer): WaitLimit {
  return async (work, reports = 0) => {
    let stop = (): void => undefined;
    const late = new Promise<never>((_, reject) => {
      const limit = ANSWER_LIMIT_MS + reports * EACH_MS;
      stop = timer.after(limit, () => reject(new HangingError('The store does not answer')));
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      stop();
    }
  };
}
