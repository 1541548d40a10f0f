import { tableForm } from '@/editions/form';
import { present } from '@/lib/assert';
import { sumAsNumber } from '@/report/sum';
import type { ReadingNotice } from '../draft';
import { readCellText } from './cellText';
import type { Piece } from './piece';
import { cellsOfRow, textOfPieces, type CellPiece } from './rowCells';
import { scanLabels, type Mark } from './scanLabels';
import type { RowReading, TableReading } from './tableReading';
import { VOCABULARIES } from './vocabulary';

const GROUPS = tableForm('2021', 'disputes').rows.map(({ id }) => id);
const COLUMNS = present(tableForm('2021', 'disputes').rows[0], 'a row of table four').columns;

interface Place {
  readonly row: string;
  readonly column: string;
}

/** Reads table four from its pieces: the figures in one line under the heads of its three groups. */
export function readDisputes(pieces: readonly Piece[]): TableReading {
  const marks = scanLabels(pieces, VOCABULARIES.disputes);
  const lastHead = marks.reduce(
    (last, mark, index) => (mark.kind === 'label' && mark.meaning.kind === 'column' ? index : last),
    -1,
  );
  const behind = marks
    .slice(lastHead + 1)
    .flatMap((mark) => (mark.kind === 'cells' ? mark.pieces : []));
  const notices = marks.flatMap((mark): ReadingNotice[] =>
    mark.kind === 'unknown'
      ? [{ kind: 'notPlaced', table: 'disputes', text: mark.text, line: mark.line }]
      : [],
  );
  if (!behind.some((piece) => piece.kind === 'value' || piece.kind === 'blank')) {
    return { edition: undefined, rows: [], columnsFound: [], notices };
  }
  const heads = placesOfHeads(marks);
  const cells = heads && cellsOfRow(behind, heads.length, false);
  const official = heads === undefined ? officialCells(behind, marks) : undefined;
  const rows = GROUPS.map((row): RowReading => ({
    row,
    line: behind[0]?.line ?? 1,
    text: textOfPieces(behind),
    cells: official?.get(row) ?? (heads && cells && cellsOfGroup(row, heads, cells)),
  }));
  const found = heads ? heads.map(({ column }) => column) : COLUMNS;
  return { edition: undefined, rows, columnsFound: [...new Set(found)], notices };
}

function cellsOfGroup(
  row: string,
  heads: readonly Place[],
  cells: readonly CellPiece[],
): ReadonlyMap<string, CellPiece> {
  return new Map(
    cells.flatMap((cell, index) => {
      const head = heads[index];
      return head?.row === row ? [[head.column, cell] as const] : [];
    }),
  );
}

/**
 * The heads from left to right as places of the form; a new group begins where a head comes that stands
 * before the last one in the form. Undefined where they are not three groups.
 */
function placesOfHeads(marks: readonly Mark[]): readonly Place[] | undefined {
  const places: Place[] = [];
  let group = -1;
  let last = COLUMNS.length;
  for (const mark of marks) {
    if (mark.kind !== 'label' || mark.meaning.kind !== 'column') continue;
    const at = COLUMNS.indexOf(mark.meaning.column);
    if (at <= last) group += 1;
    last = at;
    const row = GROUPS[group];
    if (row === undefined) return undefined;
    places.push({ row, column: mark.meaning.column });
  }
  return group === GROUPS.length - 1 ? places : undefined;
}

/** Fifteen figures without heads are in the order of the form if the three sums prove it. */
function officialCells(
  pieces: readonly Piece[],
  marks: readonly Mark[],
): ReadonlyMap<string, ReadonlyMap<string, CellPiece>> | undefined {
  const hasHeads = marks.some((mark) => mark.kind === 'label' && mark.meaning.kind === 'column');
  const cells = hasHeads ? undefined : cellsOfRow(pieces, GROUPS.length * COLUMNS.length, false);
  if (!cells) return undefined;
  const groups = new Map(
    GROUPS.map((row, index) => [
      row,
      new Map(
        COLUMNS.flatMap((column, position) => {
          const cell = cells[index * COLUMNS.length + position];
          return cell ? [[column, cell] as const] : [];
        }),
      ),
    ]),
  );
  return [...groups.values()].every(addsUp) ? groups : undefined;
}

function addsUp(cells: ReadonlyMap<string, CellPiece>): boolean {
  const values = COLUMNS.map((column) => {
    const cell = cells.get(column);
    const read = cell?.kind === 'value' ? readCellText(cell.text, 'integer') : undefined;
    return read?.ok ? read.value.value : null;
  });
  const total = values[values.length - 1];
  return typeof total === 'number' && total === sumAsNumber(values.slice(0, -1));
}
