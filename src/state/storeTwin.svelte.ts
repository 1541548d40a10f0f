import type { Settings } from '@/platform/settings';
import type { ReportHeader } from '@/report/header';
import type { StoreOrigin } from '@/storage/openStore';

/** What the store held, as far as it was noted outside of it. */
export interface StoreNote {
  readonly reports: number;
  /** When the last of them was changed, ISO 8601. */
  readonly changedAt: string;
}

const NOTE = 'store';
const EMPTIED = 'emptied';

/**
 * A note outside of the store of what it holds, by which a store that the browser has cleared is told from a first
 * visit. Where both were cleared, nothing can tell.
 */
export class StoreTwin {
  readonly #settings: Settings;
  /** What was there when the store was found empty; until the user has said that it is known. */
  emptied = $state.raw<StoreNote | undefined>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Holds the note against a store that was just opened. */
  meet(origin: StoreOrigin): void {
    const known = readNote(this.#settings.read(NOTE));
    const isLost = origin === 'lost' || (origin === 'new' && known !== undefined);
    if (isLost && (known === undefined || known.reports > 0)) {
      const lost = known ?? { reports: 0, changedAt: '' };
      this.#settings.write(EMPTIED, JSON.stringify(lost));
    }
    this.emptied = readNote(this.#settings.read(EMPTIED));
  }

  /** Notes what the store holds; examples are made again from their seed and do not count. */
  note(headers: readonly ReportHeader[]): void {
    const own = headers.filter((header) => !header.example);
    const changedAt = own.reduce(
      (last, { updatedAt }) => (updatedAt > last ? updatedAt : last),
      '',
    );
    const text = JSON.stringify({ reports: own.length, changedAt } satisfies StoreNote);
    if (this.#settings.read(NOTE) !== text) this.#settings.write(NOTE, text);
    // All are there again: nothing is left to be told.
    if (this.emptied && this.emptied.reports > 0 && own.length >= this.emptied.reports) {
      this.answer();
    }
  }

  /** The user knows. */
  answer(): void {
    this.#settings.remove(EMPTIED);
    this.emptied = undefined;
  }
}

function readNote(text: string | null): StoreNote | undefined {
  if (text === null) return undefined;
  try {
    const note: unknown = JSON.parse(text);
    if (typeof note !== 'object' || note === null) return undefined;
    const { reports, changedAt } = note as { reports?: unknown; changedAt?: unknown };
    return typeof reports === 'number' && typeof changedAt === 'string'
      ? { reports, changedAt }
      : undefined;
  } catch {
    // Not ours, or cut short: it tells nothing.
    return undefined;
  }
}
