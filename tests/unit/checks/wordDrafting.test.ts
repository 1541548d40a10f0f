import { describe, expect, it, test } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { inferAgency, inferScope } from '@/report/agencyName';
import { beginNextYear } from '@/report/nextYear';
import { createBlankReport, type Report } from '@/report/report';
import { zeroReport } from '@tests/helpers/smallReports';

const now = '2024-01-15T02:00:00.000Z';

/** A report as the dialog makes it. */
function newReport(name: string): Report {
  return createBlankReport({
    id: 'new',
    now,
    agency: inferAgency(name),
    year: 2024,
    edition: '2021',
    scope: inferScope(name),
  });
}

const severitiesOf = (report: Report, previous?: Report): Set<string> =>
  new Set(runChecks(report, { previous }).map(({ severity }) => severity));

describe('a new report', () => {
  test.each([
    '余杭区应急管理局',
    '余杭区人民政府',
    '石门镇人民政府',
    '五常街道办事处',
    '某某大学',
    '余杭区人民政府办公室',
  ])('of %s has 待填 and nothing else', (name) => {
    expect([...severitiesOf(newReport(name))]).toEqual(['todo']);
  });

  it('tells what is wanting once the status moves on', () => {
    const moved: Report = { ...newReport('石门镇人民政府'), status: 'reported' };
    const told = runChecks(moved, {}).map(({ check, severity }) => `${check} ${severity}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'N-GOV error',
        'N-PROB error',
        'N-TOPICS warning',
        'N-FEE warning',
        'D-PERIOD warning',
        'D-CONTACT note',
        'D-SIGN note',
      ]),
    );
  });

  it('begun from last year’s has 待填 alone, the old year in its preface among it', () => {
    const last = zeroReport();
    const begun = beginNextYear(last, { id: 'next', now });
    const findings = runChecks(begun, { previous: last });
    expect([...severitiesOf(begun, last)]).toEqual(['todo']);
    expect(findings.map(({ check }) => check)).toContain('N-YEAR');
  });

  it('begun from last year’s is told the old year as an error once the paragraph was touched', () => {
    const last = zeroReport();
    const begun = beginNextYear(last, { id: 'next', now });
    const touched = { ...begun, preface: `${begun.preface}请多指教。` };
    const found = runChecks(touched, { previous: last }).find(({ check }) => check === 'N-YEAR');
    expect(found?.severity).toBe('error');
  });
});
