import type { CellAddress } from '@/editions/edition';
import { editionForYear } from '@/editions/form';
import { whenIdle } from '@/platform/pageEvents';
import type { Clock } from '@/platform/clock';
import type { ReportHeader } from '@/report/header';
import { figureAt } from '@/report/header';
import { createBlankReport, type Agency, type Report, type Scope } from '@/report/report';
import {
  agencyKey,
  type AgencyRow,
  type LibrarySnapshot,
  type ReportStore,
  type WatchedLibrary,
} from '@/storage/reportStore';
import type { StorageFailure, WriteOutcome } from '@/storage/outcome';
import type { FindingCounts } from '@/checks/runChecks';
import { currentCounts } from './findingCounts';
import type { ReviewProgress } from './reviewer';

/** One row of the matrix: an agency, and its reports by year. */
export interface AgencyLine {
  readonly key: string;
  readonly agency: Agency;
  readonly scope: Scope;
  readonly isExample: boolean;
  /** Holds what the agency's own line has no room for: an import kept two reports of one year. */
  readonly isExtra: boolean;
  readonly reports: ReadonlyMap<number, ReportHeader>;
}

/** Fewer are checked before a line could be read. */
const PROGRESS_SHOWN_FROM = 24;

/** The library as the lists show it, live from the store while a screen watches it. */
export class Library {
  readonly #store: ReportStore;
  readonly #clock: Clock;
  readonly #createId: () => string;
  readonly #told: (headers: readonly ReportHeader[]) => void;
  // Lists apart: what is shown of one is not drawn again when another changes.
  #headers = $state.raw<LibrarySnapshot['headers']>([]);
  #agencies = $state.raw<LibrarySnapshot['agencies']>([]);
  #derived = $state.raw<WatchedLibrary['derived']>();
  #watchers = 0;
  #stop: (() => void) | undefined;
  #cancelReview: (() => void) | undefined;
  #isReviewing = false;
  /** Until the library is looked at the next time. */
  #isPaused = false;

  /** Known to be read at least once: until then an empty list does not mean an empty library. */
  isLoaded = $state(false);
  failure = $state.raw<StorageFailure | undefined>();
  /** How far the reviewer is, while there is much to check. */
  progress = $state.raw<ReviewProgress | undefined>();

  readonly #current = $derived.by(() => {
    const snapshot = this.#snapshot();
    return snapshot && currentCounts(snapshot);
  });
  readonly lines: readonly AgencyLine[] = $derived(linesOf(this.#headers, this.#agencies));
  readonly years: readonly number[] = $derived.by(() => {
    const years = this.#headers.map((header) => header.year);
    const last = this.lastYear;
    const first = Math.min(last, ...years);
    return Array.from(
      { length: Math.max(last, ...years) - first + 1 },
      (_, index) => first + index,
    );
  });

  constructor(
    store: ReportStore,
    clock: Clock,
    createId: () => string,
    told: (headers: readonly ReportHeader[]) => void = () => undefined,
  ) {
    this.#store = store;
    this.#told = told;
    this.#clock = clock;
    this.#createId = createId;
  }

  get headers(): readonly ReportHeader[] {
    return this.#headers;
  }

  get hasExamples(): boolean {
    return this.headers.some((header) => header.example);
  }

  /** The reports of the office's own work, examples left out. */
  get ownHeaders(): readonly ReportHeader[] {
    return this.headers.filter((header) => !header.example);
  }

  /** The year that reports are being written about: the last calendar year. */
  get lastYear(): number {
    return this.#clock.now().getFullYear() - 1;
  }

  /** Counts of findings of a report, or undefined while they are not known. */
  countsOf(id: string): FindingCounts | undefined {
    return this.#current?.counts.get(id);
  }

  /** Keeps the library live until the returned function is called. */
  watch(): () => void {
    this.#watchers += 1;
    if (this.#watchers === 1) {
      this.#isPaused = false;
      this.#stop = this.#store.watch(
        (snapshot) => this.#take(snapshot),
        (failure) => {
          this.failure = failure;
        },
      );
    }
    return () => {
      this.#watchers -= 1;
      if (this.#watchers > 0) return;
      this.#stop?.();
      this.stopReview();
    };
  }

  /** A blank report for an agency and year, stored. */
  async createReport(agency: Agency, scope: Scope, year: number): Promise<Report> {
    const report = createBlankReport({
      id: this.#createId(),
      now: this.#now(),
      agency,
      scope,
      year,
      edition: editionForYear(year) ?? '2021',
    });
    await this.#put([report]);
    return report;
  }

  /** Next year's report begun from last year's, stored; undefined where last year's cannot be read. */
  async createNextYear(from: ReportHeader): Promise<Report | undefined> {
    const loaded = await this.#store.load(from.id);
    if (loaded.kind !== 'loaded') return undefined;
    // What reads the text is heavy, and loads when it is asked for.
    const [{ carriedTexts }, { beginNextYear }] = await Promise.all([
      import('@/checks/carried/carriedText'),
      import('@/report/nextYear'),
    ]);
    const report = beginNextYear(loaded.report, {
      id: this.#createId(),
      now: this.#now(),
      texts: carriedTexts(loaded.report),
    });
    await this.#put([report]);
    return report;
  }

  async addExamples(): Promise<WriteOutcome> {
    const { createExampleDistrict } = await import('@/report/example/district');
    return this.#store.putAll(
      createExampleDistrict({
        seed: 20210101,
        lastYear: this.lastYear,
        now: this.#now(),
        createId: this.#createId,
      }),
    );
  }

  removeExamples(): Promise<WriteOutcome> {
    return this.#store.removeExamples();
  }

  /**
   * Adds agencies by name, one a line; names that are there already are left alone. Returns how many are new;
   * throws StoreRefusedError where they could not be stored.
   */
  async addAgencies(rows: readonly AgencyRow[]): Promise<number> {
    const known = new Set(this.lines.map((line) => line.key));
    const fresh = rows.filter((row) => !known.has(row.key));
    refuseFailure(await this.#store.putAgencies(fresh));
    return fresh.length;
  }

  removeAgency(key: string): Promise<WriteOutcome> {
    return this.#store.removeAgency(key);
  }

  remove(ids: readonly string[]): Promise<WriteOutcome> {
    return this.#store.remove({ ids, at: this.#now() });
  }

  restore(ids: readonly string[]): Promise<WriteOutcome> {
    return this.#store.restore(ids);
  }

  /** The whole of the given reports, in the order of agency and year. */
  async loadReports(headers: readonly ReportHeader[]): Promise<readonly Report[]> {
    return this.#store.loadMany(headers.map((header) => header.id));
  }

  #take(snapshot: WatchedLibrary): void {
    if (snapshot.headers !== this.#headers) this.#told(snapshot.headers);
    this.#headers = snapshot.headers;
    this.#agencies = snapshot.agencies;
    this.#derived = snapshot.derived;
    this.failure = undefined;
    this.isLoaded = true;
    this.#planReview();
  }

  /** Ends the reviewer's work; what is done stays, the rest is taken up with the next visit. */
  stopReview(): void {
    this.#isPaused = true;
    this.#cancelReview?.();
  }

  #snapshot(): LibrarySnapshot | undefined {
    const derived = this.#derived;
    return derived && { headers: this.#headers, agencies: this.#agencies, derived };
  }

  /** The reviewer's own rows make the store tell of a change too: while it works there is nothing to plan. */
  #planReview(): void {
    if (this.#isReviewing || this.#isPaused || this.#store.isReadOnly) return;
    this.#cancelReview?.();
    if (!this.#current) return;
    const { stale, uncompared } = this.#current;
    if (stale.length + uncompared.length === 0) return;
    let isStopped = false;
    const cancel = whenIdle(() => void this.#review(() => isStopped));
    this.#cancelReview = () => {
      isStopped = true;
      cancel();
    };
  }

  async #review(isStopped: () => boolean): Promise<void> {
    const snapshot = this.#snapshot();
    if (!snapshot) return;
    this.#isReviewing = true;
    let stored = 0;
    try {
      const { reviewLibrary } = await import('./reviewer');
      stored = await reviewLibrary(this.#store, snapshot, {
        isStopped,
        told: (progress) => {
          if (progress.total >= PROGRESS_SHOWN_FROM) this.progress = progress;
        },
      });
    } finally {
      this.#isReviewing = false;
      this.progress = undefined;
    }
    // What could not be worked out, such as a damaged report, is not tried again until something changes.
    const isNews = snapshot.headers !== this.#headers || snapshot.agencies !== this.#agencies;
    if (stored > 0 || isStopped() || isNews) this.#planReview();
  }

  async #put(reports: readonly Report[]): Promise<void> {
    refuseFailure(await this.#store.putAll(reports));
  }

  #now(): string {
    return this.#clock.now().toISOString();
  }
}

/** A write that the caller can only tell the user of. */
export class StoreRefusedError extends Error {
  override readonly name = 'StoreRefusedError';
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

function refuseFailure(outcome: WriteOutcome): void {
  if (outcome.kind === 'failed') throw new StoreRefusedError(outcome.failure);
}

/**
 * The rows of the matrix: 全区 reports first, then governments, departments, towns; by name among equals. Of two
 * reports of one agency and year the one changed last stands in the agency's line, the other in a line below.
 */
function linesOf(
  headers: readonly ReportHeader[],
  agencies: readonly AgencyRow[],
): readonly AgencyLine[] {
  const lines = new Map<string, OpenLine>();
  const latestFirst = [...headers].sort(
    (a, b) => b.year - a.year || (a.updatedAt < b.updatedAt ? 1 : -1),
  );
  for (const header of latestFirst) {
    const key = `${agencyKey(header.agency.name, header.scope)}${header.example ? '|example' : ''}`;
    const isExtra = lines.get(key)?.reports.has(header.year) ?? false;
    const ownKey = isExtra ? `${key}|${header.id}` : key;
    const line = lines.get(ownKey) ?? {
      key: ownKey,
      agency: header.agency,
      scope: header.scope,
      isExample: header.example,
      isExtra,
      reports: new Map<number, ReportHeader>(),
    };
    line.reports.set(header.year, header);
    lines.set(ownKey, line);
  }
  for (const { key, agency, scope } of agencies) {
    if (lines.has(key)) continue;
    lines.set(key, {
      key,
      agency,
      scope,
      isExample: false,
      isExtra: false,
      reports: new Map<number, ReportHeader>(),
    });
  }
  return [...lines.values()].sort(compareLines);
}

type OpenLine = AgencyLine & { readonly reports: Map<number, ReportHeader> };

const KIND_ORDER: readonly Agency['kind'][] = [
  'government',
  'department',
  'township',
  'subdistrict',
  'other',
];

// One collator for all: localeCompare makes its own for each of a thousand names.
const byName = new Intl.Collator('zh-CN');

function compareLines(a: AgencyLine, b: AgencyLine): number {
  return (
    Number(b.scope === 'region') - Number(a.scope === 'region') ||
    KIND_ORDER.indexOf(a.agency.kind) - KIND_ORDER.indexOf(b.agency.kind) ||
    byName.compare(a.agency.name, b.agency.name) ||
    Number(a.isExtra) - Number(b.isExtra)
  );
}

const RECEIVED: CellAddress = 'requests/newlyReceived/total';

/**
 * 本年新收 summed over a year's own reports, one an agency; a whole district's report already holds the others
 * and is left out.
 */
export function sumReceived(
  lines: readonly AgencyLine[],
  year: number,
): { readonly sum: number; readonly known: number; readonly agencies: number } {
  const counted = lines.filter((line) => line.scope === 'agency' && !line.isExtra);
  const values = counted.map((line) => {
    const header = line.reports.get(year);
    return header ? figureAt(header, RECEIVED) : undefined;
  });
  const numbers = values.filter((value) => typeof value === 'number');
  return {
    sum: numbers.reduce((sum, value) => sum + value, 0),
    known: numbers.length,
    agencies: counted.length,
  };
}
