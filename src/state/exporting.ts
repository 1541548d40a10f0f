import type { WrittenFile } from '@/formats/json/writeBackup';
import type { Clock } from '@/platform/clock';
import { MEDIA_TYPES, downloadFile } from '@/platform/files';
import { GENERATOR } from '@/platform/version';
import type { ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import type { SavedToFile } from '@/storage/archive';
import type { WriteOutcome } from '@/storage/outcome';
import type { ReportStore } from '@/storage/reportStore';

/** What an export reads, and the time that it bears. */
export interface Exporting {
  readonly store: ReportStore;
  readonly clock: Clock;
}

/** Reports as one JSON file that bears a moment, under its official name. */
export async function writeReportsFile(
  reports: readonly Report[],
  now: Date,
): Promise<{ readonly name: string; readonly text: string }> {
  const [{ serializeFile }, { reportFileName, reportsFileName }] = await Promise.all([
    import('@/formats/json/serializeFile'),
    import('@/formats/json/fileName'),
  ]);
  const [only] = reports;
  return {
    name:
      reports.length === 1 && only ? reportFileName(only) : reportsFileName(reports.length, now),
    text: serializeFile(reports, { generator: GENERATOR, exportedAt: now.toISOString() }),
  };
}

/** Downloads reports as one JSON file, and notes that they stand in a file. Returns the note of the first. */
export async function exportReports(
  reports: readonly Report[],
  { store, clock }: Exporting,
): Promise<SavedToFile | undefined> {
  const now = clock.now();
  const { name, text } = await writeReportsFile(reports, now);
  downloadFile(name, text, MEDIA_TYPES.json);
  const { notes } = await noteInFile(reports, now.toISOString(), store);
  return notes[0];
}

/** Notes that these revisions stand in a file since a moment, ISO 8601; the notes, and whether they could be kept. */
export async function noteInFile(
  reports: readonly Report[],
  at: string,
  store: Pick<ReportStore, 'noteSavedToFile'>,
): Promise<{ readonly notes: readonly SavedToFile[]; readonly outcome: WriteOutcome }> {
  const notes = reports.map(({ id, revision }) => ({ id, revision, at }));
  return { notes, outcome: await store.noteSavedToFile(notes) };
}

/** Everything but the examples as one backup file. */
export interface GatheredBackup {
  readonly file: WrittenFile;
  readonly reports: readonly Report[];
  /** Headers of reports that stand in the store and can't be read. */
  readonly unreadable: readonly ReportHeader[];
  /** ISO 8601. */
  readonly at: string;
}

/** Puts everything but the examples into one file; undefined where there is nothing. */
export async function gatherBackup({
  store,
  clock,
}: Exporting): Promise<GatheredBackup | undefined> {
  const now = clock.now();
  const headers = (await store.listHeaders()).filter((header) => !header.example);
  const agencies = await store.listAgencies();
  if (headers.length === 0 && agencies.length === 0) return undefined;
  const { writeBackup } = await import('@/formats/json/writeBackup');
  const sorted = [...headers].sort(
    (a, b) => a.agency.name.localeCompare(b.agency.name, 'zh-CN') || a.year - b.year,
  );
  const reports = await store.loadMany(sorted.map((header) => header.id));
  const file = writeBackup({
    reports,
    library: {
      agencies: agencies.map(({ agency, scope, formerNames = [] }) => ({
        ...agency,
        scope,
        formerNames,
      })),
      decks: [],
      views: [],
    },
    generator: GENERATOR,
    now,
  });
  const read = new Set(reports.map(({ id }) => id));
  const unreadable = sorted.filter(({ id }) => !read.has(id));
  return { file, reports, unreadable, at: now.toISOString() };
}

/** Notes that these revisions stand in a backup, once they do. */
export async function noteBackedUp(
  { store }: Pick<Exporting, 'store'>,
  { reports, at }: GatheredBackup,
): Promise<void> {
  const { outcome } = await noteInFile(reports, at, store);
  if (outcome.kind === 'done') await store.noteBackup(at);
}

/** Downloads everything but the examples as a backup, and notes when. */
export async function exportBackup(
  parts: Exporting,
): Promise<Pick<GatheredBackup, 'reports' | 'unreadable' | 'at'> | undefined> {
  const backup = await gatherBackup(parts);
  if (!backup) return undefined;
  const { name, bytes, type } = backup.file;
  downloadFile(name, bytes, type);
  await noteBackedUp(parts, backup);
  return backup;
}
