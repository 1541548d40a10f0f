import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ChartFigure from '@/charts/ChartFigure.svelte';
import { createChart, type ChartDesign } from '@/charts/chartModel';
import type { PlotConfiguration } from '@/charts/configuration';
import { TREND_WORDS } from '@/messages/trends';
import { zh } from '@/messages/zh';
import { stubMediaQueries } from '@tests/helpers/browserParts';
import { count, sheetOf } from '@tests/helpers/charts';
import WithMessages from '@tests/helpers/WithMessages.svelte';

const engine = vi.hoisted(() => ({
  draw: vi.fn<(canvas: HTMLCanvasElement, configuration: unknown) => { destroy: () => void }>(),
  destroy: vi.fn<() => void>(),
}));
const png = vi.hoisted(() => ({ renderPng: vi.fn<() => Promise<Blob>>() }));
vi.mock('@/charts/engine', () => ({ draw: engine.draw }));
vi.mock('@/charts/png', () => png);

const ROWS = { 2022: [count(226)], 2023: [count(null)], 2024: [count(1253)] };
const DESIGN: ChartDesign = {
  metric: 'received',
  form: 'lines',
  tones: ['first'],
  title: '2024 年新收 1,253 件',
  subtitle: { shares: '', counts: '某局，2022–2024 年，单位：件' },
  source: '来源：某局',
  nothing: { zero: '无申请', unknown: '没有数据' },
  notes: ['脚注'],
  fileName: '本年新收',
};

const chartOf = (rows: Parameters<typeof sheetOf>[2] = ROWS, words = TREND_WORDS.zh) =>
  createChart(sheetOf('year', ['新收'], rows), DESIGN, words);

function show(chart = chartOf(), onsave: (blob: Blob, name: string) => void = () => undefined) {
  return render(WithMessages, {
    source: { language: 'zh', words: zh },
    component: ChartFigure,
    given: { chart, onsave },
  });
}

const drawnData = (call: number): unknown =>
  (engine.draw.mock.calls[call]?.[1] as PlotConfiguration | undefined)?.data.datasets[0]?.data;

beforeEach(() => {
  stubMediaQueries();
  vi.clearAllMocks();
  engine.draw.mockReturnValue({ destroy: engine.destroy });
});

afterEach(cleanup);

describe('a chart on the page', () => {
  it('is a figure named by its sentence, with unit, footnote and source', () => {
    show();
    const figure = screen.getByRole('figure', { name: '2024 年新收 1,253 件' });
    expect(figure).toHaveAttribute('data-chart', 'received');
    expect(within(figure).getByRole('heading', { level: 2 })).toHaveTextContent('新收 1,253 件');
    for (const text of ['某局，2022–2024 年，单位：件', '脚注', '来源：某局']) {
      expect(within(figure).getByText(text)).toBeInTheDocument();
    }
  });

  it('tells a screen reader its numbers', () => {
    show();
    expect(screen.getByRole('img')).toHaveAccessibleName(/2022 226，2023 空白，2024 1,253/);
  });

  it('has a table on demand, of the rows that are drawn', async () => {
    show();
    await vi.waitFor(() => expect(engine.draw).toHaveBeenCalledOnce(), { timeout: 20_000 });
    expect(drawnData(0)).toEqual([226, null, 1253]);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const button = screen.getByRole('button', { name: '数据表' });
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const rows = within(screen.getByRole('table', { name: '2024 年新收 1,253 件' })).getAllByRole(
      'row',
    );
    expect(rows.map((row) => Array.from(row.children, (cell) => cell.textContent))).toEqual([
      ['年度', '新收'],
      ['2022', '226'],
      ['2023', '空白'],
      ['2024', '1,253'],
    ]);
    await userEvent.click(button);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('is drawn anew when its words or numbers change, and gives its canvas back at the end', async () => {
    const { rerender, unmount } = show();
    await vi.waitFor(() => expect(engine.draw).toHaveBeenCalledTimes(1), { timeout: 20_000 });
    await rerender({
      given: { chart: chartOf({ 2024: [count(7)] }, TREND_WORDS.en), onsave: () => undefined },
    });
    await vi.waitFor(() => expect(engine.draw).toHaveBeenCalledTimes(2), { timeout: 20_000 });
    expect(drawnData(1)).toEqual([7]);
    expect(engine.destroy).toHaveBeenCalledTimes(1);
    unmount();
    expect(engine.destroy).toHaveBeenCalledTimes(2);
  });

  it('says 无申请 in words instead of an empty picture', () => {
    show(chartOf({ 2023: [count(0)], 2024: [count(0)] }));
    expect(screen.getByText('无申请')).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  it('shows its table where it cannot be drawn', async () => {
    engine.draw.mockImplementation(() => {
      throw new Error('no context');
    });
    show();
    expect(await screen.findByRole('alert')).toHaveTextContent(TREND_WORDS.zh.drawFailed);
    expect(screen.getByRole('table')).toBeInTheDocument();
  });
});

describe('下载 PNG', () => {
  it('hands over the picture under the chart’s name', async () => {
    const blob = new Blob(['png']);
    png.renderPng.mockResolvedValue(blob);
    const onsave = vi.fn();
    show(chartOf(), onsave);
    await userEvent.click(screen.getByRole('button', { name: '下载 PNG' }));
    expect(onsave).toHaveBeenCalledWith(blob, '本年新收.png');
  });

  it('says so where the browser makes no picture', async () => {
    png.renderPng.mockRejectedValue(new Error('no'));
    const onsave = vi.fn();
    show(chartOf(), onsave);
    await userEvent.click(screen.getByRole('button', { name: '下载 PNG' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(TREND_WORDS.zh.pngFailed);
    expect(onsave).not.toHaveBeenCalled();
  });
});
