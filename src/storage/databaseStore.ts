import { Dexie, RangeSet, rangesOverlap, type ObservabilitySet, type Table } from 'dexie';
import { createHeader } from '@/report/header';
import { hasReportShape, type Report } from '@/report/report';
import { mayWrite, type GongkaiDatabase } from './database';
import { NewerStoreError, classifyFailure } from './failure';
import type { LoadOutcome, Removal, ReportStore } from './reportStore';
import type { WriteOutcome } from './outcome';
import { saveReport } from './saveReport';
import type { WaitLimit } from './waitLimit';
import { watchLists } from './watchLists';

const PUT_AT_ONCE = 50;

/** The store over IndexedDB. `isReadOnly` where a newer build has changed the shape of the store. */
export function createDatabaseStore(
  db: GongkaiDatabase,
  isReadOnly: boolean,
  limit: WaitLimit,
): ReportStore {
  /** Runs `work`, of so many reports, in one transaction that first makes sure that this build may write. */
  async function write(
    tables: readonly Table[],
    work: () => Promise<void>,
    reports = 0,
  ): Promise<WriteOutcome> {
    let transaction: IDBTransaction | undefined;
    try {
      const writing = db.transaction('rw', [db.meta, ...tables], async ({ idbtrans }) => {
        transaction = idbtrans;
        await refuseNewerStore(db);
        await work();
      });
      await limit(writing, reports);
      return { kind: 'done' };
    } catch (error) {
      return { kind: 'failed', failure: classifyFailure(error, transaction?.error) };
    }
  }

  /**
   * A few at a time: the browser copies what it is given, and of ten thousand that takes seconds. The next few are
   * given while it still writes the last.
   */
  async function putReports(reports: readonly Report[]): Promise<void> {
    let writing: Promise<unknown> = Promise.resolve();
    for (let at = 0; at < reports.length; at += PUT_AT_ONCE) {
      const some = reports.slice(at, at + PUT_AT_ONCE);
      const next = Promise.all([
        db.headers.bulkPut(some.map(createHeader)),
        db.bodies.bulkPut(
          some.map((report) => ({ id: report.id, revision: report.revision, report })),
        ),
      ]);
      // Where the last ones fail these fail too, and are told of once.
      next.catch(() => undefined);
      await writing;
      writing = next;
    }
    await writing;
  }

  async function moveToBin({ ids, at }: Removal): Promise<void> {
    const rows = await db.bodies.bulkGet([...ids]);
    await db.bin.bulkPut(
      rows.flatMap((row) => (row ? [{ id: row.id, deletedAt: at, report: row.report }] : [])),
    );
    await db.headers.bulkDelete([...ids]);
    await db.bodies.bulkDelete([...ids]);
    await db.derived.bulkDelete([...ids]);
  }

  return {
    kind: 'database',
    isReadOnly,
    watch: (next, failed) => watchLists(db, limit, next, failed),
    watchReport(id, changed) {
      const bodies = `idb://${db.name}/bodies/`;
      const watched = new RangeSet(id);
      const listen = (parts: ObservabilitySet): void => {
        const written = parts[bodies] ?? parts['all'];
        if (written && rangesOverlap(watched, written)) changed();
      };
      Dexie.on('storagemutated', listen);
      return () => Dexie.on.storagemutated.unsubscribe(listen);
    },
    listHeaders: () => limit(db.headers.toArray()),
    listAgencies: () => limit(db.agencies.toArray()),
    listDerived: () => limit(db.derived.toArray()),
    load: (id) => loadBody(db, id, limit),
    async loadMany(ids) {
      const rows = await limit(db.bodies.bulkGet([...ids]), ids.length);
      return rows.flatMap((row) => (row && isWhole(row.report, row.id) ? [row.report] : []));
    },
    save: (report, base, leaseOwner) => saveReport(db, report, base, leaseOwner),
    putAll: (reports, givingWay) =>
      write(
        [db.headers, db.bodies, db.derived, db.bin],
        async () => {
          if (givingWay) await moveToBin(givingWay);
          await putReports(reports);
        },
        reports.length,
      ),
    remove: (removal) =>
      write([db.headers, db.bodies, db.derived, db.bin], () => moveToBin(removal)),
    restore: (ids) =>
      write([db.headers, db.bodies, db.bin], async () => {
        const rows = await db.bin.bulkGet([...ids]);
        const present = new Set(
          await db.bodies
            .where('id')
            .anyOf([...ids])
            .primaryKeys(),
        );
        const wanted = rows.flatMap((row) => (row && !present.has(row.id) ? [row.report] : []));
        await putReports(wanted);
        await db.bin.bulkDelete(wanted.map((report) => report.id));
      }),
    removeExamples: () =>
      write([db.headers, db.bodies, db.derived, db.versions, db.versionBodies], async () => {
        const examples = await db.headers.filter((header) => header.example).primaryKeys();
        const versions = await db.versions.where('reportId').anyOf(examples).primaryKeys();
        await db.versions.bulkDelete(versions);
        await db.versionBodies.bulkDelete(versions);
        await db.headers.bulkDelete(examples);
        await db.bodies.bulkDelete(examples);
        await db.derived.bulkDelete(examples);
      }),
    putAgencies: (rows) =>
      write([db.agencies], async () => {
        await db.agencies.bulkPut([...rows]);
      }),
    removeAgency: (key) => write([db.agencies], () => db.agencies.delete(key)),
    putDerived: (rows) =>
      write([db.derived], async () => {
        await db.derived.bulkPut([...rows]);
      }),
    noteSavedToFile: (rows) =>
      write([db.savedFiles], async () => {
        await db.savedFiles.bulkPut([...rows]);
      }),
    savedToFile: (id) => limit(db.savedFiles.get(id)),
    async lastBackup() {
      const row = await limit(db.meta.get('backup'));
      return row?.key === 'backup' ? row.at : undefined;
    },
    noteBackup: (at) =>
      write([], async () => {
        await db.meta.put({ key: 'backup', at });
      }),
    async openLeases() {
      const { createLeases } = await import('./leases');
      return createLeases((work) =>
        limit(
          db.transaction('rw', [db.meta, db.leases], async () => {
            await refuseNewerStore(db);
            return work({
              get: (id) => db.leases.get(id),
              put: (row) => db.leases.put(row),
              remove: (id) => db.leases.delete(id),
            });
          }),
        ),
      );
    },
    async openArchive() {
      const { createDatabaseArchive } = await import('./databaseArchive');
      return createDatabaseArchive(db, write, limit);
    },
    close: () => db.close({ disableAutoOpen: true }),
  };
}

/** Aborts the transaction where the store has been changed by a newer build since it was opened. */
async function refuseNewerStore(db: GongkaiDatabase): Promise<void> {
  if (!mayWrite(await db.meta.get('schema')))
    throw new NewerStoreError('A newer build owns the store');
}

async function loadBody(db: GongkaiDatabase, id: string, limit: WaitLimit): Promise<LoadOutcome> {
  try {
    const reading = db.transaction('r', [db.headers, db.bodies], () =>
      Promise.all([db.headers.get(id), db.bodies.get(id)]),
    );
    const [header, body] = await limit(reading);
    if (!body) return { kind: header ? 'unreadable' : 'missing' };
    return isWhole(body.report, id)
      ? { kind: 'loaded', report: body.report }
      : { kind: 'unreadable' };
  } catch (error) {
    return { kind: 'failed', failure: classifyFailure(error) };
  }
}

/** A damaged record is told as such and never written over. */
function isWhole(report: unknown, id: string): boolean {
  return hasReportShape(report) && report.id === id;
}
