import { editValue, type Patch } from '@/report/patch';
import { cellValue, type Dismissal, type Report } from '@/report/report';
import type { Finding } from './finding';

/** Whether a dismissal is of this finding, and the cells and the sentence are still what they were then. */
export function isDismissalOf(dismissal: Dismissal, finding: Finding, report: Report): boolean {
  const cells = new Set(dismissal.cells);
  return (
    dismissal.check === finding.check &&
    cells.size === finding.cells.length &&
    finding.cells.every((address) => cells.has(address)) &&
    (finding.sentence === undefined || dismissal.text === finding.sentence) &&
    (dismissal.values === undefined ||
      (dismissal.values.length === dismissal.cells.length &&
        dismissal.cells.every(
          (address, index) => cellValue(report, address) === dismissal.values?.[index],
        )))
  );
}

/**
 * A patch that dismisses a finding with a reason: it holds until one of its cells or its sentence changes.
 * @param given.at ISO 8601, UTC
 */
export function dismissFinding(
  report: Report,
  finding: Finding,
  given: { readonly reason: string; readonly at: string },
): Patch {
  const dismissal: Dismissal = {
    check: finding.check,
    cells: finding.cells,
    reason: given.reason,
    at: given.at,
    values: finding.cells.map((address) => cellValue(report, address) ?? null),
    ...(finding.sentence === undefined ? {} : { text: finding.sentence }),
  };
  const others = report.dismissals.filter((other) => !isDismissalOf(other, finding, report));
  return editValue(report, 'dismissals', [...others, dismissal]);
}

/** A patch that takes the dismissal of a finding back. */
export function withdrawDismissal(report: Report, finding: Finding): Patch {
  const kept = report.dismissals.filter((other) => !isDismissalOf(other, finding, report));
  return kept.length === report.dismissals.length ? [] : editValue(report, 'dismissals', kept);
}
