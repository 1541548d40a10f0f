import { describe, expect, it } from 'vitest';
import { dismissFinding } from '@/checks/dismissal';
import type { Finding } from '@/checks/finding';
import { runChecks } from '@/checks/runChecks';
import { en } from '@/messages/en';
import type { MessageSource } from '@/messages/messages';
import { applyPatch } from '@/report/patch';
import type { Report, Review } from '@/report/report';
import type { PanelKind } from '@/screens/report/panelItems';
import { placeOfRemark, remarkText } from '@/screens/report/remarkWords';
import {
  NOTICE_KINDS,
  noticeItems,
  noticeVoices,
  writeNotice,
} from '@/screens/report/returnNotice';
import { row, zeroReport } from '@tests/helpers/smallReports';

const FACTS = { deadline: '', from: '', today: '2024-01-16' };
const ALL = new Set(NOTICE_KINDS);
const ENGLISH: MessageSource = { language: 'en', words: en };

function remark(given: Partial<Review>): Review {
  return { id: 'a', at: '', by: '', about: 'overview', text: '', reply: '', ...given };
}

function noticeOf(report: Report, kinds: ReadonlySet<PanelKind> = ALL, facts = FACTS): string {
  const voices = noticeVoices(report, ENGLISH);
  const items = noticeItems(runChecks(report, {}), report.reviews, { kinds, voices });
  return writeNotice(report, items, facts);
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
      '标题与前言',
      '1.建议写明统计期限。',
      '一、总体情况',
      '2.“本单位较好的完成了任务，本年新收政府信息公开申请5件”一句中，本年新收文中为5件，表中为3件，请核对更正。',
      '3.“较好的”应为“较好地”；动词前用“地”，请核实。',
      '4.请写明考核结果。（涉及：“落实工作考核”）（你单位回复：已补充）',
      '三、收到和处理政府信息公开申请情况',
      '5.勾稽关系不平衡；自然人列：本年新收3＋上年结转0＝3，（七）总计0＋结转下年度0＝0，相差3；总计列：本年新收3＋上年结转0＝3，（七）总计0＋结转下年度0＝0，相差3，请更正。',
      '6.请核对办理结果；附台账。（涉及：（一）予以公开·总计）',
      '五、存在的主要问题及改进情况',
      '7.问题写得太笼统。',
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
    expect(text).toMatch(/\n\u3000{32}某某区政府办\n\u3000{31}2024年1月16日\n$/);
  });

  it('leaves out what was explained and what was not chosen', () => {
    const report = faulty();
    const wrong = (finding: Finding): boolean => finding.check === 'T3-BAL';
    const [found] = runChecks(report, {}).filter(wrong);
    if (!found) throw new Error('There is no T3-BAL');
    const given = { reason: '另有说明', at: '2024-01-15T02:00:00.000Z' };
    const explained = applyPatch(report, dismissFinding(report, found, given));
    expect(noticeOf(explained)).not.toContain('勾稽');
    expect(noticeOf(report, new Set<PanelKind>(['error']))).not.toContain('问题写得太笼统');
    expect(noticeOf(report, new Set<PanelKind>(['error']))).not.toContain('较好地');
  });

  it('leaves out a finding that an open remark tells in its words at its place', () => {
    const report = faulty();
    const [found] = runChecks(report, {}).filter(({ check }) => check === 'T3-BAL');
    if (!found) throw new Error('There is no T3-BAL');
    for (const voice of noticeVoices(report, ENGLISH)) {
      const text = `${remarkText(found, voice)}\n请附台账`;
      const made = remark({ ...placeOfRemark(found), text });
      const withRemark = (given: Review): string => noticeOf({ ...report, reviews: [given] });
      expect(withRemark(made)).toContain('请附台账');
      expect(withRemark(made)).not.toContain('相差3，请更正');
      expect(withRemark({ ...made, settled: true })).toContain('相差3，请更正');
      expect(withRemark({ ...made, about: 'problems' })).toContain('相差3，请更正');
      expect(withRemark({ ...made, text: text.replace('3', '4') })).toContain('相差3，请更正');
      const withoutRemarks = noticeOf(
        { ...report, reviews: [made] },
        new Set<PanelKind>(['error']),
      );
      expect(withoutRemarks).toContain('相差3，请更正');
    }
  });

  it('cuts a long sentence around the number that it is quoted for', () => {
    const report = faulty();
    const before = '认真贯彻落实上级关于政务公开工作的部署要求，'.repeat(3);
    const overview = `本单位${before}本年新收政府信息公开申请5件，按时答复。`;
    const text = noticeOf({ ...report, chapters: { ...report.chapters, overview } });
    const quoted = /“(……[^”]*)”一句中，本年新收文中为5件，表中为3件，请核对更正。/.exec(text)?.[1];
    expect(quoted).toMatch(/本年新收政府信息公开申请5件，按时答复$/);
    expect(quoted).toHaveLength(42);
  });

  it('names blank cells where they are few, and counts them where they are many', () => {
    const blank = row('granted', { naturalPerson: null, total: null });
    const few: Report = { ...zeroReport(blank), status: 'reported' };
    expect(noticeOf(few)).toContain('有2格空白（（一）予以公开·自然人、（一）予以公开·总计）；');
    const many = zeroReport(
      row('granted', {
        naturalPerson: null,
        publicInterest: null,
        legalService: null,
        total: null,
      }),
    );
    expect(noticeOf(many)).toMatch(/有4格空白；/);
  });

  it('has no blanks but those that set its lines in', () => {
    const lines = noticeOf(faulty()).split('\n');
    for (const line of lines) expect(line.replace(/^\u3000+/, '')).not.toMatch(/[ \u3000]/);
  });

  it('is empty where there is nothing to return a report for', () => {
    expect(noticeOf(zeroReport())).toBe('');
    expect(noticeOf(faulty(), new Set())).toBe('');
  });
});
