import type { LabelIndex } from '../form/labelIndex';
import { normalizeLabel } from '../form/labelText';
import { doOverlap } from './looseColumns';

/** A piece of a line: what stands together, with a gap on both sides. Its places count down through all pages. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Which line of which page it is of. */
  readonly line: number;
}

/** A label with the pieces that it is wrapped into. */
export interface LabelChain {
  readonly key: string;
  readonly segments: readonly Segment[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** In sizes of its signs: how far below a line the next one of the same cell is. */
const LINE_STEP = 2.2;
const PIECES_LIMIT = 16;

/** The labels that segments, from the top, are pieces of; each segment is of one label, the longest it can be of. */
export function findLabelChains(
  segments: readonly Segment[],
  labels: LabelIndex,
): readonly LabelChain[] {
  const used = new Set<Segment>();
  const chains: LabelChain[] = [];
  for (const [index, first] of segments.entries()) {
    if (used.has(first)) continue;
    const chain = longestChain([first], index, { segments, labels, used });
    if (!chain) continue;
    for (const segment of chain.segments) used.add(segment);
    chains.push(chain);
  }
  return chains;
}

interface Search {
  readonly segments: readonly Segment[];
  readonly labels: LabelIndex;
  readonly used: ReadonlySet<Segment>;
}

function longestChain(
  pieces: readonly Segment[],
  index: number,
  search: Search,
): LabelChain | undefined {
  const key = normalizeLabel(pieces.map(({ text }) => text).join(''));
  const { labels, segments, used } = search;
  if (!labels.beginnings.has(key) || pieces.length > PIECES_LIMIT) return undefined;
  const last = pieces[pieces.length - 1];
  for (let next = index + 1; last && next < segments.length; next += 1) {
    const segment = segments[next];
    if (!segment || segment.baseline > last.baseline + last.size * LINE_STEP) break;
    if (used.has(segment) || !goesOn(segment, last, pieces)) continue;
    const longer = longestChain([...pieces, segment], next, search);
    if (longer) return longer;
  }
  return labels.byKey.has(key) ? chainOf(key, pieces) : undefined;
}

/** Whether a segment can go on with a label: behind its last piece on the same line, or below any of them. */
function goesOn(segment: Segment, last: Segment, pieces: readonly Segment[]): boolean {
  const gap = segment.left - last.right;
  if (segment.line === last.line) return gap >= 0 && gap < last.size;
  return pieces.some((piece) => doOverlap(piece, segment));
}

function chainOf(key: string, segments: readonly Segment[]): LabelChain {
  return {
    key,
    segments,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
    top: Math.min(...segments.map(({ baseline, size }) => baseline - size)),
    bottom: Math.max(...segments.map(({ baseline }) => baseline)),
  };
}
