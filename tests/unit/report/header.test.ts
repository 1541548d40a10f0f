import { describe, expect, it, test } from 'vitest';
import { countFilledChapters, createHeader, figureAt } from '@/report/header';
import { EMPTY_CHAPTERS, cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import { REAL_REPORT_IDS, realReport } from '@tests/helpers/realReports';
import { blankReport, zeroReport } from '@tests/helpers/smallReports';

describe('the header of a report', () => {
  test.each(REAL_REPORT_IDS)('of %s gives back each figure by its address', (id) => {
    const report = realReport(id);
    const header = createHeader(report);
    for (const { address } of formCellsOf(editionsOf(report))) {
      expect(figureAt(header, address)).toBe(cellValue(report, address));
    }
  });

  it('has no figure where the form has no cell', () => {
    const header = createHeader(realReport('hongze-2023'));
    expect(figureAt(header, 'requests/other/total')).toBe(0);
    expect(figureAt(header, 'requests/other.misc/total')).toBeUndefined();
    expect(figureAt(header, 'disclosure/procurement/amount')).toBeUndefined();
  });

  it('is plain data without the text', () => {
    const header = createHeader(zeroReport());
    expect(JSON.parse(JSON.stringify(header))).toEqual(header);
    expect(header).not.toHaveProperty('chapters');
    expect(header.example).toBe(false);
    expect(createHeader({ ...zeroReport(), example: true }).example).toBe(true);
  });
});

describe('filled chapters', () => {
  it('are none in a blank report, and the three tables where every cell is filled', () => {
    const filled = (report: Report): number =>
      countFilledChapters({ ...report, chapters: EMPTY_CHAPTERS });
    expect(filled(blankReport())).toBe(0);
    expect(filled(zeroReport({ 'disclosure/rules/issued': '/' }))).toBe(3);
    expect(filled(zeroReport({ 'disclosure/rules/issued': null }))).toBe(2);
  });

  it('count text, but not white space', () => {
    const report = zeroReport();
    const chapters = { ...report.chapters, overview: '一', problems: ' \n', other: '无' };
    expect(countFilledChapters({ ...report, chapters })).toBe(5);
  });
});
