import { tableForm } from '@/editions/form';
import { present } from '@/lib/assert';
import { sumAsNumber } from '@/report/sum';
import type { ReadingNotice } from '../draft';
import { readCellText } from './cellText';
import { foldBreaks } from './foldBreaks';
import type { Piece } from './piece';
import { readRows, type FoundRow } from './readRows';
import { cellsOfRow, isCell, shapeOfRows, textOfPieces, type CellPiece } from './rowCells';
import { scanLabels, type Mark } from './scanLabels';
import type { RowReading, TableReading } from './tableReading';
import { VOCABULARIES } from './vocabulary';

const GROUPS = tableForm('2021', 'disputes').rows.map(({ id }) => id);
const COLUMNS = present(tableForm('2021', 'disputes').rows[0], 'a row of table four').columns;
const CELL_COUNT = GROUPS.length * COLUMNS.length;

interface Place {
  readonly row: string;
  readonly column: string;
}

/** Reads table four from its pieces: fifteen figures in one row under three groups of heads, or a row a group. */
export function readDisputes(pieces: readonly Piece[]): TableReading {
  const marks = scanLabels(foldBreaks(pieces), VOCABULARIES.disputes);
  const bodyAt = placeOfBody(marks);
  const notices = marks.flatMap((mark, index) => leftOut(mark, index > bodyAt));
  if (bodyAt < 0) return { edition: undefined, rows: [], notices };
  const listed = rowsOfList(marks);
  if (listed) {
    const unknown = marks.flatMap((mark) => leftOut(mark, false)).filter(isNoRule);
    return { edition: undefined, rows: listed, notices: unknown };
  }
  const blocks = rowsOfBlocks(marks);
  if (blocks) {
    const unknown = marks.flatMap((mark) => leftOut(mark, false));
    return { edition: undefined, rows: blocks, notices: unknown };
  }
  const stacked = rowsOfStacks(marks);
  if (stacked) {
    const read = readRows('disputes', stacked);
    const unknown = marks.flatMap((mark) => leftOut(mark, false));
    return { edition: undefined, rows: read.rows, notices: [...unknown, ...read.notices] };
  }
  const heads = marks
    .slice(0, bodyAt)
    .flatMap((mark) =>
      mark.kind === 'label' && mark.meaning.kind === 'column' ? [mark.meaning.column] : [],
    );
  const grouped = rowsOfGroups(marks, heads);
  if (grouped) {
    const read = readRows('disputes', grouped);
    const unknown = marks.flatMap((mark) => leftOut(mark, false));
    return { edition: undefined, rows: read.rows, notices: [...unknown, ...read.notices] };
  }
  const body = marks[bodyAt];
  const own = body?.kind === 'cells' ? body.pieces : [];
  return { edition: undefined, rows: rowsOfLine(own, placesOfHeads(heads)), notices };
}

/** The first figures; where there are none, the blanks behind the heads. */
function placeOfBody(marks: readonly Mark[]): number {
  const figures = marks.findIndex((mark) => hasPiece(mark, 'value'));
  if (figures >= 0) return figures;
  const lastHead = marks.reduce(
    (last, mark, index) => (mark.kind === 'label' && mark.meaning.kind === 'column' ? index : last),
    -1,
  );
  return marks.findIndex((mark, index) => index > lastHead && hasPiece(mark, 'blank'));
}

function hasPiece(mark: Mark, kind: Piece['kind']): boolean {
  return mark.kind === 'cells' && mark.pieces.some((piece) => piece.kind === kind);
}

function leftOut(mark: Mark, isBehindBody: boolean): readonly ReadingNotice[] {
  const { line } = mark;
  if (mark.kind === 'unknown') {
    return [{ kind: 'notPlaced', table: 'disputes', text: mark.text, line }];
  }
  if (mark.kind === 'label' || !isBehindBody || !hasPiece(mark, 'value')) return [];
  return [{ kind: 'notPlaced', table: 'disputes', text: textOfPieces(mark.pieces), line }];
}

/** Fifteen figures in one row. Fewer, where a head is missing, must prove their places by the sums. */
function rowsOfLine(
  pieces: readonly Piece[],
  heads: readonly Place[] | undefined,
): readonly RowReading[] {
  const places = heads ?? officialPlaces();
  const row = { pieces, width: places.length, merged: 0 };
  const cells = cellsOfRow(row, shapeOfRows([row]))?.cells;
  const groups = new Map(
    GROUPS.map((group) => [group, cells ? cellsOfGroup(group, places, cells) : undefined]),
  );
  const isComplete = heads?.length === CELL_COUNT;
  // Where all are the same, as in a report of zeros, any order is the right one.
  const isSame = new Set(cells?.map((cell) => (cell.kind === 'value' ? cell.text : ''))).size === 1;
  const isProved =
    isComplete || isSame || [...groups.values()].every((group) => group && addsUp(group));
  return GROUPS.map((group): RowReading => ({
    row: group,
    line: pieces[0]?.line ?? 1,
    text: textOfPieces(pieces),
    cells: isProved ? groups.get(group) : undefined,
    isGuessed: !isComplete,
  }));
}

function cellsOfGroup(
  row: string,
  places: readonly Place[],
  cells: readonly CellPiece[],
): ReadonlyMap<string, CellPiece> {
  return new Map(
    cells.flatMap((cell, index) => {
      const place = places[index];
      return place?.row === row ? [[place.column, cell] as const] : [];
    }),
  );
}

/** A table a group: the group's label, its own heads, and a row below them. Undefined where it is not so throughout. */
function rowsOfStacks(marks: readonly Mark[]): readonly FoundRow[] | undefined {
  const rows: FoundRow[] = [];
  let group: string | undefined;
  let heads: string[] = [];
  for (const mark of marks) {
    if (mark.kind === 'label' && mark.meaning.kind === 'group') {
      if (!GROUPS.includes(mark.meaning.group)) continue;
      group = mark.meaning.group;
      heads = [];
    } else if (mark.kind === 'label' && mark.meaning.kind === 'column') {
      heads.push(mark.meaning.column);
    } else if (mark.kind === 'unknown' && group !== undefined && heads.length > 0) {
      return undefined;
    } else if (mark.kind === 'cells' && mark.pieces.some(isCell)) {
      if (group === undefined || !areHeadsOfGroup(heads)) {
        if (hasPiece(mark, 'value')) return undefined;
        continue;
      }
      rows.push({ row: group, line: mark.line, pieces: mark.pieces, slots: heads, merged: 0 });
      group = undefined;
      heads = [];
    }
  }
  return rows.length > 1 ? rows : undefined;
}

/**
 * Two tables, of which one has several groups side by side: their labels, the heads of all of them, and their figures.
 * Undefined where it is not so throughout.
 */
function rowsOfBlocks(marks: readonly Mark[]): readonly RowReading[] | undefined {
  const rows: RowReading[] = [];
  let groups: string[] = [];
  let heads: string[] = [];
  let isSeveral = false;
  for (const mark of marks) {
    if (mark.kind === 'label' && mark.meaning.kind === 'group') {
      if (GROUPS.includes(mark.meaning.group)) groups.push(mark.meaning.group);
    } else if (mark.kind === 'label' && mark.meaning.kind === 'column') {
      heads.push(mark.meaning.column);
    } else if (mark.kind === 'cells' && hasPiece(mark, 'value')) {
      const places = groups.flatMap((row) => COLUMNS.map((column) => ({ row, column })));
      const isWhole =
        heads.length === places.length && places.every(({ column }, at) => column === heads[at]);
      const row = { pieces: mark.pieces, width: places.length, merged: 0 };
      const cells = isWhole ? cellsOfRow(row, shapeOfRows([row]))?.cells : undefined;
      if (!cells) return undefined;
      isSeveral ||= groups.length > 1;
      const { line } = mark;
      for (const group of groups) {
        const own = cellsOfGroup(group, places, cells);
        rows.push({ row: group, line, cells: own, text: textOfPieces([...own.values()]) });
      }
      groups = [];
      heads = [];
    }
  }
  const isOnce = new Set(rows.map(({ row }) => row)).size === rows.length;
  return isSeveral &&
    isOnce &&
    rows.length === GROUPS.length &&
    rows.some(({ line }) => line !== rows[0]?.line)
    ? rows
    : undefined;
}

/** All columns of one group, in the form's order. */
function areHeadsOfGroup(heads: readonly string[]): boolean {
  return heads.length === COLUMNS.length && heads.every((column, at) => column === COLUMNS[at]);
}

/** The rule between the words of a group, as in 行政诉讼—复议后起诉, is nothing to be told of. */
function isNoRule(notice: ReadingNotice): boolean {
  return notice.kind !== 'notPlaced' || /[^-—–－:·\s]/.test(notice.text);
}

/**
 * A line a figure: the group's label, be it only where the group begins, the result's label, and its figure. Undefined
 * where it is not so throughout.
 */
function rowsOfList(marks: readonly Mark[]): readonly RowReading[] | undefined {
  const found = new Map<
    string,
    { readonly line: number; readonly cells: Map<string, CellPiece> }
  >();
  let group: string | undefined;
  let column: string | undefined;
  for (const mark of marks) {
    if (mark.kind === 'label' && mark.meaning.kind === 'group') {
      if (GROUPS.includes(mark.meaning.group)) group = mark.meaning.group;
      column = undefined;
    } else if (mark.kind === 'label' && mark.meaning.kind === 'column') {
      if (column !== undefined) return undefined;
      column = mark.meaning.column;
    } else if (mark.kind === 'cells' && mark.pieces.some(isCell)) {
      const own = mark.pieces.filter(isCell);
      const [cell] = own;
      if (column === undefined && !hasPiece(mark, 'value')) continue;
      if (group === undefined || column === undefined || !cell) return undefined;
      if (own.slice(1).some(({ kind }) => kind === 'value')) return undefined;
      const row = found.get(group) ?? { line: mark.line, cells: new Map<string, CellPiece>() };
      if (row.cells.has(column)) return undefined;
      row.cells.set(column, cell);
      found.set(group, row);
      column = undefined;
    }
  }
  const rows = [...found].map(([row, { line, cells }]): RowReading => ({
    row,
    line,
    cells,
    text: textOfPieces([...cells.values()]),
  }));
  return rows.length > 0 && rows.every(({ cells }) => cells?.size === COLUMNS.length)
    ? rows
    : undefined;
}

/** A row a group, each with its label, under the heads of one. */
function rowsOfGroups(
  marks: readonly Mark[],
  heads: readonly string[],
): readonly FoundRow[] | undefined {
  const isOneGroup = heads.every(
    (column, index) =>
      index === 0 || COLUMNS.indexOf(column) > COLUMNS.indexOf(heads[index - 1] ?? ''),
  );
  if (heads.length === 0 || !isOneGroup || !isHeadAlone(marks, heads)) return undefined;
  const rows = marks.flatMap((mark, index): readonly FoundRow[] => {
    const label = marks[index - 1];
    if (mark.kind !== 'cells' || !hasPiece(mark, 'value')) return [];
    if (label?.kind !== 'label' || label.meaning.kind !== 'group') return [];
    const { group } = label.meaning;
    if (!GROUPS.includes(group)) return [];
    // 行政复议 may stand over the two columns of 行政诉讼 and its kinds.
    const merged = group === GROUPS[0] ? 1 : 0;
    return [{ row: group, line: label.line, pieces: mark.pieces, slots: heads, merged }];
  });
  return rows.length > 0 ? rows : undefined;
}

/** Whether all heads of a table are those of its first row, once or repeated: others are labels of other rows. */
function isHeadAlone(marks: readonly Mark[], heads: readonly string[]): boolean {
  const all = marks.flatMap((mark) =>
    mark.kind === 'label' && mark.meaning.kind === 'column' ? [mark.meaning.column] : [],
  );
  return (
    all.length % heads.length === 0 &&
    all.every((column, index) => column === heads[index % heads.length])
  );
}

/**
 * The heads from left to right as places of the form; a new group begins where a head comes that stands
 * before the last one in the form. Undefined where they are not three groups.
 */
function placesOfHeads(heads: readonly string[]): readonly Place[] | undefined {
  const places: Place[] = [];
  let group = -1;
  let last = COLUMNS.length;
  for (const column of heads) {
    const at = COLUMNS.indexOf(column);
    if (at <= last) group += 1;
    last = at;
    const row = GROUPS[group];
    if (row === undefined) return undefined;
    places.push({ row, column });
  }
  return group === GROUPS.length - 1 ? places : undefined;
}

function officialPlaces(): readonly Place[] {
  return GROUPS.flatMap((row) => COLUMNS.map((column) => ({ row, column })));
}

/** Whether a group's total is its parts' sum; a group without some column can neither prove nor deny its place. */
function addsUp(cells: ReadonlyMap<string, CellPiece>): boolean {
  if (cells.size < COLUMNS.length) return true;
  const values = COLUMNS.map((column) => {
    const cell = cells.get(column);
    const read = cell?.kind === 'value' ? readCellText(cell.text, 'integer') : undefined;
    return read?.ok ? read.value.value : null;
  });
  const total = values[values.length - 1];
  return typeof total === 'number' && total === sumAsNumber(values.slice(0, -1));
}
