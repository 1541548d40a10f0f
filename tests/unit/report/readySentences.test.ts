import { describe, expect, it, test } from 'vitest';
import { findingKey, runChecks } from '@/checks/runChecks';
import { createLargeLibrary } from '@/report/example/library';
import { writeLinkedText } from '@/report/links';
import { applyPatch, editValue } from '@/report/patch';
import { hasReadySentences, readySentences } from '@/report/readySentences';
import type { Report } from '@/report/report';
import { TEXT_ADDRESSES, textAt, type TextAddress } from '@/report/texts';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';

const REPORTS = createLargeLibrary({
  seed: 7,
  lastYear: 2024,
  now: '2025-02-01T00:00:00.000Z',
  createId: () => 'r',
  agencies: 60,
  years: 6,
});

const PLACES = TEXT_ADDRESSES.filter(hasReadySentences);

const set = (report: Report, address: TextAddress, text: string): Report =>
  applyPatch(report, editValue(report, address, text));

const bare = (report: Report): Report =>
  PLACES.reduce((changed, address) => set(changed, address, ''), report);

/** The report with all its ready sentences put behind what stands there. */
function withSentences(report: Report): Report {
  return PLACES.reduce((changed, address) => {
    const sentences = readySentences(changed, address).map(({ stored }) => stored);
    return set(changed, address, writeLinkedText(textAt(changed, address)) + sentences.join(''));
  }, report);
}

const found = (report: Report) => new Set(runChecks(report, {}).map(findingKey));

const all = (report: Report) =>
  PLACES.flatMap((address) => readySentences(report, address).map(({ topic }) => topic));
const told = (report: Report, address: TextAddress) =>
  readySentences(report, address).map(({ stored }) => stored);

describe('ready sentences', () => {
  it('are read by the reviewer without a finding on balanced reports of both forms', () => {
    expect(new Set(REPORTS.map(({ edition }) => edition))).toEqual(new Set(['2019', '2021']));
    const topics = new Set<string>();
    for (const report of REPORTS) {
      for (const into of [report, bare(report)]) {
        const before = found(into);
        const after = [...found(withSentences(into))].filter((key) => !before.has(key));
        expect([report.agency.name, report.year, after]).toEqual([
          report.agency.name,
          report.year,
          [],
        ]);
        for (const topic of all(into)) topics.add(topic);
      }
    }
    expect(topics.size).toBe(9);
  });

  test.each(['2019', '2021'] as const)(
    'but for the period are not made of blank cells, in the form of %s',
    (edition) => {
      expect(new Set(all(bare(blankReport({}, { edition }))))).toEqual(new Set(['period']));
    },
  );

  it('tell a year without requests in words', () => {
    const report = bare(zeroReport());
    expect(told(report, 'chapters/overview')).toEqual([
      '本报告所列数据的统计期限为2023年1月1日至2023年12月31日。',
      '2023年未收到政府信息公开申请，也没有上年结转的申请。',
      '本年度未发生政府信息公开行政复议、行政诉讼。',
    ]);
    expect(told(report, 'chapters/other')).toEqual([
      '2023年，未发出信息处理费收费通知，未收取信息处理费。',
    ]);
  });

  it('link every number that they tell', () => {
    const report = zeroReport({
      ...row('newlyReceived', { naturalPerson: 11, business: 1, total: 12 }),
      ...row('outcomesTotal', { naturalPerson: 11, business: 1, total: 12 }),
      ...row('granted', { naturalPerson: 11, business: 1, total: 12 }),
      'disclosure/fees/amount': 3.5,
    });
    expect(told(bare(report), 'chapters/overview')).toContain(
      '新收的{{requests/newlyReceived/total}}件政府信息公开申请中，自然人{{requests/newlyReceived/naturalPerson}}件、商业企业{{requests/newlyReceived/business}}件。',
    );
    for (const { stored } of [report, ...REPORTS].flatMap((one) =>
      readySentences(one, 'chapters/overview').filter(({ topic }) => topic !== 'period'),
    ))
      expect(stored.replace(/\{\{[^}]+\}\}/g, '').replace(/^\d{4}年/, '')).not.toMatch(/\d/);
  });

  it('are not made where one of their cells is blank or not applicable', () => {
    for (const value of [null, '/'] as const) {
      const report = bare(zeroReport({ 'requests/carriedOut/total': value }));
      expect(all(report)).not.toContain('requests');
      expect(all(report)).toContain('disputes');
    }
  });

  it('say nothing of the fee where the table has applicants who did not pay', () => {
    const unpaid = { 'requests/other.feeUnpaid/total': 1 };
    expect(told(bare(zeroReport(unpaid)), 'chapters/other')).toEqual([]);
  });

  it('are not offered where they stand already, with links or as plain text', () => {
    const once = withSentences(bare(zeroReport()));
    expect(all(once)).toEqual([]);
  });
});
