import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { processorMs } from '@tests/helpers/processorTime';
import { blankReport } from '@tests/helpers/smallReports';

const BAITS = [
  '收到12件',
  '1,234',
  '其中自然人3件、',
  '政府信息公开申请',
  '均未全部办结',
  '占12.5%',
  '2023年',
  '（',
  '《',
  '、',
  '一百二十',
  '未收到申请，',
  '行政复议3件（维持2件）',
] as const;

function timeOf(text: string): number {
  return processorMs((turn) => {
    const report = blankReport();
    const chapters = { ...report.chapters, overview: `${text}${turn}` };
    runChecks({ ...report, chapters }, {});
  });
}

describe('a text of baits', () => {
  test.each(BAITS)('“%s” takes time in proportion to its length', (bait) => {
    const repeat = (length: number): string => bait.repeat(Math.ceil(length / bait.length));
    const short = Math.max(20, timeOf(repeat(14_000)));
    // Four times the text: sixteen times the time would be the square.
    expect(timeOf(repeat(56_000)) / short).toBeLessThan(10);
  });

  it('of a million signs is read by its beginning, up to the end of a sentence', () => {
    const report = blankReport({ 'requests/newlyReceived/total': 3 });
    const right = '全年收到政府信息公开申请3件。\n';
    const chapters = {
      ...report.chapters,
      overview: `${right.repeat(60_000)}全年收到政府信息公开申请4件。`,
    };
    expect(runChecks({ ...report, chapters }, {}).some(({ check }) => check === 'N-NUM')).toBe(
      false,
    );
  });

  it('of any signs is read without a throw', () => {
    const sign = fc.oneof(
      fc.constantFrom(
        ...BAITS,
        '。',
        '，',
        '；',
        '：',
        '）',
        '\n',
        '件',
        '%',
        '万',
        '第',
        '年',
        '月',
      ),
      fc.string({ maxLength: 3, unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const report = blankReport({ 'requests/newlyReceived/total': 3 });
        const chapters = { ...report.chapters, overview: signs.join('') };
        for (const { spans = [] } of runChecks({ ...report, chapters }, {})) {
          for (const { start, end, text, address } of spans) {
            if (address === 'chapters/overview')
              expect(chapters.overview.slice(start, end)).toBe(text);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
