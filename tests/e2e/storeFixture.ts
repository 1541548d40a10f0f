import type { Page } from '@playwright/test';
import { fixtureText } from './actions.ts';

/** A store as a shipped build left it: written out once by that build in Chromium, and never changed since. */
export interface StoreDump {
  /** IndexedDB's version, ten times Dexie's. */
  readonly version: number;
  readonly tables: readonly {
    readonly name: string;
    readonly keyPath: string;
    readonly indexes: readonly { readonly name: string; readonly keyPath: string }[];
    readonly rows: readonly unknown[];
  }[];
}

export async function readDump(schema: number): Promise<StoreDump> {
  return JSON.parse(await fixtureText(`stores/store-v${schema}.json`)) as StoreDump;
}

/** A page of the program's origin without the program: rows can be looked at and put there. */
export function besideOf(address: string): string {
  return address.replace('index.html', 'nothing-here');
}

/** Takes all databases of the origin away and makes the store of a dump; on a page beside the program. */
export async function makeStore(page: Page, dump: StoreDump): Promise<void> {
  await page.evaluate(async (given) => {
    const end = (request: IDBRequest): Promise<void> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error(request.error?.message));
      });
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined) await end(indexedDB.deleteDatabase(name));
    }
    const opening = indexedDB.open('gongkai', given.version);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, indexes, rows } of given.tables) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath);
        for (const row of rows) store.put(row);
      }
    };
    await end(opening);
    opening.result.close();
  }, dump);
}

/** The versions of all databases of the origin, by name. */
export async function readVersions(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async () =>
    Object.fromEntries(
      (await indexedDB.databases()).map(({ name = '', version = 0 }) => [name, version]),
    ),
  );
}

/** All rows of a table, read past the program. */
export async function readRows(
  page: Page,
  table: string,
  database = 'gongkai',
): Promise<readonly unknown[]> {
  return page.evaluate(
    async ([name, store]) => {
      const opening = indexedDB.open(name);
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const db = opening.result;
      const request = db.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => (request.onsuccess = resolve));
      db.close();
      return request.result as unknown[];
    },
    [database, table] as const,
  );
}

/** Does something to the store as another build, or a fault of the disk, would. */
export async function changeStore(
  page: Page,
  change: { readonly version?: number; readonly drop?: string; readonly add?: string },
  rows: readonly { readonly table: string; readonly row: unknown }[] = [],
): Promise<void> {
  await page.evaluate(
    async ([given, puts]) => {
      const opening = indexedDB.open('gongkai', given.version);
      opening.onupgradeneeded = () => {
        if (given.drop !== undefined) opening.result.deleteObjectStore(given.drop);
        if (given.add !== undefined) opening.result.createObjectStore(given.add);
      };
      await new Promise((resolve, reject) => {
        opening.onsuccess = resolve;
        opening.onblocked = reject;
      });
      const db = opening.result;
      for (const { table, row } of puts) {
        const transaction = db.transaction(table, 'readwrite');
        transaction.objectStore(table).put(row);
        await new Promise((resolve) => (transaction.oncomplete = resolve));
      }
      db.close();
    },
    [change, rows] as const,
  );
}
