import { describe, expect, it } from 'vitest';
import { dismissFinding } from '@/checks/dismissal';
import type { Finding } from '@/checks/finding';
import { runChecks } from '@/checks/runChecks';
import { applyPatch } from '@/report/patch';
import type { Report, Review } from '@/report/report';
import type { PanelKind } from '@/screens/report/panelItems';
import { NOTICE_KINDS, noticeItems, writeNotice } from '@/screens/report/returnNotice';
import { row, zeroReport } from '@tests/helpers/smallReports';

const FACTS = { deadline: '', from: '', today: '2024-01-16' };
const ALL = new Set(NOTICE_KINDS);

function remark(given: Partial<Review>): Review {
  return { id: 'a', at: '', by: '', about: 'overview', text: '', reply: '', ...given };
}

function noticeOf(report: Report, kinds: ReadonlySet<PanelKind> = ALL, facts = FACTS): string {
  return writeNotice(report, noticeItems(runChecks(report, {}), report.reviews, kinds), facts);
}

function faulty(): Report {
  const report = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));
  const { chapters } = report;
  return {
    ...report,
    preface: '',
    chapters: {
      ...chapters,
      overview: `${chapters.overview}\n本单位较好的完成了任务，本年新收政府信息公开申请5件。`,
    },
    reviews: [
      remark({ about: 'requests/granted/total', text: '请核对办理结果。\n附台账' }),
      remark({
        about: 'chapters/overview',
        passage: '落实工作考核',
        text: '请写明考核结果',
        reply: '已补充',
      }),
      remark({ about: 'problems', text: '问题写得太笼统' }),
      remark({ about: 'other', text: '这条已办结', settled: true }),
    ],
  };
}

describe('退回意见', () => {
  it('is addressed to the agency, numbered through its chapters, errors first and remarks last', () => {
    const lines = noticeOf(faulty(), new Set<PanelKind>(['error', 'warning', 'remark']))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(lines).toEqual([
      '关于2023年度政府信息公开工作年度报告的退回意见',
      '某某区某某局：',
      '你单位报送的《某某区某某局2023年度政府信息公开工作年度报告》收悉。经审核，提出意见如下。',
      '【标题与前言】',
      '1. 建议写明统计期限。',
      '【一、总体情况】',
      expect.stringMatching(/^2\. 请更正：文字“5件”与表中数据不符；/),
      expect.stringMatching(/^3\. 请核实：“较好的”应为“较好地”；/),
      '4. 审核意见：请写明考核结果。（涉及：“落实工作考核”）（你单位回复：已补充）',
      '【三、收到和处理政府信息公开申请情况】',
      expect.stringMatching(/^5\. 请更正：勾稽关系不平衡：自然人、总计；.*左边多 3 件。$/),
      '6. 审核意见：请核对办理结果；附台账。（涉及：（一）予以公开 · 总计）',
      '【五、存在的主要问题及改进情况】',
      '7. 审核意见：问题写得太笼统。',
      '请据此修改完善，并重新报送。',
      '2024年1月16日',
    ]);
  });

  it('names a day and who signs only where they are given', () => {
    const text = noticeOf(faulty(), ALL, {
      ...FACTS,
      deadline: '2024-01-20',
      from: '某某区政府办',
    });
    expect(text).toContain('请据此修改完善，并于2024年1月20日前重新报送。');
    expect(text).toMatch(/某某区政府办\n\u3000+2024年1月16日\n$/);
  });

  it('leaves out what was explained and what was not chosen', () => {
    const report = faulty();
    const wrong = (finding: Finding): boolean => finding.check === 'T3-BAL';
    const [found] = runChecks(report, {}).filter(wrong);
    if (!found) throw new Error('There is no T3-BAL');
    const given = { reason: '另有说明', at: '2024-01-15T02:00:00.000Z' };
    const explained = applyPatch(report, dismissFinding(report, found, given));
    expect(noticeOf(explained)).not.toContain('勾稽');
    expect(noticeOf(report, new Set<PanelKind>(['error']))).not.toContain('审核意见');
    expect(noticeOf(report, new Set<PanelKind>(['error']))).not.toContain('较好的');
  });

  it('is empty where there is nothing to return a report for', () => {
    expect(noticeOf(zeroReport())).toBe('');
    expect(noticeOf(faulty(), new Set())).toBe('');
  });
});
