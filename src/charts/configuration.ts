import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { createDirectLabels } from './directLabels';
import { estimateWidth, fitText } from './labels';
import type { Plot, PlotSeries } from './plot';
import { FONT_FAMILY, type Theme, type Tone } from './theme';

export type PlotConfiguration = ChartConfiguration<
  'line' | 'bar',
  (number | null)[],
  string | string[]
>;

export interface Drawing {
  readonly theme: Theme;
  /** Milliseconds; 0 where the user wants no motion, and for a picture. */
  readonly motion: number;
  /** Text in px on the screen; a picture for a meeting takes more. */
  readonly fontSize: number;
  /** Follows the size of its frame; a picture has its own. */
  readonly isResponsive: boolean;
}

interface LineLook {
  readonly dash: number[];
  readonly point: 'circle' | 'rect' | 'triangle' | 'rectRot' | false;
  readonly width: number;
}

/** Dash and marker tell the lines apart where colour does not. */
const LINE_LOOKS: Readonly<Record<Tone, LineLook>> = {
  first: { dash: [], point: 'circle', width: 2.5 },
  pale: { dash: [], point: 'circle', width: 2 },
  second: { dash: [7, 4], point: 'rect', width: 2.5 },
  third: { dash: [2, 3], point: 'triangle', width: 2.5 },
  fourth: { dash: [9, 3, 2, 3], point: 'rectRot', width: 2.5 },
  quiet: { dash: [3, 4], point: 'circle', width: 2 },
  quieter: { dash: [], point: 'circle', width: 1.25 },
};

const LONGEST_LABEL_EMS = 13;
const LINE_LABEL_GAP_PX = 12;
/** Room above the highest column for its number. */
const GRACE = '8%';

/** How high a plot must be, in px at a font size: bars and line labels take a line each, however many they are. */
export function plotHeight(plot: Plot, fontSize: number): number {
  const standard = fontSize * 22;
  if (plot.form === 'columns') return standard;
  if (plot.form === 'lines') {
    return Math.max(standard, plot.series.length * fontSize * 1.35 + fontSize * 5);
  }
  const bars = plot.isStacked ? 1 : plot.series.length;
  return plot.categories.length * fontSize * (bars * 1.5 + 0.9) + fontSize * 5.5;
}

/** The names of lines, as short as they stand at their ends. */
function lineLabels(plot: Plot, fontSize: number): readonly string[] {
  return plot.series.map(({ endLabel }) =>
    fitText(endLabel, LONGEST_LABEL_EMS * fontSize, (text) => estimateWidth(text, fontSize)),
  );
}

/** Chart.js's configuration of a plot. Everything but the drawing itself is decided here. */
export function createConfiguration(plot: Plot, drawing: Drawing): PlotConfiguration {
  const { theme, motion, fontSize, isResponsive } = drawing;
  const isBars = plot.form === 'bars';
  return {
    type: plot.form === 'lines' ? 'line' : 'bar',
    data: {
      labels: plot.categories.map(({ label, sub }) => categoryLabel(label, sub, fontSize)),
      datasets: plot.series.map((series) => createDataset(plot, series, drawing)),
    },
    options: {
      responsive: isResponsive,
      maintainAspectRatio: false,
      devicePixelRatio: 2,
      animation: motion === 0 ? false : { duration: motion },
      events: [],
      indexAxis: isBars ? 'y' : 'x',
      font: { family: FONT_FAMILY, size: fontSize },
      color: theme.ink,
      layout: { padding: createPadding(plot, fontSize) },
      plugins: {
        legend: {
          // Lines carry their names at their ends, a single series is named by the title.
          display: plot.form !== 'lines' && plot.series.length > 1,
          align: 'start',
          onClick: () => undefined,
          labels: {
            color: theme.ink,
            // A step smaller, so that the six outcomes keep to one line in a card.
            font: { family: FONT_FAMILY, size: fontSize - 1 },
            boxWidth: fontSize * 0.7,
            boxHeight: fontSize * 0.7,
            padding: fontSize * 0.5,
          },
        },
      },
      scales: {
        [isBars ? 'x' : 'y']: valueScale(plot, drawing),
        [isBars ? 'y' : 'x']: categoryScale(plot, drawing),
      },
    },
    plugins: [createDirectLabels(plot, theme, fontSize)],
  };
}

function categoryLabel(label: string, sub: string, fontSize: number): string | string[] {
  const fitted = fitText(label, LONGEST_LABEL_EMS * fontSize, (text) =>
    estimateWidth(text, fontSize),
  );
  return sub === '' ? fitted : [fitted, sub];
}

function createDataset(
  plot: Plot,
  series: PlotSeries,
  { theme }: Drawing,
): ChartDataset<'line' | 'bar', (number | null)[]> {
  const { fill } = theme.tones[series.tone];
  const common = { label: series.label, data: [...series.values] };
  if (plot.form !== 'lines') {
    return {
      type: 'bar',
      ...common,
      backgroundColor: fill,
      // A line of paper between the parts of a stack keeps them apart without their colours.
      borderColor: theme.paper,
      borderWidth: plot.isStacked ? { [plot.form === 'bars' ? 'right' : 'top']: 1 } : 0,
      borderSkipped: false,
      maxBarThickness: plot.form === 'bars' ? 22 : 56,
      categoryPercentage: 0.72,
      barPercentage: 0.9,
    };
  }
  const look = LINE_LOOKS[series.tone];
  return {
    type: 'line',
    ...common,
    borderColor: fill,
    borderWidth: look.width,
    borderDash: look.dash,
    backgroundColor: theme.paper,
    pointBorderColor: fill,
    pointBackgroundColor: theme.paper,
    pointBorderWidth: look.width > 2 ? 2 : 1.25,
    pointRadius: look.width > 2 ? 4 : 2.5,
    pointStyle: look.point,
    spanGaps: false,
    clip: false,
  };
}

/** Room for what stands beyond the marks: names at the ends of lines, totals beyond stacks, values on bars. */
function createPadding(plot: Plot, fontSize: number): { top: number; right: number } {
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map((text) => estimateWidth(text, fontSize)));
  if (plot.form === 'columns') return { top: fontSize, right: fontSize };
  if (plot.form === 'lines') {
    const labels = lineLabels(plot, fontSize).map(
      (label, index) => `${lastText(plot.series[index])} ${label}`,
    );
    const right = widest(labels) + LINE_LABEL_GAP_PX * 2;
    return { top: fontSize * 1.8, right };
  }
  const totals = widest(plot.categories.map(({ total }) => total));
  const values = plot.isStacked ? 0 : widest(plot.series.flatMap(({ texts }) => texts));
  return { top: 0, right: totals + values + fontSize * 1.5 };
}

/** The value at the end of a line. */
function lastText(series: PlotSeries | undefined): string {
  return [...(series?.texts ?? [])].reverse().find((text) => text !== '') ?? '';
}

type Scale = NonNullable<NonNullable<PlotConfiguration['options']>['scales']>[string];

function valueScale(plot: Plot, { theme, fontSize }: Drawing): Scale {
  return {
    type: 'linear',
    beginAtZero: true,
    stacked: plot.isStacked,
    ...(plot.isPercent
      ? { min: 0, max: 100 }
      : { suggestedMax: 3, grace: plot.form === 'columns' ? GRACE : 0 }),
    border: { display: false },
    grid: { color: theme.grid, drawTicks: false },
    ticks: {
      color: theme.softInk,
      font: { family: FONT_FAMILY, size: fontSize },
      precision: 0,
      maxTicksLimit: 5,
      maxRotation: 0,
      padding: 6,
      callback: (value) => `${Number(value).toLocaleString('en-US')}${plot.isPercent ? '%' : ''}`,
    },
  };
}

function categoryScale(plot: Plot, { theme, fontSize }: Drawing): Scale {
  return {
    type: 'category',
    stacked: plot.isStacked,
    offset: true,
    border: { color: theme.softInk },
    grid: { display: false },
    ticks: {
      color: theme.ink,
      font: { family: FONT_FAMILY, size: fontSize },
      autoSkip: plot.form !== 'bars',
      maxRotation: 0,
      padding: 6,
    },
  };
}
