import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionRow } from '@/storage/archive';
import { createMemoryStore } from '@/storage/memoryStore';
import type { LibrarySnapshot, ReportStore } from '@/storage/reportStore';
import { openTestDatabase, reportOf } from './testDatabase';

const AT = '2024-01-15T02:00:00.000Z';
const IDS = ['a', 'b', 'c', 'd'];

interface Command {
  readonly text: string;
  readonly run: (store: ReportStore) => Promise<unknown>;
}

const id = fc.constantFrom(...IDS);
const ids = fc.uniqueArray(id, { maxLength: 3 });
const report = fc
  .record({
    id,
    revision: fc.nat({ max: 3 }),
    title: fc.constantFrom('甲', '乙'),
    example: fc.boolean(),
  })
  .map(({ example, ...rest }) =>
    reportOf(rest.id, { ...rest, ...(example ? { example: true as const } : {}) }),
  );
const reports = fc.uniqueArray(report, { maxLength: 3, selector: (one) => one.id });

function told<Given>(
  name: string,
  given: fc.Arbitrary<Given>,
  run: (store: ReportStore, given: Given) => Promise<unknown>,
): fc.Arbitrary<Command> {
  return given.map((value) => ({
    text: `${name} ${JSON.stringify(value)}`,
    run: (store) => run(store, value),
  }));
}

const command: fc.Arbitrary<Command> = fc.oneof(
  told('save', fc.tuple(report, fc.nat({ max: 3 })), (store, [one, base]) => store.save(one, base)),
  told('putAll', fc.tuple(reports, fc.option(ids)), (store, [given, way]) =>
    way ? store.putAll(given, { ids: way, at: AT }) : store.putAll(given),
  ),
  told('remove', ids, (store, given) => store.remove({ ids: given, at: AT })),
  told('restore', ids, (store, given) => store.restore(given)),
  told('removeExamples', fc.constant(0), (store) => store.removeExamples()),
  told('putAgency', id, (store, key) =>
    store.putAgencies([{ key, agency: reportOf(key).agency, scope: 'agency' }]),
  ),
  told('removeAgency', id, (store, key) => store.removeAgency(key)),
  told('putDerived', fc.tuple(id, fc.nat({ max: 3 })), (store, [one, value]) =>
    store.putDerived([{ id: one, basis: `${value}`, value }]),
  ),
  told('noteSavedToFile', fc.tuple(id, fc.nat({ max: 3 })), (store, [one, revision]) =>
    store.noteSavedToFile([{ id: one, revision, at: AT }]),
  ),
  told('savedToFile', id, (store, one) => store.savedToFile(one)),
  told('noteBackup', fc.constantFrom(AT, '2025-01-01T00:00:00.000Z'), (store, at) =>
    store.noteBackup(at),
  ),
  told('lastBackup', fc.constant(0), (store) => store.lastBackup()),
  told('keepVersion', fc.tuple(id, fc.nat({ max: 5 }), report), async (store, [one, day, kept]) =>
    (await store.openArchive()).keepVersion(versionOf(`${one}${day}`, one, day), kept),
  ),
  told('relabelVersion', id, async (store, one) =>
    (await store.openArchive()).relabelVersion(`${one}1`, 'worked'),
  ),
  told('listVersions', id, async (store, one) => (await store.openArchive()).listVersions(one)),
  told('loadVersion', id, async (store, one) => (await store.openArchive()).loadVersion(`${one}1`)),
  told('pruneVersions', fc.nat({ max: 40 }), async (store, limit) =>
    (await store.openArchive()).pruneVersions(limit),
  ),
  told('listBin', fc.constant(0), async (store) =>
    (await (await store.openArchive()).listBin()).map(({ header }) => header.id).sort(),
  ),
  told('removeForGood', ids, async (store, given) =>
    (await store.openArchive()).removeForGood(given),
  ),
  told('expireBin', fc.constantFrom(AT, '2025-01-01T00:00:00.000Z'), async (store, before) =>
    (await store.openArchive()).expireBin(before),
  ),
  told('keepFolder', fc.option(fc.string(), { nil: undefined }), async (store, handle) =>
    (await store.openArchive()).keepFolder(
      handle === undefined ? undefined : { handle, written: [] },
    ),
  ),
  told(
    'folder',
    fc.constant(0),
    async (store) => (await (await store.openArchive()).folder())?.handle,
  ),
  told('load', id, (store, one) => store.load(one)),
  told('loadMany', ids, (store, given) => store.loadMany(given)),
);

function versionOf(key: string, reportId: string, day: number): VersionRow {
  return { id: key, reportId, at: `2024-01-1${day}T02:00:00.000Z`, why: 'opened', bytes: 10 };
}

/** What a screen could see, in an order that neither store promises. */
async function state(store: ReportStore): Promise<unknown> {
  const snapshot = await new Promise<LibrarySnapshot>((resolve, reject) => {
    const stop = store.watch(
      ({ derived, ...seen }) => {
        if (!derived) return;
        resolve({ ...seen, derived });
        queueMicrotask(() => stop());
      },
      ({ kind }) => reject(new Error(kind)),
    );
  });
  const sorted = (rows: readonly unknown[]): string[] =>
    rows.map((row) => JSON.stringify(row)).sort();
  return {
    headers: sorted(snapshot.headers),
    agencies: sorted(snapshot.agencies),
    derived: sorted(snapshot.derived),
  };
}

describe('the store in memory', () => {
  it('answers as the database does, whatever is asked of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 25 }), async (commands) => {
        const memory = createMemoryStore();
        const { store: database, raw } = await openTestDatabase();
        for (const { text, run } of commands) {
          expect(await run(memory), text).toEqual(await run(database));
        }
        expect(await state(memory)).toEqual(await state(database));
        for (const one of IDS) expect(await memory.load(one)).toEqual(await database.load(one));
        raw.close();
        database.close();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('tells its watchers of each change until they stop', async () => {
    const store = createMemoryStore();
    const seen: number[] = [];
    let told = 0;
    const stop = store.watch(
      (snapshot) => seen.push(snapshot.headers.length),
      () => undefined,
    );
    store.watchReport('a', () => {
      told += 1;
    });
    await store.putAll([reportOf('a')]);
    await store.putDerived([{ id: 'b', basis: '', value: 0 }]);
    await store.save(reportOf('a'), 0);
    stop();
    await store.remove({ ids: ['a'], at: AT });
    expect(seen).toEqual([0, 1, 1, 1]);
    expect(told).toBe(3);
  });

  it('is told from the browser’s own, and may be written to', () => {
    expect(createMemoryStore()).toMatchObject({ kind: 'memory', isReadOnly: false });
  });
});
