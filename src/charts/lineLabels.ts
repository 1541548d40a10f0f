import { fitText, spreadLabels } from './labels';
import { placesOf, setFont, write, type Pen, type Place } from './labelPen';
import type { PlotSeries } from './plot';

/** More points than these in a row, or more lines than these, and only the ends of lines are labelled. */
const MOST_LABELLED_POINTS = 8;
const MOST_LABELLED_LINES = 2;
const GAP_PX = 10;
const LABEL_LINE_EMS = 1.3;
/** Labels moved further than this have no line to them where they are grey: sixty lines are a smear. */
const FAR_EMS = 3;

/** Names and last values at the ends of lines, and the values along them where there is room. */
export function drawLineLabels(pen: Pen): void {
  const lines = pen.plot.series.map((series, index): Line => {
    const places = placesOf(pen, index);
    const last = places.reduce<number>((found, place, at) => (place ? at : found), -1);
    return { series, places, last };
  });
  const isSparse =
    lines.length <= MOST_LABELLED_LINES && pen.plot.categories.length <= MOST_LABELLED_POINTS;
  if (isSparse) drawPointValues(pen, lines);
  drawEnds(pen, lines);
}

interface Line {
  readonly series: PlotSeries;
  readonly places: readonly (Place | undefined)[];
  /** Of the last point; -1 where the line has none. */
  readonly last: number;
}

/** Values and names in the right margin, spread so that none covers another. */
function drawEnds(pen: Pen, lines: readonly Line[]): void {
  const { chart, context, plot, theme, fontSize } = pen;
  const { top, bottom, right } = chart.chartArea;
  const ends = lines.flatMap(({ series, places, last }) => {
    const place = places[last];
    return place ? [{ series, place, last }] : [];
  });
  const heights = spreadLabels(
    ends.map(({ place }) => place.y),
    fontSize * LABEL_LINE_EMS,
    { top: top - fontSize * 0.8, bottom },
  );
  ends.forEach(({ series, place, last }, index) => {
    const at = { x: right + GAP_PX, y: heights[index] ?? place.y };
    const tone = theme.tones[series.tone];
    const isAtEdge = last === plot.categories.length - 1;
    const isFar = Math.abs(at.y - place.y) > fontSize * FAR_EMS;
    if (isAtEdge && !(isFar && series.tone === 'quieter')) {
      drawLeader(context, place, at, tone.fill);
    }
    const value = series.texts[last] ?? '';
    write(pen, value, at, { color: tone.ink, align: 'left', isBold: true });
    const nameX = at.x + context.measureText(`${value} `).width;
    setFont(pen, false);
    const name = fitText(
      series.endLabel,
      chart.width - nameX - 2,
      (text) => context.measureText(text).width,
    );
    write(pen, name, { x: nameX, y: at.y }, { color: theme.ink, align: 'left' });
  });
}

/** A thin line from the last point to its label, which may have been moved. */
function drawLeader(
  context: CanvasRenderingContext2D,
  from: Place,
  to: Place,
  color: string,
): void {
  context.strokeStyle = color;
  context.lineWidth = 0.75;
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(from.x + 6, from.y);
  context.lineTo(to.x - 3, to.y);
  context.stroke();
}

/** Of two lines the upper has its values above, the lower below; a value without room is left to the table. */
function drawPointValues(pen: Pen, lines: readonly Line[]): void {
  const { chart, plot, theme, fontSize } = pen;
  const offset = fontSize * 1.15;
  lines.forEach(({ series, places }, at) => {
    places.forEach((place, index) => {
      if (!place || index === plot.categories.length - 1) return;
      const other = lines[1 - at]?.places[index];
      const isLower = other !== undefined && (other.y < place.y || (other.y === place.y && at > 0));
      const hasRoomBelow = place.y + offset + fontSize * 0.6 < chart.chartArea.bottom;
      const isFarFromOther = other === undefined || place.y - other.y > offset * 2;
      if (isLower && !hasRoomBelow && !isFarFromOther) return;
      const y = isLower && hasRoomBelow ? place.y + offset : place.y - offset;
      const color = theme.tones[series.tone].ink;
      const how = { color, align: 'center', isBold: true, hasOutline: true } as const;
      write(pen, series.texts[index] ?? '', { x: place.x, y }, how);
    });
  });
}
