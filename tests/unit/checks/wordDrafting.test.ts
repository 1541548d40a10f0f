import { describe, expect, it, test } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { inferAgency, inferScope } from '@/report/agencyName';
import { createBlankReport, type Report } from '@/report/report';
import { nextYearOf } from '@tests/helpers/nextYear';
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

  it('begun from last year’s has 待填 alone, what is wrong in its paragraphs among it', () => {
    const last = withSlip(zeroReport());
    const begun = nextYearOf(last);
    const findings = runChecks(begun, { previous: last });
    expect([...severitiesOf(begun, last)]).toEqual(['todo']);
    expect(findings.map(({ check }) => check)).toContain('D-WORDS');
  });

  it('begun from last year’s is told what is wrong as such once the paragraph was touched', () => {
    const last = withSlip(zeroReport());
    const begun = nextYearOf(last);
    const touched = { ...begun, preface: `${begun.preface}请多指教。` };
    const found = runChecks(touched, { previous: last }).find(({ check }) => check === 'D-WORDS');
    expect(found?.severity).toBe('warning');
  });
});

/** 截止 for 截至. */
function withSlip(report: Report): Report {
  return { ...report, preface: `截止${report.year}年12月31日，公开平台运行平稳。` };
}
