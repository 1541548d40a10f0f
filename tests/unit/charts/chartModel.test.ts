import { describe, expect, it } from 'vitest';
import { createChart, type ChartDesign, type ChartModel } from '@/charts/chartModel';
import type { Sheet } from '@/charts/sheet';
import { TREND_WORDS } from '@/messages/trends';
import { count, share, sheetOf } from '@tests/helpers/charts';

const words = TREND_WORDS.zh;

const DESIGN: ChartDesign = {
  metric: 'received',
  form: 'lines',
  tones: ['first', 'quiet'],
  title: '题',
  subtitle: { shares: '比例', counts: '件' },
  source: '来源',
  nothing: { zero: '无申请', unknown: '没有数据' },
  notes: [],
  fileName: '图',
};

const chartOf = (sheet: Sheet, design: Partial<ChartDesign> = {}): ChartModel =>
  createChart(sheet, { ...DESIGN, ...design }, words);

const texts = ({ table }: ChartModel) =>
  table.rows.map(({ cells }) => cells.map(({ text }) => text));
const notes = ({ plot }: ChartModel) => plot.categories.map(({ note }) => note);

describe('a chart of counts', () => {
  const sheet = sheetOf('year', ['新收', '办结'], {
    2021: [count(1234), count(0)],
    2022: [undefined, undefined],
    2023: [count(null), count(3)],
  });

  it('draws its picture and its table from the same rows', () => {
    const chart = chartOf(sheet);
    expect(chart.plot.series.map(({ values }) => values)).toEqual([
      [1234, null, null],
      [0, null, 3],
    ]);
    expect(texts(chart)).toEqual([
      ['1,234', '0'],
      ['无报告', '无报告'],
      ['空白', '3'],
    ]);
    expect(chart.table.rows.map(({ label }) => label)).toEqual(['2021', '2022', '2023']);
  });

  it('tells a missing year from a blank cell', () => {
    const chart = chartOf(sheet);
    expect(notes(chart)).toEqual(['', '无报告', '']);
    expect(chart.footnotes).toEqual([words.footnotes.noReportIn('2022'), words.footnotes.gaps]);
  });

  it('names a line with the year in which it ends, where it ends early', () => {
    expect(chartOf(sheet).plot.series.map(({ endLabel }) => endLabel)).toEqual([
      '新收（2021 年）',
      '办结',
    ]);
  });

  it('is described for a screen reader by all of its numbers', () => {
    expect(chartOf(sheet).description).toBe(
      '折线图：题。新收：2021 1,234，2022 无报告，2023 空白。办结：2021 0，2022 无报告，2023 3。',
    );
  });

  it('refers to the table instead where there are many numbers', () => {
    const rows = Array.from({ length: 30 }, (_, index) => [String(index), [count(index)]] as const);
    const chart = chartOf(sheetOf('agency', ['新收'], Object.fromEntries(rows)));
    expect(chart.description).toBe(`折线图：题。${words.describe.inTable}`);
  });

  it('is a sentence where all that is known is 0, and another where nothing is known', () => {
    expect(chartOf(sheetOf('year', ['a'], { 2021: [count(0)], 2022: [undefined] })).sentence).toBe(
      '无申请',
    );
    expect(chartOf(sheetOf('year', ['a'], { 2021: [count(null)] })).sentence).toBe('没有数据');
    expect(chartOf(sheet).sentence).toBe('');
  });

  it('names the lines without any number', () => {
    const chart = chartOf(sheetOf('year', ['甲局', '乙局'], { 2021: [count(1), undefined] }));
    expect(chart.footnotes).toEqual([words.footnotes.withoutData('乙局')]);
  });

  it('gives a stack the sum of what is drawn, whatever total was published', () => {
    const stacked = chartOf(sheetOf('year', ['a', 'b'], { 2021: [count(20), count(6)] }), {
      form: 'columns',
      isStacked: true,
    });
    expect(stacked.plot.categories[0]?.total).toBe('26');
  });
});

describe('a chart of shares', () => {
  const design: Partial<ChartDesign> = { shareOf: 'concluded' };

  it('has n beside every percentage', () => {
    const chart = chartOf(sheetOf('year', ['率'], { 2021: [share(33, 53)] }), design);
    expect(texts(chart)).toEqual([['62.3%（33/53）']]);
    expect(chart.plot.series[0]?.texts).toEqual(['62.3%']);
    expect(chart.plot.categories[0]?.sub).toBe('n＝53');
    expect(chart.subtitle).toBe('比例');
  });

  it('writes a share of fewer than 10 as a count, in a gap of the line', () => {
    const chart = chartOf(
      sheetOf('year', ['率'], { 2021: [share(33, 53)], 2022: [share(3, 7)], 2023: [share(0, 0)] }),
      design,
    );
    expect(chart.plot.series[0]?.values.slice(1)).toEqual([null, null]);
    expect(notes(chart)).toEqual(['', '3/7 件', '无办结']);
    expect(texts(chart).slice(1)).toEqual([['3/7 件'], ['无办结']]);
    expect(chart.footnotes).toContain(words.footnotes.smallBase);
  });

  it('is drawn in counts where every base is small', () => {
    const chart = chartOf(
      sheetOf('year', ['率'], { 2021: [share(3, 7)], 2022: [share(2, 9)] }),
      design,
    );
    expect(chart.plot.isPercent).toBe(false);
    expect(chart.plot.series[0]?.values).toEqual([3, 2]);
    expect(chart.plot.categories.map(({ sub }) => sub)).toEqual(['n＝7', 'n＝9']);
    expect(chart.subtitle).toBe('件');
    expect(chart.footnotes).toEqual([words.footnotes.asCounts]);
  });

  it('writes out the parts of an agency with a small base beside the bars of the others', () => {
    const chart = chartOf(
      sheetOf('agency', ['自然人', '商业企业'], {
        甲局: [share(30, 40), share(10, 40)],
        乙局: [share(5, 7), share(2, 7)],
        丙局: [share(0, 0), share(0, 0)],
        丁局: [undefined, undefined],
      }),
      { form: 'bars', isStacked: true, shareOf: 'received' },
    );
    expect(notes(chart)).toEqual(['', '共 7 件：自然人 5、商业企业 2', '无申请', '无报告']);
    expect(chart.plot.series.map(({ values }) => values[0])).toEqual([75, 25]);
    expect(chart.plot.categories.map(({ total }) => total)).toEqual(['n＝40', '', '', '']);
  });

  it('is drawn in counts, column beside column, as soon as one base is small', () => {
    const sheet = sheetOf('year', ['自然人', '商业企业'], {
      2021: [share(30, 40), share(10, 40)],
      2022: [share(5, 7), share(2, 7)],
    });
    const chart = chartOf(sheet, { form: 'columns', isStacked: true, shareOf: 'received' });
    expect(chart.plot.series.map(({ values }) => values)).toEqual([
      [30, 5],
      [10, 2],
    ]);
    expect(chart.plot.categories.map(({ total }) => total)).toEqual(['40', '7']);
  });

  it('tells of no conclusions in words', () => {
    const chart = chartOf(sheetOf('year', ['率'], { 2021: [share(0, 0)] }), {
      ...design,
      nothing: { zero: '无办结', unknown: '没有数据' },
    });
    expect(chart.sentence).toBe('无办结');
  });
});
