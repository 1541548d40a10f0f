import type { Comparison } from '@/formats/json/compare';
import type { Report } from '@/report/report';

/** What to do where the library, or the same import, holds another version. Undecided keeps both. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** What storing the preview will do. */
export interface ImportPlan {
  readonly put: readonly Report[];
  /** Reports that give way to the ones put in; they go to the bin or are written over. */
  readonly replaced: readonly Report[];
  readonly binned: readonly string[];
  readonly skipped: number;
  /** Conflicts that nobody decided: both are kept. */
  readonly undecided: number;
}

/** Plans an import from how each report stands to the library and what the user chose. */
export function planImport(
  comparisons: readonly Comparison[],
  choiceOf: (report: Report) => ConflictChoice | undefined,
  createId: () => string,
): ImportPlan {
  const put = new Map<string, Report>();
  const replaced: Report[] = [];
  const binned: string[] = [];
  let skipped = 0;
  let undecided = 0;
  for (const comparison of comparisons) {
    const { report } = comparison;
    if (comparison.kind === 'new') put.set(report.id, report);
    else if (comparison.kind === 'same') skipped += 1;
    else {
      const { mine, mineIs, because } = comparison;
      const choice = choiceOf(report);
      if (choice === undefined) undecided += 1;
      if (choice === 'mine') skipped += 1;
      else if (choice === 'theirs') {
        if (mineIs === 'readBefore') put.delete(mine.id);
        else {
          replaced.push(mine);
          if (because === 'sameAgencyAndYear') binned.push(mine.id);
        }
        put.set(report.id, because === 'sameId' ? laterThan(mine, report) : report);
      } else {
        const kept = because === 'sameId' ? { ...report, id: createId() } : report;
        put.set(kept.id, kept);
      }
    }
  }
  return { put: [...put.values()], replaced, binned, skipped, undecided };
}

/** A report written over another of its id has a later revision, so that other windows see the change. */
function laterThan(mine: Report, report: Report): Report {
  return { ...report, revision: Math.max(mine.revision + 1, report.revision) };
}
