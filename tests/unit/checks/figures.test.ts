import { describe, expect, it } from 'vitest';
import type { Finding } from '@/checks/finding';
import { runChecks } from '@/checks/runChecks';
import { applyPatch, invertPatch } from '@/report/patch';
import type { Report } from '@/report/report';
import { FINDING_WORDS } from '@/messages/findings';
import { nextYearOf } from '@tests/helpers/nextYear';
import { realReport } from '@tests/helpers/realReports';
import { blankReport, row, withCells, zeroReport } from '@tests/helpers/smallReports';

const idsOf = (report: Report, previous?: Report, today?: string): string[] =>
  runChecks(report, { previous, today }).map(({ check, severity }) => `${check} ${severity}`);

function findingOf(report: Report, check: string, previous?: Report): Finding {
  const finding = runChecks(report, { previous }).find((given) => given.check === check);
  if (!finding) throw new Error(`No finding of ${check}`);
  return finding;
}

const jumpsOf = (report: Report, previous: Report): readonly (readonly string[])[] =>
  runChecks(report, { previous })
    .filter(({ check }) => check === 'X-JUMP')
    .map(({ cells }) => cells);

const busy = {
  ...row('newlyReceived', { naturalPerson: 40, business: 10, total: 50 }),
  ...row('granted', { naturalPerson: 30, business: 10, total: 40 }),
  ...row('partial', { naturalPerson: 10, total: 10 }),
  ...row('outcomesTotal', { naturalPerson: 40, business: 10, total: 50 }),
};

describe('a new report', () => {
  it.each([
    ['blank', blankReport({}, { status: 'drafting', year: 2023 })],
    ['begun from last year’s', nextYearOf(realReport('pingtan-2022'))],
  ])('%s shows 待填 only, with the deadline near as well', (_, report) => {
    for (const today of [undefined, '2024-01-20', '2024-03-30', '2024-05-01']) {
      const previous = realReport('pingtan-2022');
      const bureau: Report = { ...report, agency: { ...report.agency, kind: 'department' } };
      const severities = runChecks(bureau, { previous, today }).map(({ severity }) => severity);
      expect(new Set(severities)).toEqual(new Set(['todo']));
    }
  });
});

describe('a jump against last year', () => {
  it('X-JUMP: is told of a part, not of the totals above it', () => {
    const rise = withCells(zeroReport(busy), {
      ...row('partial', { naturalPerson: 150, total: 150 }),
      ...row('outcomesTotal', { naturalPerson: 260, total: 270 }),
      ...row('newlyReceived', { naturalPerson: 180, total: 190 }),
      ...row('carriedIn', { naturalPerson: 0, total: 0 }),
    });
    expect(jumpsOf(rise, zeroReport(busy))).toEqual([['requests/partial/naturalPerson']]);
  });

  it('X-JUMP: is told of a total whose parts each stayed below', () => {
    const spread = (value: number): Record<string, number> => ({
      naturalPerson: value,
      business: value,
      research: value,
      publicInterest: value,
      legalService: value,
      otherOrganization: value,
      total: value * 6,
    });
    const rise = zeroReport(row('carriedOut', spread(60)));
    expect(jumpsOf(rise, zeroReport(row('carriedOut', spread(10))))).toEqual([
      ['requests/carriedOut/total'],
    ]);
  });

  it('X-JUMP: leaves 上年结转 to last year’s report and 现行有效 to what was issued', () => {
    const report = zeroReport({
      ...row('carriedIn', { naturalPerson: 150, total: 150 }),
      'disclosure/normativeDocuments/issued': 150,
      'disclosure/normativeDocuments/inForce': 160,
    });
    const last = zeroReport({ 'disclosure/normativeDocuments/inForce': 10 });
    expect(jumpsOf(report, last)).toEqual([['disclosure/normativeDocuments/issued']]);
  });

  it('X-JUMP: is told of 2019’s one row of （六） by the three that it became', () => {
    const report = zeroReport(row('other.misc', { naturalPerson: 120 }), { year: 2021 });
    const last = zeroReport(row('other', { naturalPerson: 20 }), { year: 2020, edition: '2019' });
    expect(jumpsOf(report, last)).toEqual([
      ['other.notCorrected', 'other.feeUnpaid', 'other.misc'].map(
        (id) => `requests/${id}/naturalPerson`,
      ),
    ]);
  });

  it('X-JUMP: is not told of a total that waits for its parts', () => {
    const draft = withCells(
      blankReport({}, { status: 'drafting' }),
      row('newlyReceived', { naturalPerson: 2, total: 2 }),
    );
    const last = zeroReport(row('newlyReceived', { naturalPerson: 20, business: 300, total: 320 }));
    expect(jumpsOf(draft, last)).toEqual([]);
    expect(jumpsOf({ ...draft, status: 'reported' }, last)).toEqual([
      ['requests/newlyReceived/total'],
    ]);
  });

  it('T2-UNIT: tells the fees that jumped because they are in 元, and X-JUMP does not', () => {
    const report = zeroReport({ 'disclosure/fees/amount': 251_300 });
    const last = zeroReport({ 'disclosure/fees/amount': 24.8 });
    expect(idsOf(report, last)).toEqual(['T2-UNIT warning']);
  });
});

describe('the mends of single figures', () => {
  it('T-NA: “/”改填 0 sets the cells and the totals that follow, and undo takes it back', () => {
    const slashes = { naturalPerson: 5, business: '/', research: '/', total: 5 } as const;
    const report = zeroReport({
      ...row('newlyReceived', slashes),
      ...row('granted', slashes),
      ...row('outcomesTotal', slashes),
    });
    const [mend] = findingOf(report, 'T-NA').mends;
    const after = applyPatch(report, mend?.patch ?? []);
    expect(runChecks(after, {})).toEqual([]);
    expect(after.tables.requests['granted']).toMatchObject({ business: 0, research: 0, total: 5 });
    expect(applyPatch(after, invertPatch(mend?.patch ?? []))).toEqual(report);
  });

  it.each([
    [250_000, 25],
    [251_300.5, 25.13005],
  ])('T2-UNIT: 按元折算成万元 makes %s to %s', (amount, expected) => {
    const report = zeroReport({ 'disclosure/fees/amount': amount });
    const last = zeroReport({ 'disclosure/fees/amount': 24 });
    const [mend] = findingOf(report, 'T2-UNIT', last).mends;
    const after = applyPatch(report, mend?.patch ?? []);
    expect(after.tables.disclosure['fees']).toEqual({ amount: expected });
  });

  it('T2-UNIT: is offered no mend where six places do not hold the amount', () => {
    const report = zeroReport({ 'disclosure/fees/amount': 251_300.123 });
    const last = zeroReport({ 'disclosure/fees/amount': 24 });
    expect(findingOf(report, 'T2-UNIT', last).mends).toEqual([]);
  });

  it('X-CARRY-TYPE: takes over last year’s columns, and the finding is gone', () => {
    const last = zeroReport(row('carriedOut', { business: 2, total: 2 }));
    const report = zeroReport(row('carriedIn', { naturalPerson: 2, total: 2 }));
    const [mend] = findingOf(report, 'X-CARRY-TYPE', last).mends;
    const after = applyPatch(report, mend?.patch ?? []);
    expect(after.tables.requests['carriedIn']).toMatchObject({ naturalPerson: 0, business: 2 });
    expect(idsOf(after, last)).not.toContain('X-CARRY-TYPE warning');
  });
});

describe('figures that another rule tells', () => {
  it('T-INT: is alone with a number that no count can be', () => {
    const report = zeroReport({
      'disclosure/rules/issued': 1_000_000_000,
      'disclosure/normativeDocuments/issued': 2.5,
      'disputes/reconsideration/upheld': -3,
      'disputes/reconsideration/total': -3,
    });
    expect(new Set(idsOf(report, zeroReport()))).toEqual(new Set(['T-INT error']));
  });
});

it('X-CARRY: has ready reasons in both languages', () => {
  expect(FINDING_WORDS.zh.reasons['X-CARRY']).toEqual(['机构改革划转', '上年报告数据更正', '其他']);
  expect(FINDING_WORDS.en.reasons['X-CARRY']).toHaveLength(3);
});
