import { cellAddress } from '@/editions/form';
import type { Report } from '@/report/report';
import type { Finding, Rule } from './finding';
import { canGrow, countAt, positionOf, sheetOf, type Sheet } from './sheet';

const GROUPS = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
const TOTALS = GROUPS.map((group) => cellAddress('disputes', group, 'total'));
const INTAKE = ['newlyReceived', 'carriedIn'].map((row) => cellAddress('requests', row, 'total'));

/** T4-SOME: there are no disputes where no request was made this year or last. Silent where last year is not known. */
export const T4_SOME: Rule = {
  id: 'T4-SOME',
  check: (report, { previous }) => {
    const sheet = sheetOf(report, 'disputes');
    const cells = TOTALS.filter((address) => (countAt(sheet, address) ?? 0) > 0);
    if (cells.length === 0 || !previous) return [];
    if (!hasNoRequests(report) || !hasNoRequests(previous)) return [];
    const count = cells.reduce((sum, address) => sum + (countAt(sheet, address) ?? 0), 0);
    return [
      {
        check: 'T4-SOME',
        severity: 'note',
        cells,
        about: 'disputes',
        details: { kind: 'disputesAlone', count },
        mends: [],
      },
    ];
  },
};

function hasNoRequests(report: Report): boolean {
  const sheet = sheetOf(report, 'requests');
  return INTAKE.every((address) => countAt(sheet, address) === 0);
}

/**
 * X-PEND: a group of disputes has at least the cases that last year's report left 尚未审结. Only a note: offices
 * differ in whether they count pending cases again.
 */
export const X_PEND: Rule = {
  id: 'X-PEND',
  check: (report, { previous }) => {
    if (!previous) return [];
    const sheet = sheetOf(report, 'disputes');
    const last = sheetOf(previous, 'disputes');
    return GROUPS.flatMap((group, index): Finding[] => {
      const address = TOTALS[index] ?? '';
      const total = countAt(sheet, address);
      const lastYear = countAt(last, cellAddress('disputes', group, 'pending'));
      if (total === undefined || lastYear === undefined || total >= lastYear) return [];
      if (isBeingFilled(report, sheet, address)) return [];
      return [
        {
          check: 'X-PEND',
          severity: 'note',
          cells: [address],
          about: 'disputes',
          details: { kind: 'pending', total, lastYear },
          mends: [],
        },
      ];
    });
  },
};

function isBeingFilled({ status }: Report, sheet: Sheet, address: string): boolean {
  return status === 'drafting' && canGrow(sheet, positionOf(sheet.form, address));
}
