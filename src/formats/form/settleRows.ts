import { EDITIONS } from '@/editions/form';
import { normalizeLabel, similarity, withoutNumber } from './labelText';
import type { Mark } from './scanLabels';

/** A row of the form, for labels that are found by their place. */
interface OrderedRow {
  readonly row: string;
  readonly label: string;
}

const ALIKE_IN_PLACE = 0.5;
const CLEARLY_NEARER = 0.15;
/** Comparing takes its time: enough for a report, and a limit for garbage. */
const COMPARED_LIMIT = 100;

/** The rows of both editions in the order that both have; the 2019 form's table two holds all that 2021's does. */
const DISCLOSURE_ROWS: readonly OrderedRow[] = EDITIONS['2019'].tables.disclosure.blocks.flatMap(
  ({ rows }) => rows.map(({ id, zh }) => ({ row: id, label: bare(zh) })),
);
const REQUEST_ROWS: readonly OrderedRow[] = EDITIONS['2021'].tables.requests.rows
  .filter(({ id, kind }) => kind !== 'group' || id === 'other')
  .map(({ id, zh }) => ({ row: id, label: bare(zh) }));

export const ROW_ORDER = { disclosure: DISCLOSURE_ROWS, requests: REQUEST_ROWS };

/**
 * Labels that are not the form's word for word, held against its order. A guess at a row that stands
 * elsewhere word for word is none; an unknown label with figures is the row that is missing at its place,
 * if it is like it.
 */
export function settleRows(marks: readonly Mark[], order: readonly OrderedRow[]): readonly Mark[] {
  const exact = new Set(marks.flatMap((mark) => rowOf(mark, false)));
  const settled = marks.map((mark): Mark => {
    const [guessed] = rowOf(mark, true);
    if (guessed === undefined || !exact.has(guessed) || mark.kind === 'cells') return mark;
    return { kind: 'unknown', text: mark.text, line: mark.line };
  });
  const found = new Set(settled.flatMap((mark) => [...rowOf(mark, false), ...rowOf(mark, true)]));
  if (found.size === 0) return settled;
  const places = new Map(order.map(({ row }, index) => [row, index]));
  const next = nextPlaces(settled, places, order.length);
  let last = -1;
  let compared = 0;
  return settled.map((mark, index): Mark => {
    const [row] = [...rowOf(mark, false), ...rowOf(mark, true)];
    if (row !== undefined) last = places.get(row) ?? last;
    if (mark.kind !== 'unknown' || !hasFigures(settled[index + 1])) return mark;
    const missing = order
      .slice(last + 1, Math.max(last + 1, next[index] ?? 0))
      .filter((other) => !found.has(other.row));
    if (missing.length > 0) compared += 1;
    const meant = compared > COMPARED_LIMIT ? undefined : rowAlike(mark.text, missing);
    if (!meant) return mark;
    found.add(meant.row);
    return { ...mark, kind: 'label', meaning: { kind: 'row', row: meant.row }, isGuessed: true };
  });
}

function bare(label: string): string {
  return withoutNumber(normalizeLabel(label));
}

function rowOf(mark: Mark, isGuessed: boolean): readonly string[] {
  if (mark.kind !== 'label' || mark.meaning.kind !== 'row') return [];
  return mark.isGuessed === isGuessed ? [mark.meaning.row] : [];
}

/** For each mark, the place in the form of the next row behind it. */
function nextPlaces(
  marks: readonly Mark[],
  places: ReadonlyMap<string, number>,
  end: number,
): readonly number[] {
  const next: number[] = [];
  let place = end;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    next[index] = place;
    const mark = marks[index];
    if (mark?.kind === 'label' && mark.meaning.kind === 'row')
      place = places.get(mark.meaning.row) ?? place;
  }
  return next;
}

function hasFigures(mark: Mark | undefined): boolean {
  return mark?.kind === 'cells' && mark.pieces.some((piece) => piece.kind === 'value');
}

function rowAlike(text: string, rows: readonly OrderedRow[]): OrderedRow | undefined {
  const label = withoutNumber(text).slice(0, 80);
  const [best, second] = rows
    .map((row) => ({ row, alike: similarity(label, row.label) }))
    .sort((a, b) => b.alike - a.alike);
  if (!best || best.alike < ALIKE_IN_PLACE) return undefined;
  if (second && best.alike - second.alike < CLEARLY_NEARER) return undefined;
  return best.row;
}
