import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { WORD_RULES } from '@/checks/wordRules';
import { applyPatch } from '@/report/patch';
import type { Report } from '@/report/report';
import { textAt } from '@/report/texts';
import { processorMs } from '@tests/helpers/processorTime';
import { arbitraryReport, arbitraryText } from '@tests/helpers/arbitraryReport';
import { zeroReport } from '@tests/helpers/smallReports';

/** Texts that patterns stumble over, to be repeated. */
const BAITS: readonly string[] = [
  '公',
  '1',
  '（',
  '（）',
  '“',
  '“我镇',
  '（一）\n',
  '1.\n（2）\n',
  '（一）\n（三）\n',
  '2023年',
  '2022年，收到申请3件。',
  '截止',
  '公,',
  '。',
  '，',
  '×',
  'X',
  '_',
  '【',
  '待补',
  '1月1日至',
  '统计数据',
  '编制',
  '请与区局联系',
  '我镇',
  '<p ',
  '&nbsp;公,公',
  '针对问题',
  '《',
  '部分地区公开不',
  '工作工作',
  ' ',
  '\n',
  '收费',
  '收到申请',
  '一二三四五六七八九十',
  '未收到没有发生',
  '较好的',
];

function reportOf(text: string): Report {
  const sound = zeroReport();
  const chapters = { ...sound.chapters, overview: text, problems: text, other: text };
  return { ...sound, title: text, preface: text, chapters };
}

function timeOf(text: string): number {
  return processorMs((turn) => {
    const report = reportOf(`${text}${turn}`);
    for (const rule of WORD_RULES) rule.check(report, {});
  });
}

/** Four times the text may take ten times as long; what grows with the square takes sixteen. */
const GROWTH_LIMIT = 10;
/** Below this a measured time says little. */
const NOISE_MS = 10;

describe('the rules about words', () => {
  test.each(BAITS)('take as much longer for %j as it is longer', (bait) => {
    const short = bait.repeat(Math.ceil(8_000 / bait.length));
    const growth = timeOf(short.repeat(4)) / Math.max(timeOf(short), NOISE_MS);
    expect(growth).toBeLessThan(GROWTH_LIMIT);
  });

  it('throw at nothing that a report can hold', () => {
    fc.assert(
      fc.property(arbitraryReport(), arbitraryReport(), (report, previous) => {
        for (const rule of WORD_RULES) rule.check(report, { previous });
      }),
      { numRuns: 60 },
    );
  });

  it('say where they stand: a span holds what its text holds there', () => {
    const piece = fc.oneof(
      arbitraryText(20),
      fc.constantFrom(
        ...BAITS,
        '（二）',
        '较好的完成了',
        '××',
        '我局',
        '{{requests/granted/total}}',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const report = reportOf(pieces.join(''));
        for (const { spans = [] } of runChecks(report, {}))
          for (const { address, start, end, text } of spans)
            expect(textAt(report, address).text.slice(start, end)).toBe(text);
      }),
    );
  });

  it('mend for good: the mends of D-WORDS and D-NUM leave none of their findings', () => {
    const piece = fc.constantFrom(
      '公开,信息',
      '较好的完成了任务',
      '\n（一）主动公开\n',
      '\n（2）依申请\n',
      '\n（三）管理\n',
      '\n1.网站\n',
      '工作工作',
      '。。',
      '&nbsp;',
      '{{requests/granted/total}}件',
      '截止2023年12月31日',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        let report = reportOf(pieces.join(''));
        for (let step = 0; step < 200; step += 1) {
          const finding = runChecks(report, {}).find(
            ({ check, mends }) => (check === 'D-WORDS' || check === 'D-NUM') && mends.length > 0,
          );
          if (!finding) return;
          report = applyPatch(report, finding.mends[0]?.patch ?? []);
        }
        expect.unreachable('a mend brings up another finding again and again');
      }),
    );
  });
});
