import type { Finding } from '@/checks/finding';
import type { CellAddress } from '@/editions/edition';

/** How a cell is marked for the findings that name it. */
export interface CellMark {
  readonly look: 'error' | 'warning' | 'todo' | undefined;
  /** Read to a screen reader with the cell. */
  readonly note: string;
}

/** The mark of each cell that an open finding names; the gravest finding gives it its look. */
export function cellMarks(
  findings: readonly Finding[],
  say: (finding: Finding) => string,
): ReadonlyMap<CellAddress, CellMark> {
  const marks = new Map<CellAddress, CellMark>();
  for (const finding of findings) {
    if (finding.dismissed !== undefined || finding.check === 'T-BLANK') continue;
    const look = finding.severity === 'note' ? undefined : finding.severity;
    const note = say(finding);
    for (const address of finding.cells) {
      const known = marks.get(address);
      marks.set(address, {
        look: known?.look === 'error' ? 'error' : look,
        note: known ? `${known.note}；${note}` : note,
      });
    }
  }
  return marks;
}
