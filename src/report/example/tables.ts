import type { CellAddress, EditionId, TableId } from '@/editions/edition';
import { TABLE_IDS, editionForYear, tableForm } from '@/editions/form';
import { present } from '@/lib/assert';
import { addDecimals } from '../sum';
import { followedTotals } from '../totals';

/** A table with a number in every cell, while it is being filled. */
export type FilledTable = Record<string, Record<string, number>>;
export type FilledTables = Record<TableId, FilledTable>;

/** The form of a data year; the oldest form where there was none yet. */
export function editionOfYear(year: number): EditionId {
  return editionForYear(year) ?? '2019';
}

/** A table of the form with 0 in every cell. */
export function zeroTable(edition: EditionId, table: TableId): FilledTable {
  const filled: FilledTable = {};
  for (const { id, columns } of tableForm(edition, table).rows) {
    const cells: Record<string, number> = {};
    for (const column of columns) cells[column] = 0;
    filled[id] = cells;
  }
  return filled;
}

/** Adds to a cell that the form has. */
export function addToCell(table: FilledTable, row: string, column: string, amount: number): void {
  const cells = present(table[row], row);
  cells[column] = addDecimals(present(cells[column], column), amount);
}

export function numberAt(table: FilledTable, row: string, column: string): number {
  return present(table[row]?.[column], `${row}/${column}`);
}

interface Place {
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

function placeOf(address: CellAddress): Place {
  const [table = '', row = '', column = ''] = address.split('/');
  return { table: table as TableId, row, column };
}

/** The totals of each form and their parts, taken apart once: thousands of reports are filled by them. */
const TOTALS: Readonly<
  Record<EditionId, readonly { readonly total: Place; readonly parts: readonly Place[] }[]>
> = { '2019': totalsOf('2019'), '2021': totalsOf('2021') };

function totalsOf(edition: EditionId): (typeof TOTALS)[EditionId] {
  const editions = { disclosure: edition, requests: edition, disputes: edition };
  return followedTotals(editions).map(({ total, parts }) => ({
    total: placeOf(total),
    parts: parts.map(placeOf),
  }));
}

/** Fills in every total of tables whose totals are still 0. */
export function fillTotals(tables: FilledTables, edition: EditionId): void {
  for (const { total, parts } of TOTALS[edition]) {
    let sum = 0;
    for (const { table, row, column } of parts) sum += numberAt(tables[table], row, column);
    addToCell(tables[total.table], total.row, total.column, sum);
  }
}

/** The sum of tables of one form, cell by cell. */
export function sumTables(edition: EditionId, parts: readonly FilledTables[]): FilledTables {
  const sum: FilledTables = {
    disclosure: zeroTable(edition, 'disclosure'),
    requests: zeroTable(edition, 'requests'),
    disputes: zeroTable(edition, 'disputes'),
  };
  for (const part of parts) {
    for (const table of TABLE_IDS) {
      for (const [row, cells] of Object.entries(part[table])) {
        for (const [column, value] of Object.entries(cells)) {
          addToCell(sum[table], row, column, value);
        }
      }
    }
  }
  return sum;
}
