import type { Clock } from '@/platform/clock';
import { itemsOf, type ImportFailure, type ImportReport } from '@/state/importItem';
import {
  adoptionOf,
  deviationsOf,
  wholeAdoptionOf,
  type Deviation,
  type Deviations,
} from '@/state/deviations';
import type { OpenReport } from '@/state/openReport.svelte';
import { readAllFiles } from '@/state/readFiles';
import type { DeliverDesk } from './deliverDesk.svelte';

/** Where 核对 stands. */
export type VerifyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: ImportFailure }
  | { readonly kind: 'read'; readonly name: string; readonly given: ImportReport };

interface VerificationDeps {
  readonly open: OpenReport;
  readonly desk: DeliverDesk;
  readonly clock: Clock;
  readonly createId: () => string;
}

/** Holds a published page, or a Word file that was changed, against the open report. */
export class Verification {
  readonly #deps: VerificationDeps;
  #reading: AbortController | undefined;
  state = $state.raw<VerifyState>({ kind: 'none' });

  readonly found: Deviations | undefined = $derived.by(() => {
    const { open, desk } = this.#deps;
    if (this.state.kind !== 'read') return undefined;
    return deviationsOf(open.report, this.state.given, desk.choice.blanks);
  });

  constructor(deps: VerificationDeps) {
    this.#deps = deps;
  }

  /** Reads a file; the first report in it is the one that is held against. */
  async read(file: File): Promise<void> {
    const { clock, createId } = this.#deps;
    this.close();
    const reading = new AbortController();
    this.#reading = reading;
    this.state = { kind: 'reading', name: file.name };
    await readAllFiles([file], { clock, signal: reading.signal }, (name, read) => {
      if (!read.ok) {
        this.state = { kind: 'failed', name, failure: read.failure };
        return;
      }
      const given = { id: createId(), now: clock.now().toISOString() };
      const { items } = itemsOf(name, read.value, createId, () => given);
      const report = items.find((item): item is ImportReport => item.kind === 'report');
      const problem = items.find((item) => item.kind === 'failed');
      if (report) this.state = { kind: 'read', name, given: report };
      else
        this.state = { kind: 'failed', name, failure: problem?.failure ?? { kind: 'noReports' } };
    });
  }

  /** Makes the report say what the document says in one place, as one step. */
  adopt(deviation: Deviation): void {
    const { open } = this.#deps;
    open.apply(adoptionOf(open.report, [deviation]), deviation.address);
  }

  /** The same in all places. */
  adoptAll(): void {
    const { open } = this.#deps;
    const [first] = this.found?.list ?? [];
    if (this.found && first) open.apply(wholeAdoptionOf(open.report, this.found), first.address);
  }

  close(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.state = { kind: 'none' };
  }
}
