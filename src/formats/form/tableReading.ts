import type { CellAddress, EditionId, TableId } from '@/editions/edition';
import { cellAddress, tableForm } from '@/editions/form';
import { blankTable, type CellValue, type TableData } from '@/report/report';
import type { ReadingNotice } from '../draft';
import { readCellText } from './cellText';
import type { CellPiece } from './rowCells';

/** A table of the form as it was read. */
export interface TableReading {
  readonly edition: EditionId | undefined;
  readonly rows: readonly RowReading[];
  readonly columnsFound: readonly string[];
  readonly notices: readonly ReadingNotice[];
}

/** A row with its cells by column, or with `undefined` where its figures could not be told apart. */
export interface RowReading {
  readonly row: string;
  readonly line: number;
  readonly cells: ReadonlyMap<string, CellPiece> | undefined;
  readonly text: string;
}

/** The cells of a table in the form of an edition, with remarks and what was not read. */
export interface FilledTable {
  readonly data: TableData;
  readonly remarks: Readonly<Record<CellAddress, string>>;
  readonly unread: readonly CellAddress[];
  readonly notices: readonly ReadingNotice[];
}

/** Puts what was read into the cells of a form; what is not there stays blank and is told. */
export function fillTable(table: TableId, edition: EditionId, reading: TableReading): FilledTable {
  const form = tableForm(edition, table);
  const data: Record<string, Record<string, CellValue>> = {};
  for (const [row, cells] of Object.entries(blankTable(edition, table))) data[row] = { ...cells };
  const remarks: Record<CellAddress, string> = {};
  const unread: CellAddress[] = [];
  const notices: ReadingNotice[] = [...reading.notices];
  const found = new Map(reading.rows.map((row) => [row.row, row]));

  for (const { id: row, columns } of form.rows) {
    const read = found.get(row);
    if (!read) {
      if (reading.rows.length > 0) notices.push({ kind: 'rowMissing', table, row });
      continue;
    }
    if (!read.cells) {
      unread.push(...columns.map((column) => cellAddress(table, row, column)));
      notices.push({ kind: 'rowNotRead', table, row, text: read.text, line: read.line });
      continue;
    }
    for (const column of columns) {
      const piece = read.cells.get(column);
      if (piece?.kind !== 'value') continue;
      const address = cellAddress(table, row, column);
      const kind = form.cells.find((cell) => cell.address === address)?.value ?? 'integer';
      const value = readCellText(piece.text, kind);
      if (value.ok) {
        (data[row] ??= {})[column] = value.value.value;
        if (value.value.remark !== '') remarks[address] = value.value.remark;
      } else {
        unread.push(address);
        notices.push({ kind: 'cellNotRead', address, text: piece.text, line: piece.line });
      }
    }
  }
  for (const { row, text, line } of reading.rows) {
    if (!form.rows.some(({ id }) => id === row))
      notices.push({ kind: 'notPlaced', table, text, line });
  }
  notices.push(...missingColumns(table, edition, reading));
  return { data, remarks, unread, notices };
}

function missingColumns(
  table: TableId,
  edition: EditionId,
  { columnsFound, rows }: TableReading,
): readonly ReadingNotice[] {
  if (rows.length === 0) return [];
  const wanted = new Set(tableForm(edition, table).rows.flatMap(({ columns }) => columns));
  return [...wanted]
    .filter((column) => !columnsFound.includes(column))
    .map((column): ReadingNotice => ({ kind: 'columnMissing', table, column }));
}
