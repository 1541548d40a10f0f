import type { Makers } from '@/formats/json/readReport';
import type { Settings } from '@/platform/settings';
import type { Report } from '@/report/report';

/**
 * Whose work it is: that of the window that writes the report, or of one that had to stop before it could store
 * everything. One never takes the other's place.
 */
export type RescueSlot = 'writer' | 'aside';

const SLOTS: readonly RescueSlot[] = ['writer', 'aside'];

/** Unsaved work and the revision that it was made from. */
export interface RescuedWork {
  readonly base: number;
  readonly report: Report;
  readonly slot: RescueSlot;
}

/** Keeps unsaved work where it can be written in the instant a page closes: a database cannot. */
export interface Rescue {
  /** False where the browser would not keep it. */
  readonly keep: (work: RescuedWork) => boolean;
  readonly drop: (id: string, slot: RescueSlot) => void;
  /**
   * What was kept for a report and is not stored; undefined where there is none. Work that did reach the store
   * is dropped; what cannot be read as a report is left where it is.
   */
  readonly find: (stored: Report) => Promise<RescuedWork | undefined>;
}

export function createRescue(settings: Settings, makers: Makers): Rescue {
  const keyOf = (id: string, slot: RescueSlot): string =>
    slot === 'writer' ? `rescue.${id}` : `rescue.${id}.${slot}`;
  const drop = (id: string, slot: RescueSlot): void => settings.remove(keyOf(id, slot));

  async function findIn(slot: RescueSlot, stored: Report): Promise<RescuedWork | undefined> {
    const text = settings.read(keyOf(stored.id, slot));
    if (text === null) return undefined;
    const [{ readReport }, { inspectJson }, { contentOf }] = await Promise.all([
      import('@/formats/json/readReport'),
      import('@/formats/json/inspect'),
      import('@/formats/json/canonical'),
    ]);
    const work = parseWork(text);
    if (!work || inspectJson(work)) return undefined;
    const read = readReport(work.report, makers);
    if (!read.ok || read.value.report.id !== stored.id) return undefined;
    const { report } = read.value;
    // The page closed after the transaction and before the work kept aside could be dropped.
    if (contentOf(report) === contentOf(stored)) {
      drop(stored.id, slot);
      return undefined;
    }
    return { base: work.base, report, slot };
  }

  return {
    keep: ({ base, report, slot }) =>
      settings.write(keyOf(report.id, slot), JSON.stringify({ base, report })),
    drop,
    find: async (stored) => {
      for (const slot of SLOTS) {
        const found = await findIn(slot, stored);
        if (found) return found;
      }
      return undefined;
    },
  };
}

function parseWork(text: string): { base: number; report: unknown } | undefined {
  try {
    const work: unknown = JSON.parse(text);
    if (typeof work !== 'object' || work === null) return undefined;
    const { base, report } = work as { base?: unknown; report?: unknown };
    return typeof base === 'number' ? { base, report } : undefined;
  } catch {
    // Cut short by a full disk: nothing that could be taken for a report.
    return undefined;
  }
}
