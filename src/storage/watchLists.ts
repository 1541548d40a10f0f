import { Dexie, type ObservabilitySet } from 'dexie';
import type { GongkaiDatabase } from './database';
import { classifyFailure } from './failure';
import type { StorageFailure } from './outcome';
import type { LibrarySnapshot } from './reportStore';
import type { WaitLimit } from './waitLimit';

// Lists apart: while the reviewer fills `derived`, a thousand headers need not be read again. Headers first.
const LISTS = ['headers', 'agencies', 'derived'] as const;

/**
 * Tells of the library now and after each change, from any window. Not by Dexie's live queries: they keep silent where
 * a list cannot be read again, and the list on the screen would stay what it was.
 */
export function watchLists(
  db: GongkaiDatabase,
  limit: WaitLimit,
  next: (snapshot: LibrarySnapshot) => void,
  failed: (failure: StorageFailure) => void,
): () => void {
  let known: Partial<LibrarySnapshot> = {};
  let isOver = false;

  async function read(list: (typeof LISTS)[number]): Promise<void> {
    try {
      const rows = await limit<readonly unknown[]>(db[list].toArray());
      if (isOver) return;
      known = { ...known, [list]: rows };
      if (isWholeSnapshot(known)) next(known);
    } catch (error) {
      if (!isOver) failed(classifyFailure(error));
    }
  }

  const readers = LISTS.map((list) => readAgain(() => read(list)));
  const listen = (parts: ObservabilitySet): void => {
    LISTS.forEach((list, index) => {
      if (parts[`idb://${db.name}/${list}/`] ?? parts['all']) readers[index]?.();
    });
  };
  Dexie.on('storagemutated', listen);
  for (const reader of readers) reader();
  return () => {
    isOver = true;
    Dexie.on.storagemutated.unsubscribe(listen);
  };
}

/** Runs `work`, and once more after it where it was asked for meanwhile. */
function readAgain(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  async function run(): Promise<void> {
    isRunning = true;
    do {
      isWanted = false;
      await work();
    } while (isAsked());
    isRunning = false;
  }
  const isAsked = (): boolean => isWanted;
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}

function isWholeSnapshot(known: Partial<LibrarySnapshot>): known is LibrarySnapshot {
  return known.headers !== undefined && known.agencies !== undefined && known.derived !== undefined;
}
