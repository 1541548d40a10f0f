import type { TableId } from '@/editions/edition';
import { tableForm } from '@/editions/form';
import { normalizeLabel } from './labelText';
import type { PlacedDocumentCell, Rectangle } from './rectangle';
import type { Meaning } from './term';
import { VOCABULARIES } from './vocabulary';

/** A column of a table of the form and where it stands in a rectangle; `row` where the head names that too. */
export interface ColumnHead {
  readonly column: string;
  readonly row: string | undefined;
  readonly left: number;
  readonly right: number;
}

/** Heads that other tables have as well, or that are words of any table: they tell nothing alone. */
const COMMON: ReadonlySet<string> = new Set(['total', 'otherOrganization']);
/** Longer than any label, and normalizing takes its time. */
const LABEL_LIMIT = 200;

/** Farther above its columns a group's head does not stand. */
const HEAD_ROWS_LIMIT = 8;

const DISPUTE_GROUPS: ReadonlySet<string> = new Set(
  tableForm('2021', 'disputes').rows.map(({ id }) => id),
);

/** What a cell means in a table of the form, if its text is one of its labels. */
export function meaningOf(table: TableId, { cell }: PlacedDocumentCell): Meaning | undefined {
  if (cell.text === '' || cell.text.length > LABEL_LIMIT) return undefined;
  return VOCABULARIES[table].index.byKey.get(normalizeLabel(cell.text))?.meaning;
}

/** Each cell of a row once, from left to right. */
export function cellsOfRow({ rows }: Rectangle, row: number): readonly PlacedDocumentCell[] {
  return [...new Set(rows[row])].filter((place) => place !== undefined);
}

/** The column heads of a table that stand in a row, those that reach down into it included. */
export function headsInRow(
  table: TableId,
  rectangle: Rectangle,
  row: number,
): readonly ColumnHead[] {
  const heads: ColumnHead[] = [];
  for (const place of cellsOfRow(rectangle, row)) {
    const meaning = meaningOf(table, place);
    if (meaning?.kind !== 'column') continue;
    const { column } = meaning;
    const { left, right } = place;
    const over = table === 'disputes' ? groupOver(rectangle, row, left) : undefined;
    const before = heads[heads.length - 1];
    // A merged head may be written out in each of its cells.
    if (before?.column === column && before.row === over && before.right === left)
      heads[heads.length - 1] = { ...before, right };
    else heads.push({ column, row: over, left, right });
  }
  return heads;
}

/** Whether heads are those of the table, and no row of it or of another. */
export function isHeadRow(heads: readonly ColumnHead[]): boolean {
  return heads.some(({ column }) => !COMMON.has(column));
}

/** The heads of a row over those of the row below it: what stands lower names the column. */
export function joinHeads(
  above: readonly ColumnHead[],
  below: readonly ColumnHead[],
): readonly ColumnHead[] {
  const kept = above.filter(
    (head) => !below.some(({ left, right }) => left < head.right && right > head.left),
  );
  return [...kept, ...below].sort((a, b) => a.left - b.left);
}

/** The group of table four that a column stands under. */
function groupOver({ rows }: Rectangle, row: number, column: number): string | undefined {
  for (let above = row - 1; above >= Math.max(0, row - HEAD_ROWS_LIMIT); above -= 1) {
    const place = rows[above]?.[column];
    const meaning = place && meaningOf('disputes', place);
    if (meaning?.kind === 'group' && DISPUTE_GROUPS.has(meaning.group)) return meaning.group;
  }
  return undefined;
}
