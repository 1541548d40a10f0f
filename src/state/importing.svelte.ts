import type { Comparison } from '@/formats/json/compare';
import type { FileLibrary } from '@/formats/json/library';
import { readFiles, type GivenFile } from '@/platform/files';
import type { Clock } from '@/platform/clock';
import type { Agency, Report, Scope } from '@/report/report';
import {
  agencyKey,
  type AgencyRow,
  type ReportStore,
  type WriteOutcome,
} from '@/storage/reportStore';
import { draftItem, itemsOf, problemItem, type ImportItem, type ImportReport } from './importItem';
import { mergeFormerNames } from './mergeAgencies';
import { planImport, type ConflictChoice } from './importPlan';
import { readBytes, readClipboard, readPasted } from './reading';

export interface ImportResult {
  readonly stored: number;
  readonly skipped: number;
  readonly undecided: number;
  readonly outcome: WriteOutcome;
  /** Takes the import back: what came in goes, what gave way returns. */
  readonly undo: () => Promise<WriteOutcome>;
}

/** What was read and waits for the user's word. Nothing of it is stored before. */
export class Importing {
  readonly #store: ReportStore;
  readonly #clock: Clock;
  readonly #createId: () => string;
  #libraries: readonly FileLibrary[] = [];
  #nextKey = 1;
  items = $state.raw<readonly ImportItem[]>([]);
  comparisons = $state.raw<ReadonlyMap<string, Comparison>>(new Map());
  choices = $state.raw<ReadonlyMap<string, ConflictChoice>>(new Map());
  /** How many files are being read. */
  reading = $state(0);

  readonly reports: readonly ImportReport[] = $derived(
    this.items.filter((item): item is ImportReport => item.kind === 'report'),
  );
  readonly ready: readonly ImportReport[] = $derived(this.reports.filter((item) => item.isReady));
  readonly conflicts: readonly ImportReport[] = $derived(
    this.ready.filter((item) => this.comparisons.get(item.key)?.kind === 'conflict'),
  );

  constructor(store: ReportStore, clock: Clock, createId: () => string) {
    this.#store = store;
    this.#clock = clock;
    this.#createId = createId;
  }

  /** Reads files one after the other and adds what they hold to the preview. */
  async readFiles(files: readonly File[]): Promise<void> {
    this.reading += files.length;
    for (const file of files) {
      const [given] = await readFiles([file]);
      if (given) await this.#readFile(given);
      this.reading -= 1;
    }
    await this.#compare();
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
  async correctDraft(
    key: string,
    correction: { agency?: Agency; year?: number | undefined; scope?: Scope },
  ): Promise<void> {
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

  clear(): void {
    this.items = [];
    this.#libraries = [];
    this.comparisons = new Map();
    this.choices = new Map();
  }

  /** Stores all that is ready, in one transaction, and empties the preview where that went well. */
  async storeAll(): Promise<ImportResult> {
    await this.#compare();
    const keyOf = new Map(this.ready.map((item) => [item.report, item.key]));
    const plan = planImport(
      this.ready.flatMap((item) => this.comparisons.get(item.key) ?? []),
      (report) => this.choices.get(keyOf.get(report) ?? ''),
      this.#createId,
    );
    const outcome = await this.#store.putAll(plan.put, { ids: plan.binned, at: this.#now() });
    if (outcome.kind === 'done') {
      const known = await this.#store.listAgencies();
      await this.#store.putAgencies(mergeFormerNames(agencyRows(this.#libraries), known));
      this.#keepUnready();
    }
    return {
      stored: plan.put.length,
      skipped: plan.skipped,
      undecided: plan.undecided,
      outcome,
      undo: () => this.#takeBack(plan.put, plan.replaced),
    };
  }

  #takeBack(put: readonly Report[], replaced: readonly Report[]): Promise<WriteOutcome> {
    const back = new Set(replaced.map((report) => report.id));
    const ids = put.map((report) => report.id).filter((id) => !back.has(id));
    return this.#store.putAll(replaced, { ids, at: this.#now() });
  }

  #now(): string {
    return this.#clock.now().toISOString();
  }

  #keepUnready(): void {
    const rest = this.items.filter((item) => item.kind === 'report' && !item.isReady);
    this.clear();
    this.items = rest;
  }

  async #readFile({ name, bytes }: GivenFile): Promise<void> {
    this.#add(name, await readBytes(bytes, this.#clock));
  }

  #add(name: string, read: Awaited<ReturnType<typeof readBytes>>): void {
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
    const stored = await this.#store.loadMany(
      findCounterparts(reports, await this.#store.listHeaders()),
    );
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
