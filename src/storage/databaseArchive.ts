import type { Table } from 'dexie';
import { createHeader } from '@/report/header';
import { hasReportShape } from '@/report/report';
import type { Archive } from './archive';
import type { GongkaiDatabase } from './database';
import type { WriteOutcome } from './outcome';
import type { WaitLimit } from './waitLimit';
import { VERSIONS_LIMIT_BYTES, fitVersions, newestFirst, thinVersions } from './thinVersions';

/** Runs work in one transaction that first makes sure that this build may write. */
export type GuardedWrite = (
  tables: readonly Table[],
  work: () => Promise<void>,
) => Promise<WriteOutcome>;

const FOLDER_KEY = 'backupFolder';

/** The archive over IndexedDB. It loads when it is first asked for. */
export function createDatabaseArchive(
  db: GongkaiDatabase,
  write: GuardedWrite,
  limit: WaitLimit,
): Archive {
  const versionTables = [db.versions, db.versionBodies];

  async function dropVersions(ids: readonly string[]): Promise<void> {
    await db.versions.bulkDelete([...ids]);
    await db.versionBodies.bulkDelete([...ids]);
  }

  /** Versions go with the report, unless another of its id has come into the library since. */
  async function dropForGood(ids: readonly string[]): Promise<void> {
    await db.bin.bulkDelete([...ids]);
    const live = new Set(
      await db.headers
        .where('id')
        .anyOf([...ids])
        .primaryKeys(),
    );
    const gone = ids.filter((id) => !live.has(id));
    await dropVersions(await db.versions.where('reportId').anyOf(gone).primaryKeys());
  }

  const pruneVersions = (limitBytes: number): Promise<WriteOutcome> =>
    write(versionTables, async () => {
      const dropped = fitVersions(await db.versions.toArray(), limitBytes);
      await dropVersions(dropped.map(({ id }) => id));
    });

  return {
    async keepVersion(version, report) {
      const keep = (): Promise<WriteOutcome> =>
        write(versionTables, async () => {
          await db.versions.put(version);
          await db.versionBodies.put({ id: version.id, report });
          const all = await db.versions.where('reportId').equals(version.reportId).toArray();
          await dropVersions(thinVersions(all).map(({ id }) => id));
        });
      const outcome = await keep();
      if (outcome.kind !== 'failed' || outcome.failure.kind !== 'quota') return outcome;
      const pruned = await pruneVersions(VERSIONS_LIMIT_BYTES / 4);
      return pruned.kind === 'done' ? keep() : outcome;
    },
    relabelVersion: (id, why) =>
      write([db.versions], async () => {
        await db.versions.update(id, { why });
      }),
    async listVersions(reportId) {
      return newestFirst(await limit(db.versions.where('reportId').equals(reportId).toArray()));
    },
    async loadVersion(id) {
      const report: unknown = (await limit(db.versionBodies.get(id)))?.report;
      return hasReportShape(report) ? report : undefined;
    },
    pruneVersions,
    async listBin() {
      const rows = await limit(db.bin.orderBy('deletedAt').reverse().toArray());
      return rows
        .filter(({ report }) => hasReportShape(report))
        .map(({ report, deletedAt }) => ({ header: createHeader(report), deletedAt }));
    },
    removeForGood: (ids) => write([db.bin, db.headers, ...versionTables], () => dropForGood(ids)),
    expireBin: (before) =>
      write([db.bin, db.headers, ...versionTables], async () => {
        await dropForGood(await db.bin.where('deletedAt').below(before).primaryKeys());
      }),
    listSavedToFile: () => limit(db.savedFiles.toArray()),
    folder: () => limit(db.handles.get(FOLDER_KEY)),
    keepFolder: (folder) =>
      write([db.handles], async () => {
        if (folder) await db.handles.put({ key: FOLDER_KEY, ...folder });
        else await db.handles.delete(FOLDER_KEY);
      }),
  };
}
