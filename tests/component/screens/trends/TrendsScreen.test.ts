import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TREND_WORDS } from '@/messages/trends';
import { en } from '@/messages/en';
import type { MessageSource } from '@/messages/messages';
import { zh } from '@/messages/zh';
import { createHeader, type ReportHeader } from '@/report/header';
import TrendsScreen from '@/screens/trends/TrendsScreen.svelte';
import { row, zeroReport } from '@tests/helpers/smallReports';
import WithMessages from '@tests/helpers/WithMessages.svelte';

vi.mock('@/charts/ChartCanvas.svelte', () => import('@tests/helpers/NoPicture.svelte'));

const ZH: MessageSource = { language: 'zh', words: zh };

function headerOf(name: string, year: number, received = 20): ReportHeader {
  const cells = {
    ...row('newlyReceived', { total: received }),
    ...row('outcomesTotal', { total: received }),
  };
  const header = createHeader(zeroReport(cells, { year }));
  return { ...header, id: `${name}${year}`, agency: { ...header.agency, name } };
}

function show(headers: readonly ReportHeader[], { query = '', source = ZH } = {}) {
  const onquery = vi.fn<(query: string) => void>();
  const given = (asked: string) => ({ headers, query: asked, onquery, save: () => undefined });
  const { rerender } = render(WithMessages, {
    source,
    component: TrendsScreen,
    given: given(query),
  });
  /** What the address does: the query that the screen asked for last comes back to it. */
  const follow = () => rerender({ given: given(onquery.mock.lastCall?.[0] ?? '') });
  return { onquery, follow };
}

const charts = () => screen.getAllByRole('figure').map((figure) => figure.dataset['chart']);
const ALL = [
  'received',
  'concluded',
  'outcomes',
  'disclosureRate',
  'applicantShare',
  'litigations',
  'reconsiderations',
  'decisions',
];

afterEach(cleanup);

describe('趋势', () => {
  it('without a report is a sentence and a way on', () => {
    show([]);
    expect(screen.getByRole('heading', { level: 1, name: '趋势' })).toBeInTheDocument();
    expect(screen.getByText(TREND_WORDS.zh.emptyText)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '去年报库' })).toHaveAttribute('href', '#/');
    expect(screen.queryByRole('figure')).not.toBeInTheDocument();
  });

  it('of one agency shows its charts, with years to choose and no agency', () => {
    show([headerOf('甲局', 2023, 20), headerOf('甲局', 2024, 25)]);
    expect(screen.getByRole('heading', { level: 1, name: '趋势' })).toBeInTheDocument();
    expect(charts()).toEqual(ALL);
    expect(
      screen.getByRole('figure', { name: '2024 年新收 25 件，比上年增 25.0%' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: '从' })).toHaveDisplayValue('2023');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('of one year says so without a change', () => {
    show([headerOf('甲局', 2024)]);
    expect(screen.getByRole('figure', { name: '2024 年新收 20 件' })).toBeInTheDocument();
  });

  it('of a bureau without requests says 无申请', () => {
    show([headerOf('甲局', 2023, 0), headerOf('甲局', 2024, 0)]);
    const figure = screen.getByRole('figure', { name: '2024 年新收 0 件，与上年持平' });
    expect(within(figure).getByText('2023–2024 年无申请')).toBeInTheDocument();
    expect(charts()).toEqual(ALL);
  });

  it('lets several agencies be chosen, and holds the choice in the address', async () => {
    const { onquery, follow } = show([
      headerOf('甲局', 2023),
      headerOf('甲局', 2024),
      headerOf('乙局', 2024),
    ]);
    expect(screen.getByRole('checkbox', { name: '甲局' })).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: '乙局' }));
    expect(new URLSearchParams(onquery.mock.lastCall?.[0]).getAll('agency')).toEqual(
      expect.arrayContaining(['甲局', '乙局']),
    );
    await follow();
    expect(screen.getByRole('checkbox', { name: '乙局' })).toBeChecked();
    expect(
      screen.getByRole('figure', { name: '2024 年 2 个机关合计新收 40 件' }),
    ).toBeInTheDocument();
    expect(charts()).toEqual(ALL);
  });

  it('keeps the years in order when one of them is moved past the other', async () => {
    const { onquery, follow } = show([2021, 2022, 2023].map((year) => headerOf('甲局', year)));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '到' }), '2021');
    await follow();
    expect(onquery.mock.lastCall?.[0]).toContain('to=2021');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '从' }), '2022');
    await follow();
    expect(screen.getByRole('combobox', { name: '从' })).toHaveDisplayValue('2022');
    expect(screen.getByRole('combobox', { name: '到' })).toHaveDisplayValue('2022');
  });

  it('asks for an agency where none is chosen, and follows the reports of the next one', async () => {
    const { onquery, follow } = show([headerOf('甲局', 2023), headerOf('乙局', 2021)]);
    await userEvent.click(screen.getByRole('button', { name: '清除' }));
    await follow();
    expect(screen.getByText(TREND_WORDS.zh.nothingChosen)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: '乙局' }));
    expect(onquery.mock.lastCall?.[0]).toBe(new URLSearchParams({ agency: '乙局' }).toString());
  });

  it('searches among more than eight agencies', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `第${index}局`);
    show(names.map((name) => headerOf(name, 2024)));
    await userEvent.type(screen.getByRole('searchbox', { name: '搜索机关' }), '第7');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.type(screen.getByRole('searchbox'), '没有');
    expect(screen.getByText(TREND_WORDS.zh.noMatch('第7没有'))).toBeInTheDocument();
  });

  it('shows names of sixty characters in full in its tables', async () => {
    const names = ['甲', '乙'].map((first) => first + '很长的机关名称'.repeat(9).slice(0, 59));
    const query = new URLSearchParams(names.map((name) => ['agency', name])).toString();
    show(
      names.map((name) => headerOf(name, 2024)),
      { query },
    );
    await userEvent.click(screen.getAllByRole('button', { name: '数据表' })[2] as HTMLElement);
    for (const name of names) {
      expect(screen.getByRole('rowheader', { name })).toBeInTheDocument();
    }
  });

  it('speaks English', () => {
    show([headerOf('Bureau', 2024)], { source: { language: 'en', words: en } });
    expect(screen.getByRole('heading', { level: 1, name: 'Trends' })).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
