import type { Comparison } from '@/formats/json/compare';
import type { Report } from '@/report/report';

/** What to do where the library, or the same import, holds another version. Undecided keeps both. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** What storing the preview will do. */
export interface ImportPlan {
  readonly put: readonly Report[];
  /** Reports of the library that give way to the ones put in; they go to the bin or are written over. */
  readonly replaced: readonly Report[];
  readonly binned: readonly string[];
  readonly skipped: number;
  /** Conflicts that nobody decided: both are kept. */
  readonly undecided: number;
}

/** What stands for a report once the plan so far is carried out; `stored` where that is the library's own. */
interface Standing {
  readonly id: string;
  readonly stored: Report | undefined;
}

/** Plans an import from how each report stands to the library and what the user chose. */
export function planImport(
  comparisons: readonly Comparison[],
  choiceOf: (report: Report) => ConflictChoice | undefined,
  createId: () => string,
): ImportPlan {
  const ledger = createLedger();
  let skipped = 0;
  let undecided = 0;
  for (const comparison of comparisons) {
    const { report } = comparison;
    if (comparison.kind === 'new') {
      ledger.keep(report, report.id);
      continue;
    }
    const { mine } = comparison;
    const choice = comparison.kind === 'same' ? 'mine' : choiceOf(report);
    const isSameId = comparison.kind === 'same' || comparison.because === 'sameId';
    if (choice === 'mine') {
      skipped += 1;
      ledger.skip(report, mine);
    } else if (choice === 'theirs') ledger.replace(mine, report, isSameId);
    else {
      if (choice === undefined) undecided += 1;
      ledger.keep(report, isSameId ? createId() : report.id);
    }
  }
  return { ...ledger.close(), skipped, undecided };
}

/** Follows what stands for each report, since one that was read may be held against one read before it. */
function createLedger() {
  const put = new Map<string, Report>();
  const replaced = new Map<string, Report>();
  const standings = new Map<Report, Standing>();
  const standingOf = (mine: Report): Standing =>
    standings.get(mine) ?? { id: mine.id, stored: mine };
  const keep = (report: Report, id: string): void => {
    put.set(id, { ...report, id });
    standings.set(report, { id, stored: undefined });
  };
  return {
    keep,
    skip: (report: Report, mine: Report): void => {
      standings.set(report, standingOf(mine));
    },
    replace: (mine: Report, report: Report, takesId: boolean): void => {
      const against = standingOf(mine);
      const id = takesId ? against.id : report.id;
      if (against.stored) {
        replaced.set(against.id, against.stored);
        standings.set(against.stored, { id, stored: undefined });
      }
      put.delete(against.id);
      keep(report, id);
    },
    close: (): Pick<ImportPlan, 'put' | 'replaced' | 'binned'> => ({
      put: [...put.values()].map((report) => laterThan(replaced.get(report.id), report)),
      replaced: [...replaced.values()],
      binned: [...replaced.keys()].filter((id) => !put.has(id)),
    }),
  };
}

/** A report written over another of its id has a later revision, so that other windows see the change. */
function laterThan(mine: Report | undefined, report: Report): Report {
  if (!mine) return report;
  return { ...report, revision: Math.max(mine.revision + 1, report.revision) };
}
