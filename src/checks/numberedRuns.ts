import type { Numbering, NumberingStyle } from '@/report/numbering';
import type { ReadText } from '@/report/texts';
import { paragraphsOf, type Paragraph } from './sentences';

/** A paragraph that is numbered, not merely counted off as in 一是. */
export interface NumberedItem {
  readonly paragraph: Paragraph;
  readonly numbering: Numbering;
}

/** Paragraphs that count on from one to the next, as deep as each other. */
export interface NumberedRun {
  readonly items: readonly NumberedItem[];
  /** The style of most of them; of two as frequent the first. */
  readonly style: NumberingStyle;
  /** How many runs it stands inside of. */
  readonly depth: number;
}

interface OpenRun {
  readonly items: NumberedItem[];
  readonly style: NumberingStyle;
  readonly depth: number;
  last: number;
}

const READ = new WeakMap<ReadText, readonly NumberedRun[]>();

/** The numbered runs of a text, in the order in which they begin; worked out once. */
export function numberedRunsOf(text: ReadText): readonly NumberedRun[] {
  let runs = READ.get(text);
  if (!runs) {
    runs = findRuns(paragraphsOf(text).flatMap(asItem));
    READ.set(text, runs);
  }
  return runs;
}

function asItem(paragraph: Paragraph): readonly NumberedItem[] {
  const { numbering } = paragraph;
  return numbering === undefined || numbering.style === 'spoken' ? [] : [{ paragraph, numbering }];
}

/**
 * Each paragraph goes on with the run of its style. One in a style that no open run has belongs to a run that it
 * counts on from, in a wrong style: （一）（二）（3）. A 1 begins a run, but where the run of its style goes on as if it
 * were a slip.
 */
function findRuns(items: readonly NumberedItem[]): readonly NumberedRun[] {
  const next = nextOfStyle(items);
  const all: OpenRun[] = [];
  let open: OpenRun[] = [];
  items.forEach((item, index) => {
    const { style, number } = item.numbering;
    const depth = findDepth(open, item, next[index]);
    const run = open[depth];
    if (run) {
      run.items.push(item);
      // A number that jumps is believed where it is a later one; a smaller one is the slip.
      run.last = Math.max(number, run.last + 1);
      open = open.slice(0, depth + 1);
      return;
    }
    const outer = open.findIndex((one) => one.style === style);
    if (outer >= 0) open = open.slice(0, outer);
    const begun: OpenRun = { items: [item], style, depth: open.length, last: number };
    all.push(begun);
    open.push(begun);
  });
  return all.map(({ items: found, depth }) => ({ items: found, style: styleOfMost(found), depth }));
}

/** The open run that a paragraph goes on with; -1 where it begins one. */
function findDepth(
  open: readonly OpenRun[],
  { numbering: { style, number } }: NumberedItem,
  next: number | undefined,
): number {
  const same = open.findIndex((run) => run.style === style);
  const run = open[same];
  if (run) {
    const isSlip = number === 1 && next === run.last + 2;
    return number === 1 && !isSlip ? -1 : same;
  }
  if (number === 1) return -1;
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    if (open[depth]?.last === number - 1 && isBracketed(open[depth]?.style) === isBracketed(style))
      return depth;
  }
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    if (open[depth]?.last === number - 1) return depth;
  }
  return -1;
}

function isBracketed(style: NumberingStyle | undefined): boolean {
  return style === 'bracketedArabic' || style === 'bracketedChinese';
}

/** For each item the number of the next one of its style. */
function nextOfStyle(items: readonly NumberedItem[]): readonly (number | undefined)[] {
  const coming = new Map<NumberingStyle, number>();
  const next: (number | undefined)[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const numbering = items[index]?.numbering;
    if (!numbering) continue;
    next[index] = coming.get(numbering.style);
    coming.set(numbering.style, numbering.number);
  }
  return next;
}

function styleOfMost(items: readonly NumberedItem[]): NumberingStyle {
  const counts = new Map<NumberingStyle, number>();
  for (const { numbering } of items)
    counts.set(numbering.style, (counts.get(numbering.style) ?? 0) + 1);
  // 一、 belongs to the chapters: beside （二） it is the slip, however often.
  if (counts.has('bracketedChinese')) counts.delete('chinese');
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
