import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { ReportStore, SaveOutcome } from '@/storage/reportStore';
import type { WriteOutcome } from '@/storage/outcome';
import { dump, openTestDatabase, outOfStep, reportOf, type TestDatabase } from './testDatabase';

const AT = '2024-01-15T02:00:00.000Z';
const FULL = { kind: 'failed', failure: { kind: 'quota' } };

type Fault = (put: () => IDBRequest<IDBValidKey>, store: IDBObjectStore) => IDBRequest<IDBValidKey>;

/** The browser says at once that there is no room. */
const throwing: Fault = () => {
  throw new DOMException('no room', 'QuotaExceededError');
};

/** The browser takes the request, and aborts the transaction when it comes to writing it. */
const aborting: Fault = (put, store) => {
  const request = put();
  const transaction = store.transaction as IDBTransaction & { _abort: (name: string) => void };
  request.addEventListener('success', () => transaction._abort('QuotaExceededError'));
  return request;
};

/** Lets the disk be full at the `at`-th put, counted from 1; tells whether it came to that. */
function fillDisk(at: number, fault: Fault): { readonly wasReached: () => boolean } {
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<IDBObjectStore['put']>
  ) {
    count += 1;
    const run = (): IDBRequest<IDBValidKey> => put.apply(this, given);
    return count === at ? fault(run, this) : run();
  });
  return { wasReached: () => count >= at };
}

afterEach(() => vi.restoreAllMocks());

/** A library with reports, an example, and something in the bin. */
async function prepared(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  const { store } = database;
  await store.putAll([reportOf('a'), reportOf('b'), reportOf('c'), reportOf('gone')]);
  await store.remove({ ids: ['gone'], at: AT });
  await store.putDerived([{ id: 'a', basis: '0', value: 1 }]);
  return database;
}

type Write = (store: ReportStore) => Promise<WriteOutcome | SaveOutcome>;

const WRITES: Readonly<Record<string, Write>> = {
  save: (store) => store.save(reportOf('a', { title: '改过' }), 0),
  putAll: (store) =>
    store.putAll([reportOf('x'), reportOf('y'), reportOf('a', { title: '换过' })], {
      ids: ['b', 'c'],
      at: AT,
    }),
  remove: (store) => store.remove({ ids: ['a', 'b'], at: AT }),
  restore: (store) => store.restore(['gone']),
  putAgencies: (store) =>
    store.putAgencies(
      ['k1', 'k2'].map((key) => ({ key, agency: reportOf(key).agency, scope: 'agency' as const })),
    ),
  putDerived: (store) => store.putDerived(['a', 'b'].map((id) => ({ id, basis: '0', value: 2 }))),
  noteSavedToFile: (store) =>
    store.noteSavedToFile(['a', 'b'].map((id) => ({ id, revision: 0, at: AT }))),
  noteBackup: (store) => store.noteBackup(AT),
};

describe.each([
  ['refuses a put', throwing],
  ['aborts the transaction', aborting],
])('a full disk that %s', (_, fault) => {
  test.each(Object.keys(WRITES))(
    'leaves %s not begun wherever it strikes, and is told as quota',
    async (name) => {
      let struck = 0;
      for (let at = 1; ; at += 1) {
        const { store, raw } = await prepared();
        const before = await dump(raw);
        const disk = fillDisk(at, fault);
        const outcome = await WRITES[name]?.(store);
        vi.restoreAllMocks();
        if (!disk.wasReached()) {
          expect(['done', 'saved']).toContain(outcome?.kind);
          expect(await dump(raw)).not.toBe(before);
          break;
        }
        struck += 1;
        expect(outcome).toEqual(FULL);
        expect(await dump(raw)).toBe(before);
        expect(await outOfStep(raw)).toEqual([]);
        raw.close();
        store.close();
      }
      expect(struck).toBeGreaterThan(0);
    },
  );
});

it('saves again after the disk was full', async () => {
  const { store } = await prepared();
  fillDisk(2, throwing);
  expect(await store.save(reportOf('a', { title: '改过' }), 0)).toEqual(FULL);
  expect((await store.save(reportOf('a', { title: '改过' }), 0)).kind).toBe('saved');
});
