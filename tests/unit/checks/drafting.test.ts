import { describe, expect, it } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import { runChecks } from '@/checks/runChecks';
import { applyPatch, editCells } from '@/report/patch';
import type { CellValue, Report } from '@/report/report';
import { blankReport, row, withCells, zeroReport } from '@tests/helpers/smallReports';

const draft = blankReport({}, { status: 'drafting' });

/** As a clerk types: totals follow. */
function type(report: Report, cells: Readonly<Record<CellAddress, CellValue>>): Report {
  return applyPatch(report, editCells(report, Object.entries(cells)));
}

function told(report: Report, previous?: Report): string[] {
  return runChecks(report, { previous })
    .filter(({ check }) => check !== 'T-BLANK')
    .map(
      ({ check, severity, details }) =>
        `${check} ${severity}${details.kind === 'equations' ? ` ×${details.equations.length}` : ''}`,
    );
}

describe('a report being written', () => {
  it('T-BLANK: is only 待填 when brand new', () => {
    const findings = runChecks(draft, {});
    expect(findings.map(({ check, severity, about }) => `${check} ${severity} ${about}`)).toEqual([
      'T-BLANK todo disclosure',
      'T-BLANK todo requests',
      'T-BLANK todo disputes',
    ]);
  });

  it('T-BLANK: is a 提醒 once the status moves on', () => {
    const severities = runChecks({ ...draft, status: 'reported' }, {}).map(
      ({ severity }) => severity,
    );
    expect(severities).toEqual(['warning', 'warning', 'warning']);
  });

  it('T3-BAL: waits as 待填 while the outcomes are not filled, and is an error after drafting', () => {
    const begun = type(draft, row('newlyReceived', { naturalPerson: 3 }));
    expect(told(begun)).toEqual(['T3-BAL todo ×2']);
    expect(told({ ...begun, status: 'reported' })).toEqual(['T3-BAL error ×2']);
  });

  it('T3-BAL: is an error at once where more went out than came in and nothing is blank on that side', () => {
    const begun = type(draft, {
      ...row('newlyReceived', { naturalPerson: 3 }),
      ...row('carriedIn', { naturalPerson: 0 }),
      ...row('granted', { naturalPerson: 4 }),
    });
    expect(told(begun)).toEqual(['T3-BAL error ×2']);
  });

  it('T3-BAL: tells a column in error apart from one that only waits', () => {
    const begun = type(draft, {
      ...row('newlyReceived', { naturalPerson: 3, business: 5 }),
      ...row('carriedIn', { naturalPerson: 0 }),
      ...row('granted', { naturalPerson: 4 }),
    });
    const findings = runChecks(begun, {}).filter(({ check }) => check === 'T3-BAL');
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'todo']);
    const columnsOf = (index: number): unknown[] => [
      ...new Set(findings[index]?.cells.map((address) => address.split('/')[2])),
    ];
    expect(columnsOf(0)).toEqual(['naturalPerson', 'total']);
    expect(columnsOf(1)).toEqual(['business']);
  });

  it('T3-ROW: waits where 总计 was typed before its parts, and is an error where it is too small', () => {
    const typedFirst = withCells(draft, row('newlyReceived', { naturalPerson: 3, total: 5 }));
    expect(told(typedFirst)).toContain('T3-ROW todo ×1');
    const tooSmall = withCells(draft, row('newlyReceived', { naturalPerson: 3, total: 2 }));
    expect(told(tooSmall)).toContain('T3-ROW error ×1');
  });

  it('T3-ROW: is an error where all parts are filled', () => {
    const filled = zeroReport(row('partial', { total: 2 }), { status: 'drafting' });
    expect(told(filled)).toEqual(['T3-ROW error ×1']);
  });

  it('T3-SUM: waits where （七）总计 was typed before the outcomes', () => {
    const typedFirst = withCells(draft, row('outcomesTotal', { naturalPerson: 3 }));
    expect(told(typedFirst)).toContain('T3-SUM todo ×1');
  });

  it('T3-BAL: does not wait for cells that would not change the （七）总计 typed over them', () => {
    const report = withCells(draft, {
      ...row('newlyReceived', { naturalPerson: 30 }),
      ...row('granted', { naturalPerson: 15 }),
      ...row('outcomesTotal', { naturalPerson: 20 }),
      ...row('carriedOut', { naturalPerson: 0 }),
    });
    expect(told(report)).toEqual(['T3-BAL error ×2', 'T3-SUM todo ×1']);
  });

  it('T4-SUM: waits where 总计 was typed before the results', () => {
    const typedFirst = withCells(draft, { 'disputes/reconsideration/total': 3 });
    expect(told(typedFirst)).toEqual(['T4-SUM todo ×1']);
  });

  it('X-CARRY: waits while 上年结转 is filled in part, and is an error where it is too much', () => {
    const lastYear = zeroReport(row('carriedOut', { naturalPerson: 2, business: 3, total: 5 }), {
      year: 2022,
    });
    // Last year's own balance is broken by 5; here only the severity while drafting matters.
    const inPart = type(draft, row('carriedIn', { naturalPerson: 2 }));
    expect(told(inPart, lastYear)).toContain('X-CARRY todo');
    const sound = withCells(
      lastYear,
      row('newlyReceived', { naturalPerson: 2, business: 3, total: 5 }),
    );
    const tooMuch = type(draft, row('carriedIn', { naturalPerson: 7 }));
    expect(told(tooMuch, sound)).toContain('X-CARRY error');
  });
});
