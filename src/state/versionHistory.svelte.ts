import type { Timer } from '@/platform/clock';
import { patchBetween } from '@/report/patchBetween';
import type { Report } from '@/report/report';
import type { Archive, VersionRow } from '@/storage/archive';
import type { StorageFailure } from '@/storage/outcome';
import type { OpenReport } from './openReport.svelte';
import { Slices } from './slices';
import { summarizeChanges, type VersionChanges } from './versionChanges';
import type { VersionKeeper } from './versionKeeper';

/** A version in the list. */
export interface VersionEntry {
  readonly row: VersionRow;
  /** What was changed after it, up to the next version or to now; undefined until that is worked out. */
  readonly changes: VersionChanges | undefined;
  /** Its report can't be read. */
  readonly isDamaged: boolean;
}

export type RestoreOutcome =
  | { readonly kind: 'restored' }
  /** The report holds what the version holds: there is nothing to do. */
  | { readonly kind: 'same' }
  /** The version can't be read. */
  | { readonly kind: 'damaged' }
  /** How the report stands could not be kept before, so nothing was changed. */
  | { readonly kind: 'failed'; readonly failure: StorageFailure };

export interface VersionHistoryParts {
  readonly open: OpenReport;
  readonly keeper: VersionKeeper;
  readonly openArchive: () => Promise<Archive>;
  readonly timer: Timer;
}

/** 历史版本 of the open report: the list, the versions themselves, and the way back to one. */
export class VersionHistory {
  readonly #parts: VersionHistoryParts;
  readonly #reports = new Map<string, Report | undefined>();
  #isStopped = false;
  /** The newest first; undefined until they are read. */
  entries = $state.raw<readonly VersionEntry[] | undefined>();

  constructor(parts: VersionHistoryParts) {
    this.#parts = parts;
  }

  /** Reads the list, then what changed in each, a slice at a time. */
  async load(): Promise<void> {
    await this.#parts.keeper.settled();
    const archive = await this.#parts.openArchive();
    const rows = await archive.listVersions(this.#parts.open.report.id);
    this.entries = rows.map((row) => ({ row, changes: undefined, isDamaged: false }));
    const slices = new Slices(this.#parts.timer);
    let after: Report | undefined = this.#parts.open.report;
    for (const row of rows) {
      const report = await this.read(row.id);
      if (this.#isStopped) return;
      slices.begin();
      const changes: VersionChanges | undefined =
        report && after && summarizeChanges(report, after);
      this.entries = this.entries.map((entry) =>
        entry.row.id === row.id ? { row, changes, isDamaged: report === undefined } : entry,
      );
      after = report;
      await slices.rest();
    }
  }

  /** The report of a version; undefined where it can't be read. */
  async read(id: string): Promise<Report | undefined> {
    if (!this.#reports.has(id)) {
      const archive = await this.#parts.openArchive();
      this.#reports.set(id, await archive.loadVersion(id));
    }
    return this.#reports.get(id);
  }

  /** Makes the report hold what a version holds, as one step that can be undone. How it stands now is kept before. */
  async restore(id: string): Promise<RestoreOutcome> {
    const { open, keeper } = this.#parts;
    const version = await this.read(id);
    if (!version) return { kind: 'damaged' };
    if (patchBetween(open.report, version).length === 0) return { kind: 'same' };
    const kept = await keeper.keep(open.snapshot(), 'beforeRestore');
    if (kept.kind === 'failed') return kept;
    const patch = patchBetween(open.report, version);
    open.forgetRefused(patch.map(({ address }) => address));
    open.apply(
      patch,
      patch.find(({ address }) => !address.startsWith('whole/'))?.address ?? 'title',
    );
    return { kind: 'restored' };
  }

  /** Ends what is still being worked out. */
  stop(): void {
    this.#isStopped = true;
  }
}
