import { describe, expect, it } from 'vitest';
import type { Finding } from '@/checks/finding';
import { countFindings, findingKey, runChecks } from '@/checks/runChecks';
import type { Dismissal, Report } from '@/report/report';
import { realReport } from '@tests/helpers/realReports';
import { blankReport, row, withCells, zeroReport } from '@tests/helpers/smallReports';

/** Something for each table, a mixed form, a broken balance, a negative count. */
const troubled = zeroReport(
  {
    'disclosure/rules/newlyMade': -1,
    'disclosure/licensing/decisions': null,
    ...row('newlyReceived', { naturalPerson: 3, total: 3 }),
    'disputes/litigationDirect/upheld': 1,
  },
  { tableEditions: { disclosure: '2019', requests: '2019' } },
);

describe('what a reviewer finds', () => {
  it('stands in the order of the chapters and, in a chapter, of the rules', () => {
    const report = zeroReport({
      'disclosure/rules/issued': null,
      'disclosure/rules/repealed': -1,
      ...row('newlyReceived', { naturalPerson: 3, total: 3 }),
      ...row('granted', { research: null }),
      'disputes/litigationDirect/upheld': 1,
    });
    expect(runChecks(report, {}).map(({ check, about }) => `${about} ${check}`)).toEqual([
      'disclosure T-INT',
      'disclosure T-BLANK',
      'requests T3-BAL',
      'requests T-BLANK',
      'disputes T4-SUM',
    ]);
  });

  it('is the same for the same figures, and changes nothing', () => {
    const report = realReport('pingtan-2020');
    const copy = JSON.parse(JSON.stringify(report)) as Report;
    const first = runChecks(report, { previous: report });
    expect(runChecks(copy, { previous: copy })).toEqual(first);
    expect(copy).toEqual(report);
  });

  it('T-EDITION: names the tables in the wrong form, but not table four, which is the same in both', () => {
    const mixed = zeroReport({}, { tableEditions: { disclosure: '2019', disputes: '2019' } });
    expect(runChecks(mixed, {})).toMatchObject([
      {
        check: 'T-EDITION',
        cells: [],
        about: 'disclosure',
        details: { kind: 'edition', used: '2019', required: '2021', tables: ['disclosure'] },
      },
    ]);
    expect(runChecks(zeroReport({}, { tableEditions: { disputes: '2019' } }), {})).toEqual([]);
  });

  it('T-EDITION: names all three tables where the whole report is in the wrong form', () => {
    const findings = runChecks(zeroReport({}, { year: 2020 }), {});
    expect(findings).toMatchObject([
      {
        details: { used: '2021', required: '2019', tables: ['disclosure', 'requests', 'disputes'] },
      },
    ]);
  });

  it('T-INT: a total that rightly adds up a broken count is not told as well', () => {
    const report = zeroReport({
      ...row('newlyReceived', { naturalPerson: 1.5, total: 1.5 }),
      ...row('granted', { naturalPerson: 1.5, total: 1.5 }),
      ...row('outcomesTotal', { naturalPerson: 1.5, total: 1.5 }),
    });
    expect(runChecks(report, {}).map(({ cells }) => cells)).toEqual([
      ['requests/newlyReceived/naturalPerson'],
      ['requests/granted/naturalPerson'],
    ]);
  });

  it.each([
    [-1, 'negative'],
    [-1.5, 'negative'],
    [0.5, 'notWhole'],
    [1e9, 'tooLarge'],
  ])('T-INT: %s is %s', (value, problem) => {
    const findings = runChecks(zeroReport({ 'disclosure/rules/issued': value }), {});
    expect(findings).toMatchObject([
      { check: 'T-INT', details: { kind: 'number', value, problem } },
    ]);
  });
});

describe('a dismissed finding', () => {
  const report = zeroReport(row('granted', { total: 2 }));
  const finding = runChecks(report, {})[0] as Finding;
  const dismissal: Dismissal = {
    check: 'T3-ROW',
    cells: [...finding.cells].reverse(),
    reason: '系统导出有误',
    at: '2024-01-16T00:00:00.000Z',
    values: finding.cells.map((address) => (address.endsWith('/total') ? 2 : 0)).reverse(),
  };
  const dismissed = (given: Report, by: Dismissal): (string | undefined)[] =>
    runChecks({ ...given, dismissals: [by] }, {}).map((found) => found.dismissed);

  it('T3-ROW: keeps its place with the reason, and counts as dismissed only', () => {
    const findings = runChecks({ ...report, dismissals: [dismissal] }, {});
    expect(findings).toEqual([{ ...finding, dismissed: '系统导出有误' }]);
    expect(countFindings(findings)).toEqual({
      errors: 0,
      warnings: 0,
      notes: 0,
      todos: 0,
      dismissed: 1,
    });
  });

  it('T3-ROW: comes back when one of its cells changes', () => {
    const changed = withCells(report, row('granted', { total: 3 }));
    expect(dismissed(changed, dismissal)).toEqual([undefined]);
  });

  it('T3-ROW: stays dismissed whatever its cells hold where no values were given', () => {
    const changed = withCells(report, row('granted', { total: 3 }));
    expect(dismissed(changed, { ...dismissal, values: undefined })).toEqual(['系统导出有误']);
  });

  it('T3-ROW: is not dismissed by a word on other cells or another rule', () => {
    expect(dismissed(report, { ...dismissal, check: 'T3-BAL' })).toEqual([undefined]);
    const fewer = { ...dismissal, cells: dismissal.cells.slice(1), values: undefined };
    expect(dismissed(report, fewer)).toEqual([undefined]);
  });
});

describe('counting and naming findings', () => {
  it('counts each severity', () => {
    const draft = blankReport({ 'disclosure/rules/issued': -1 }, { status: 'drafting' });
    expect(countFindings(runChecks(draft, {}))).toEqual({
      errors: 1,
      warnings: 0,
      notes: 0,
      todos: 3,
      dismissed: 0,
    });
    expect(countFindings(runChecks({ ...draft, status: 'published' }, {}))).toMatchObject({
      errors: 1,
      warnings: 3,
      todos: 0,
    });
  });

  it('gives each finding of a report a key of its own, that stays while the numbers change', () => {
    const keys = runChecks(troubled, {}).map(findingKey);
    expect(new Set(keys).size).toBe(keys.length);
    const changed = withCells(troubled, row('newlyReceived', { naturalPerson: 4, total: 4 }));
    expect(runChecks(changed, {}).map(findingKey)).toEqual(keys);
  });

  it('T-BLANK: goes on being the same finding while its cells are filled one by one', () => {
    const keyOf = (report: Report): string | undefined => runChecks(report, {}).map(findingKey)[0];
    const report = blankReport();
    expect(keyOf(withCells(report, { 'disclosure/rules/issued': 0 }))).toBe(keyOf(report));
  });
});
