import type { Plugin } from 'chart.js';
import { drawBarLabels } from './barLabels';
import { setFont, write, type Pen } from './labelPen';
import { fitText } from './labels';
import { drawLineLabels } from './lineLabels';
import type { Plot } from './plot';
import type { Theme } from './theme';

/**
 * Our plugin that writes values and names beside their marks, so that no legend and no hovering is needed:
 * values and names at the ends of lines, values on bars, totals beyond stacks, and notes where there is no mark.
 */
export function createDirectLabels(plot: Plot, theme: Theme, fontSize: number): Plugin {
  return {
    id: 'directLabels',
    afterDatasetsDraw(chart) {
      const pen: Pen = { chart, context: chart.ctx, plot, theme, fontSize };
      pen.context.save();
      if (plot.form === 'lines') drawLineLabels(pen);
      else drawBarLabels(pen);
      drawNotes(pen);
      pen.context.restore();
    },
  };
}

/** 无报告, 空白, 无申请 or a count, where a category has no mark; left out where it would run into the next. */
function drawNotes(pen: Pen): void {
  const { chart, context, plot, theme, fontSize } = pen;
  const isBars = plot.form === 'bars';
  const { left, right, bottom } = chart.chartArea;
  const scale = chart.scales[isBars ? 'y' : 'x'];
  if (!scale) return;
  setFont(pen, false);
  const room = isBars
    ? chart.width - left - 12
    : (right - left) / Math.max(1, plot.categories.length);
  plot.categories.forEach(({ note }, index) => {
    if (note === '') return;
    const at = scale.getPixelForValue(index);
    const fitted = fitText(note, room, (text) => context.measureText(text).width);
    const place = isBars ? { x: left + 8, y: at } : { x: at, y: bottom - fontSize };
    write(pen, fitted, place, { color: theme.softInk, align: isBars ? 'left' : 'center' });
  });
}
