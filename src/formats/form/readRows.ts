import type { TableId } from '@/editions/edition';
import { present } from '@/lib/assert';
import type { ReadingNotice } from '../draft';
import {
  cellsOfRow,
  isCell,
  isWidthBorneOut,
  shapeOfRows,
  textOfPieces,
  type CellPiece,
  type RowPieces,
} from './rowCells';
import type { Piece } from './piece';
import type { RowReading } from './tableReading';

/** A head's cells from left to right: columns, and `undefined` for a blank cell of a merged one. */
export type HeadSlots = readonly (string | undefined)[];

/** A row's label with what stands behind it. Rows under the same head share its slots. */
export interface FoundRow {
  readonly row: string;
  readonly line: number;
  readonly pieces: readonly Piece[];
  readonly slots: HeadSlots;
  /** How many columns the label covers beside its own. */
  readonly merged: number;
}

/** How many of a row's contradicting readings are shown. */
const SHOWN_READINGS = 4;

/** Reads the cells of the rows that were found; what no cell claims is told. */
export function readRows(
  table: TableId,
  found: readonly FoundRow[],
): { readonly rows: readonly RowReading[]; readonly notices: readonly ReadingNotice[] } {
  const notices: ReadingNotice[] = [];
  const readings = readAll(found).map(({ reading, spare }): RowReading => {
    if (spare !== '') notices.push({ kind: 'notPlaced', table, text: spare, line: reading.line });
    return reading;
  });
  const rows = [...new Set(readings.map(({ row }) => row))].map((row) =>
    settleDoubles(
      table,
      readings.filter((reading) => reading.row === row),
      notices,
    ),
  );
  return { rows, notices };
}

function readAll(
  found: readonly FoundRow[],
): readonly { readonly reading: RowReading; readonly spare: string }[] {
  const withWidth = found.map((row) => ({ ...row, width: row.slots.length }));
  const shape = shapeOfRows(withWidth.filter(({ pieces }) => pieces.some(isCell)));
  const rowsByHead = new Map<HeadSlots, RowPieces[]>();
  for (const row of withWidth) {
    const rows = rowsByHead.get(row.slots);
    if (rows) rows.push(row);
    else rowsByHead.set(row.slots, [row]);
  }
  const trusted = new Set(
    [...rowsByHead].flatMap(([slots, rows]) => (isWidthBorneOut(rows, shape) ? [slots] : [])),
  );
  return withWidth.map((row) => {
    const fitting = trusted.has(row.slots) ? cellsOfRow(row, shape) : undefined;
    const read = fitting && isUnderColumns(row.slots, fitting.cells) ? fitting : undefined;
    const reading: RowReading = {
      row: row.row,
      line: row.line,
      text: textOfPieces(row.pieces),
      cells: read && cellsByColumn(row.slots, read.cells),
    };
    return { reading, spare: read ? textOfPieces(read.spare) : '' };
  });
}

/** A figure under the blank of a merged head shows that head and row do not belong to each other. */
function isUnderColumns(slots: HeadSlots, cells: readonly CellPiece[]): boolean {
  return cells.every((cell, index) => cell.kind === 'blank' || slots[index] !== undefined);
}

function cellsByColumn(
  slots: HeadSlots,
  cells: readonly CellPiece[],
): ReadonlyMap<string, CellPiece> {
  return new Map(
    cells.flatMap((cell, index) => {
      const column = slots[index];
      return column === undefined ? [] : [[column, cell] as const];
    }),
  );
}

/** A row that stands in the document more than once counts if it says the same; else it is not read. */
export function settleDoubles(
  table: TableId,
  readings: readonly RowReading[],
  notices: ReadingNotice[],
): RowReading {
  const first = present(readings[0], 'a reading of a row that was found');
  const filled = readings.filter(({ text }) => text !== '');
  const readable = filled.filter(({ cells }) => cells !== undefined);
  const chosen = readable[0] ?? filled[0] ?? first;
  if (new Set(readable.map(figuresOf)).size > 1) {
    const texts = [...new Set(readable.map(({ text }) => text))].slice(0, SHOWN_READINGS);
    return { ...chosen, cells: undefined, text: texts.join('；') };
  }
  for (const { text, line, cells } of filled) {
    if (!cells && text !== chosen.text) notices.push({ kind: 'notPlaced', table, text, line });
  }
  return chosen;
}

function figuresOf({ cells }: RowReading): string {
  return JSON.stringify(
    [...(cells ?? [])].map(([column, cell]) => [column, cell.kind === 'value' ? cell.text : '']),
  );
}
