import type { Timer } from '@/platform/clock';
import { GongkaiDatabase, MIN_WRITER, STORE_SCHEMA, mayWrite } from './database';
import { createDatabaseStore } from './databaseStore';
import { IncompleteStoreError, NewerStoreError, classifyFailure } from './failure';
import { openPlain } from './plainStore';
import { createWaitLimit } from './waitLimit';
import type { ReportStore } from './reportStore';
import type { StorageFailure } from './outcome';

const RETRY_DELAYS_MS = [200, 800, 2000];
const OPEN_LIMIT_MS = 10_000;
/** Dexie’s version 2 is IndexedDB’s 20; what lies between are its own patches. */
const VERSIONS_EACH = 10;

/** Where a store comes from: it was there, or is new, or new because the browser found the old one damaged. */
export type StoreOrigin = 'found' | 'new' | 'lost';

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly store: ReportStore; readonly origin: StoreOrigin }
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
      const wasLost = await prepare(name, db);
      await db.open();
      if (!isWhole(db.backendDB(), db)) throw new IncompleteStoreError('Tables are missing');
      const claim = await claimStore(db);
      const store = createDatabaseStore(db, claim === 'refused', createWaitLimit(timer));
      return { kind: 'opened', store, origin: originOf(claim, wasLost) };
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

/**
 * Looks at what is there before Dexie does: it would upgrade an older store at once, and patch a newer one to what this
 * build knows. True where the browser says that it threw a damaged store away.
 */
async function prepare(name: string, db: GongkaiDatabase): Promise<boolean> {
  const look = await openPlain(name);
  if (look.kind === 'none') return look.wasLost;
  try {
    if (look.db.version < STORE_SCHEMA * VERSIONS_EACH) {
      const { copyBefore } = await import('./copyBefore');
      await copyBefore(look.db, STORE_SCHEMA);
    } else if (look.db.version >= (STORE_SCHEMA + 1) * VERSIONS_EACH && !isWhole(look.db, db)) {
      throw new NewerStoreError('A newer build has changed the tables');
    }
  } finally {
    look.db.close();
  }
  return false;
}

/** Whether a store has all the tables and indexes that this build needs. */
function isWhole(stored: IDBDatabase, { tables }: GongkaiDatabase): boolean {
  const names = tables.map((table) => table.name);
  if (!names.every((name) => stored.objectStoreNames.contains(name))) return false;
  const transaction = stored.transaction(names);
  return tables.every(({ name, schema }) => {
    const { indexNames } = transaction.objectStore(name);
    return schema.indexes.every((index) => indexNames.contains(index.name));
  });
}

type Claim = 'refused' | 'new' | 'found';

function originOf(claim: Claim, wasLost: boolean): StoreOrigin {
  if (claim !== 'new') return 'found';
  return wasLost ? 'lost' : 'new';
}

/** Writes this build's mark into a new store; refused where the mark there is a newer build's. */
async function claimStore(db: GongkaiDatabase): Promise<Claim> {
  return db.transaction('rw', db.meta, async () => {
    const row = await db.meta.get('schema');
    if (!mayWrite(row)) return 'refused';
    if (row?.key !== 'schema' || row.schema < STORE_SCHEMA) {
      await db.meta.put({ key: 'schema', schema: STORE_SCHEMA, minWriter: MIN_WRITER });
    }
    return row ? 'found' : 'new';
  });
}
