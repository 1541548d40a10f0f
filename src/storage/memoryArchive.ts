import { createHeader } from '@/report/header';
import type { Report } from '@/report/report';
import type { Archive, FolderRow, VersionRow } from './archive';
import type { DeletedReport } from './reportStore';
import type { SavedToFile } from './archive';
import type { WriteOutcome } from './outcome';
import { fitVersions, newestFirst, thinVersions } from './thinVersions';

const DONE: WriteOutcome = { kind: 'done' };

/** What the memory store holds, shared with its archive. */
export interface MemoryTables {
  readonly reports: ReadonlyMap<string, Report>;
  readonly bin: Map<string, DeletedReport>;
  readonly savedFiles: ReadonlyMap<string, SavedToFile>;
  readonly versions: Map<string, KeptVersion>;
}

export interface KeptVersion {
  readonly row: VersionRow;
  readonly report: Report;
}

/** The archive of a store in memory: as long as the page. */
export function createMemoryArchive({ reports, bin, savedFiles, versions }: MemoryTables): Archive {
  let folder: FolderRow | undefined;

  const rows = (): readonly VersionRow[] => [...versions.values()].map(({ row }) => row);
  const rowsOf = (id: string): readonly VersionRow[] =>
    rows().filter(({ reportId }) => reportId === id);
  const drop = (dropped: readonly VersionRow[]): Promise<WriteOutcome> => {
    for (const { id } of dropped) versions.delete(id);
    return Promise.resolve(DONE);
  };
  const dropForGood = (ids: readonly string[]): Promise<WriteOutcome> => {
    for (const id of ids) bin.delete(id);
    return drop(ids.filter((id) => !reports.has(id)).flatMap(rowsOf));
  };

  return {
    keepVersion: (row, report) => {
      versions.set(row.id, { row, report });
      return drop(thinVersions(rowsOf(row.reportId)));
    },
    relabelVersion: (id, why) => {
      const kept = versions.get(id);
      if (kept) versions.set(id, { ...kept, row: { ...kept.row, why } });
      return Promise.resolve(DONE);
    },
    listVersions: (reportId) => Promise.resolve(newestFirst(rowsOf(reportId))),
    loadVersion: (id) => Promise.resolve(versions.get(id)?.report),
    pruneVersions: (limitBytes) => drop(fitVersions(rows(), limitBytes)),
    listBin: () =>
      Promise.resolve(
        [...bin.values()]
          .sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
          .map(({ report, deletedAt }) => ({ header: createHeader(report), deletedAt })),
      ),
    removeForGood: dropForGood,
    expireBin: (before) =>
      dropForGood(
        [...bin.values()].filter(({ deletedAt }) => deletedAt < before).map(({ id }) => id),
      ),
    listSavedToFile: () => Promise.resolve([...savedFiles.values()]),
    folder: () => Promise.resolve(folder),
    keepFolder: (kept) => {
      folder = kept;
      return Promise.resolve(DONE);
    },
  };
}
