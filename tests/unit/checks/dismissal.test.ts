import { describe, expect, it } from 'vitest';
import { dismissFinding, isDismissalOf, withdrawDismissal } from '@/checks/dismissal';
import type { Finding } from '@/checks/finding';
import { countFindings, findingKey, runChecks } from '@/checks/runChecks';
import { applyPatch, editCells, editValue } from '@/report/patch';
import type { Report } from '@/report/report';
import { EXAMPLES } from './examples';
import { row, zeroReport } from '@tests/helpers/smallReports';

const GIVEN = { reason: '机构改革划入', at: '2024-01-15T02:00:00.000Z' };

function findIn(report: Report, check: string) {
  const finding = runChecks(report, {}).find((one) => one.check === check);
  if (!finding) throw new Error(`There is no ${check}`);
  return finding;
}

describe('a dismissed finding', () => {
  const unbalanced = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));

  it('leaves the counts and keeps its place with its reason', () => {
    const before = runChecks(unbalanced, {});
    const report = applyPatch(
      unbalanced,
      dismissFinding(unbalanced, findIn(unbalanced, 'T3-BAL'), GIVEN),
    );
    const after = runChecks(report, {});
    expect(after.map(({ check }) => check)).toEqual(before.map(({ check }) => check));
    expect(findIn(report, 'T3-BAL').dismissed).toBe(GIVEN.reason);
    expect(countFindings(after).errors).toBe(countFindings(before).errors - 1);
    expect(countFindings(after).dismissed).toBe(1);
  });

  it('comes back when one of its cells changes, and when the reason is taken back', () => {
    const finding = findIn(unbalanced, 'T3-BAL');
    const report = applyPatch(unbalanced, dismissFinding(unbalanced, finding, GIVEN));
    const edited = applyPatch(
      report,
      editCells(report, [['requests/newlyReceived/naturalPerson', 4]]),
    );
    expect(findIn(edited, 'T3-BAL').dismissed).toBeUndefined();
    const back = applyPatch(report, withdrawDismissal(report, finding));
    expect(findIn(back, 'T3-BAL').dismissed).toBeUndefined();
    expect(withdrawDismissal(back, finding)).toEqual([]);
  });

  it('of the text comes back when its sentence changes, not when another one does', () => {
    const write = (text: string) =>
      applyPatch(unbalanced, editValue(unbalanced, 'chapters/overview', text));
    const report = write('收到政府信息公开申请5件。均已登记。');
    const dismissed = applyPatch(report, dismissFinding(report, findIn(report, 'N-NUM'), GIVEN));
    const change = (text: string) =>
      applyPatch(dismissed, editValue(dismissed, 'chapters/overview', text));
    const other = change('收到政府信息公开申请5件。已经登记。');
    expect(findIn(other, 'N-NUM').dismissed).toBe(GIVEN.reason);
    const same = change('收到政府信息公开申请6件。均已登记。');
    expect(findIn(same, 'N-NUM').dismissed).toBeUndefined();
  });
});

it('a reason for what names no cell and no sentence ends when something else is said', () => {
  const report = zeroReport();
  const finding = {
    check: 'D-SIGN',
    severity: 'note',
    cells: [],
    about: 'other',
    details: { kind: 'missing', what: ['organ'] },
    mends: [],
  } as unknown as Finding;
  const [dismissal] = applyPatch(report, dismissFinding(report, finding, GIVEN)).dismissals;
  if (!dismissal) throw new Error('Nothing was dismissed');
  expect(isDismissalOf(dismissal, finding, report)).toBe(true);
  const other = { ...finding, details: { kind: 'missing', what: ['date'] } } as unknown as Finding;
  expect(isDismissalOf(dismissal, other, report)).toBe(false);
});

it('a number of the text that the table contradicts can be put right, its unit and its marks kept', () => {
  const received = zeroReport({
    ...row('newlyReceived', { naturalPerson: 1234, total: 1234 }),
    ...row('granted', { naturalPerson: 1234, total: 1234 }),
    ...row('outcomesTotal', { naturalPerson: 1234, total: 1234 }),
  });
  const text = '新收申请1,243件。本年新收申请１２４３件，办结1,234件。';
  const report = applyPatch(received, editValue(received, 'chapters/overview', text));
  const [mend] = findIn(report, 'N-NUM').mends;
  expect(mend?.kind).toBe('useTableNumber');
  expect(applyPatch(report, mend?.patch ?? []).chapters.overview).toBe(
    '新收申请1,234件。本年新收申请1234件，办结1,234件。',
  );
});

it('no two findings of a report go by the same key', () => {
  for (const { report, previous, today, options } of EXAMPLES) {
    const keys = runChecks(report, { previous, today, options }).map(findingKey);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
