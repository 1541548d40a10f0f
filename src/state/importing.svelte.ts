import type { Comparison } from '@/formats/json/compare';
import type { ReportDraft } from '@/formats/draft';
import type { FileLibrary } from '@/formats/json/library';
import type { Clock } from '@/platform/clock';
import type { Report } from '@/report/report';
import { agencyKey, type AgencyRow, type ReportStore } from '@/storage/reportStore';
import type { WriteOutcome } from '@/storage/outcome';
import { draftItem, itemsOf, problemItem, type ImportItem, type ImportReport } from './importItem';
import { mergeFormerNames } from './mergeAgencies';
import { planImport, type ConflictChoice, type ImportPlan } from './importPlan';
import { readClipboard, readPasted } from './reading';
import type { QueuedRead } from './queuedRead';

export interface ImportResult {
  readonly stored: number;
  readonly skipped: number;
  readonly undecided: number;
  readonly outcome: WriteOutcome;
  /** Takes the import back: what came in goes, what gave way returns. */
  readonly undo: () => Promise<WriteOutcome>;
}

/** What the user says of a draft, in place of what was read. */
export type DraftCorrection = Partial<
  Pick<ReportDraft, 'agency' | 'year' | 'scope' | 'tables' | 'unread' | 'remarks' | 'title'>
>;

/** What was read and waits for the user's word. Nothing of it is stored before. */
export class Importing {
  readonly #store: ReportStore;
  readonly #clock: Clock;
  readonly #createId: () => string;
  #libraries = $state.raw<readonly FileLibrary[]>([]);
  /** Ids of stored reports that can't be read: nothing is written over them. */
  #unreadable: ReadonlySet<string> = new Set();
  #nextKey = 1;
  items = $state.raw<readonly ImportItem[]>([]);
  comparisons = $state.raw<ReadonlyMap<string, Comparison>>(new Map());
  choices = $state.raw<ReadonlyMap<string, ConflictChoice>>(new Map());
  /** How many files are still to be read. */
  reading = $state(0);
  /** How many files were given since none was being read. */
  given = $state(0);
  #stop: AbortController | undefined;

  readonly reports: readonly ImportReport[] = $derived(
    this.items.filter((item): item is ImportReport => item.kind === 'report'),
  );
  readonly ready: readonly ImportReport[] = $derived(this.reports.filter((item) => item.isReady));
  readonly conflicts: readonly ImportReport[] = $derived(
    this.ready.filter((item) => this.comparisons.get(item.key)?.kind === 'conflict'),
  );

  /** How many agencies backups among the files list; they are stored with the reports. */
  readonly agencies: number = $derived(agencyRows(this.#libraries).length);

  constructor(store: ReportStore, clock: Clock, createId: () => string) {
    this.#store = store;
    this.#clock = clock;
    this.#createId = createId;
  }

  /** Reads files one after the other and adds what they hold to the preview. */
  async readFiles(files: readonly File[]): Promise<void> {
    const { readAllFiles } = await import('./readFiles');
    this.#stop ??= new AbortController();
    const { signal } = this.#stop;
    let rest = files.length;
    this.given = this.reading === 0 ? rest : this.given + rest;
    this.reading += rest;
    const onmore = (count: number): void => {
      rest += count;
      this.given += count;
      this.reading += count;
    };
    await readAllFiles(files, { clock: this.#clock, signal, onmore }, (name, read) => {
      this.#add(name, read);
      rest -= 1;
      this.reading -= 1;
    });
    this.reading -= rest;
    if (this.reading === 0) this.#stop = undefined;
    await this.#compare();
  }

  /** Leaves the files that are not read yet; what was read stays. */
  stopReading(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  /** Reads pasted text, and the HTML that the clipboard had with it; `name` is what the preview calls it. */
  async readText(text: string, name: string, html = ''): Promise<void> {
    this.reading += 1;
    const read =
      html === ''
        ? await readPasted(text, this.#clock)
        : await readClipboard({ text, html }, this.#clock);
    this.#add(name, read);
    this.reading -= 1;
    await this.#compare();
  }

  /** Tells a draft what only the user knows. */
  async correctDraft(key: string, correction: DraftCorrection): Promise<void> {
    this.items = this.items.map((item) => {
      if (item.key !== key || item.kind !== 'report' || !item.draft) return item;
      const { id, createdAt } = item.report;
      const draft = {
        ...item.draft,
        ...correction,
        year: 'year' in correction ? correction.year : item.draft.year,
      };
      return draftItem(key, item.file, draft, { id, now: createdAt });
    });
    await this.#compare();
  }

  choose(key: string, choice: ConflictChoice): void {
    this.choices = new Map([...this.choices, [key, choice]]);
  }

  chooseForAll(choice: ConflictChoice): void {
    this.choices = new Map(this.conflicts.map((item) => [item.key, choice]));
  }

  drop(key: string): void {
    this.items = this.items.filter((item) => item.key !== key);
    void this.#compare();
  }

  /**
   * Empties the preview; nothing of it is stored.
   * @returns brings back what stood there, corrections and choices too, before what was read since
   */
  clear(): () => Promise<void> {
    const { items, choices } = this;
    const libraries = this.#libraries;
    this.items = [];
    this.#libraries = [];
    this.comparisons = new Map();
    this.choices = new Map();
    return async () => {
      this.items = [...items, ...this.items];
      this.#libraries = [...libraries, ...this.#libraries];
      this.choices = new Map([...choices, ...this.choices]);
      await this.#compare();
    };
  }

  /**
   * Stores what is ready, in one transaction, and takes it out of the preview where that went well.
   * @param keys only these; all where none are given
   */
  async storeAll(keys?: ReadonlySet<string>): Promise<ImportResult> {
    await this.#compare();
    const chosen = this.ready.filter(({ key }) => keys?.has(key) ?? true);
    const keyOf = new Map(chosen.map((item) => [item.report, item.key]));
    const plan = planImport(
      chosen.flatMap((item) => this.comparisons.get(item.key) ?? []),
      (report) => this.choices.get(keyOf.get(report) ?? ''),
      this.#createId,
    );
    const put = plan.put.map((report) => this.#besideUnreadable(report));
    const outcome = await this.#write(chosen, { ...plan, put });
    // Where the last of it failed, the preview stays: stored once more, what is there already is left alone.
    if (outcome.kind === 'done') this.#keepOthers(new Set(keyOf.values()), keys === undefined);
    return {
      stored: put.length,
      skipped: plan.skipped,
      undecided: plan.undecided,
      outcome,
      undo: () => this.#takeBack(put, plan.replaced),
    };
  }

  /** A stored report that can't be read stays as it is; what came in for it gets an id of its own. */
  #besideUnreadable(report: Report): Report {
    return this.#unreadable.has(report.id) ? { ...report, id: this.#createId() } : report;
  }

  async #write(chosen: readonly ImportReport[], plan: ImportPlan): Promise<WriteOutcome> {
    const kept = await this.#keepVersions(plan);
    if (kept.kind !== 'done') return kept;
    const stored = await this.#store.putAll(plan.put, { ids: plan.binned, at: this.#now() });
    if (stored.kind !== 'done') return stored;
    await this.#noteFiles(chosen, plan);
    const rows = agencyRows(this.#libraries);
    if (rows.length === 0) return stored;
    return this.#store.putAgencies(mergeFormerNames(rows, await this.#store.listAgencies()));
  }

  /** What came in from a file of ours stands in a file, as long as it is not changed. */
  async #noteFiles(chosen: readonly ImportReport[], { put }: ImportPlan): Promise<void> {
    const at = this.#now();
    const fromFiles = new Set(chosen.flatMap(({ draft, report }) => (draft ? [] : [report.id])));
    await this.#store.noteSavedToFile(
      put
        .filter(({ id }) => fromFiles.has(id))
        .map(({ id, revision }) => ({ id, revision, at, isImported: true })),
    );
  }

  /** What is written over is kept as a version before; what gives way to another report goes to the bin instead. */
  async #keepVersions({ replaced, binned }: ImportPlan): Promise<WriteOutcome> {
    const overwritten = replaced.filter(({ id }) => !binned.includes(id));
    if (overwritten.length === 0) return { kind: 'done' };
    const { VersionKeeper } = await import('./versionKeeper');
    for (const report of overwritten) {
      const keeper = new VersionKeeper({
        openArchive: () => this.#store.openArchive(),
        clock: this.#clock,
        createId: this.#createId,
        // Told with the outcome of the import.
        failed: () => undefined,
      });
      const kept = await keeper.keep(report, 'beforeImport');
      if (kept.kind === 'failed') return kept;
    }
    return { kind: 'done' };
  }

  #takeBack(put: readonly Report[], replaced: readonly Report[]): Promise<WriteOutcome> {
    const back = new Set(replaced.map((report) => report.id));
    const ids = put.map((report) => report.id).filter((id) => !back.has(id));
    return this.#store.putAll(replaced, { ids, at: this.#now() });
  }

  #now(): string {
    return this.#clock.now().toISOString();
  }

  #keepOthers(stored: ReadonlySet<string>, isAll: boolean): void {
    const rest = this.items.filter(
      (item) => (item.kind === 'report' || !isAll) && !stored.has(item.key),
    );
    const { choices } = this;
    this.clear();
    this.items = rest;
    this.choices = choices;
    void this.#compare();
  }

  #add(name: string, read: QueuedRead): void {
    const createKey = (): string => {
      this.#nextKey += 1;
      return `item-${this.#nextKey}`;
    };
    if (!read.ok) {
      this.items = [...this.items, problemItem(createKey(), name, read.failure)];
      return;
    }
    const { items, libraries } = itemsOf(name, read.value, createKey, () => ({
      id: this.#createId(),
      now: this.#now(),
    }));
    this.items = [...this.items, ...items];
    this.#libraries = [...this.#libraries, ...libraries];
  }

  /** Holds what was read against the library as it is now. */
  async #compare(): Promise<void> {
    const { compareReports, findCounterparts } = await import('@/formats/json/compare');
    const items = this.ready;
    const reports = items.map((item) => item.report);
    const ids = findCounterparts(reports, await this.#store.listHeaders());
    const stored = await this.#store.loadMany(ids);
    const read = new Set(stored.map(({ id }) => id));
    this.#unreadable = new Set(ids.filter((id) => !read.has(id)));
    const comparisons = compareReports(reports, stored);
    this.comparisons = new Map(
      items.flatMap((item, index) => {
        const comparison = comparisons[index];
        return comparison ? [[item.key, comparison] as const] : [];
      }),
    );
  }
}

function agencyRows(libraries: readonly FileLibrary[]): readonly AgencyRow[] {
  return libraries.flatMap(({ agencies }) =>
    agencies.map(({ scope, name, kind, level, region, formerNames }) => ({
      key: agencyKey(name, scope),
      agency: { name, kind, level, region },
      scope,
      ...(formerNames.length > 0 ? { formerNames } : {}),
    })),
  );
}
