/** Chart.js with only what our charts use. Loaded when a chart is first drawn. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import type { PlotConfiguration } from './configuration';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** A chart that has been drawn; `destroy` gives the canvas back. */
export interface Drawn {
  readonly destroy: () => void;
}

/** Draws on a canvas. Throws where the canvas gives no context. */
export function draw(canvas: HTMLCanvasElement, configuration: PlotConfiguration): Drawn {
  if (!canvas.getContext('2d')) throw new Error('The canvas gives no 2d context');
  const chart = new Chart(canvas, configuration);
  return { destroy: () => chart.destroy() };
}
