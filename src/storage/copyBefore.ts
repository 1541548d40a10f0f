import { resultOf } from './plainStore';

/** Rows read and written at one go: a library may be larger than what a page should hold at once. */
const BATCH = 200;
/** A copy is kept for the step that it was made before and the one after that. */
const STEPS_KEPT = 2;

export interface CopyState {
  readonly key: 'state';
  readonly fromVersion: number;
  readonly rows: number;
}

export interface CopiedRow {
  readonly table: string;
  readonly row: unknown;
}

/** Where the rows stand as they were before the step to a schema. */
export function copyName(store: string, schema: number): string {
  return `${store}.before-${schema}`;
}

/**
 * Copies every row of a store that is about to be upgraded into a database of its own, written durably. A copy that
 * was cut short is made anew; it counts only once its `state` row is there, which is written last.
 */
export async function copyBefore(source: IDBDatabase, schema: number): Promise<void> {
  const target = await openCopy(copyName(source.name, schema));
  try {
    await inStrict(target, (state, rows) => {
      state.clear();
      rows.clear();
    });
    let count = 0;
    for (const table of Array.from(source.objectStoreNames)) {
      count += await copyTable(source, table, target);
    }
    await inStrict(target, (state) => {
      state.put({ key: 'state', fromVersion: source.version, rows: count } satisfies CopyState);
    });
  } finally {
    target.close();
  }
  indexedDB.deleteDatabase(copyName(source.name, schema - STEPS_KEPT));
}

async function copyTable(source: IDBDatabase, table: string, target: IDBDatabase): Promise<number> {
  let count = 0;
  let range: IDBKeyRange | null = null;
  for (;;) {
    const from: IDBObjectStore = source.transaction(table).objectStore(table);
    const [keys, found]: [IDBValidKey[], unknown[]] = await Promise.all([
      resultOf(from.getAllKeys(range, BATCH)),
      resultOf<unknown[]>(from.getAll(range, BATCH)),
    ]);
    const last = keys[keys.length - 1];
    if (last === undefined) return count;
    await inStrict(target, (_, rows) => {
      for (const row of found) rows.put({ table, row } satisfies CopiedRow);
    });
    count += found.length;
    range = IDBKeyRange.lowerBound(last, true);
  }
}

function openCopy(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('state', { keyPath: 'key' });
    request.result.createObjectStore('rows', { autoIncrement: true });
  };
  return resultOf(request);
}

function inStrict(
  target: IDBDatabase,
  work: (state: IDBObjectStore, rows: IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = target.transaction(['state', 'rows'], 'readwrite', {
      durability: 'strict',
    });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new Error('The copy could not be written'));
    work(transaction.objectStore('state'), transaction.objectStore('rows'));
  });
}
