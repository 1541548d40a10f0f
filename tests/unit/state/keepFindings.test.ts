import { expect, it } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { applyPatch, editCells } from '@/report/patch';
import { keepFindings } from '@/state/keepFindings';
import { zeroReport } from '@tests/helpers/smallReports';

const GRANTED = 'requests/granted/naturalPerson';
const RECEIVED = 'requests/newlyReceived/research';

function editedReports() {
  const report = zeroReport({ [GRANTED]: 3, 'requests/carriedOut/business': 2 });
  return [report, applyPatch(report, editCells(report, [[GRANTED, 5]]))] as const;
}

it('keeps the list of findings where a second look finds the same', () => {
  const [report] = editedReports();
  const before = runChecks(report, {});
  const again = runChecks({ ...report }, {});
  expect(before.length).toBeGreaterThan(0);
  expect(again).not.toBe(before);
  expect(keepFindings(before, again)).toBe(before);
});

it('says of each finding what holds now, and keeps those that hold as before', () => {
  const [report, edited] = editedReports();
  const before = runChecks(report, {});
  const now = runChecks(edited, {});
  const kept = keepFindings(before, now);
  expect(kept).toEqual(now);
  expect(kept).not.toEqual(before);
  expect(kept.filter((finding) => before.includes(finding)).length).toBeGreaterThan(0);
});

it('does not take a finding for the same because it is of the same cell', () => {
  const [report] = editedReports();
  const [finding] = runChecks(report, {});
  if (!finding) throw new Error('nothing is found');
  const graver = { ...finding, cells: [...finding.cells, RECEIVED] };
  expect(keepFindings([finding], [graver])).toEqual([graver]);
});
