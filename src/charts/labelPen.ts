import type { Chart } from 'chart.js';
import type { Plot } from './plot';
import { FONT_FAMILY, type Theme } from './theme';

/** What the labels of one chart are drawn with. */
export interface Pen {
  readonly chart: Chart;
  readonly context: CanvasRenderingContext2D;
  readonly plot: Plot;
  readonly theme: Theme;
  readonly fontSize: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Writing {
  readonly color: string;
  readonly align: CanvasTextAlign;
  readonly isBold?: boolean;
  /** Of the paper around it, where it may cross a line. */
  readonly hasOutline?: boolean;
}

export function setFont({ context, fontSize }: Pen, isBold: boolean): void {
  context.font = `${isBold ? '600 ' : ''}${fontSize}px ${FONT_FAMILY}`;
}

/** Writes a text with its middle at the place's height. */
export function write(pen: Pen, text: string, { x, y }: Place, how: Writing): void {
  const { context, theme } = pen;
  setFont(pen, how.isBold === true);
  context.textAlign = how.align;
  context.textBaseline = 'middle';
  if (how.hasOutline === true) {
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = theme.paper;
    context.strokeText(text, x, y);
  }
  context.fillStyle = how.color;
  context.fillText(text, x, y);
}

/** Where the marks of a series are, by category; `undefined` in a gap. */
export function placesOf({ chart, plot }: Pen, series: number): readonly (Place | undefined)[] {
  const { data } = chart.getDatasetMeta(series);
  return plot.categories.map((_, index) => {
    const element = data[index];
    const value = plot.series[series]?.values[index];
    return element && typeof value === 'number' ? { x: element.x, y: element.y } : undefined;
  });
}
