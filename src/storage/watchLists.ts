import { Dexie, type ObservabilitySet } from 'dexie';
import type { GongkaiDatabase } from './database';
import { classifyFailure } from './failure';
import type { StorageFailure } from './outcome';
import type { LibrarySnapshot, WatchedLibrary } from './reportStore';
import type { WaitLimit } from './waitLimit';

// Lists apart: while the reviewer fills `derived`, a thousand headers need not be read again.
const LISTS = ['headers', 'agencies', 'derived'] as const;

/**
 * Tells of the library now and after each change, from any window. Not by Dexie's live queries: they keep silent where
 * a list cannot be read again, and the list on the screen would stay what it was.
 */
export function watchLists(
  db: GongkaiDatabase,
  limit: WaitLimit,
  next: (snapshot: WatchedLibrary) => void,
  failed: (failure: StorageFailure) => void,
): () => void {
  let known: Partial<LibrarySnapshot> = {};
  let isOver = false;
  /** What could not be read last: the others alone would pass for the whole. */
  const unread = new Set<string>();

  async function read(list: (typeof LISTS)[number]): Promise<void> {
    try {
      const rows = await limit<readonly unknown[]>(db[list].toArray());
      if (isOver) return;
      known = { ...known, [list]: rows };
      unread.delete(list);
      const { headers, agencies, derived } = known;
      if (headers && agencies && unread.size === 0) next({ headers, agencies, derived });
    } catch (error) {
      unread.add(list);
      if (!isOver) failed(classifyFailure(error));
    }
  }

  const readers = LISTS.map((list) => readAgain(() => read(list)));
  const listen = (parts: ObservabilitySet): void => {
    LISTS.forEach((list, index) => {
      if (parts[`idb://${db.name}/${list}/`] ?? parts['all']) void readers[index]?.();
    });
  };
  Dexie.on('storagemutated', listen);
  // What stands in the matrix first: `derived` is as large again.
  const [headers, agencies, derived] = readers;
  void Promise.all([headers?.(), agencies?.()]).then(() => derived?.());
  return () => {
    isOver = true;
    Dexie.on.storagemutated.unsubscribe(listen);
  };
}

/** Runs `work`, and once more after it where it was asked for meanwhile; settles when that is done. */
function readAgain(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  async function run(): Promise<void> {
    do {
      isWanted = false;
      await work();
    } while (isAsked());
    running = undefined;
  }
  const isAsked = (): boolean => isWanted;
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}
