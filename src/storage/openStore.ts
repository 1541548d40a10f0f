import type { Timer } from '@/platform/clock';
import { GongkaiDatabase, MIN_WRITER, STORE_SCHEMA, mayWrite } from './database';
import { createDatabaseStore } from './databaseStore';
import { classifyFailure } from './failure';
import type { ReportStore } from './reportStore';
import type { StorageFailure } from './outcome';

const RETRY_DELAYS_MS = [200, 800, 2000];
const OPEN_LIMIT_MS = 10_000;

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly store: ReportStore }
  | { readonly kind: 'failed'; readonly failure: StorageFailure }
  /** Neither opened nor failed within ten seconds. */
  | { readonly kind: 'hanging' };

export interface OpenEvents {
  /** Another window holds an older connection; opening goes on when it is closed. */
  readonly blocked: () => void;
  /** A newer build in another window wants to change the store. Put work away; the store closes after that. */
  readonly outdated: () => Promise<void>;
}

/**
 * Opens the browser's store. Tries a bounded number of times, since some Chromium builds fail at first;
 * never deletes anything.
 */
export async function openStore(
  name: string,
  timer: Timer,
  events: OpenEvents,
): Promise<OpenOutcome> {
  let last: StorageFailure = { kind: 'unknown', message: '' };
  for (const delay of [...RETRY_DELAYS_MS, undefined]) {
    const outcome = await tryOpen(name, timer, events);
    if (outcome.kind !== 'failed') return outcome;
    last = outcome.failure;
    if (delay !== undefined) await new Promise<void>((resolve) => timer.after(delay, resolve));
  }
  return { kind: 'failed', failure: last };
}

async function tryOpen(name: string, timer: Timer, events: OpenEvents): Promise<OpenOutcome> {
  const db = new GongkaiDatabase(name);
  db.on('versionchange', () => {
    void events.outdated().finally(() => db.close({ disableAutoOpen: true }));
    // Keeps Dexie from closing at once, which would cut off the work that is being put away.
    return false;
  });
  let stopWatchdog = (): void => undefined;
  const watchdog = new Promise<OpenOutcome>((resolve) => {
    stopWatchdog = timer.after(OPEN_LIMIT_MS, () => resolve({ kind: 'hanging' }));
  });
  // Blocked is not hanging: opening goes on by itself when the other window is closed.
  db.on('blocked', () => {
    stopWatchdog();
    events.blocked();
  });
  const opening = (async (): Promise<OpenOutcome> => {
    try {
      await db.open();
      return { kind: 'opened', store: createDatabaseStore(db, !(await claimStore(db))) };
    } catch (error) {
      db.close({ disableAutoOpen: true });
      return { kind: 'failed', failure: classifyFailure(error) };
    }
  })();
  const outcome = await Promise.race([opening, watchdog]);
  stopWatchdog();
  // A connection that comes too late is nobody's, and would stand in the way of the next one.
  if (outcome.kind === 'hanging') {
    void opening.then((late) => {
      if (late.kind === 'opened') late.store.close();
    });
  }
  return outcome;
}

/** Writes this build's mark into a new store; false where the mark there is a newer build's. */
async function claimStore(db: GongkaiDatabase): Promise<boolean> {
  return db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('schema');
    if (!mayWrite(row)) return false;
    if (row?.key !== 'schema' || row.schema < STORE_SCHEMA) {
      await db.meta.put({ key: 'schema', schema: STORE_SCHEMA, minWriter: MIN_WRITER });
    }
    return true;
  });
}
