import { setFont, write, placesOf, type Pen, type Place } from './labelPen';
import type { ToneLook } from './theme';

/** Values on bars, in the parts of stacks and totals beyond them. */
export function drawBarLabels(pen: Pen): void {
  const { chart, plot, theme, fontSize } = pen;
  const isBars = plot.form === 'bars';
  const ends: (Place | undefined)[] = plot.categories.map(() => undefined);
  plot.series.forEach((series, at) => {
    const { data } = chart.getDatasetMeta(at);
    placesOf(pen, at).forEach((place, index) => {
      const element = data[index];
      if (!place || !element) return;
      const { base } = element.getProps(['base']) as { base: number };
      const text = series.texts[index] ?? '';
      if (plot.isStacked) {
        drawInside(pen, { text, place, base, look: theme.tones[series.tone] });
        ends[index] = furthest(ends[index], place, isBars);
      } else {
        const beside = isBars
          ? { x: place.x + 6, y: place.y }
          : { x: place.x, y: place.y - fontSize * 0.8 };
        const align = isBars ? 'left' : 'center';
        write(pen, text, beside, { color: theme.ink, align, isBold: true });
        const { width } = pen.context.measureText(text);
        ends[index] = furthest(ends[index], { x: beside.x + width, y: place.y }, isBars);
      }
    });
  });
  drawTotals(pen, ends);
}

function furthest(known: Place | undefined, place: Place, isBars: boolean): Place {
  if (!known) return place;
  return (isBars ? place.x > known.x : place.y < known.y) ? place : known;
}

interface Segment {
  readonly text: string;
  readonly place: Place;
  readonly base: number;
  readonly look: ToneLook;
}

/** The value of a part of a stack, where the part is long enough to hold it. */
function drawInside(pen: Pen, { text, place, base, look }: Segment): void {
  const isBars = pen.plot.form === 'bars';
  setFont(pen, false);
  const length = Math.abs((isBars ? place.x : place.y) - base);
  const needed = isBars ? pen.context.measureText(text).width + 6 : pen.fontSize * 1.2;
  if (length < needed) return;
  const middle = isBars
    ? { x: (place.x + base) / 2, y: place.y }
    : { x: place.x, y: (place.y + base) / 2 };
  write(pen, text, middle, { color: look.text, align: 'center' });
}

function drawTotals(pen: Pen, ends: readonly (Place | undefined)[]): void {
  const { plot, theme, fontSize } = pen;
  const isBars = plot.form === 'bars';
  plot.categories.forEach(({ total }, index) => {
    const end = ends[index];
    if (total === '' || !end) return;
    const place = isBars ? { x: end.x + 6, y: end.y } : { x: end.x, y: end.y - fontSize * 0.8 };
    const isSum = !plot.isPercent && plot.isStacked;
    const color = isSum ? theme.ink : theme.softInk;
    write(pen, total, place, { color, align: isBars ? 'left' : 'center', isBold: isSum });
  });
}
