import type { Label } from '@/editions/edition';
import { normalizeLabel, similarity } from './labelText';
import type { Mark } from './scanLabels';

/** A column of the form and its label, in the form's order. */
export interface OrderedColumn {
  readonly column: string;
  readonly label: string;
}

/** A head that is not the form's word for word, taken for a column. */
export interface GuessedColumn {
  readonly column: string;
  readonly text: string;
  readonly line: number;
}

const ALIKE_IN_PLACE = 0.4;

export function orderColumns(
  columns: readonly ({ readonly id: string } & Label)[],
): readonly OrderedColumn[] {
  return columns.map(({ id, zh }) => ({ column: id, label: normalizeLabel(zh) }));
}

/**
 * The column that an unknown head stands for: the one that is missing between its neighbours, if it is like it.
 * Undefined where there is none, or more than one could be meant.
 * @param before the column before it, `after` the one behind it; undefined at the ends
 */
export function columnMeant(
  text: string,
  { before, after }: { readonly before: string | undefined; readonly after: string | undefined },
  found: ReadonlySet<string>,
  order: readonly OrderedColumn[],
): string | undefined {
  const placeOf = (column: string | undefined, none: number): number =>
    column === undefined ? none : order.findIndex((other) => other.column === column);
  const missing = order
    .slice(placeOf(before, -1) + 1, Math.max(0, placeOf(after, order.length)))
    .filter(({ column }) => !found.has(column));
  const [only, ...others] = missing;
  if (!only || others.length > 0) return undefined;
  return similarity(text, only.label) >= ALIKE_IN_PLACE ? only.column : undefined;
}

/** The columns that marks name, as a set. */
export function columnsFound(marks: readonly Mark[]): ReadonlySet<string> {
  return new Set(
    marks.flatMap((mark) =>
      mark.kind === 'label' && mark.meaning.kind === 'column' ? [mark.meaning.column] : [],
    ),
  );
}

/** A head that is no label may have been broken in pieces, each of which is none. */
export function joinUnknown(marks: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const before = joined[joined.length - 1];
    if (mark.kind === 'unknown' && before?.kind === 'unknown')
      joined[joined.length - 1] = { ...before, text: before.text + mark.text };
    else joined.push(mark);
  }
  return joined;
}
