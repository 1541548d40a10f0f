import type { ChartModel } from './chartModel';
import { createConfiguration, plotHeight } from './configuration';
import type { Drawn } from './engine';
import { wrapText } from './labels';
import { FONT_FAMILY, LIGHT_THEME } from './theme';

/** In px of the picture's layout; the file has twice as many each way. */
const WIDTH_PX = 960;
const MARGIN_PX = 36;
const SCALE = 2;
const PLOT_FONT_PX = 15;

interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600;
  readonly color: string;
  readonly lineHeight: number;
  /** Above the block. */
  readonly gap: number;
}

const { ink, softInk, paper } = LIGHT_THEME;
const TITLE: TextStyle = { size: 26, weight: 600, color: ink, lineHeight: 36, gap: 0 };
const SUBTITLE: TextStyle = { size: 15, weight: 400, color: softInk, lineHeight: 22, gap: 6 };
const SENTENCE: TextStyle = { size: 22, weight: 400, color: ink, lineHeight: 32, gap: 72 };
const FOOTNOTE: TextStyle = { size: 14, weight: 400, color: softInk, lineHeight: 21, gap: 4 };
const SOURCE: TextStyle = { ...FOOTNOTE, gap: 10 };
const PLOT_GAP_PX = 20;
const SENTENCE_SPACE_PX = 72;

interface TextBlock {
  readonly style: TextStyle;
  readonly lines: readonly string[];
}

const fontOf = ({ size, weight }: TextStyle): string => `${weight} ${size}px ${FONT_FAMILY}`;

/**
 * The chart as a PNG at 2×, on white whatever the screen looks like: title, subtitle, picture (or the sentence
 * in its place), footnotes and source. Rejects where the browser gives no canvas or no picture.
 */
export async function renderPng(model: ChartModel): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The canvas gives no 2d context');
  const blockOf = (text: string, style: TextStyle): TextBlock => {
    context.font = fontOf(style);
    const measure = (part: string): number => context.measureText(part).width;
    return { style, lines: wrapText(text, WIDTH_PX - 2 * MARGIN_PX, measure) };
  };
  const head = [blockOf(model.title, TITLE), blockOf(model.subtitle, SUBTITLE)];
  const foot = [
    ...model.footnotes.map((footnote) => blockOf(footnote, FOOTNOTE)),
    blockOf(model.source, SOURCE),
  ];
  const instead = model.sentence === '' ? undefined : blockOf(model.sentence, SENTENCE);
  const picture = instead ? undefined : await drawPlot(model);
  const middle = instead
    ? heightOf([instead]) + SENTENCE_SPACE_PX
    : plotHeight(model.plot, PLOT_FONT_PX) + 2 * PLOT_GAP_PX;

  canvas.width = WIDTH_PX * SCALE;
  canvas.height = Math.ceil(heightOf(head) + middle + heightOf(foot) + 2 * MARGIN_PX) * SCALE;
  context.scale(SCALE, SCALE);
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const below = writeBlocks(context, head, MARGIN_PX);
  if (instead) writeBlocks(context, [instead], below);
  if (picture) {
    const { canvas: plotted, drawn } = picture;
    const size = [plotted.width / SCALE, plotted.height / SCALE] as const;
    context.drawImage(plotted, MARGIN_PX, below + PLOT_GAP_PX, ...size);
    drawn.destroy();
  }
  writeBlocks(context, foot, below + middle);
  return toPng(canvas);
}

function heightOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce(
    (height, { style, lines }) => height + style.gap + lines.length * style.lineHeight,
    0,
  );
}

/** Writes blocks from `top` down; gives the place below the last. */
function writeBlocks(
  context: CanvasRenderingContext2D,
  blocks: readonly TextBlock[],
  top: number,
): number {
  let y = top;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const { style, lines } of blocks) {
    y += style.gap;
    context.font = fontOf(style);
    context.fillStyle = style.color;
    for (const line of lines) {
      context.fillText(line, MARGIN_PX, y + style.lineHeight / 2);
      y += style.lineHeight;
    }
  }
  return y;
}

/** The plot alone, on a canvas that is not in the page. It is wiped when it is destroyed. */
async function drawPlot({
  plot,
}: ChartModel): Promise<{ readonly canvas: HTMLCanvasElement; readonly drawn: Drawn }> {
  const { draw } = await import('./engine');
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH_PX - 2 * MARGIN_PX;
  canvas.height = plotHeight(plot, PLOT_FONT_PX);
  const drawn = draw(
    canvas,
    createConfiguration(plot, {
      theme: LIGHT_THEME,
      motion: 0,
      fontSize: PLOT_FONT_PX,
      isResponsive: false,
    }),
  );
  return { canvas, drawn };
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The browser made no picture of the canvas'));
    }, 'image/png');
  });
}
