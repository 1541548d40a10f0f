import { expect, it, vi } from 'vitest';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { salvage } from '@/state/salvage';
import { databaseName, openTestDatabase, reportOf } from '../storage/testDatabase';

const timer = new ManualTimer();
const parts = { clock: timer, timer, createId: () => 'made' };

it('exports every report that can be read, and names those that cannot', async () => {
  const { name, store, raw } = await openTestDatabase();
  await store.putAll([reportOf('a'), reportOf('b'), reportOf('c')]);
  await raw.table('bodies').put({ id: 'b', revision: 0, report: { id: 'b', tables: 'spoiled' } });
  const found = await salvage(name, parts);
  expect(found).toMatchObject({ count: 2, older: [], lost: [`机关b ${reportOf('b').year}`] });
  const text = new TextDecoder().decode(found?.file?.bytes);
  expect(text).toContain('机关a');
  expect(text).not.toContain('机关b');
});

it('takes the newest kept version where the report itself is spoiled, and says so', async () => {
  const { name, store, raw } = await openTestDatabase();
  await store.putAll([reportOf('a')]);
  const archive = await store.openArchive();
  for (const at of ['2024-01-14T02:00:00.000Z', '2024-01-15T02:00:00.000Z']) {
    const report = reportOf('a', { title: `到 ${at} 为止` });
    const row = { id: at, reportId: 'a', at, why: 'opened' as const, bytes: 1 };
    await archive.keepVersion(row, report);
  }
  await raw.bodies.delete('a');
  const found = await salvage(name, parts);
  expect(found).toMatchObject({ count: 1, older: [`机关a ${reportOf('a').year}`], lost: [] });
  expect(new TextDecoder().decode(found?.file?.bytes)).toContain('到 2024-01-15T02');
});

it('reads the rest where one row makes the browser fail', async () => {
  const { name, store } = await openTestDatabase();
  await store.putAll([reportOf('a'), reportOf('b')]);
  const get: IDBObjectStore['get'] = Reflect.get(IDBObjectStore.prototype, 'get');
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key: IDBValidKey | IDBKeyRange,
  ) {
    if (this.name === 'bodies' && key === 'a') throw new DOMException('disk', 'UnknownError');
    return get.call(this, key);
  });
  const found = await salvage(name, parts);
  vi.restoreAllMocks();
  expect(found).toMatchObject({ count: 1, lost: [`机关a ${reportOf('a').year}`] });
});

it('makes no store where there is none', async () => {
  const name = databaseName();
  expect(await salvage(name, parts)).toBeUndefined();
  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
});
