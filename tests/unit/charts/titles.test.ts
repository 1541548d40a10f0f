import { describe, expect, it } from 'vitest';
import { sayTitle, type ChartId, type Moment } from '@/charts/titles';
import { TREND_WORDS } from '@/messages/trends';
import type { Figure } from '@/metrics/figure';
import { count, share } from '@tests/helpers/charts';

type Figures = Readonly<Record<string, readonly Figure[]>>;

function titleOf(
  chart: ChartId,
  current: Figures,
  last: Figures = {},
  words = TREND_WORDS.zh,
): string {
  const moment: Moment = {
    when: words.inYear('2024'),
    current: ({ id }, item = 0) => current[id]?.[item],
    last: ({ id }, item = 0) => last[id]?.[item],
  };
  return sayTitle(chart, moment, words);
}

const received = (value: number | null): Figures => ({ received: [count(value)] });

describe('the title of a chart', () => {
  it('is a sentence made of numbers, with the change in neutral words', () => {
    expect(titleOf('received', received(253), received(226))).toBe(
      '2024 年新收 253 件，比上年增 11.9%',
    );
    expect(titleOf('received', received(226), received(253))).toBe(
      '2024 年新收 226 件，比上年减 10.7%',
    );
    expect(titleOf('received', received(5), received(5))).toBe('2024 年新收 5 件，与上年持平');
    expect(titleOf('received', received(5), received(0))).toBe(
      '2024 年新收 5 件，由上年 0 件增至 5 件',
    );
    expect(titleOf('received', received(5), received(null))).toBe('2024 年新收 5 件');
    expect(titleOf('received', received(null))).toBe('2024 年新收 空白');
  });

  it('tells a share with its n, its change in 个百分点, and a small base as a count', () => {
    const rate = (n: number, base: number): Figures => ({ disclosureRate: [share(n, base)] });
    expect(titleOf('disclosureRate', rate(33, 53), rate(30, 50))).toBe(
      '2024 年予以公开和部分公开占办结数 62.3%（33/53），比上年升 2.3 个百分点',
    );
    expect(titleOf('disclosureRate', rate(3, 7), rate(30, 50))).toBe(
      '2024 年办结 7 件，其中予以公开和部分公开 3 件',
    );
    expect(titleOf('disclosureRate', rate(0, 0))).toBe('2024 年办结 0 件');
  });

  it('tells applicants as a share, as a count of few, and of none', () => {
    const persons = (n: number, base: number): Figures => ({ applicantShare: [share(n, base)] });
    expect(titleOf('applicantShare', persons(210, 253))).toBe(
      '2024 年新收 253 件，其中自然人 210 件，占 83.0%',
    );
    expect(titleOf('applicantShare', persons(5, 7))).toBe('2024 年新收 7 件，其中自然人 5 件');
    expect(titleOf('applicantShare', persons(0, 0))).toBe('2024 年新收 0 件');
  });

  it('names the parts of the others', () => {
    expect(titleOf('outcomes', { concluded: [count(53)], outcomes: [count(20), count(13)] })).toBe(
      '2024 年办结 53 件，其中予以公开 20 件、部分公开 13 件',
    );
    expect(titleOf('concluded', { concluded: [count(53)], carriedOut: [count(4)] })).toBe(
      '2024 年办结 53 件，结转下年度 4 件',
    );
    expect(
      titleOf('reconsiderations', { reconsiderations: [count(3)], litigations: [count(1)] }),
    ).toBe('2024 年行政复议 3 件、行政诉讼 1 件');
    expect(
      titleOf('litigations', { litigations: [count(3)], litigationGroups: [count(1), count(2)] }),
    ).toBe('2024 年行政诉讼 3 件，其中未经复议直接起诉 1 件、复议后起诉 2 件');
    expect(titleOf('decisions', { decisions: [count(1195), count(347), count(0)] })).toBe(
      '2024 年行政许可 1,195 件、行政处罚 347 件、行政强制 0 件',
    );
  });

  it('is complete in English', () => {
    expect(titleOf('received', received(253), received(226), TREND_WORDS.en)).toBe(
      '2024: 253 requests received, up 11.9% on the year before',
    );
  });
});
