import type { CellAddress, EditionId, TableId } from '@/editions/edition';
import { cellAddress, tableForm, type TableForm } from '@/editions/form';
import { blankTable, type CellValue, type TableData } from '@/report/report';
import type { ReadingNotice, Sureness } from '../draft';
import { readCellText } from './cellText';
import type { CellPiece } from './rowCells';

/** A table of the form as it was read. */
export interface TableReading {
  readonly edition: EditionId | undefined;
  readonly rows: readonly RowReading[];
  readonly notices: readonly ReadingNotice[];
}

/** A row with its cells by column, or with `undefined` where its figures could not be told apart. */
export interface RowReading {
  readonly row: string;
  readonly line: number;
  readonly cells: ReadonlyMap<string, CellPiece> | undefined;
  readonly text: string;
  /** Its cells were told apart by their sums, not by their heads. */
  readonly isGuessed?: boolean;
}

/** The cells of a table in the form of an edition, with remarks and what was not read. */
export interface FilledTable {
  readonly data: TableData;
  readonly remarks: Readonly<Record<CellAddress, string>>;
  readonly unread: readonly CellAddress[];
  readonly notices: readonly ReadingNotice[];
  readonly found: readonly FoundCell[];
}

/** A cell that the document has: what stands in it, or only its row where the row's figures could not be told apart. */
export interface FoundCell {
  readonly address: CellAddress;
  readonly piece: CellPiece | undefined;
  readonly line: number;
  readonly sureness: Sureness;
}

/** Puts what was read into the cells of a form; what is not there stays blank and is told. */
export function fillTable(table: TableId, edition: EditionId, reading: TableReading): FilledTable {
  const form = tableForm(edition, table);
  const data: Record<string, Readonly<Record<string, CellValue>>> = {
    ...blankTable(edition, table),
  };
  const remarks: Record<CellAddress, string> = {};
  const unread: CellAddress[] = [];
  const notices: ReadingNotice[] = [...reading.notices];
  const cells: FoundCell[] = [];
  const found = new Map(reading.rows.map((row) => [row.row, row]));
  const guessed = guessesOf(reading);
  for (const { id: row, columns } of form.rows) {
    const read = found.get(row);
    if (read?.cells) {
      const filled = fillRow(form, row, read.cells);
      data[row] = { ...data[row], ...filled.values };
      Object.assign(remarks, filled.remarks);
      for (const notice of filled.unread) unread.push(notice.address);
      notices.push(...filled.unread);
      cells.push(...cellsFound({ table, columns, guessed, notRead: filled.unread }, read));
    } else if (read) {
      const addresses = columns.map((column) => cellAddress(table, row, column));
      unread.push(...addresses);
      cells.push(...addresses.map((address) => foundRow(address, read.line)));
      notices.push({ kind: 'rowNotRead', table, row, text: read.text, line: read.line });
    } else if (reading.rows.length > 0) notices.push({ kind: 'rowMissing', table, row });
  }
  for (const { row, text, line } of reading.rows) {
    if (text !== '' && !form.rows.some(({ id }) => id === row))
      notices.push({ kind: 'notPlaced', table, text, line });
  }
  notices.push(...missingColumns(form, found));
  return { data, remarks, unread, notices, found: cells };
}

/** Rows and columns whose label is not the form's word for word, or whose figures were told apart by their sums. */
interface Guesses {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

function guessesOf({ rows, notices }: TableReading): Guesses {
  const guessed = new Set(rows.flatMap(({ row, isGuessed }) => (isGuessed ? [row] : [])));
  const columns = new Set<string>();
  for (const notice of notices) {
    if (notice.kind === 'labelGuessed') guessed.add(notice.row);
    else if (notice.kind === 'columnGuessed') columns.add(notice.column);
  }
  return { rows: guessed, columns };
}

interface RowContext {
  readonly table: TableId;
  readonly columns: readonly string[];
  readonly guessed: Guesses;
  readonly notRead: readonly CellNotRead[];
}

function cellsFound(
  { table, columns, guessed, notRead }: RowContext,
  { row, line, cells }: RowReading,
): readonly FoundCell[] {
  const isGuessed = (column: string): boolean =>
    guessed.rows.has(row) || guessed.columns.has(column);
  return columns.flatMap((column): readonly FoundCell[] => {
    const piece = cells?.get(column);
    if (!piece) return [];
    const address = cellAddress(table, row, column);
    const isUnread = notRead.some((notice) => notice.address === address);
    const sureness = isUnread ? 'unread' : isGuessed(column) ? 'guessed' : 'sure';
    return [{ address, piece, line: piece.cell ? line : piece.line, sureness }];
  });
}

function foundRow(address: CellAddress, line: number): FoundCell {
  return { address, piece: undefined, line, sureness: 'unread' };
}

type CellNotRead = Extract<ReadingNotice, { kind: 'cellNotRead' }>;

interface FilledRow {
  readonly values: Readonly<Record<string, CellValue>>;
  readonly remarks: Readonly<Record<CellAddress, string>>;
  readonly unread: readonly CellNotRead[];
}

function fillRow(
  { table, cells }: TableForm,
  row: string,
  pieces: ReadonlyMap<string, CellPiece>,
): FilledRow {
  const values: Record<string, CellValue> = {};
  const remarks: Record<CellAddress, string> = {};
  const unread: CellNotRead[] = [];
  for (const [column, piece] of pieces) {
    const address = cellAddress(table, row, column);
    const cell = cells.find((other) => other.address === address);
    if (piece.kind !== 'value' || !cell) continue;
    const read = readCellText(piece.text, cell.value);
    if (read.ok) {
      values[column] = read.value.value;
      if (read.value.remark !== '') remarks[address] = read.value.remark;
    } else unread.push({ kind: 'cellNotRead', address, text: piece.text, line: piece.line });
  }
  return { values, remarks, unread };
}

/** Columns that no head named, in some row that was read. */
function missingColumns(
  { table, rows }: TableForm,
  found: ReadonlyMap<string, RowReading>,
): readonly ReadingNotice[] {
  const missing = rows.flatMap(({ id, columns }) => {
    const cells = found.get(id)?.cells;
    return cells ? columns.filter((column) => !cells.has(column)) : [];
  });
  return [...new Set(missing)].map((column) => ({ kind: 'columnMissing', table, column }));
}
