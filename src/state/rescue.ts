import type { Makers } from '@/formats/json/readReport';
import type { Settings } from '@/platform/settings';
import type { Report } from '@/report/report';

/** Unsaved work and the revision that it was made from. */
export interface RescuedWork {
  readonly base: number;
  readonly report: Report;
}

/** Keeps unsaved work where it can be written in the instant a page closes: a database cannot. */
export interface Rescue {
  /** False where the browser would not keep it. */
  readonly keep: (work: RescuedWork) => boolean;
  readonly drop: (id: string) => void;
  /** What was kept for a report, or undefined; what cannot be read as a report is left where it is. */
  readonly find: (id: string) => Promise<RescuedWork | undefined>;
}

export function createRescue(settings: Settings, makers: Makers): Rescue {
  const keyOf = (id: string): string => `rescue.${id}`;
  return {
    keep: (work) => settings.write(keyOf(work.report.id), JSON.stringify(work)),
    drop: (id) => settings.remove(keyOf(id)),
    find: async (id) => {
      const text = settings.read(keyOf(id));
      if (text === null) return undefined;
      const [{ readReport }, { inspectJson }] = await Promise.all([
        import('@/formats/json/readReport'),
        import('@/formats/json/inspect'),
      ]);
      const work = parseWork(text);
      if (!work || inspectJson(work)) return undefined;
      const read = readReport(work.report, makers);
      return read.ok && read.value.report.id === id
        ? { base: work.base, report: read.value.report }
        : undefined;
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
