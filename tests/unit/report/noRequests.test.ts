import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { withoutRequests } from '@/report/noRequests';
import { applyPatch, invertPatch } from '@/report/patch';
import { cellValue, editionsOf, formCellsOf, type CellValue, type Report } from '@/report/report';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { blankReport, row, withCells } from '@tests/helpers/smallReports';

const after = (report: Report): Report => applyPatch(report, withoutRequests(report).patch);

const valuesOf = (report: Report, row?: string): CellValue[] =>
  formCellsOf(editionsOf(report))
    .filter((cell) => cell.table !== 'disclosure' && (row === undefined || cell.row === row))
    .map(({ address }) => cellValue(report, address) ?? null);

describe('本年无申请', () => {
  it.each(['2021', '2019'] as const)(
    'sets tables three and four of %s to 0 throughout',
    (edition) => {
      const report = after(blankReport({}, { edition }));
      expect(new Set(valuesOf(report))).toEqual(new Set([0]));
      expect(runChecks(report, {}).filter(({ about }) => about !== 'disclosure')).toEqual([]);
      expect(withoutRequests(report)).toEqual({ patch: [], carriedIn: null });
    },
  );

  it('sets what was filled, not applicable or not read to 0', () => {
    const report = blankReport(
      {
        ...row('newlyReceived', { naturalPerson: 3, total: 3 }),
        ...row('granted', { research: '/' }),
      },
      { unread: ['requests/partial/total', 'disclosure/rules/issued'] },
    );
    expect(new Set(valuesOf(after(report)))).toEqual(new Set([0]));
    expect(after(report).unread).toEqual(['disclosure/rules/issued']);
  });

  it('leaves table two and the texts alone', () => {
    const report = blankReport({ 'disclosure/rules/issued': 4 });
    expect(after(report).tables.disclosure).toBe(report.tables.disclosure);
    expect(after(report).chapters).toBe(report.chapters);
  });

  it('keeps 上年结转 and tells of it', () => {
    const report = blankReport(row('carriedIn', { naturalPerson: 2, total: 2 }));
    expect(withoutRequests(report).carriedIn).toBe(2);
    expect(valuesOf(after(report), 'carriedIn')).toEqual([2, 0, 0, 0, 0, 0, 2]);
  });

  it('tells of 上年结转 whose 总计 was left blank, and fills it with the sum', () => {
    const report = withCells(blankReport(), row('carriedIn', { naturalPerson: 2, research: 1 }));
    expect(withoutRequests(report).carriedIn).toBe(3);
    expect(valuesOf(after(report), 'carriedIn')).toEqual([2, 0, 1, 0, 0, 0, 3]);
  });

  it('tells of 上年结转 whose 总计 does not add up, and leaves it', () => {
    const report = blankReport(row('carriedIn', { naturalPerson: 2, total: 0 }));
    expect(withoutRequests(report).carriedIn).toBe(2);
    expect(cellValue(after(report), 'requests/carriedIn/total')).toBe(0);
  });

  it('is taken back in one step', () => {
    fc.assert(
      fc.property(arbitraryReport(), (report) => {
        const { patch } = withoutRequests(report);
        const back = applyPatch(applyPatch(report, patch), invertPatch(patch));
        expect(back.tables).toEqual(report.tables);
        expect(back.unread).toEqual(report.unread);
      }),
      { numRuns: 50 },
    );
  });
});
