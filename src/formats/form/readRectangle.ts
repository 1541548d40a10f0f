import type { EditionId, TableId } from '@/editions/edition';
import { EDITIONS, tableForm } from '@/editions/form';
import type { ReadingNotice, SourceSpan } from '../draft';
import type { DocumentCell, DocumentTable } from '../document';
import { readCellText } from './cellText';
import { settleDoubles } from './readRows';
import { layOutTable, type PlacedDocumentCell, type Rectangle } from './rectangle';
import { headAt, isAside, type OpenHead } from './openHead';
import { rowMeant } from './readRequests';
import type { CellPiece } from './rowCells';
import { cellsOfRow, meaningOf, type ColumnHead } from './tableHeads';
import type { RowReading, TableReading } from './tableReading';

/**
 * Reads the tables of the form out of tables whose cells have places: a value belongs to the column whose head stands
 * over it and to the row whose label stands beside it. Only labels word for word count, and only rows in which every
 * head has exactly one cell; for the rest there is the reader that goes by the order of the pieces.
 */
export function readRectangles(
  tables: readonly DocumentTable[],
  spanOf: SpanOfCell = new Map(),
): Readonly<Record<TableId, TableReading>> {
  const readings: RowsOfTables = { disclosure: [], requests: [], disputes: [] };
  for (const table of tables) {
    const rectangle = layOutTable(table);
    if (rectangle && rectangle.width <= WIDTH_LIMIT) readRectangle(rectangle, spanOf, readings);
  }
  return {
    disclosure: settle('disclosure', readings.disclosure),
    requests: settle('requests', readings.requests),
    disputes: settle('disputes', readings.disputes),
  };
}

/** Where in the text of the document its cells stand. */
export type SpanOfCell = ReadonlyMap<DocumentCell, Pick<SourceSpan, 'line'>>;

/** The widest table of the form has fifteen columns; a sheet may have some beside it. */
const WIDTH_LIMIT = 100;

type RowsOfTables = Record<TableId, RowReading[]>;

function readRectangle(rectangle: Rectangle, spanOf: SpanOfCell, readings: RowsOfTables): void {
  let open: OpenHead | undefined;
  let lastRow = '';
  for (let row = 0; row < rectangle.rows.length; row += 1) {
    const head = headAt(rectangle, row, open);
    if (head) {
      if (head.table !== open?.table) lastRow = '';
      open = head;
      continue;
    }
    if (!open || !isSound(open)) continue;
    const line = lineOfRow(rectangle, row, spanOf);
    if (open.table === 'disputes') {
      const cells = cellsUnder(open, rectangle, row, []);
      if (cells && !isSignedOff(cells))
        readings.disputes.push(...rowsOfDisputes(open.heads, cells, line));
      continue;
    }
    const label = labelOf(open, rectangle, row, lastRow);
    if (!label) continue;
    lastRow = label.row;
    const { table } = open;
    const cells = cellsUnder(open, rectangle, row, label.places);
    // A label below a head: the row is shifted against it.
    const isShifted = cells?.some((place) => meaningOf(table, place) !== undefined);
    if (cells && !isShifted && isRowOf(open, label.row)) {
      readings[open.table].push({
        row: label.row,
        line,
        cells: new Map(
          open.heads.map(({ column }, index) => [column, pieceOf(cells[index], line)]),
        ),
        text: cells.map(({ cell }) => cell.text).join(' '),
      });
    }
  }
}

function lineOfRow(rectangle: Rectangle, row: number, spanOf: SpanOfCell): number {
  const own = cellsOfRow(rectangle, row).find(({ top }) => top === row);
  return (own && spanOf.get(own.cell)?.line) ?? 1;
}

/** A column that stands in a head twice shows that the head is not understood. */
function isSound({ table, heads }: OpenHead): boolean {
  const names = heads.map(({ row, column }) => `${row ?? ''} ${column}`);
  const isGrouped = table !== 'disputes' || heads.every(({ row }) => row !== undefined);
  return isGrouped && new Set(names).size === names.length;
}

interface RowLabel {
  readonly row: string;
  /** The cells that hold labels of the row. */
  readonly places: readonly PlacedDocumentCell[];
}

/** The innermost label of a row, outside of the columns. */
function labelOf(
  { table, heads, sides }: OpenHead,
  rectangle: Rectangle,
  row: number,
  lastRow: string,
): RowLabel | undefined {
  const places = cellsOfRow(rectangle, row).filter(
    (place) =>
      !isAside(place, sides) &&
      !heads.some((head) => place.left < head.right && place.right > head.left),
  );
  const rowOf = (place: PlacedDocumentCell): string | undefined => {
    const meaning = meaningOf(table, place);
    if (!meaning) return undefined;
    if (table === 'requests') return rowMeant({ meaning }, lastRow);
    return meaning.kind === 'row' ? meaning.row : undefined;
  };
  // A text that is no label, further inside than those that are: the row is its, and （六） only its group's.
  const texts = places.filter(({ cell }) => cell.text !== '');
  const last = texts[texts.length - 1];
  const innermost = last && rowOf(last);
  if (innermost === undefined) return undefined;
  return { row: innermost, places: places.filter((place) => meaningOf(table, place)) };
}

/**
 * The cell below each head; undefined where one has none, several or a part of one, or where a text stands in the row
 * that neither is a label nor under a head.
 */
function cellsUnder(
  { table, heads, sides }: OpenHead,
  rectangle: Rectangle,
  row: number,
  labels: readonly PlacedDocumentCell[],
): readonly PlacedDocumentCell[] | undefined {
  const all = cellsOfRow(rectangle, row);
  // The blocks of table two have fewer columns than the table.
  const canBeSeveral = table === 'disclosure';
  const claimed = new Set<PlacedDocumentCell>();
  const found = heads.flatMap((head) => {
    const under = all.filter(({ left, right }) => left < head.right && right > head.left);
    for (const place of under) claimed.add(place);
    const cell = canBeSeveral ? oneOf(under) : under.length === 1 ? under[0] : undefined;
    return cell && under.every((place) => isWithin(place, head)) ? [cell] : [];
  });
  if (found.length < heads.length) return undefined;
  const isClean = all.every(
    (place) =>
      place.cell.text === '' ||
      claimed.has(place) ||
      isAside(place, sides) ||
      isLabel(place, labels, heads),
  );
  return isClean ? found : undefined;
}

/** The one cell under a head; of several, as a wide head has them, the first where it alone is filled or all are the same. */
function oneOf(cells: readonly PlacedDocumentCell[]): PlacedDocumentCell | undefined {
  const [first, ...others] = cells;
  const isAlone = others.every(({ cell }) => cell.text === '');
  const isRepeated = others.every(({ cell }) => cell.text === first?.cell.text);
  return isAlone || isRepeated ? first : undefined;
}

function isWithin({ left, right, top, bottom }: PlacedDocumentCell, head: ColumnHead): boolean {
  return left >= head.left && right <= head.right && bottom === top + 1;
}

/** A label of the row, or whatever stands left of all columns, where only labels do. */
function isLabel(
  place: PlacedDocumentCell,
  labels: readonly PlacedDocumentCell[],
  heads: readonly ColumnHead[],
): boolean {
  const isFigure = /^[\d.,\s]+$/.test(place.cell.text);
  return labels.includes(place) || (!isFigure && place.right <= (heads[0]?.left ?? 0));
}

/** Whether the row has the columns of the head in some form: a head of another block is none of the row's. */
function isRowOf({ table, heads }: OpenHead, row: string): boolean {
  return EDITION_IDS.some((edition) => {
    const known = tableForm(edition, table).rows.find(({ id }) => id === row);
    return known && heads.every(({ column }) => known.columns.includes(column));
  });
}

/** Below the figures may stand in words who wrote the table, and when. */
function isSignedOff(cells: readonly PlacedDocumentCell[]): boolean {
  const texts = cells.map(({ cell }) => cell.text).filter((text) => text !== '');
  return (
    texts.some((text) => /[\u4e00-\u9fff]{2}/.test(text)) &&
    !texts.some((text) => readCellText(text, 'integer').ok)
  );
}

/** Fifteen cells in one row are a row for each group. */
function rowsOfDisputes(
  heads: readonly ColumnHead[],
  cells: readonly PlacedDocumentCell[],
  line: number,
): readonly RowReading[] {
  if (cells.every(({ cell }) => cell.text === '')) return [];
  const groups = [...new Set(heads.flatMap(({ row }) => row ?? []))];
  return groups.map((group) => {
    const own = heads.flatMap((head, index) => {
      const cell = cells[index];
      return head.row === group && cell ? [{ column: head.column, cell }] : [];
    });
    return {
      row: group,
      line,
      cells: new Map(own.map(({ column, cell }) => [column, pieceOf(cell, line)])),
      text: own.map(({ cell }) => cell.cell.text).join(' '),
    };
  });
}

function pieceOf(place: PlacedDocumentCell | undefined, line: number): CellPiece {
  if (!place) return { kind: 'blank', line };
  const { cell } = place;
  const { text } = cell;
  return text === '' ? { kind: 'blank', line, cell } : { kind: 'value', text, line, cell };
}

function settle(table: TableId, readings: readonly RowReading[]): TableReading {
  const notices: ReadingNotice[] = [];
  const rows = [...new Set(readings.map(({ row }) => row))].map((row) =>
    settleDoubles(
      table,
      readings.filter((reading) => reading.row === row),
      notices,
    ),
  );
  return { edition: editionOf(table, rows), rows, notices };
}

const EDITION_IDS = Object.keys(EDITIONS) as EditionId[];

/** Told by the cells that only one edition has. A blank one tells nothing: it may be a group's, which has none. */
function editionOf(table: TableId, rows: readonly RowReading[]): EditionId | undefined {
  const votes = EDITION_IDS.map((edition) => {
    const form = tableForm(edition, table);
    const has = (row: string, column: string): boolean =>
      form.rows.some(({ id, columns }) => id === row && columns.includes(column));
    const found = rows.reduce(
      (sum, { row, cells }) =>
        sum +
        [...(cells ?? [])].filter(([column, { kind }]) => kind === 'value' && has(row, column))
          .length,
      0,
    );
    return { edition, found };
  }).sort((a, b) => b.found - a.found);
  const [best, second] = votes;
  return best && best.found > (second?.found ?? 0) ? best.edition : undefined;
}
