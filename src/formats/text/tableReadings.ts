import type { TableId } from '@/editions/edition';
import type { DocumentTable } from '../document';
import { readDisclosure } from '../form/readDisclosure';
import { readDisputes } from '../form/readDisputes';
import { readRectangles, type SpanOfCell } from '../form/readRectangle';
import { readRequests } from '../form/readRequests';
import type { CellPiece } from '../form/rowCells';
import type { RowReading, TableReading } from '../form/tableReading';
import type { Regions } from './tableRegions';

export type TableReadings = Readonly<Record<TableId, TableReading>>;

/** What the lines of a text hold of the tables of the form. */
export function readRegions({ tables }: Regions): TableReadings {
  return {
    disclosure: readDisclosure(tables.disclosure),
    requests: readRequests(tables.requests),
    disputes: readDisputes(tables.disputes),
  };
}

/**
 * The same with the tables of the document that the text was written from: a row that was found by the places of its
 * cells counts as it was found there; every other row is read from the text. Where both read a row and contradict each
 * other, a head or a cell is missing, and nobody can tell which.
 */
export function withRectangles(
  read: TableReadings,
  tables: readonly DocumentTable[],
  spanOf: SpanOfCell,
): TableReadings {
  if (tables.length === 0) return read;
  const placed = readRectangles(tables, spanOf);
  return {
    disclosure: join(placed.disclosure, read.disclosure),
    requests: join(placed.requests, read.requests),
    disputes: join(placed.disputes, read.disputes),
  };
}

function join(placed: TableReading, read: TableReading): TableReading {
  const byText = new Map(read.rows.map((reading) => [reading.row, reading]));
  const found = placed.rows.map((reading): RowReading => {
    const other = byText.get(reading.row);
    if (!other) return reading;
    return contradicts(reading, other) ? { ...reading, cells: undefined } : union(reading, other);
  });
  const names = new Set(found.map(({ row }) => row));
  return {
    edition: placed.edition ?? read.edition,
    rows: [...found, ...read.rows.filter(({ row }) => !names.has(row))],
    notices: read.notices,
  };
}

/** A column whose head is not the form's word for word is found by the text alone. */
function union(placed: RowReading, { cells }: RowReading): RowReading {
  const own = placed.cells;
  if (!own || !cells || [...own.keys()].some((column) => !cells.has(column))) return placed;
  return cells.size > own.size ? { ...placed, cells: new Map([...cells, ...own]) } : placed;
}

function contradicts({ cells }: RowReading, { cells: others }: RowReading): boolean {
  return [...(cells ?? [])].some(([column, cell]) => {
    const other = others?.get(column);
    return other !== undefined && textOf(cell) !== textOf(other);
  });
}

function textOf(cell: CellPiece): string {
  if (cell.kind !== 'value') return '';
  // Running text loses the mark of a footnote behind a figure.
  return cell.text
    .replace(/\s+/g, ' ')
    .replace(/[\u2460-\u2473]+$/, '')
    .trim();
}
