import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Report } from '@/report/report';
import type { Archive } from '@/storage/archive';
import { agencyKey, type WatchedLibrary, type ReportStore } from '@/storage/reportStore';
import type { WriteOutcome } from '@/storage/outcome';
import { dump, openTestDatabase, outOfStep, reportOf, type TestDatabase } from './testDatabase';

const AT = '2024-01-15T02:00:00.000Z';

let database: TestDatabase;
let store: ReportStore;

beforeEach(async () => {
  database = await openTestDatabase();
  store = database.store;
});

async function loaded(id: string): Promise<Report | undefined> {
  const outcome = await store.load(id);
  return outcome.kind === 'loaded' ? outcome.report : undefined;
}

describe('saving', () => {
  it('gives back what was put, and what was saved as the next revision', async () => {
    const report = reportOf('a');
    expect(await store.putAll([report])).toEqual({ kind: 'done' });
    expect(await store.load('a')).toEqual({ kind: 'loaded', report });
    const edited = { ...report, title: '改过的标题' };
    const outcome = await store.save(edited, 0);
    expect(outcome).toEqual({ kind: 'saved', report: { ...edited, revision: 1 } });
    expect(await loaded('a')).toEqual({ ...edited, revision: 1 });
  });

  it('stops where the stored revision is another, shows the stored one and leaves it', async () => {
    await store.putAll([reportOf('a')]);
    await store.save(reportOf('a', { title: '别的窗口' }), 0);
    const before = await dump(database.raw);
    expect(await store.save(reportOf('a', { title: '这个窗口' }), 0)).toEqual({
      kind: 'conflict',
      stored: reportOf('a', { title: '别的窗口', revision: 1 }),
    });
    expect(await dump(database.raw)).toBe(before);
  });

  it('stops where the report was deleted meanwhile, and does not bring it back', async () => {
    await store.putAll([reportOf('a')]);
    await store.remove({ ids: ['a'], at: AT });
    expect(await store.save(reportOf('a'), 0)).toEqual({ kind: 'conflict', stored: undefined });
    expect(await store.load('a')).toEqual({ kind: 'missing' });
  });

  it('lets one of two saves of the same revision through', async () => {
    await store.putAll([reportOf('a')]);
    const outcomes = await Promise.all(
      ['甲', '乙'].map((title) => store.save(reportOf('a', { title }), 0)),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
    expect((await loaded('a'))?.revision).toBe(1);
  });

  it('keeps header and body in step over every kind of write', async () => {
    const { raw } = database;
    const steps: (() => Promise<unknown>)[] = [
      () => store.putAll([reportOf('a'), reportOf('b'), reportOf('c', { example: true })]),
      () => store.save(reportOf('a', { title: '新标题', year: 2022 }), 0),
      () => store.save(reportOf('b'), 9),
      () => store.putAll([reportOf('d')], { ids: ['b'], at: AT }),
      () => store.remove({ ids: ['a'], at: AT }),
      () => store.restore(['a', 'b']),
      () => store.removeExamples(),
    ];
    for (const step of steps) {
      await step();
      expect(await outOfStep(raw)).toEqual([]);
    }
    expect((await store.listHeaders()).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });
});

describe('reading', () => {
  it('tells a report that is not there from one that cannot be read', async () => {
    await store.putAll([reportOf('a'), reportOf('b'), reportOf('c'), reportOf('d')]);
    const { raw } = database;
    await raw.bodies.delete('a');
    await raw.bodies.update('b', { report: { id: 'b', title: '只剩标题' } as never });
    await raw.bodies.update('c', { report: reportOf('other') });
    await raw.bodies.update('d', { report: null as never });
    for (const id of ['a', 'b', 'c', 'd']) {
      expect(await store.load(id), id).toEqual({ kind: 'unreadable' });
    }
    expect(await store.load('nowhere')).toEqual({ kind: 'missing' });
  });

  it('gives many reports in the order asked for, without those that are not there', async () => {
    await store.putAll([reportOf('a'), reportOf('b'), reportOf('c')]);
    const reports = await store.loadMany(['c', 'nowhere', 'a']);
    expect(reports.map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('tells a load that failed as failed', async () => {
    store.close();
    expect(await store.load('a')).toEqual({ kind: 'failed', failure: { kind: 'closed' } });
  });
});

describe('the bin', () => {
  it('takes a removed report and gives it back as it was', async () => {
    const report = reportOf('a', { revision: 7, title: '要找回来的' });
    await store.putAll([report]);
    await store.putDerived([{ id: 'a', basis: '7', value: 1 }]);
    await store.remove({ ids: ['a'], at: AT });
    expect(await store.load('a')).toEqual({ kind: 'missing' });
    expect(await store.listHeaders()).toEqual([]);
    expect(await database.raw.derived.toArray()).toEqual([]);
    expect(await store.restore(['a'])).toEqual({ kind: 'done' });
    expect(await loaded('a')).toEqual(report);
    expect(await database.raw.bin.toArray()).toEqual([]);
  });

  it('is never emptied over a report that stands in the library', async () => {
    await store.putAll([reportOf('a', { title: '删掉的' })]);
    await store.remove({ ids: ['a'], at: AT });
    await store.putAll([reportOf('a', { title: '后来的', revision: 4 })]);
    await store.restore(['a']);
    expect((await loaded('a'))?.title).toBe('后来的');
    expect((await database.raw.bin.get('a'))?.report.title).toBe('删掉的');
  });

  it('takes the reports that give way to others in the same transaction', async () => {
    await store.putAll([reportOf('mine')]);
    await store.putAll([reportOf('theirs')], { ids: ['mine'], at: AT });
    expect((await store.listHeaders()).map(({ id }) => id)).toEqual(['theirs']);
    await store.restore(['mine']);
    expect(await loaded('mine')).toEqual(reportOf('mine'));
  });
});

it('clears examples and nothing else', async () => {
  await store.putAll([reportOf('own'), reportOf('shown', { example: true })]);
  await store.putDerived([
    { id: 'own', basis: '0', value: 1 },
    { id: 'shown', basis: '0', value: 1 },
  ]);
  await store.removeExamples();
  expect((await store.listHeaders()).map(({ id }) => id)).toEqual(['own']);
  expect((await database.raw.derived.toArray()).map(({ id }) => id)).toEqual(['own']);
  expect(await database.raw.bin.toArray()).toEqual([]);
});

it('keeps agencies, notes of files and of the last backup', async () => {
  const { agency, scope } = reportOf('a');
  const row = { key: agencyKey(agency.name, scope), agency, scope };
  await store.putAgencies([row]);
  expect(await store.listAgencies()).toEqual([row]);
  await store.removeAgency(row.key);
  expect(await store.listAgencies()).toEqual([]);
  await store.noteSavedToFile([{ id: 'a', revision: 3, at: AT }]);
  expect(await store.savedToFile('a')).toEqual({ id: 'a', revision: 3, at: AT });
  expect(await store.lastBackup()).toBeUndefined();
  await store.noteBackup(AT);
  expect(await store.lastBackup()).toBe(AT);
});

describe('watching', () => {
  it('tells of the library now and after each change, until it is stopped', async () => {
    const seen: WatchedLibrary[] = [];
    const stop = store.watch(
      (snapshot) => seen.push(snapshot),
      () => undefined,
    );
    await vi.waitFor(() => expect(seen).toHaveLength(2), { timeout: 20_000 });
    // The lines do not wait for what was found in them.
    expect(seen.map(({ derived }) => derived)).toEqual([undefined, []]);
    await store.putAll([reportOf('a')]);
    await vi.waitFor(() => expect(seen[seen.length - 1]?.headers).toHaveLength(1), {
      timeout: 20_000,
    });
    stop();
    const count = seen.length;
    await store.putAll([reportOf('b')]);
    expect(await store.listHeaders()).toHaveLength(2);
    expect(seen).toHaveLength(count);
  });

  it('tells of each change of one report, and of no other', async () => {
    await store.putAll([reportOf('a'), reportOf('b')]);
    let told = 0;
    const stop = store.watchReport('a', () => {
      told += 1;
    });
    await store.save(reportOf('a'), 0);
    await vi.waitFor(() => expect(told).toBe(1), { timeout: 20_000 });
    await store.save(reportOf('b'), 0);
    await store.remove({ ids: ['a'], at: AT });
    await vi.waitFor(() => expect(told).toBe(2), { timeout: 20_000 });
    stop();
    await store.restore(['a']);
    expect(told).toBe(2);
  });
});

describe('a store that a newer build took over after this one had opened it', () => {
  const writes: Readonly<Record<string, (store: ReportStore) => Promise<{ kind: string }>>> = {
    save: (open) => open.save(reportOf('a', { title: '旧版写的' }), 0),
    putAll: (open) => open.putAll([reportOf('b')], { ids: ['a'], at: AT }),
    remove: (open) => open.remove({ ids: ['a'], at: AT }),
    restore: (open) => open.restore(['gone']),
    removeExamples: (open) => open.removeExamples(),
    putAgencies: (open) =>
      open.putAgencies([{ key: 'k', agency: reportOf('a').agency, scope: 'agency' }]),
    removeAgency: (open) => open.removeAgency('kept|agency'),
    putDerived: (open) => open.putDerived([{ id: 'a', basis: '0', value: 1 }]),
    noteSavedToFile: (open) => open.noteSavedToFile([{ id: 'a', revision: 0, at: AT }]),
    noteBackup: (open) => open.noteBackup(AT),
  };

  /** Those of the archive, which stands beside the store. */
  const archiveWrites: Readonly<Record<string, (archive: Archive) => Promise<WriteOutcome>>> = {
    keepVersion: (archive) =>
      archive.keepVersion(
        { id: 'v', reportId: 'a', at: AT, why: 'opened', bytes: 10 },
        reportOf('a'),
      ),
    relabelVersion: (archive) => archive.relabelVersion('v', 'worked'),
    pruneVersions: (archive) => archive.pruneVersions(0),
    removeForGood: (archive) => archive.removeForGood(['gone']),
    expireBin: (archive) => archive.expireBin('2026-01-01T00:00:00.000Z'),
    keepFolder: (archive) => archive.keepFolder({ handle: {}, written: [] }),
  };

  beforeEach(async () => {
    await store.putAll([reportOf('a'), reportOf('gone'), reportOf('shown', { example: true })]);
    await store.remove({ ids: ['gone'], at: AT });
    await store.putAgencies([
      { key: 'kept|agency', agency: reportOf('kept').agency, scope: 'agency' },
    ]);
    await database.raw.meta.put({ key: 'schema', schema: 99, minWriter: 99 });
  });

  test.each(Object.keys(writes))('%s is refused and changes nothing', async (name) => {
    const before = await dump(database.raw);
    expect(await writes[name]?.(store)).toEqual({
      kind: 'failed',
      failure: { kind: 'newerStore' },
    });
    expect(await dump(database.raw)).toBe(before);
  });

  test.each(Object.keys(archiveWrites))('%s is refused likewise', async (name) => {
    const before = await dump(database.raw);
    expect(await archiveWrites[name]?.(await store.openArchive())).toEqual({
      kind: 'failed',
      failure: { kind: 'newerStore' },
    });
    expect(await dump(database.raw)).toBe(before);
  });

  it('is every write that there is', async () => {
    const reads = ['watch', 'watchReport', 'load', 'loadMany', 'savedToFile', 'lastBackup'];
    const rest = ['kind', 'isReadOnly', 'listHeaders', 'listAgencies', 'listDerived', 'close'];
    const known = [...Object.keys(writes), ...reads, ...rest, 'openArchive', 'openLeases'];
    expect(Object.keys(store).sort()).toEqual(known.sort());
    const archiveReads = ['listVersions', 'loadVersion', 'listBin', 'listSavedToFile', 'folder'];
    expect(Object.keys(await store.openArchive()).sort()).toEqual(
      [...Object.keys(archiveWrites), ...archiveReads].sort(),
    );
  });

  it('can still be read', async () => {
    expect(await store.load('a')).toEqual({ kind: 'loaded', report: reportOf('a') });
  });
});
