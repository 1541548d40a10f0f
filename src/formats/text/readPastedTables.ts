import type { CellAddress, EditionId, Label, TableId } from '@/editions/edition';
import {
  EDITIONS,
  TABLE_IDS,
  cellAddress,
  findFormCell,
  tableForm,
  type FormEditions,
} from '@/editions/form';
import type { CellValue } from '@/report/report';
import { tablesOf, type DocumentTable, type PlainDocument } from '../document';
import type { ReadingNotice } from '../draft';
import type { Piece } from '../form/piece';
import { takeTableNotes } from '../finished/tableNotes';
import { readDisclosure } from '../form/readDisclosure';
import { readRequests } from '../form/readRequests';
import { fillTable, type TableReading } from '../form/tableReading';
import { splitDocument } from './documentLines';
import { layOutDocument, type DocumentText } from './documentText';
import { readRegions, withRectangles, type TableReadings } from './tableReadings';
import { findRegions } from './tableRegions';

/** What was pasted holds of the tables of the form. */
export interface PastedTables {
  readonly tables: readonly TableId[];
  /** The cells of the report's form that there is a value for; a blank says nothing. */
  readonly values: readonly (readonly [CellAddress, CellValue])[];
  /** Cells that the report's form does not have: what was pasted is in another edition. */
  readonly elsewhere: readonly CellElsewhere[];
  readonly notices: readonly ReadingNotice[];
}

/** A value in a cell of another edition, by the labels that it has there. */
export interface CellElsewhere {
  readonly address: CellAddress;
  readonly row: Label;
  readonly column: Label;
  readonly value: CellValue;
}

const TEXT_LIMIT = 1_000_000;

/**
 * Reads a pasted table by its labels, with or without its heads, whatever program it comes from; undefined where
 * the text has no row of the form. A table without heads is taken to have the columns of the form, which only fits
 * rows that are complete.
 * @param editions the form of each of the report's tables
 */
export function readPastedTables(text: string, editions: FormEditions): PastedTables | undefined {
  return readTables({ text, spanOf: new Map() }, [], editions);
}

/** The same for a document, whose tables tell by their spans what stands over and beside what. */
export function readPastedDocument(
  document: PlainDocument,
  editions: FormEditions,
): PastedTables | undefined {
  const { document: bare, notes } = takeTableNotes(document);
  const read = readTables(layOutDocument(bare), tablesOf(bare), editions);
  if (!read || notes.size === 0) return read;
  // A paste is of figures; what was noted to them is told.
  const untaken = [...notes.values()].map((text): ReadingNotice => ({
    kind: 'notPlaced',
    table: null,
    text,
    line: 1,
  }));
  return { ...read, notices: [...read.notices, ...untaken] };
}

function readTables(
  { text, spanOf }: Pick<DocumentText, 'text' | 'spanOf'>,
  documentTables: readonly DocumentTable[],
  editions: FormEditions,
): PastedTables | undefined {
  if (text.length > TEXT_LIMIT) return undefined;
  const readings = withRectangles(readTextTables(text, editions), documentTables, spanOf);
  const found = TABLE_IDS.filter((table) =>
    readings[table].rows.some(({ cells }) => cells !== undefined),
  );
  if (found.length === 0) return undefined;
  const values: [CellAddress, CellValue][] = [];
  const elsewhere: CellElsewhere[] = [];
  const notices: ReadingNotice[] = [];
  for (const table of found) {
    const edition = readings[table].edition ?? editions[table];
    const filled = fillTable(table, edition, readings[table]);
    notices.push(...filled.notices.filter(({ kind }) => !EXPECTED.has(kind)));
    for (const [row, cells] of Object.entries(filled.data)) {
      for (const [column, value] of Object.entries(cells)) {
        const address = cellAddress(table, row, column);
        if (value === null) continue;
        if (findFormCell(editions, address)) values.push([address, value]);
        else elsewhere.push(describeElsewhere(edition, table, address, value));
      }
    }
  }
  return { tables: found, values, elsewhere, notices };
}

/** A part of a table lacks rows and columns on purpose. */
const EXPECTED: ReadonlySet<ReadingNotice['kind']> = new Set([
  'rowMissing',
  'columnMissing',
  'tableMissing',
]);

function describeElsewhere(
  edition: EditionId,
  table: TableId,
  address: CellAddress,
  value: CellValue,
): CellElsewhere {
  const cell = tableForm(edition, table).cells.find((other) => other.address === address);
  const plain: Label = { zh: address, en: address };
  const row = cell?.rowPath[cell.rowPath.length - 1] ?? plain;
  return { address, row, column: cell?.columnPath[cell.columnPath.length - 1] ?? plain, value };
}

function readTextTables(text: string, editions: FormEditions): TableReadings {
  const regions = findRegions(splitDocument(text).lines);
  const { tables } = regions;
  return {
    ...readRegions(regions),
    disclosure: readDisclosure(tables.disclosure, editions.disclosure),
    requests: readWithHead(tables.requests),
  };
}

function readWithHead(pieces: readonly Piece[]): TableReading {
  const reading = readRequests(pieces);
  const isHeadless =
    reading.rows.length > 0 && reading.rows.every(({ cells }) => cells === undefined);
  return isHeadless ? readRequests([...headOfRequests(), ...pieces]) : reading;
}

/** The head of table three, one label a piece, as a text gives it. */
function headOfRequests(): readonly Piece[] {
  const { columns, columnGroups } = EDITIONS['2021'].tables.requests;
  const organizations = columnGroups[columnGroups.length - 1];
  const outside = columns.filter(({ id }) => !organizations?.columns.includes(id));
  const inside = columns.filter(({ id }) => organizations?.columns.includes(id));
  const [first, ...rest] = outside;
  return [first, organizations, ...rest, ...inside].flatMap((label): Piece[] =>
    label ? [{ kind: 'text', text: label.zh, line: 0 }] : [],
  );
}
