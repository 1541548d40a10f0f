import { describe, expect, it } from 'vitest';
import { createConfiguration, plotHeight, type Drawing } from '@/charts/configuration';
import { createPlot, type PlotDesign } from '@/charts/plot';
import { DARK_THEME, FONT_FAMILY, LIGHT_THEME, type Theme } from '@/charts/theme';
import { TREND_WORDS } from '@/messages/trends';
import { count, share, sheetOf } from '@tests/helpers/charts';

const DRAWING: Drawing = { theme: LIGHT_THEME, motion: 0, fontSize: 13, isResponsive: true };

const linesPlot = createPlot(
  sheetOf('year', ['甲局', '乙局', '丙局', '丁局', '戊局'], {
    2021: [1, 2, 3, 4, 5].map(count),
    2022: [undefined, count(2), count(3), count(null), count(5)],
  }),
  { form: 'lines', tones: ['first', 'second', 'third', 'fourth'] },
  TREND_WORDS.zh,
);

const barsPlot = createPlot(
  sheetOf('agency', ['自然人', '商业企业'], { 甲局: [share(30, 40), share(10, 40)] }),
  { form: 'bars', isStacked: true, shareOf: 'received', tones: ['first', 'third'] },
  TREND_WORDS.zh,
);

interface ScaleShape {
  readonly beginAtZero?: boolean;
  readonly max?: number;
  readonly stacked?: boolean;
  readonly ticks: { readonly precision?: number; readonly maxRotation: number };
}

const scaleOf = (plot: typeof linesPlot, axis: 'x' | 'y'): ScaleShape =>
  createConfiguration(plot, DRAWING).options?.scales?.[axis] as ScaleShape;

describe('the configuration of a chart', () => {
  it('leaves gaps as gaps, and tells lines apart by dash and marker besides colour', () => {
    const { datasets } = createConfiguration(linesPlot, DRAWING).data;
    expect(datasets.map(({ data }) => data[1])).toEqual([null, 2, 3, null, 5]);
    for (const dataset of datasets)
      expect(dataset).toMatchObject({ type: 'line', spanGaps: false });
    const looks = datasets.map((dataset) => JSON.stringify(dataset, ['borderDash', 'pointStyle']));
    expect(new Set(looks.slice(0, 4)).size).toBe(4);
    const hues = new Set(datasets.map(({ borderColor }) => borderColor));
    expect(hues.size).toBe(5);
    expect(datasets[4]?.borderColor).toBe(LIGHT_THEME.tones.quieter.fill);
  });

  it('begins at 0 in whole numbers, with no text turned', () => {
    expect(scaleOf(linesPlot, 'y')).toMatchObject({ beginAtZero: true, ticks: { precision: 0 } });
    for (const axis of ['x', 'y'] as const) {
      expect(scaleOf(linesPlot, axis).ticks.maxRotation).toBe(0);
      expect(scaleOf(barsPlot, axis).ticks.maxRotation).toBe(0);
    }
  });

  it('draws shares to 100, stacked, and names the parts in a legend', () => {
    const { options } = createConfiguration(barsPlot, DRAWING);
    expect(scaleOf(barsPlot, 'x')).toMatchObject({ max: 100, stacked: true });
    expect(options?.plugins?.legend?.display).toBe(true);
    expect(options?.indexAxis).toBe('y');
  });

  it('has no legend where names stand at the ends of lines, and no motion where none is wanted', () => {
    const { options } = createConfiguration(linesPlot, DRAWING);
    expect(options?.plugins?.legend?.display).toBe(false);
    expect(options?.animation).toBe(false);
    expect(createConfiguration(linesPlot, { ...DRAWING, motion: 140 }).options?.animation).toEqual({
      duration: 140,
    });
  });

  it('is drawn twice as fine, in a face with Chinese', () => {
    const { options } = createConfiguration(linesPlot, DRAWING);
    expect(options?.devicePixelRatio).toBe(2);
    expect(options?.font).toMatchObject({ family: FONT_FAMILY });
    expect(FONT_FAMILY).toMatch(/CJK/);
  });

  it('gives every line’s name and every bar its height', () => {
    const many = (form: PlotDesign['form'], count60: boolean) => {
      const names = Array.from({ length: count60 ? 60 : 2 }, (_, index) => `机关${index}`);
      const sheet =
        form === 'lines'
          ? sheetOf('year', names, { 2021: names.map(() => count(1)) })
          : sheetOf('agency', ['a'], Object.fromEntries(names.map((name) => [name, [count(1)]])));
      return plotHeight(createPlot(sheet, { form, tones: [] }, TREND_WORDS.zh), 13);
    };
    expect(many('lines', true)).toBeGreaterThan(60 * 13 * 1.3);
    expect(many('bars', true)).toBeGreaterThan(60 * 13 * 1.3);
    expect(many('lines', false)).toBeLessThan(400);
  });
});

describe('the colours', () => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };

  it.each<[string, Theme]>([
    ['light', LIGHT_THEME],
    ['dark', DARK_THEME],
  ])('of the %s theme can be read: 4.5 for text, 3 for marks', (_, theme) => {
    for (const [tone, { fill, text, ink }] of Object.entries(theme.tones)) {
      expect(contrast(fill, text), `${tone} text`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, theme.paper), `${tone} ink`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fill, theme.paper), `${tone} fill`).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(theme.softInk, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });
});
