import { localDay, type Clock } from '@/platform/clock';
import type { Report } from '@/report/report';
import type { Archive, VersionReason, VersionRow } from '@/storage/archive';
import { classifyFailure } from '@/storage/failure';
import type { StorageFailure, WriteOutcome } from '@/storage/outcome';

/** So long a stretch of work is one version. */
const WORK_MS = 10 * 60_000;

export interface VersionKeeperOptions {
  readonly openArchive: () => Promise<Archive>;
  readonly clock: Clock;
  readonly createId: () => string;
  /** A version could not be kept; the report itself is where it was. */
  readonly failed: (failure: StorageFailure) => void;
}

interface KeptVersion {
  readonly row: VersionRow;
  readonly content: string;
}

const DONE: WriteOutcome = { kind: 'done' };

/** Keeps versions of one report while it is open: of what differs from the last one kept, one after the other. */
export class VersionKeeper {
  readonly #options: VersionKeeperOptions;
  #newest: KeptVersion | undefined;
  /** Since when the work has gone on that no version holds yet. */
  #since: Date;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: VersionKeeperOptions) {
    this.#options = options;
    this.#since = options.clock.now();
  }

  /**
   * Keeps a version. Where the last one holds the same, that one is told what came after it; it is never kept twice.
   */
  keep(report: Report, why: VersionReason): Promise<WriteOutcome> {
    const at = this.#options.clock.now();
    this.#since = at;
    const keeping = this.#last.then(() => this.#keepNow(report, why, at.toISOString()));
    this.#last = keeping;
    return keeping;
  }

  /** The report was saved: after ten minutes of work that is a version, and so is how an earlier day left it. */
  noteSaved(before: Report, saved: Report): void {
    const now = this.#options.clock.now();
    if (localDay(now) !== localDay(this.#since)) void this.keep(before, 'worked');
    else if (now.getTime() - this.#since.getTime() >= WORK_MS) void this.keep(saved, 'worked');
  }

  /** Settles when everything that was asked for is kept, or has failed. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #keepNow(report: Report, why: VersionReason, at: string): Promise<WriteOutcome> {
    try {
      const outcome = await this.#store(report, why, at);
      if (outcome.kind === 'failed') this.#options.failed(outcome.failure);
      return outcome;
    } catch (error) {
      const failure = classifyFailure(error);
      this.#options.failed(failure);
      return { kind: 'failed', failure };
    }
  }

  async #store(report: Report, why: VersionReason, at: string): Promise<WriteOutcome> {
    const [archive, { contentOf }] = await Promise.all([
      this.#options.openArchive(),
      import('@/formats/json/canonical'),
    ]);
    const newest = await this.#findNewest(archive, report.id, contentOf);
    const content = contentOf(report);
    if (newest?.content === content) {
      if (!isBeforeStep(why) || newest.row.why === why) return DONE;
      return archive.relabelVersion(newest.row.id, why);
    }
    const { utf8Length } = await import('@/formats/json/json');
    const row: VersionRow = {
      id: this.#options.createId(),
      reportId: report.id,
      at,
      why,
      bytes: utf8Length(content),
    };
    const outcome = await archive.keepVersion(row, report);
    if (outcome.kind === 'done') this.#newest = { row, content };
    return outcome;
  }

  /** Read anew, since another window may have kept one; its content only where it is not known. */
  async #findNewest(
    archive: Archive,
    reportId: string,
    contentOf: (report: Report) => string,
  ): Promise<KeptVersion | undefined> {
    const [row] = await archive.listVersions(reportId);
    if (!row) return undefined;
    if (this.#newest?.row.id === row.id) return { row, content: this.#newest.content };
    const report = await archive.loadVersion(row.id);
    return report && { row, content: contentOf(report) };
  }
}

/** Whether it says what was done to the report right after. */
function isBeforeStep(why: VersionReason): boolean {
  return why !== 'opened' && why !== 'worked';
}
