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
    isSameText(dismissal, finding) &&
    (dismissal.values === undefined ||
      (dismissal.values.length === dismissal.cells.length &&
        dismissal.cells.every(
          (address, index) => cellValue(report, address) === dismissal.values?.[index],
        )))
  );
}

/**
 * What a finding rests on beside its cells: its sentence; where it names no cell, all that it says, so that a reason
 * given for one thing does not hide another.
 */
function textOf({ cells, sentence, spans = [], details }: Finding): string | undefined {
  if (cells.length > 0) return sentence;
  const passages = spans.map(({ text }) => text);
  return [...(sentence === undefined ? [] : [sentence]), ...passages, JSON.stringify(details)].join(
    '\n',
  );
}

function isSameText({ text }: Dismissal, finding: Finding): boolean {
  const own = textOf(finding);
  // A file of another program may give no text for what names neither cell nor sentence.
  if (text === undefined) return finding.sentence === undefined;
  return own === undefined || text === own;
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
  const text = textOf(finding);
  const dismissal: Dismissal = {
    check: finding.check,
    cells: finding.cells,
    reason: given.reason,
    at: given.at,
    values: finding.cells.map((address) => cellValue(report, address) ?? null),
    ...(text === undefined ? {} : { text }),
  };
  const others = report.dismissals.filter((other) => !isDismissalOf(other, finding, report));
  return editValue(report, 'dismissals', [...others, dismissal]);
}

/** A patch that takes the dismissal of a finding back. */
export function withdrawDismissal(report: Report, finding: Finding): Patch {
  const kept = report.dismissals.filter((other) => !isDismissalOf(other, finding, report));
  return kept.length === report.dismissals.length ? [] : editValue(report, 'dismissals', kept);
}
