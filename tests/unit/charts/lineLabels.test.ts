import type { Chart } from 'chart.js';
import { describe, expect, it } from 'vitest';
import type { Pen } from '@/charts/labelPen';
import { drawLineLabels } from '@/charts/lineLabels';
import { createPlot } from '@/charts/plot';
import { LIGHT_THEME } from '@/charts/theme';
import { TREND_WORDS } from '@/messages/trends';
import { count, sheetOf } from '@tests/helpers/charts';

interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const CHARACTER_PX = 8;

/** A pen over lines whose values are px below the top, that notes down what it writes. */
function recordingPen(rows: Parameters<typeof sheetOf>[2], names: readonly string[]) {
  const written: Written[] = [];
  const context = {
    measureText: (text: string) => ({ width: text.length * CHARACTER_PX }),
    fillText: (text: string, x: number, y: number) => written.push({ text, x, y }),
    ...Object.fromEntries(
      ['strokeText', 'setLineDash', 'beginPath', 'moveTo', 'lineTo', 'stroke'].map((name) => [
        name,
        () => undefined,
      ]),
    ),
  } as unknown as CanvasRenderingContext2D;
  const plot = createPlot(
    sheetOf('year', names, rows),
    { form: 'lines', tones: [] },
    TREND_WORDS.zh,
  );
  const chart = {
    width: 500,
    chartArea: { top: 0, bottom: 300, left: 0, right: 340 },
    getDatasetMeta: (series: number) => ({
      data: plot.series[series]?.values.map((value, index) => ({ x: 50 + index * 100, y: value })),
    }),
  } as unknown as Chart;
  const pen: Pen = { chart, context, plot, theme: LIGHT_THEME, fontSize: 13 };
  return { pen, written };
}

describe('the labels of lines', () => {
  it('name each line and its last value, none over another, all within the picture', () => {
    const names = Array.from(
      { length: 12 },
      (_, index) => `某某区第${index}个名称很长的行政机关办公室`,
    );
    const { pen, written } = recordingPen(
      { 2021: names.map(() => count(100)), 2022: names.map((_, index) => count(100 + index)) },
      names,
    );
    drawLineLabels(pen);
    const values = written.filter(({ text }) => /^\d+$/.test(text));
    expect(values.map(({ text }) => text).sort()).toEqual(
      names.map((_, index) => String(100 + index)).sort(),
    );
    const heights = values.map(({ y }) => y).sort((a, b) => a - b);
    heights.slice(1).forEach((y, index) => expect(y - (heights[index] ?? 0)).toBeGreaterThan(13));
    for (const { text, x } of written)
      expect(x + text.length * CHARACTER_PX).toBeLessThanOrEqual(500);
    expect(written).toHaveLength(24);
  });

  it('write the values of one or two lines beside their points, the lower line’s below', () => {
    const { pen, written } = recordingPen(
      { 2021: [count(80), count(120)], 2022: [count(90), count(130)] },
      ['新收', '办结'],
    );
    drawLineLabels(pen);
    const heightOf = (text: string): number => written.find((each) => each.text === text)?.y ?? NaN;
    expect(heightOf('80')).toBeLessThan(80);
    expect(heightOf('120')).toBeGreaterThan(120);
    expect(written.filter(({ text }) => text === '90' || text === '130')).toHaveLength(2);
  });

  it('leave out a line without any number', () => {
    const { pen, written } = recordingPen({ 2021: [count(80), undefined] }, ['甲', '乙']);
    drawLineLabels(pen);
    expect(written.map(({ text }) => text)).toEqual(['80', '甲']);
  });
});
