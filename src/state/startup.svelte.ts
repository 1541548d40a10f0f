import { DATABASE_NAME } from '@/storage/database';
import { openStore } from '@/storage/openStore';
import type { ReportStore } from '@/storage/reportStore';
import type { StorageFailure } from '@/storage/outcome';
import type { Clock, Timer } from '@/platform/clock';
import { browserSettings } from '@/platform/settings';
import { Importing } from './importing.svelte';
import { Keeping } from './keeping.svelte';
import { Library } from './library.svelte';
import type { OpenReport } from './openReport.svelte';
import type { Preferences } from './preferences.svelte';
import type { Services } from './services';
import { createRescue } from './rescue';
import { StoreTwin } from './storeTwin.svelte';
import { Toasts } from './toasts.svelte';

export type StartupState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'hanging' }
  | { readonly kind: 'failed'; readonly failure: StorageFailure }
  | { readonly kind: 'open'; readonly services: Services };

interface Parts {
  readonly preferences: Preferences;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly createId: () => string;
}

/** Opens the store and builds the services on it; tells what keeps it from opening. */
export class Startup {
  readonly parts: Parts;
  /** What the store is known to hold, by a note outside of it. */
  readonly twin = new StoreTwin(browserSettings);
  state = $state.raw<StartupState>({ kind: 'opening' });
  /** A newer build in another window took the store over; was everything here saved before? */
  outdated = $state<'saved' | 'unsaved' | undefined>();
  /** The report on the screen, to be put away before the store is closed. */
  openReport: OpenReport | undefined;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async open(): Promise<void> {
    this.state = { kind: 'opening' };
    const outcome = await openStore(DATABASE_NAME, this.parts.timer, {
      blocked: () => {
        if (!this.#isOpen()) this.state = { kind: 'blocked' };
      },
      outdated: () => this.#putAway(),
    });
    // The user may have chosen to work in memory meanwhile.
    if (this.#isOpen()) return;
    if (outcome.kind === 'opened') {
      this.twin.meet(outcome.origin);
      this.#build(outcome.store);
    } else this.state = outcome;
  }

  /** For a store that cannot be opened; what keeps the work then is loaded only then. */
  async openInMemory(): Promise<void> {
    const { createMemoryStore } = await import('@/storage/memoryStore');
    if (!this.#isOpen()) this.#build(createMemoryStore());
  }

  #isOpen(): boolean {
    return this.state.kind === 'open';
  }

  async #putAway(): Promise<void> {
    await this.openReport?.flush();
    this.outdated = this.openReport?.hasUnsaved ? 'unsaved' : 'saved';
  }

  #build(store: ReportStore): void {
    const { preferences, clock, timer, createId } = this.parts;
    const toasts = new Toasts(timer);
    const library = new Library(store, clock, createId, (headers) => {
      if (store.kind === 'database' && !store.isReadOnly) this.twin.note(headers);
    });
    this.state = {
      kind: 'open',
      services: {
        store,
        library,
        importing: new Importing(store, clock, createId),
        keeping: new Keeping({ store, clock, timer }),
        preferences,
        toasts,
        rescue: createRescue(browserSettings, {
          createId,
          now: () => clock.now().toISOString(),
        }),
        clock,
        timer,
        createId,
      },
    };
  }
}
