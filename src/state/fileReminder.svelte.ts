import { localDay, type Clock } from '@/platform/clock';
import type { Settings } from '@/platform/settings';
import type { ReportHeader } from '@/report/header';
import type { ReportStore } from '@/storage/reportStore';
import { findUnfiledWork, type Noticed } from './unfiled';

/** Work that is in no file for so many days is spoken of. */
const REMIND_AFTER_DAYS = 3;
const NOTICED_KEY = 'unfiled';
const TOLD_KEY = 'unfiled.told';

interface Parts {
  readonly store: ReportStore;
  readonly clock: Clock;
  readonly settings: Settings;
}

interface Reminder {
  readonly count: number;
  readonly days: number;
}

/** Reminds of work that is in no file, by its age and never by the calendar; at most once a day. */
export class FileReminder {
  readonly #parts: Parts;
  due = $state.raw<Reminder | undefined>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Looks whether there is something to be reminded of today.
   * @returns how many reports hold work that is in no file
   */
  async look(headers: readonly ReportHeader[]): Promise<number> {
    const { store, clock, settings } = this.#parts;
    const files = await (await store.openArchive()).listSavedToFile();
    const now = clock.now();
    const work = findUnfiledWork(headers, files, readNoticed(settings.read(NOTICED_KEY)), now);
    settings.write(NOTICED_KEY, JSON.stringify(work.noticed));
    const wasTold = settings.read(TOLD_KEY) === localDay(now);
    if (work.days >= REMIND_AFTER_DAYS && !wasTold && store.kind === 'database') {
      settings.write(TOLD_KEY, localDay(now));
      this.due = { count: work.ids.length, days: work.days };
    }
    return work.ids.length;
  }

  /** The user has done something about it, or wants to hear of it another day. */
  answer(): void {
    this.due = undefined;
  }
}

function readNoticed(text: string | null): Noticed {
  if (text === null) return {};
  try {
    const noticed: unknown = JSON.parse(text);
    if (typeof noticed !== 'object' || noticed === null) return {};
    return Object.fromEntries(
      Object.entries(noticed).filter((entry): entry is [string, string] => {
        return typeof entry[1] === 'string';
      }),
    );
  } catch {
    // Cut short or written by another program: it is noticed anew.
    return {};
  }
}
