import type { Numbering, NumberingStyle } from '@/report/numbering';
import type { ReadText } from '@/report/texts';
import { paragraphsOf, type Paragraph } from './sentences';

/** A paragraph that is numbered, not merely counted off as in 一是. */
export interface NumberedItem {
  readonly paragraph: Paragraph;
  readonly numbering: Numbering;
  /** The unnumbered paragraph right before it. */
  readonly before: Paragraph | undefined;
}

/** Paragraphs that count on from one to the next, as deep as each other. */
export interface NumberedRun {
  readonly items: readonly NumberedItem[];
  /** The style of most of them; of two as frequent the first. */
  readonly style: NumberingStyle;
  /** How many runs it stands inside of. */
  readonly depth: number;
  /** The number before its first: 2 where 1. and 2. stood under the heading before. */
  readonly from: number;
}

interface OpenRun {
  readonly items: NumberedItem[];
  readonly style: NumberingStyle;
  readonly depth: number;
  readonly from: number;
  last: number;
}

const READ = new WeakMap<ReadText, readonly NumberedRun[]>();

/** The numbered runs of a text, in the order in which they begin; worked out once. */
export function numberedRunsOf(text: ReadText): readonly NumberedRun[] {
  let runs = READ.get(text);
  if (!runs) {
    const paragraphs = paragraphsOf(text);
    runs = findRuns(
      paragraphs.flatMap((paragraph, index): readonly NumberedItem[] => {
        const { numbering } = paragraph;
        if (numbering === undefined || numbering.style === 'spoken') return [];
        const before = paragraphs[index - 1];
        return [{ paragraph, numbering, before: before?.numbering ? undefined : before }];
      }),
    );
    READ.set(text, runs);
  }
  return runs;
}

/**
 * Each paragraph goes on with the run of its style. One in a style that no open run has belongs to a run that it
 * counts on from, in a wrong style: （一）（二）（3）. A 1 begins a run, but where the run of its style goes on as if it
 * were a slip.
 */
function findRuns(items: readonly NumberedItem[]): readonly NumberedRun[] {
  const next = nextOfStyles(items);
  const all: OpenRun[] = [];
  /** The last number of each style whose run has been left. */
  const left = new Map<NumberingStyle, number>();
  let open: OpenRun[] = [];
  const closeFrom = (depth: number): void => {
    for (const { style, last } of open.slice(depth)) left.set(style, last);
    open = open.slice(0, depth);
  };
  items.forEach((item, index) => {
    const { style, number } = item.numbering;
    const depth = findDepth(open, item, { next: next[index], left });
    const run = open[depth];
    if (run) {
      run.items.push(item);
      // A number that jumps is believed where it is a later one; a smaller one is the slip.
      run.last = Math.max(number, run.last + 1);
      closeFrom(depth + 1);
      return;
    }
    const outer = open.findIndex((one) => one.style === style);
    if (outer >= 0) closeFrom(outer);
    const from = left.get(style) === number - 1 && number > 1 ? number - 1 : 0;
    const begun: OpenRun = { items: [item], style, depth: open.length, from, last: number };
    all.push(begun);
    open.push(begun);
  });
  return all.map(({ items: found, depth, from }) => ({
    items: found,
    style: styleOfMost(found),
    depth,
    from,
  }));
}

interface Around {
  /** The next number of each style. */
  readonly next: ReadonlyMap<NumberingStyle, number> | undefined;
  readonly left: ReadonlyMap<NumberingStyle, number>;
}

/** The open run that a paragraph goes on with; -1 where it begins one. */
function findDepth(open: readonly OpenRun[], item: NumberedItem, { next, left }: Around): number {
  const { style, number } = item.numbering;
  const same = open.findIndex((run) => run.style === style);
  const run = open[same];
  if (run) return number === 1 && !isSlip(run, item, next?.get(style)) ? -1 : same;
  if (number === 1) return -1;
  const depth = findCountedOn(open, item);
  const fits = open[depth];
  // 1. 2. under one heading and 3. 4. under the next, where the heading's own run lacks nothing.
  const isLacking = fits !== undefined && (next?.get(fits.style) ?? 0) > fits.last + 1;
  return left.get(style) === number - 1 && !isLacking ? -1 : depth;
}

/** The open run whose last number is the one before; brackets go with brackets first. */
function findCountedOn(
  open: readonly OpenRun[],
  { numbering: { style, number } }: NumberedItem,
): number {
  let found = -1;
  open.forEach((run, depth) => {
    if (run.last !== number - 1) return;
    const fits = isBracketed(run.style) === isBracketed(style);
    const fitted = isBracketed(open[found]?.style) === isBracketed(style);
    if (found < 0 || fits || !fitted) found = depth;
  });
  return found;
}

/** Whether a 1 is no new beginning: the run goes on behind it, or it doubles the 1 before without a heading. */
function isSlip(run: OpenRun, { before }: NumberedItem, next: number | undefined): boolean {
  if (next === run.last + 2) return true;
  return run.last === 1 && next === 2 && !(before && isHeading(before));
}

/** An unnumbered line that can head a new list: 改进措施, or a sentence that ends with a colon. */
function isHeading({ text }: Paragraph): boolean {
  return /[：:]$|措施|改进|如下|以下|下一步|问题|方面/.test(text) || !/[。；，]/.test(text);
}

function isBracketed(style: NumberingStyle | undefined): boolean {
  return style === 'bracketedArabic' || style === 'bracketedChinese';
}

/** For each item the numbers that come next in each style, where they may be asked for. */
function nextOfStyles(
  items: readonly NumberedItem[],
): readonly ReadonlyMap<NumberingStyle, number>[] {
  let coming: ReadonlyMap<NumberingStyle, number> = new Map();
  const next: ReadonlyMap<NumberingStyle, number>[] = [];
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const numbering = items[index]?.numbering;
    if (!numbering) continue;
    next[index] = coming;
    // Nine styles at most: a copy for each item is small.
    coming = new Map(coming).set(numbering.style, numbering.number);
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
