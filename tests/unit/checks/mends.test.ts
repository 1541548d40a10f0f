import { describe, expect, it } from 'vitest';
import type { Finding, MendKind } from '@/checks/finding';
import { RULES, runChecks } from '@/checks/runChecks';
import { tableForm } from '@/editions/form';
import { applyPatch } from '@/report/patch';
import type { Report } from '@/report/report';
import { realReport } from '@tests/helpers/realReports';
import { blankReport, row, withCells, zeroReport } from '@tests/helpers/smallReports';

function findingOf(report: Report, check: string, previous?: Report): Finding {
  const finding = runChecks(report, { previous }).find((given) => given.check === check);
  if (!finding) throw new Error(`No finding of ${check}`);
  return finding;
}

function mended(report: Report, finding: Finding, kind: MendKind): Report {
  const mend = finding.mends.find((given) => given.kind === kind);
  if (!mend) throw new Error(`${finding.check} has no mend ${kind}`);
  return applyPatch(report, mend.patch);
}

const kindsOf = (finding: Finding): string[] => finding.mends.map(({ kind }) => kind);

describe('按分项重算', () => {
  it('T4-SUM: sets 总计 left at 0 to the sum of the results', () => {
    const report = realReport('hongze-2023');
    const after = mended(report, findingOf(report, 'T4-SUM'), 'recompute');
    expect(after.tables.disputes['reconsideration']?.['total']).toBe(11);
    expect(after.tables.disputes['litigationAfterReconsideration']?.['total']).toBe(0);
  });

  it('T3-ROW: is not offered where all parts are blank, since 总计 would be lost', () => {
    const report = blankReport(row('newlyReceived', { total: 26 }));
    expect(findingOf(report, 'T3-ROW').mends).toEqual([]);
  });

  it('T3-ROW: counts a blank （七）总计 among the parts as its own sum, and leaves it blank', () => {
    const report = withCells(zeroReport(), {
      ...row('newlyReceived', { naturalPerson: 4, business: 1, total: 5 }),
      ...row('granted', { naturalPerson: 4, business: 1, total: 5 }),
      ...row('outcomesTotal', { naturalPerson: null, business: 1, total: 9 }),
    });
    const after = mended(report, findingOf(report, 'T3-ROW'), 'recompute');
    expect(after.tables.requests['outcomesTotal']).toMatchObject({ naturalPerson: null, total: 5 });
  });
});

describe('空白填 0 and 填入合计', () => {
  it('T-BLANK: 空白填 0 on the correct report whose columns were left blank leaves no finding', () => {
    const report = realReport('shuyang-drc-2023');
    const finding = findingOf(report, 'T-BLANK');
    expect(kindsOf(finding)).toEqual(['fillZero']);
    const after = mended(report, finding, 'fillZero');
    expect(runChecks(after, {})).toEqual([]);
    expect(after.tables.requests['newlyReceived']).toMatchObject({ naturalPerson: 26, total: 26 });
  });

  it('T-BLANK: 空白填 0 puts sums into blank totals', () => {
    const report = blankReport(row('granted', { naturalPerson: 4, business: 2 }));
    const after = mended(report, findTable(report, 'requests'), 'fillZero');
    expect(after.tables.requests['granted']).toMatchObject({ research: 0, total: 6 });
    expect(after.tables.requests['outcomesTotal']).toMatchObject({ naturalPerson: 4, total: 6 });
  });

  it('T-BLANK: 填入合计 fills blank totals that have a number among their parts, and nothing else', () => {
    const report = blankReport(row('granted', { naturalPerson: 4, business: 2 }));
    const after = mended(report, findTable(report, 'requests'), 'fillTotals');
    expect(after.tables.requests['granted']).toMatchObject({ research: null, total: 6 });
    expect(after.tables.requests['outcomesTotal']).toMatchObject({
      naturalPerson: 4,
      business: 2,
      research: null,
      total: 6,
    });
    expect(after.tables.requests['newlyReceived']).toMatchObject({ total: null });
  });

  it('T-BLANK: 填入合计 alone is offered where only totals are blank', () => {
    const rows = tableForm('2021', 'requests').rows.map(({ id }) => id);
    const report = rows.reduce(
      (given, id) => withCells(given, row(id, { total: null })),
      zeroReport(),
    );
    expect(kindsOf(findingOf(report, 'T-BLANK'))).toEqual(['fillTotals']);
  });

  it('T-BLANK: a filled corner stays as it is when a （七）总计 below it is filled in', () => {
    const report = withCells(zeroReport(), {
      ...row('granted', { naturalPerson: 4, business: 1, total: 5 }),
      ...row('outcomesTotal', { naturalPerson: null, business: 1, total: 1 }),
    });
    const after = mended(report, findingOf(report, 'T-BLANK'), 'fillTotals');
    expect(after.tables.requests['outcomesTotal']).toMatchObject({ naturalPerson: 4, total: 1 });
  });

  it('T-BLANK: a cell that was not read is told, and neither filled with 0 nor left out of a total', () => {
    const business = 'requests/granted/business';
    const report = zeroReport(
      {
        ...row('granted', { business: null, total: null }),
        ...row('outcomesTotal', { business: null, total: null }),
        'requests/partial/business': null,
      },
      { unread: [business] },
    );
    const finding = findTable(report, 'requests');
    expect(finding.cells).toContain(business);
    expect(kindsOf(finding)).toEqual(['fillZero']);
    const after = mended(report, finding, 'fillZero');
    expect(after.unread).toEqual([business]);
    expect(after.tables.requests).toMatchObject({
      granted: { business: null, total: null },
      partial: { business: 0 },
      outcomesTotal: { business: null, total: null },
    });
  });

  it('T-BLANK: says that blanks agree with the totals only where they can be nothing but 0', () => {
    const agrees = (report: Report): boolean => {
      const { details } = findTable(report, 'requests');
      return details.kind === 'blanks' && details.agreesWithTotals;
    };
    expect(agrees(zeroReport(row('granted', { business: null })))).toBe(true);
    // A total that does not hold without the blank: the missing number may be there.
    expect(agrees(zeroReport(row('granted', { business: null, total: 2 })))).toBe(false);
    // No total speaks of the blank.
    expect(agrees(zeroReport(row('carriedIn', { business: null, total: null })))).toBe(false);
    // A blank total of parts that are not 0.
    expect(
      agrees(
        zeroReport({
          ...row('newlyReceived', { business: 2, total: 2 }),
          ...row('granted', { business: 2, total: null }),
          ...row('outcomesTotal', { business: 2, total: 2 }),
        }),
      ),
    ).toBe(false);
    expect(agrees(blankReport())).toBe(false);
  });
});

describe('按上年报告“结转下年度”数填写', () => {
  const lastYear = zeroReport(
    {
      ...row('newlyReceived', { naturalPerson: 2, business: 3, total: 5 }),
      ...row('carriedOut', { naturalPerson: 2, business: 3, total: 5 }),
    },
    { year: 2022 },
  );

  it('X-CARRY: takes over each column and 总计, and the finding is gone', () => {
    const report = zeroReport(row('carriedIn', { naturalPerson: 4, total: 4 }));
    const finding = findingOf(report, 'X-CARRY', lastYear);
    expect(finding).toMatchObject({
      severity: 'error',
      details: { thisYear: 4, lastYear: 5, difference: -1, isLastYearBroken: false },
    });
    const after = mended(report, finding, 'carryFromLastYear');
    expect(after.tables.requests['carriedIn']).toEqual(lastYear.tables.requests['carriedOut']);
    expect(runChecks(after, { previous: lastYear }).map(({ check }) => check)).not.toContain(
      'X-CARRY',
    );
  });

  it('X-CARRY: keeps a 0 that stands here where last year’s report left a blank', () => {
    const blanks = withCells(lastYear, row('carriedOut', { research: null, legalService: null }));
    const report = zeroReport(row('carriedIn', { naturalPerson: 4, legalService: 1, total: 5 }));
    const changed = withCells(report, row('carriedIn', { total: 6 }));
    const after = mended(changed, findingOf(changed, 'X-CARRY', blanks), 'carryFromLastYear');
    expect(after.tables.requests['carriedIn']).toMatchObject({
      naturalPerson: 2,
      business: 3,
      research: 0,
      legalService: null,
      total: 5,
    });
  });

  it('X-CARRY: is a 提醒 that suspects last year’s report where that does not balance itself', () => {
    const broken = withCells(lastYear, row('newlyReceived', { naturalPerson: 1, total: 4 }));
    const report = zeroReport(row('carriedIn', { naturalPerson: 4, total: 4 }));
    expect(findingOf(report, 'X-CARRY', broken)).toMatchObject({
      severity: 'warning',
      details: { isLastYearBroken: true },
    });
  });

  it('X-CARRY: adds up a blank 总计 on either side, and then names the cells that it added', () => {
    const blankTotals = withCells(lastYear, row('carriedOut', { total: null }));
    const report = zeroReport(row('carriedIn', { naturalPerson: 2, business: 2, total: null }));
    const finding = findingOf(report, 'X-CARRY', blankTotals);
    expect(finding.details).toMatchObject({ thisYear: 4, lastYear: 5 });
    expect(finding.cells).toHaveLength(7);
  });

  it('X-CARRY: is silent where last year’s number is blank or /', () => {
    const report = zeroReport(row('carriedIn', { naturalPerson: 4, total: 4 }));
    const rule = RULES.find(({ id }) => id === 'X-CARRY');
    const unknown = blankReport({}, { year: 2022 });
    const notApplicable = withCells(lastYear, row('carriedOut', { total: '/' }));
    expect(rule?.check(report, { previous: unknown })).toEqual([]);
    expect(rule?.check(report, { previous: notApplicable })).toEqual([]);
  });
});

function findTable(report: Report, table: string): Finding {
  const finding = runChecks(report, {}).find(
    ({ check, about }) => check === 'T-BLANK' && about === table,
  );
  if (!finding) throw new Error(`No T-BLANK of ${table}`);
  return finding;
}
