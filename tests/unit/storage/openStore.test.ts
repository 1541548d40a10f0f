import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { GongkaiDatabase, MIN_WRITER, STORE_SCHEMA } from '@/storage/database';
import { openStore, type OpenOutcome } from '@/storage/openStore';
import { QUIET, databaseName, dump, openTestDatabase, reportOf } from './testDatabase';

const AT = '2024-01-15T02:00:00.000Z';
/** Dexie’s IndexedDB versions are ten times its own. */
const NEXT_VERSION = (STORE_SCHEMA + 1) * 10;

afterEach(() => vi.restoreAllMocks());

type Open = (name: string, version?: number) => IDBOpenDBRequest;

/** Replaces the browser's way of opening a database; `count` tells how often it was asked. */
function replaceOpen(open: (original: Open) => Open): { readonly count: () => number } {
  const spy = vi.spyOn(indexedDB, 'open');
  const original = Object.getPrototypeOf(indexedDB) as IDBFactory;
  spy.mockImplementation(open((name, version) => original.open.call(indexedDB, name, version)));
  return { count: () => spy.mock.calls.length };
}

/** Opening that never comes to an end. */
const hangs = (): Open => () => new EventTarget() as IDBOpenDBRequest;

const fails = (): Open => () => {
  throw new DOMException('Internal error opening backing store', 'AbortError');
};

/** Runs an opening to its end, moving time on whenever it waits. */
async function runOut(opening: Promise<OpenOutcome>, timer: ManualTimer): Promise<OpenOutcome> {
  let outcome: OpenOutcome | undefined;
  void opening.then((given) => {
    outcome = given;
  });
  const isOver = async (): Promise<void> => {
    await timer.advance(100);
    expect(outcome).toBeDefined();
  };
  await vi.waitFor(isOver, { interval: 5, timeout: 20_000 });
  return opening;
}

describe('opening the store', () => {
  it('marks a new one with what this build writes', async () => {
    const { raw, store } = await openTestDatabase();
    expect(store.isReadOnly).toBe(false);
    expect(await raw.meta.toArray()).toEqual([
      { key: 'schema', schema: STORE_SCHEMA, minWriter: MIN_WRITER },
    ]);
  });

  it('finds what was left there', async () => {
    const first = await openTestDatabase();
    await first.store.putAll([reportOf('a')]);
    first.store.close();
    const second = await openTestDatabase(first.name);
    expect(await second.store.load('a')).toEqual({ kind: 'loaded', report: reportOf('a') });
  });

  it('is for reading only where a newer build has claimed it, and leaves its mark alone', async () => {
    const { name, raw } = await openTestDatabase();
    const mark = { key: 'schema', schema: 99, minWriter: 99 } as const;
    await raw.meta.put(mark);
    const { store } = await openTestDatabase(name);
    expect(store.isReadOnly).toBe(true);
    expect(await raw.meta.toArray()).toEqual([mark]);
    expect(await store.putAll([reportOf('a')])).toEqual({
      kind: 'failed',
      failure: { kind: 'newerStore' },
    });
  });

  it('is left alone where a newer build has taken tables away', async () => {
    const { name, raw, store } = await openTestDatabase();
    raw.close();
    store.close();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, NEXT_VERSION);
      request.onupgradeneeded = () => request.result.deleteObjectStore('derived');
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(new Error('The upgrade failed'));
    });
    const timer = new ManualTimer();
    const outcome = await runOut(openStore(name, timer, QUIET), timer);
    expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'newerStore' } });
    const found = (await indexedDB.databases()).find((one) => one.name === name);
    expect(found?.version).toBe(NEXT_VERSION);
  });

  it('may write where a newer build says that this one can, and does not turn its mark back', async () => {
    const { name, raw } = await openTestDatabase();
    const mark = { key: 'schema', schema: 99, minWriter: STORE_SCHEMA } as const;
    await raw.meta.put(mark);
    const { store } = await openTestDatabase(name);
    expect(store.isReadOnly).toBe(false);
    expect(await raw.meta.toArray()).toEqual([mark]);
  });
});

/** A store of the first shape, with one row, as plain IndexedDB. */
function makeFirstStore(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10);
    request.onupgradeneeded = () => {
      for (const table of ['headers', 'bodies', 'derived', 'bin', 'savedFiles']) {
        request.result.createObjectStore(table, { keyPath: 'id' });
      }
      request.result.createObjectStore('agencies', { keyPath: 'key' });
      const meta = request.result.createObjectStore('meta', { keyPath: 'key' });
      request.transaction?.objectStore('bin').createIndex('deletedAt', 'deletedAt');
      meta.put({ key: 'schema', schema: 1, minWriter: 1 });
    };
    request.onerror = () => reject(new Error('The store was not made'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const hasDatabase = async (name: string): Promise<boolean> =>
  (await indexedDB.databases()).some((one) => one.name === name);

describe('a store of an older shape', () => {
  it('is copied before it is upgraded, and not again after that', async () => {
    const name = databaseName();
    await makeFirstStore(name);
    const { store } = await openTestDatabase(name);
    store.close();
    expect(await hasDatabase(`${name}.before-2`)).toBe(true);
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    await openTestDatabase(name);
    expect(deleted).not.toHaveBeenCalled();
  });

  it('is not upgraded where it cannot be copied', async () => {
    const name = databaseName();
    await makeFirstStore(name);
    const timer = new ManualTimer();
    replaceOpen((original) => (...given) => {
      if (given[0].includes('.before-')) throw new DOMException('full', 'QuotaExceededError');
      return original(...given);
    });
    const outcome = await runOut(openStore(name, timer, QUIET), timer);
    vi.restoreAllMocks();
    expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'quota' } });
    expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(10);
  });

  it('that is new is told as new, and found after that', async () => {
    const name = databaseName();
    const first = await openStore(name, new ManualTimer(), QUIET);
    expect(first).toMatchObject({ kind: 'opened', origin: 'new' });
    const second = await openStore(name, new ManualTimer(), QUIET);
    expect(second).toMatchObject({ kind: 'opened', origin: 'found' });
    expect(await hasDatabase(`${name}.before-2`)).toBe(false);
  });
});

describe('opening that fails', () => {
  it('is tried four times in all, longer apart each time, and told with its reason', async () => {
    const timer = new ManualTimer();
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    const { count } = replaceOpen(fails);
    const outcome = await runOut(openStore(databaseName(), timer, QUIET), timer);
    expect(outcome).toEqual({
      kind: 'failed',
      failure: { kind: 'unknown', message: expect.stringContaining('backing store') as string },
    });
    expect(count()).toBe(4);
    expect(timer.time).toBeGreaterThanOrEqual(200 + 800 + 2000);
    expect(timer.time).toBeLessThan(10_000);
    expect(deleted).not.toHaveBeenCalled();
  });

  it('goes on with what was stored once it works again', async () => {
    const { name, store, raw } = await openTestDatabase();
    await store.putAll([reportOf('a')]);
    const before = await dump(raw);
    const timer = new ManualTimer();
    let tries = 0;
    replaceOpen((original) => (...given) => {
      tries += 1;
      return tries < 3 ? fails()(...given) : original(...given);
    });
    const outcome = await runOut(openStore(name, timer, QUIET), timer);
    expect(outcome.kind).toBe('opened');
    expect(await dump(raw)).toBe(before);
  });
});

describe('opening that hangs', () => {
  it('is told after ten seconds, not before, and tried no more', async () => {
    const timer = new ManualTimer();
    const { count } = replaceOpen(hangs);
    let outcome: OpenOutcome | undefined;
    const opening = openStore(databaseName(), timer, QUIET).then((given) => {
      outcome = given;
    });
    await timer.advance(9_999);
    expect(outcome).toBeUndefined();
    await timer.advance(1);
    await opening;
    expect(outcome).toEqual({ kind: 'hanging' });
    await timer.advance(60_000);
    expect(count()).toBe(1);
  });

  it('leaves no connection behind when it comes to an end after all', async () => {
    const timer = new ManualTimer();
    const name = databaseName();
    let release = (): void => undefined;
    let isReleased = false;
    replaceOpen((original) => (...given) => {
      if (isReleased) return original(...given);
      const late = new EventTarget() as IDBOpenDBRequest;
      release = () => {
        isReleased = true;
        const request = original(...given);
        request.onupgradeneeded = (event) => {
          Object.assign(late, { result: request.result, transaction: request.transaction });
          late.onupgradeneeded?.(event);
        };
        request.onerror = (event) => {
          late.onerror?.(event);
        };
      };
      return late;
    });
    const outdated = vi.fn(() => Promise.resolve());
    const opening = openStore(name, timer, { ...QUIET, outdated });
    await timer.advance(10_000);
    expect((await opening).kind).toBe('hanging');
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    release();
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce(), { timeout: 20_000 });
    vi.restoreAllMocks();
    await expect(upgrade(name)).resolves.toBe('upgraded');
    expect(outdated).not.toHaveBeenCalled();
  });
});

/** What a newer build in another window does. */
function upgrade(name: string): Promise<'upgraded' | 'blocked'> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, NEXT_VERSION);
    request.onblocked = () => resolve('blocked');
    request.onerror = () => reject(new Error('The upgrade failed'));
    request.onsuccess = () => {
      request.result.close();
      resolve('upgraded');
    };
  });
}

describe('other windows', () => {
  it('are told of as blocked while they hold an older connection, and opening goes on after that', async () => {
    const name = databaseName();
    const older = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
    });
    const timer = new ManualTimer();
    const blocked = vi.fn();
    const opening = openStore(name, timer, { ...QUIET, blocked });
    await vi.waitFor(() => expect(blocked).toHaveBeenCalledOnce(), { timeout: 20_000 });
    // Waiting for a window that the user has to close is not hanging.
    await timer.advance(60_000);
    older.close();
    expect((await opening).kind).toBe('opened');
  });

  it('with a newer build wait until work is put away here, and this one writes no more after that', async () => {
    const { name, store, raw } = await openTestDatabase();
    raw.close();
    await store.putAll([reportOf('a')]);
    store.close();

    const order: string[] = [];
    const outcome = await openStore(name, new ManualTimer(), {
      blocked: () => undefined,
      outdated: async () => {
        const saved = await open?.save(reportOf('a', { title: '最后一改' }), 0);
        order.push(saved?.kind ?? 'nothing');
      },
    });
    const open = outcome.kind === 'opened' ? outcome.store : undefined;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, NEXT_VERSION);
      request.onupgradeneeded = () => order.push('upgrade');
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(new Error('The upgrade failed'));
    });
    expect(order).toEqual(['saved', 'upgrade']);
    expect(await open?.save(reportOf('a', { title: '还在写' }), 1)).toEqual({
      kind: 'failed',
      failure: { kind: 'closed' },
    });
    const reader = new GongkaiDatabase(name);
    expect((await reader.bodies.get('a'))?.report).toEqual(
      reportOf('a', { title: '最后一改', revision: 1 }),
    );
  });
});

it('a store opened by name is that one alone', async () => {
  const [one, other] = [await openTestDatabase(), await openTestDatabase()];
  await one.store.putAll([reportOf('a')]);
  await one.store.noteBackup(AT);
  expect(await other.store.listHeaders()).toEqual([]);
  expect(await other.store.lastBackup()).toBeUndefined();
});
