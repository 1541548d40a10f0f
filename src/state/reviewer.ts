import { D_DUP } from '@/checks/copies';
import {
  addCounts,
  countFindings,
  runChecks,
  runRules,
  type FindingCounts,
} from '@/checks/runChecks';
import { fingerprintOf } from '@/checks/similarity/fingerprint';
import { COMPARED_CHAPTERS, type NeighbourPrint } from '@/checks/similarity/print';
import { findCopied, textPrintOf } from '@/checks/similarity/likeness';
import { systemTimer, type Timer } from '@/platform/clock';
import type { ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import type { LibrarySnapshot, ReportStore } from '@/storage/reportStore';
import { currentCounts, type Reviewed, type ReviewedRow, type StaleCounts } from './findingCounts';
import { Slices } from './slices';

/** Reports read from the store at a time. */
const LOADED_AT_ONCE = 8;
/** Rows written at a time: each write makes the lists be drawn again. */
const WRITTEN_AT_ONCE = 120;

/** How far the reviewer is. */
export interface ReviewProgress {
  readonly done: number;
  readonly total: number;
}

/** What the reviewer asks and tells while it works. */
export interface Reviewing {
  readonly isStopped: () => boolean;
  readonly told: (progress: ReviewProgress) => void;
  readonly timer?: Timer;
}

/**
 * Checks every report whose counts are not known, then holds the texts of their years against each other, in slices
 * short enough not to be felt. Returns how many rows it stored: none where nothing more can be worked out.
 */
export async function reviewLibrary(
  store: ReportStore,
  snapshot: LibrarySnapshot,
  work: Reviewing,
): Promise<number> {
  const { stale, rows, uncompared } = currentCounts(snapshot);
  const desk = new Desk(store, work);
  const fresh = await desk.checkAll(stale);
  const known = new Map([...rows, ...fresh.map((row) => [row.id, row] as const)]);
  const headers = snapshot.headers.filter(({ id }) => known.has(id));
  const toCompare = new Set([...uncompared.map(({ id }) => id), ...fresh.map(({ id }) => id)]);
  const years = new Set(headers.filter(({ id }) => toCompare.has(id)).map(yearOf));
  for (const year of years) {
    await desk.compareYear(
      headers.filter((header) => yearOf(header) === year),
      known,
    );
  }
  await desk.write(0);
  return desk.written;
}

/** Examples are held against examples alone. */
function yearOf({ year, example }: ReportHeader): string {
  return `${year} ${example}`;
}

/** The reviewer at work: rows that are ready wait here until there are enough to be written. */
class Desk {
  readonly #store: ReportStore;
  readonly #work: Reviewing;
  readonly #slices: Slices;
  readonly #rows = new Map<string, ReviewedRow>();
  written = 0;

  constructor(store: ReportStore, work: Reviewing) {
    this.#store = store;
    this.#work = work;
    this.#slices = new Slices(work.timer ?? systemTimer);
  }

  /** Checks reports against last year's and their parts; copies are looked for when all texts are known. */
  async checkAll(stale: readonly StaleCounts[]): Promise<readonly ReviewedRow[]> {
    const checked: ReviewedRow[] = [];
    // An agency's years one after the other: each is read once, as itself and as last year's.
    const sorted = [...stale].sort((a, b) => compareHeaders(a.header, b.header));
    let loaded: ReadonlyMap<string, Report> = new Map();
    for (let at = 0; at < sorted.length; at += LOADED_AT_ONCE) {
      const batch = sorted.slice(at, at + LOADED_AT_ONCE);
      loaded = await this.#load(batch, loaded);
      for (const one of batch) {
        if (this.#work.isStopped()) return checked;
        const report = loaded.get(one.header.id);
        // One that changed meanwhile is told of by the store, and checked then.
        if (report?.revision === one.header.revision) {
          const row = reviewReport(report, one, loaded);
          checked.push(row);
          this.#rows.set(row.id, row);
        }
        await this.#slices.rest();
      }
      this.#work.told({ done: at + batch.length, total: sorted.length });
      await this.write(WRITTEN_AT_ONCE);
    }
    return checked;
  }

  /** Finds the copies among the reports of a year, and counts anew where that says something else than before. */
  async compareYear(
    headers: readonly ReportHeader[],
    known: ReadonlyMap<string, ReviewedRow>,
  ): Promise<void> {
    const prints = headers.flatMap((header) => neighbourPrint(header, known.get(header.id)));
    for (const print of prints) {
      if (this.#work.isStopped()) return;
      const row = known.get(print.id);
      const copied = tellCopied(print, prints);
      if (row && row.value.copied?.told !== copied.told) {
        const counts = await this.#countWith(copied, row, prints);
        if (counts) this.#rows.set(row.id, { ...row, value: { ...row.value, copied, counts } });
      }
      await this.write(WRITTEN_AT_ONCE);
      await this.#slices.rest();
    }
  }

  /** Writes what is ready, once it is more than `least` rows. */
  async write(least: number): Promise<void> {
    if (this.#rows.size <= least) return;
    const rows = [...this.#rows.values()];
    this.#rows.clear();
    const outcome = await this.#store.putDerived(rows);
    if (outcome.kind === 'done') this.written += rows.length;
    this.#slices.begin();
  }

  async #countWith(
    copied: Copies,
    { id, value }: ReviewedRow,
    others: readonly NeighbourPrint[],
  ): Promise<FindingCounts | undefined> {
    if (copied.told === '') return value.base;
    const [report] = await this.#store.loadMany([id]);
    this.#slices.begin();
    return report && addCounts(value.base, countFindings(runRules([D_DUP], report, { others })));
  }

  async #load(
    batch: readonly StaleCounts[],
    before: ReadonlyMap<string, Report>,
  ): Promise<ReadonlyMap<string, Report>> {
    const ids = new Set(
      batch.flatMap(({ header, previous }) => [header.id, ...(previous ? [previous.id] : [])]),
    );
    const kept = [...before].filter(([id]) => ids.has(id));
    kept.forEach(([id]) => ids.delete(id));
    const read = await this.#store.loadMany([...ids]);
    this.#slices.begin();
    return new Map([...kept, ...read.map((report) => [report.id, report] as const)]);
  }
}

type Copies = NonNullable<Reviewed['copied']>;

function reviewReport(
  report: Report,
  { previous, parts, missing, basis }: StaleCounts,
  loaded: ReadonlyMap<string, Report>,
): ReviewedRow {
  const findings = runChecks(report, {
    previous: previous && loaded.get(previous.id),
    parts,
    missing,
  });
  const base = countFindings(findings);
  return {
    id: report.id,
    basis,
    value: { counts: base, base, print: textPrintOf(fingerprintOf(report)) },
  };
}

/** What a report is known by to the others of its year. */
export function neighbourPrint(
  { id, agency, year }: ReportHeader,
  row: ReviewedRow | undefined,
): readonly NeighbourPrint[] {
  return row ? [{ ...row.value.print, id, agency: agency.name, year }] : [];
}

/** Which report each chapter is a copy of and how much; another text where D-DUP would say something else. */
function tellCopied(print: NeighbourPrint, prints: readonly NeighbourPrint[]): Copies {
  const of: string[] = [];
  const told: string[] = [];
  for (const chapter of COMPARED_CHAPTERS) {
    const copied = findCopied(print, chapter, prints);
    const [most] = copied;
    if (!most) continue;
    of.push(most.other.id);
    told.push([chapter, most.other.id, most.shared, most.total, copied.length].join(' '));
  }
  return { of, told: told.join('\n') };
}

function compareHeaders(a: ReportHeader, b: ReportHeader): number {
  const [left, right] = [a.agency.name, b.agency.name];
  return left === right ? a.year - b.year : left < right ? -1 : 1;
}
