import { createHeader } from '@/report/header';
import type { Report } from '@/report/report';
import type { Archive } from './archive';
import type { LeaseRow, Leases } from './leases';
import type { KeptVersion } from './memoryArchive';
import type {
  AgencyRow,
  DeletedReport,
  DerivedRow,
  LibrarySnapshot,
  Removal,
  ReportStore,
} from './reportStore';
import type { SavedToFile } from './archive';
import type { WriteOutcome } from './outcome';

const DONE: WriteOutcome = { kind: 'done' };

/** A store that lasts as long as the page: for a browser whose own cannot be opened. Files keep the work. */
export function createMemoryStore(): ReportStore {
  const reports = new Map<string, Report>();
  const bin = new Map<string, DeletedReport>();
  const agencies = new Map<string, AgencyRow>();
  const derived = new Map<string, DerivedRow>();
  const savedFiles = new Map<string, SavedToFile>();
  const versions = new Map<string, KeptVersion>();
  const leaseRows = new Map<string, LeaseRow>();
  const watchers = new Set<() => void>();
  let backupAt: string | undefined;
  let archive: Promise<Archive> | undefined;
  let leases: Promise<Leases> | undefined;

  const snapshot = (): LibrarySnapshot => ({
    headers: [...reports.values()].map(createHeader),
    agencies: [...agencies.values()],
    derived: [...derived.values()],
  });

  function changed(): Promise<WriteOutcome> {
    for (const watcher of watchers) watcher();
    return Promise.resolve(DONE);
  }

  function watchWith(run: () => void): () => void {
    watchers.add(run);
    run();
    return () => watchers.delete(run);
  }

  function moveToBin({ ids, at }: Removal): void {
    for (const id of ids) {
      const report = reports.get(id);
      if (report) bin.set(id, { id, deletedAt: at, report });
      reports.delete(id);
      derived.delete(id);
    }
  }

  return {
    kind: 'memory',
    isReadOnly: false,
    watch: (next) => watchWith(() => next(snapshot())),
    watchReport: (id, told) => {
      let last = reports.get(id);
      return watchWith(() => {
        const now = reports.get(id);
        if (now === last) return;
        last = now;
        told();
      });
    },
    listHeaders: () => Promise.resolve(snapshot().headers),
    listAgencies: () => Promise.resolve(snapshot().agencies),
    listDerived: () => Promise.resolve(snapshot().derived),
    load: (id) => {
      const report = reports.get(id);
      return Promise.resolve(report ? { kind: 'loaded', report } : { kind: 'missing' });
    },
    loadMany: (ids) => Promise.resolve(ids.flatMap((id) => reports.get(id) ?? [])),
    save: async (report, base, leaseOwner) => {
      if (leaseOwner !== undefined && leaseRows.get(report.id)?.owner !== leaseOwner) {
        return { kind: 'elsewhere' };
      }
      const stored = reports.get(report.id);
      if (stored?.revision !== base) return { kind: 'conflict', stored };
      const saved: Report = { ...report, revision: base + 1 };
      reports.set(saved.id, saved);
      await changed();
      return { kind: 'saved', report: saved };
    },
    putAll: (given, givingWay) => {
      if (givingWay) moveToBin(givingWay);
      for (const report of given) reports.set(report.id, report);
      return changed();
    },
    remove: (removal) => {
      moveToBin(removal);
      return changed();
    },
    restore: (ids) => {
      for (const id of ids) {
        const deleted = bin.get(id);
        if (!deleted || reports.has(id)) continue;
        reports.set(id, deleted.report);
        bin.delete(id);
      }
      return changed();
    },
    removeExamples: () => {
      for (const { id } of [...reports.values()].filter((report) => report.example)) {
        reports.delete(id);
        derived.delete(id);
        for (const [key, { row }] of versions) if (row.reportId === id) versions.delete(key);
      }
      return changed();
    },
    putAgencies: (rows) => {
      for (const row of rows) agencies.set(row.key, row);
      return changed();
    },
    removeAgency: (key) => {
      agencies.delete(key);
      return changed();
    },
    putDerived: (rows) => {
      for (const row of rows) derived.set(row.id, row);
      return changed();
    },
    noteSavedToFile: (rows) => {
      for (const row of rows) savedFiles.set(row.id, row);
      return Promise.resolve(DONE);
    },
    savedToFile: (id) => Promise.resolve(savedFiles.get(id)),
    lastBackup: () => Promise.resolve(backupAt),
    noteBackup: (at) => {
      backupAt = at;
      return Promise.resolve(DONE);
    },
    openLeases: () =>
      (leases ??= import('./leases').then(({ createMemoryLeases }) =>
        createMemoryLeases(leaseRows),
      )),
    openArchive: () =>
      (archive ??= import('./memoryArchive').then(({ createMemoryArchive }) =>
        createMemoryArchive({ reports, bin, savedFiles, versions }),
      )),
    close: () => watchers.clear(),
  };
}
