import type { PlacedGlyph } from './page';
import { replaceRadicals } from './radicals';

/** Text that stands on one line. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Its texts that stand apart, as those of cells side by side do. */
  readonly pieces: readonly LinePiece[];
}

export interface LinePiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** In parts of a sign's size: how far apart baselines, blanks and columns are. */
const SAME_LINE = 0.45;
const BLANK = 0.25;
const WIDE_BLANK = 0.9;
const COLUMN_GAP = 2;
/** The least gap between the texts of two cells, as dense tables have it; justified text may have it too. */
const PIECE_GAP = 0.2;

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014-\u201d\u2026]/;

/** The signs of a page or a cell as lines from the top; a tab stands where a gap parts columns. */
export function readLines(glyphs: readonly PlacedGlyph[]): readonly TextLine[] {
  const rows: PlacedGlyph[][] = [];
  let baseline = -Infinity;
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows[rows.length - 1];
    if (row && glyph.baseline - baseline <= SAME_LINE * glyph.size) row.push(glyph);
    else {
      rows.push([glyph]);
      baseline = glyph.baseline;
    }
  }
  return rows.map(readLine).filter(({ text }) => text !== '');
}

function readLine(glyphs: readonly PlacedGlyph[]): TextLine {
  const sorted = [...glyphs].sort((a, b) => a.left - b.left);
  const shown = sorted.filter(({ text }) => text.trim() !== '');
  const first = shown[0] ?? sorted[0];
  let text = '';
  let last: PlacedGlyph | undefined;
  let isBlankBefore = false;
  let size = 0;
  const pieces: LinePiece[] = [];
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      isBlankBefore = true;
      continue;
    }
    if (last) text += gapBetween(last, glyph, isBlankBefore);
    text += glyph.text;
    addToPieces(pieces, last, glyph);
    size = Math.max(size, glyph.size);
    last = glyph;
    isBlankBefore = false;
  }
  return {
    text: replaceRadicals(text),
    left: first?.left ?? 0,
    right: shown.reduce((right, glyph) => Math.max(right, glyph.right), 0),
    baseline: first?.baseline ?? 0,
    size,
    pieces: pieces.map((piece) => ({ ...piece, text: replaceRadicals(piece.text) })),
  };
}

function addToPieces(
  pieces: LinePiece[],
  before: PlacedGlyph | undefined,
  { text, left, right, size }: PlacedGlyph,
): void {
  const last = pieces[pieces.length - 1];
  const gap = before ? (left - before.right) / Math.max(before.size, size) : 0;
  if (!last || gap >= PIECE_GAP) pieces.push({ text, left, right });
  else
    pieces[pieces.length - 1] = {
      text: last.text + text,
      left: last.left,
      right: Math.max(last.right, right),
    };
}

function gapBetween(before: PlacedGlyph, after: PlacedGlyph, isBlank: boolean): string {
  const size = Math.max(before.size, after.size);
  const gap = (after.left - before.right) / size;
  if (gap >= COLUMN_GAP) return '\t';
  // Justified lines set wide signs apart, and those beside letters.
  const isWide = WIDE.test(before.text) || WIDE.test(after.text);
  return isBlank || gap >= (isWide ? WIDE_BLANK : BLANK) ? ' ' : '';
}

/** Lines of one paragraph as one text; only between letters or figures is a line's end a blank. */
export function joinLines(before: string, after: string): string {
  const isWide = WIDE.test(before.slice(-1)) || WIDE.test(after.slice(0, 1));
  return isWide || before.endsWith('-') ? before + after : `${before} ${after}`;
}

/** Signs that were drawn twice at nearly the same place, as for letters made bold, once. */
export function dropRepeated(glyphs: readonly PlacedGlyph[]): readonly PlacedGlyph[] {
  const seen = new Map<string, PlacedGlyph[]>();
  return glyphs.filter((glyph) => {
    const row = Math.round(glyph.baseline / 2);
    const isRepeated = [row - 1, row, row + 1].some((near) =>
      seen.get(`${near} ${glyph.text}`)?.some((other) => isSamePlace(glyph, other)),
    );
    if (isRepeated) return false;
    const key = `${row} ${glyph.text}`;
    const others = seen.get(key);
    if (others) others.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  });
}

function isSamePlace(one: PlacedGlyph, other: PlacedGlyph): boolean {
  const near = Math.min(one.size, other.size) * 0.15;
  return Math.abs(one.left - other.left) <= near && Math.abs(one.baseline - other.baseline) <= near;
}
