import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Archive, VersionRow } from '@/storage/archive';
import { dump, openTestDatabase, reportOf, type TestDatabase } from './testDatabase';

const AT = '2024-01-15T02:00:00.000Z';

let database: TestDatabase;
let archive: Archive;

beforeEach(async () => {
  database = await openTestDatabase();
  archive = await database.store.openArchive();
});

afterEach(() => vi.restoreAllMocks());

function versionOf(id: string, changes: Partial<VersionRow> = {}): VersionRow {
  return { id, reportId: 'a', at: AT, why: 'opened', bytes: 10, ...changes };
}

describe('versions', () => {
  it('are listed the newest first, and each gives its report back', async () => {
    const early = versionOf('v1');
    const late = versionOf('v2', { at: '2024-01-16T02:00:00.000Z', why: 'beforeMendAll' });
    await archive.keepVersion(early, reportOf('a', { title: '早' }));
    await archive.keepVersion(late, reportOf('a', { title: '晚' }));
    await archive.keepVersion(versionOf('w', { reportId: 'b' }), reportOf('b'));
    expect(await archive.listVersions('a')).toEqual([late, early]);
    expect((await archive.loadVersion('v1'))?.title).toBe('早');
    expect(await archive.loadVersion('none')).toBeUndefined();
  });

  it('are thinned out as they are kept, bodies with rows', async () => {
    for (let minute = 10; minute < 50; minute += 1) {
      const at = `2024-01-15T02:${minute}:00.000Z`;
      await archive.keepVersion(versionOf(`v${minute}`, { at }), reportOf('a'));
    }
    const rows = await archive.listVersions('a');
    expect(rows.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 24 }, (_, index) => `v${49 - index}`),
      'v25',
    ]);
    expect(await database.raw.versionBodies.count()).toBe(25);
  });

  it('outlive the deletion of their report and go with it for good', async () => {
    await database.store.putAll([reportOf('a'), reportOf('b')]);
    await archive.keepVersion(versionOf('v1'), reportOf('a'));
    await archive.keepVersion(versionOf('w', { reportId: 'b' }), reportOf('b'));
    await database.store.remove({ ids: ['a', 'b'], at: AT });
    expect(await archive.listVersions('a')).toHaveLength(1);
    await archive.removeForGood(['a']);
    expect(await archive.listVersions('a')).toEqual([]);
    expect(await database.raw.versionBodies.toCollection().primaryKeys()).toEqual(['w']);
  });

  it('stay where another report of that id has come into the library since', async () => {
    await database.store.putAll([reportOf('a')]);
    await archive.keepVersion(versionOf('v1'), reportOf('a'));
    await database.store.remove({ ids: ['a'], at: AT });
    await database.store.putAll([reportOf('a')]);
    await archive.removeForGood(['a']);
    expect(await archive.listBin()).toEqual([]);
    expect(await archive.listVersions('a')).toHaveLength(1);
  });

  it('of examples go when the examples are taken out', async () => {
    await database.store.putAll([reportOf('a', { example: true })]);
    await archive.keepVersion(versionOf('v1'), reportOf('a', { example: true }));
    await database.store.removeExamples();
    expect(await archive.listVersions('a')).toEqual([]);
    expect(await database.raw.versionBodies.count()).toBe(0);
  });

  it('give way once where the disk is full, and the new one is kept then', async () => {
    await archive.keepVersion(versionOf('v1', { bytes: 60_000_000 }), reportOf('a'));
    await archive.keepVersion(
      versionOf('v2', { at: '2024-01-15T03:00:00.000Z', bytes: 10 }),
      reportOf('a'),
    );
    fillDisk(1);
    const next = versionOf('v3', { at: '2024-01-15T04:00:00.000Z' });
    expect(await archive.keepVersion(next, reportOf('a'))).toEqual({ kind: 'done' });
    expect((await archive.listVersions('a')).map(({ id }) => id)).toEqual(['v3', 'v2']);
  });

  it('are not kept by halves where the disk stays full', async () => {
    await archive.keepVersion(versionOf('v1'), reportOf('a'));
    const before = await dump(database.raw);
    fillDisk(Infinity);
    const outcome = await archive.keepVersion(versionOf('v2'), reportOf('a'));
    expect(outcome).toEqual({ kind: 'failed', failure: { kind: 'quota' } });
    vi.restoreAllMocks();
    expect(await dump(database.raw)).toBe(before);
  });
});

describe('the bin', () => {
  it('lists what was deleted, the last first, and takes out what is older than a moment', async () => {
    await database.store.putAll([reportOf('a'), reportOf('b'), reportOf('c')]);
    await database.store.remove({ ids: ['a'], at: '2024-01-01T00:00:00.000Z' });
    await database.store.remove({ ids: ['b'], at: '2024-01-20T00:00:00.000Z' });
    expect((await archive.listBin()).map(({ header }) => header.id)).toEqual(['b', 'a']);
    await archive.expireBin('2024-01-10T00:00:00.000Z');
    expect((await archive.listBin()).map(({ header }) => header.id)).toEqual(['b']);
    await database.store.restore(['b']);
    expect(await archive.listBin()).toEqual([]);
  });
});

describe('the folder of backups', () => {
  it('is kept and forgotten', async () => {
    const folder = { handle: { name: '备份' }, written: ['一.json'], at: AT };
    await archive.keepFolder(folder);
    expect(await archive.folder()).toMatchObject(folder);
    await archive.keepFolder(undefined);
    expect(await archive.folder()).toBeUndefined();
  });
});

/** The first puts find no room. */
function fillDisk(times: number): void {
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<IDBObjectStore['put']>
  ) {
    left -= 1;
    if (left >= 0) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, given);
  });
}
