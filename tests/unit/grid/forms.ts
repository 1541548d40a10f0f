import { EDITIONS, TABLE_IDS } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import type { EditionId, TableId } from '@/editions/edition';
import type { GridCell, GridRow } from '@/grid/gridModel';

export interface FormTable {
  readonly name: string;
  readonly edition: EditionId;
  readonly table: TableId;
  readonly rows: readonly GridRow[];
}

/** Every table of every edition, as the grid gets it. */
export const FORM_TABLES: readonly FormTable[] = (Object.keys(EDITIONS) as EditionId[]).flatMap(
  (edition) =>
    TABLE_IDS.map((table) => ({
      name: `${edition} ${table}`,
      edition,
      table,
      rows: tableLayout(edition, table).rows,
    })),
);

/** The cells of a table, row by row. */
export function cellsOf(rows: readonly GridRow[]): readonly GridCell[] {
  return rows.flatMap((row) => row.slots.flatMap((slot) => (slot.kind === 'cell' ? [slot] : [])));
}

/** A table with a head, a wide cell between narrow ones, and a computed column. */
export function smallTable(): readonly GridRow[] {
  const cell = (address: string, computed = false, colspan = 1): GridCell => ({
    kind: 'cell',
    id: address,
    address,
    computed,
    rowspan: 1,
    colspan,
    heads: [],
  });
  const row = (id: string, ...slots: GridRow['slots']): GridRow => ({ id, part: 'body', slots });
  return [
    row('r1', cell('a1'), cell('b1'), cell('c1'), cell('sum1', true)),
    row('r2', cell('a2'), cell('b2'), cell('c2'), cell('sum2', true)),
    row('r3', {
      kind: 'title',
      id: 'title',
      label: { zh: '题', en: 'title' },
      rowspan: 1,
      colspan: 4,
      scope: 'colgroup',
    }),
    row('r4', cell('wide', false, 3), cell('sum4', true)),
    row('r5', cell('a5'), cell('b5'), cell('c5'), cell('sum5', true)),
  ];
}
