import { describe, expect, it } from 'vitest';
import { dismissFinding } from '@/checks/dismissal';
import { mendAll } from '@/checks/mendAll';
import { runChecks } from '@/checks/runChecks';
import { applyPatch, invertPatch } from '@/report/patch';
import type { Report } from '@/report/report';
import { realReport } from '@tests/helpers/realReports';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';

function withOverview(...paragraphs: readonly string[]): Report {
  const report = zeroReport();
  const overview = [report.chapters.overview, ...paragraphs].join('\n');
  return { ...report, chapters: { ...report.chapters, overview } };
}

const countOf = (report: Report, check: string): number =>
  runChecks(report, {}).filter((finding) => finding.check === check).length;

const WORDS = { check: 'D-WORDS', kind: 'replaceWords' } as const;

describe('mending all of a kind', () => {
  it('replaces slips of several kinds in one text, though each moves what stands behind it', () => {
    const report = withOverview(
      '较好的完成了任务，，截止12月31日办结。',
      '认真的落实，，各项要求。',
    );
    expect(countOf(report, 'D-WORDS')).toBeGreaterThan(2);
    const { patch, count } = mendAll(report, WORDS, {});
    const mended = applyPatch(report, patch);
    expect(countOf(mended, 'D-WORDS')).toBe(0);
    expect(count).toBe(countOf(report, 'D-WORDS'));
    expect(mended.chapters.overview).toContain('较好地完成了任务，截至12月31日办结。');
    expect(patch.map(({ address }) => address)).toEqual(['chapters/overview']);
    expect(applyPatch(mended, invertPatch(patch))).toEqual(report);
  });

  it('leaves alone what was explained, also where the sentence changes beside it', () => {
    const report = withOverview('较好的完成了任务，，按时办结。');
    const [first] = runChecks(report, {}).filter(({ check }) => check === 'D-WORDS');
    if (!first) throw new Error('There is no D-WORDS');
    const given = { reason: '引用原文', at: '2024-01-15T02:00:00.000Z' };
    const explained = applyPatch(report, dismissFinding(report, first, given));
    const { patch, count } = mendAll(explained, WORDS, {});
    expect(count).toBe(1);
    expect(applyPatch(explained, patch).chapters.overview).toContain(
      '较好的完成了任务，按时办结。',
    );
  });

  it('fills the blanks of all tables with 0, and a cell that two mends change is in the patch once', () => {
    const report = blankReport(row('granted', { naturalPerson: 4 }));
    const { patch, count } = mendAll(report, { check: 'T-BLANK', kind: 'fillZero' }, {});
    expect(count).toBe(3);
    expect(countOf(applyPatch(report, patch), 'T-BLANK')).toBe(0);
    const addresses = patch.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(applyPatch(applyPatch(report, patch), invertPatch(patch))).toEqual(report);
  });

  it('recomputes all totals of a published report that do not add up', () => {
    const report = realReport('hongze-2023');
    const { patch, count } = mendAll(report, { check: 'T4-SUM', kind: 'recompute' }, {});
    expect(count).toBe(countOf(report, 'T4-SUM'));
    expect(countOf(applyPatch(report, patch), 'T4-SUM')).toBe(0);
  });

  it('changes nothing where no finding offers the mend', () => {
    expect(mendAll(zeroReport(), WORDS, {})).toEqual({ patch: [], count: 0 });
    const none = mendAll(zeroReport(), { check: 'no rule', kind: 'fillZero' }, {});
    expect(none).toEqual({ patch: [], count: 0 });
  });
});
