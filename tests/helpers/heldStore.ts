import type { Report } from '@/report/report';
import { createMemoryStore } from '@/storage/memoryStore';
import type { ReportStore, SaveOutcome } from '@/storage/reportStore';
import { settle } from './manualTimer';

/** A save that waits for the test's word. */
export interface HeldSave {
  readonly report: Report;
  readonly base: number;
  /** Lets it be stored, or answers with something else that happened. */
  readonly finish: (outcome?: SaveOutcome) => Promise<void>;
}

export interface HeldStore {
  readonly store: ReportStore;
  /** Saves that were asked for, in their order, finished ones included. */
  readonly saves: readonly HeldSave[];
  /** What another window does: stored at once. */
  readonly behind: ReportStore;
}

/** A store in memory whose saves take as long as the test wants. */
export function createHeldStore(): HeldStore {
  const behind = createMemoryStore();
  const saves: HeldSave[] = [];
  const store: ReportStore = {
    ...behind,
    save: (report, base) =>
      new Promise((resolve) => {
        saves.push({
          report,
          base,
          finish: async (outcome) => {
            resolve(outcome ?? (await behind.save(report, base)));
            await settle();
          },
        });
      }),
  };
  return { store, saves, behind };
}
