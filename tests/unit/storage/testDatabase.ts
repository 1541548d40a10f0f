import 'fake-indexeddb/auto';
import { createHeader } from '@/report/header';
import type { Report } from '@/report/report';
import { GongkaiDatabase } from '@/storage/database';
import { openStore, type OpenEvents } from '@/storage/openStore';
import type { ReportStore } from '@/storage/reportStore';
import { blankReport } from '@tests/helpers/smallReports';
import { ManualTimer } from '@tests/helpers/manualTimer';

/** A small report of its own agency. */
export function reportOf(id: string, changes: Partial<Report> = {}): Report {
  const report = blankReport({ 'requests/newlyReceived/total': 3 });
  return { ...report, id, agency: { ...report.agency, name: `机关${id}` }, ...changes };
}

export const QUIET: OpenEvents = { blocked: () => undefined, outdated: () => Promise.resolve() };

let made = 0;

export function databaseName(): string {
  made += 1;
  return `test-${made}`;
}

export interface TestDatabase {
  readonly name: string;
  readonly store: ReportStore;
  /** A second connection, to look at the rows and to tamper with them. */
  readonly raw: GongkaiDatabase;
}

/** A fresh database as the program opens it. */
export async function openTestDatabase(name = databaseName()): Promise<TestDatabase> {
  const outcome = await openStore(name, new ManualTimer(), QUIET);
  if (outcome.kind !== 'opened') throw new Error(`The store is ${outcome.kind}`);
  const raw = new GongkaiDatabase(name);
  await raw.open();
  return { name, store: outcome.store, raw };
}

/** Everything in every table, as a text to compare. */
export async function dump(raw: GongkaiDatabase): Promise<string> {
  const tables = await Promise.all(
    raw.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  return JSON.stringify(Object.fromEntries(tables), null, 1);
}

/** Headers that are not made of the body beside them, and bodies without one; empty where all is well. */
export async function outOfStep(raw: GongkaiDatabase): Promise<readonly string[]> {
  const [headers, bodies] = await Promise.all([raw.headers.toArray(), raw.bodies.toArray()]);
  const expected = new Map(bodies.map((row) => [row.id, JSON.stringify(createHeader(row.report))]));
  return [
    ...headers
      .filter((header) => expected.get(header.id) !== JSON.stringify(header))
      .map(({ id }) => id),
    ...bodies
      .filter((row) => row.revision !== row.report.revision || row.id !== row.report.id)
      .map(({ id }) => id),
    ...bodies.filter(({ id }) => !headers.some((header) => header.id === id)).map(({ id }) => id),
  ];
}
