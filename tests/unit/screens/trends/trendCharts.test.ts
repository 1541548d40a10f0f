import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ChartModel } from '@/charts/chartModel';
import { TREND_WORDS } from '@/messages/trends';
import { createHeader, type ReportHeader } from '@/report/header';
import { editionsOf, type Report, type Scope } from '@/report/report';
import { listAgencies } from '@/screens/trends/agencies';
import { readChoice } from '@/screens/trends/choice';
import { createTrendCharts } from '@/screens/trends/trendCharts';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { realReport } from '@tests/helpers/realReports';
import { row, zeroReport } from '@tests/helpers/smallReports';

type Cells = Parameters<typeof zeroReport>[0];

const named = (report: Report, name: string, scope: Scope = 'agency'): ReportHeader =>
  createHeader({
    ...report,
    id: `${name}${report.year}${scope}`,
    scope,
    agency: { ...report.agency, name },
  });

const headerOf = (name: string, year: number, cells: Cells = {}, scope: Scope = 'agency') =>
  named(zeroReport(cells, { year }), name, scope);

const received = (total: number): Cells => row('newlyReceived', { total, naturalPerson: total });
const concluded = (total: number): Cells => ({
  ...row('outcomesTotal', { total }),
  ...row('granted', { total }),
});

function chartsOf(
  headers: readonly ReportHeader[],
  { query = '', words = TREND_WORDS.zh } = {},
): ReadonlyMap<string, ChartModel> {
  const choice = readChoice(query, listAgencies(headers));
  return new Map(createTrendCharts(choice, words).map((chart) => [chart.metric, chart]));
}

function chartOf(headers: readonly ReportHeader[], metric: string, query = ''): ChartModel {
  const chart = chartsOf(headers, { query }).get(metric);
  if (!chart) throw new Error(`no chart of ${metric}`);
  return chart;
}

const series = ({ plot }: ChartModel) => plot.series.map(({ values }) => values);
const everyone = (headers: readonly ReportHeader[]): string =>
  listAgencies(headers)
    .map(({ name, scope }) => `${scope}=${encodeURIComponent(name)}`)
    .join('&');

const IDS = [
  'received',
  'concluded',
  'outcomes',
  'disclosureRate',
  'applicantShare',
  'litigations',
  'reconsiderations',
  'decisions',
];

describe('the charts of one agency', () => {
  const headers = [
    headerOf('甲局', 2021, { ...received(226), ...concluded(220) }),
    headerOf('甲局', 2022, { ...received(253), ...concluded(250) }),
    headerOf('甲局', 2024, { ...received(300), ...concluded(290) }),
  ];

  it('are of every metric of 趋势', () => {
    expect([...chartsOf(headers).keys()]).toEqual(IDS);
  });

  it('run over its years, with a gap for a missing year', () => {
    expect(series(chartOf(headers, 'received'))).toEqual([
      [226, 253, null, 300],
      [220, 250, null, 290],
    ]);
    expect(chartOf(headers, 'received').footnotes).toContain('2023 年没有报告。');
  });

  it('tell in the title of the last year, and of a change only from the year before', () => {
    expect(chartOf(headers, 'received').title).toBe('2024 年新收 300 件');
    expect(chartOf(headers, 'received', 'agency=甲局&to=2022').title).toBe(
      '2022 年新收 253 件，比上年增 11.9%',
    );
    expect(chartOf(headers, 'received', 'agency=甲局&from=2022&to=2022').title).toBe(
      '2022 年新收 253 件',
    );
  });

  it('name their source, with how many reports it holds', () => {
    expect(chartOf(headers, 'received').source).toBe(
      '来源：甲局 2021–2024 年政府信息公开工作年度报告，3 / 4 份',
    );
    const examples = headers.map((header) => ({ ...header, example: true }));
    expect(chartOf(examples, 'received').source).toContain('示例数据');
  });

  it('say 无申请 where there were none, of the years that are known', () => {
    const zero = [headerOf('零局', 2021), headerOf('零局', 2023)];
    expect(chartOf(zero, 'received').sentence).toBe('2021、2023 年无申请');
    expect(chartOf(zero, 'applicantShare').sentence).toBe('2021、2023 年无申请');
    expect(chartOf(zero, 'disclosureRate').sentence).toBe('2021、2023 年无办结');
    expect(chartOf(zero, 'litigations').sentence).toBe('2021、2023 年无行政诉讼');
    expect(chartOf([headerOf('零局', 2021)], 'received').sentence).toBe('2021 年无申请');
  });

  it('tell of outcomes that do not add up to the published total', () => {
    expect(chartOf([createHeader(realReport('pingtan-2020'))], 'outcomes').footnotes).toContain(
      TREND_WORDS.zh.footnotes.partsDiffer('2020（27 对 21）'),
    );
  });

  it('tell which reports are still being drafted', () => {
    const drafts = headers.map((header) => ({ ...header, status: 'drafting' as const }));
    expect(chartOf(drafts.slice(0, 1), 'received').footnotes).toEqual([
      '编制中，数据可能还会改：2021。',
    ]);
  });

  it('join years of the 2019 form with later ones', () => {
    const older = named(
      zeroReport({ ...row('other', { total: 5 }) }, { edition: '2019', year: 2020 }),
      '甲局',
    );
    const newer = headerOf('甲局', 2021, row('other.misc', { total: 3 }));
    expect(series(chartOf([older, newer], 'outcomes'))[5]).toEqual([5, 3]);
  });
});

describe('the charts of several agencies', () => {
  const headers = [
    headerOf('云溪区人民政府', 2023, received(100), 'region'),
    headerOf('云溪区人民政府', 2024, { ...received(120), ...concluded(110) }, 'region'),
    headerOf('云溪区教育局', 2023, received(50)),
    headerOf('云溪区教育局', 2024, { ...received(60), ...concluded(55) }),
    headerOf('云溪区民政局', 2023, received(30)),
    headerOf('云溪区民政局', 2024, { ...received(28), ...concluded(7) }),
    headerOf('云溪区应急管理局', 2023),
    headerOf('云溪区应急管理局', 2024),
  ];
  const query = everyone(headers);

  it('have a line each for what was received and concluded', () => {
    const chart = chartOf(headers, 'received', query);
    const byLabel = new Map(chart.plot.series.map(({ label, values }) => [label, values]));
    expect(byLabel.get('教育局')).toEqual([50, 60]);
    expect(byLabel.get('人民政府（全区）')).toEqual([100, 120]);
    expect(chart.table.heads.map(({ label }) => label)).toContain('云溪区人民政府（全区）');
  });

  it('sum in the title without the region, which already holds the others', () => {
    const chart = chartOf(headers, 'received', query);
    expect(chart.title).toBe('2024 年 3 个机关合计新收 88 件，比上年增 10.0%');
    expect(chart.footnotes).toContain(TREND_WORDS.zh.footnotes.regionNotSummed);
  });

  it('say how many agencies a sum covers, and compare no sums of different agencies', () => {
    const missing = headers.filter(
      ({ agency, year }) => agency.name !== '云溪区民政局' || year === 2023,
    );
    expect(chartOf(missing, 'received', query).title).toBe(
      '2024 年 3 个机关中有数的 2 个合计新收 60 件',
    );
  });

  it('add up no two regions', () => {
    const regions = [
      headerOf('甲区人民政府', 2024, received(1), 'region'),
      headerOf('乙区人民政府', 2024, received(2), 'region'),
    ];
    expect(chartOf(regions, 'received', everyone(regions)).title).toBe(
      '2024 年本年新收，2 份全区报告，不相加',
    );
  });

  it('stand side by side for the last year, few cases as a count, none in words', () => {
    const chart = chartOf(headers, 'disclosureRate', query);
    const noteOf = new Map(chart.plot.categories.map(({ label, note }) => [label, note]));
    expect(chart.table.rowHead).toBe('机关');
    expect(noteOf.get('民政局')).toBe('7/7 件');
    expect(noteOf.get('应急管理局')).toBe('无办结');
    expect(noteOf.get('教育局')).toBe('');
    expect(chart.subtitle).toContain('2024 年');
  });

  it('have four hues at most, the same agency in the same one in every chart', () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      headerOf(`第${index}局`, 2024, received(index)),
    );
    const charts = chartsOf(many, { query: everyone(many) });
    const tonesOf = (metric: string) =>
      new Map(charts.get(metric)?.plot.series.map(({ key, tone }) => [key, tone]));
    expect(tonesOf('received').get('第8局|agency')).toBe('first');
    expect([...tonesOf('received').values()].filter((tone) => tone === 'quieter')).toHaveLength(5);
    expect(tonesOf('concluded')).toEqual(tonesOf('received'));
  });

  it('have file names that every system takes, however long the agency’s name', () => {
    const long = [headerOf(`${'很长的机关名称'.repeat(9)}/?*`, 2024, received(3))];
    const { fileName } = chartOf(long, 'received');
    expect(fileName).not.toMatch(/[\\/:*?"<>|]/);
    expect(new TextEncoder().encode(`${fileName}.png`).length).toBeLessThan(255);
  });

  it('are complete in English', () => {
    for (const chart of chartsOf(headers, { query, words: TREND_WORDS.en }).values()) {
      expect(chart.title).not.toMatch(/[年件个]/);
      expect([chart.subtitle, ...chart.footnotes].join(' ')).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

test('the numbers of a chart and of its table are those of the reports, whatever is in them', () => {
  const words = TREND_WORDS.zh;
  fc.assert(
    fc.property(fc.array(arbitraryReport(), { minLength: 2, maxLength: 4 }), (reports) => {
      const given = reports.map((report, index) => ({ ...report, year: 2021 + index }));
      const headers = given.map((report) => named(report, '某局'));
      const charts = chartsOf(headers);
      const decisions = charts.get('decisions');
      const receivedChart = charts.get('received');
      given.forEach((report, index) => {
        const cell = report.tables.requests['newlyReceived']?.['total'];
        const number = typeof cell === 'number' ? cell : null;
        expect(receivedChart?.plot.series[0]?.values[index]).toBe(number);
        expect(receivedChart?.table.rows[index]?.cells[0]?.text).toBe(
          number === null
            ? words.blank
            : number.toLocaleString('en-US', { maximumFractionDigits: 6 }),
        );
        const table = report.tables.disclosure;
        expect(decisions?.plot.series.map(({ values }) => values[index])).toEqual(
          ['licensing', 'penalties', 'compulsion'].map((kind) => {
            const value = table[kind]?.['decisions'];
            return typeof value === 'number' ? value : null;
          }),
        );
        if (editionsOf(report).requests === '2019') {
          const other = report.tables.requests['other']?.['total'];
          expect(charts.get('outcomes')?.plot.series[5]?.values[index]).toBe(
            typeof other === 'number' ? other : null,
          );
        }
      });
    }),
    { numRuns: 30 },
  );
});
