import { inspectJson } from '@/formats/json/inspect';
import { readReport, type Makers } from '@/formats/json/readReport';
import { writeBackup, type WrittenFile } from '@/formats/json/writeBackup';
import type { Clock, Timer } from '@/platform/clock';
import { GENERATOR } from '@/platform/version';
import type { Report } from '@/report/report';
import { salvageRows, type SalvagedRow } from '@/storage/salvageRows';
import { createWaitLimit } from '@/storage/waitLimit';

export interface SalvageParts {
  readonly clock: Clock;
  readonly timer: Timer;
  readonly createId: () => string;
}

export interface Salvaged {
  /** Undefined where no report could be read. */
  readonly file: WrittenFile | undefined;
  readonly count: number;
  /** Those of them that are an older, kept version, since the stored report itself can't be read. */
  readonly older: readonly string[];
  /** What could not be read, by agency and year where they are known, else by id. */
  readonly lost: readonly string[];
}

/**
 * Reads what can be read of a store that is not usable, past everything that would change it. Undefined where
 * there is no store; rejected where it does not open for reading either.
 */
export async function salvage(name: string, parts: SalvageParts): Promise<Salvaged | undefined> {
  const found = await salvageRows(name, createWaitLimit(parts.timer));
  if (!found) return undefined;
  const now = parts.clock.now();
  const makers = { createId: parts.createId, now: () => now.toISOString() };
  const reports: Report[] = [];
  const older: string[] = [];
  const lost: string[] = [];
  for (const row of found.rows) {
    const read = row.candidates.map((candidate) => readCandidate(candidate, row.id, makers));
    const index = read.findIndex((report) => report !== undefined);
    const report = read[index];
    if (!report) lost.push(nameOf(row));
    else if (!report.example) reports.push(report);
    if (report && index > 0) older.push(nameOf(row));
  }
  const library = { agencies: [], decks: [], views: [] };
  const file =
    reports.length === 0 ? undefined : writeBackup({ reports, library, generator: GENERATOR, now });
  return { file, count: reports.length, older, lost };
}

function readCandidate(candidate: unknown, id: string, makers: Makers): Report | undefined {
  if (candidate === undefined || inspectJson(candidate)) return undefined;
  const read = readReport(candidate, makers);
  return read.ok && read.value.report.id === id ? read.value.report : undefined;
}

function nameOf({ id, header }: SalvagedRow): string {
  if (typeof header !== 'object' || header === null) return id;
  const { agency, year } = header as { readonly agency?: unknown; readonly year?: unknown };
  const name: unknown =
    typeof agency === 'object' && agency !== null ? Reflect.get(agency, 'name') : undefined;
  return typeof name === 'string' && typeof year === 'number' ? `${name} ${year}` : id;
}
