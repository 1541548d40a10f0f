import { trustScriptAddress } from './trustedTypes';

/** Long enough for any browser to have read the Blob; only then may its address be given back. */
const ADDRESS_LIFETIME_MS = 10_000;

/**
 * Starts a worker from its source (`import source from './thing.worker.ts?worker-source'`). From a
 * Blob, since a page opened from disk can load no worker file. Throws where workers are forbidden.
 */
export function createWorker(source: string): Worker {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFETIME_MS);
  // TypeScript's Worker knows only strings; the browser takes the trusted address as it is.
  return new Worker(trustScriptAddress(address) as string);
}
