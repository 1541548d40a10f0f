import type { EditionId } from '@/editions/edition';
import type { ReadingNotice } from '../draft';
import type { Piece } from './piece';
import { cellsOfRow, hasReliableBreaks, textOfPieces } from './rowCells';
import { scanLabels, type Mark } from './scanLabels';
import type { RowReading, TableReading } from './tableReading';
import { VOCABULARIES } from './vocabulary';

interface FoundRow {
  readonly row: string;
  readonly line: number;
  readonly pieces: readonly Piece[];
}

const ORGANIZATIONS = [
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
];

/** Reads table three from its pieces: columns by the heads that are there, rows by their labels. */
export function readRequests(pieces: readonly Piece[]): TableReading {
  const marks = scanLabels(pieces, VOCABULARIES.requests);
  const bodyAt = marks.findIndex((mark) => mark.kind === 'label' && mark.meaning.kind === 'row');
  const columns = columnsOfHead(bodyAt < 0 ? marks : marks.slice(0, bodyAt));
  const notices: ReadingNotice[] = [];
  const found = rowsOf(bodyAt < 0 ? [] : marks.slice(bodyAt), notices);
  const areBreaksReliable = hasReliableBreaks(
    found.map((row) => row.pieces),
    columns.length,
  );
  const rows = found.map(({ row, line, pieces: given }): RowReading => {
    const cells =
      columns.length > 0 ? cellsOfRow(given, columns.length, areBreaksReliable) : undefined;
    return {
      row,
      line,
      text: textOfPieces(given),
      cells:
        cells &&
        new Map(
          cells.flatMap((cell, index) => {
            const column = columns[index];
            return column === undefined ? [] : [[column, cell] as const];
          }),
        ),
    };
  });
  return { edition: editionOf(rows), rows, columnsFound: columns, notices };
}

/**
 * The columns in the order of the figures. A flattened head names 法人或其他组织 and 总计 before the kinds
 * of organization, which stand where 法人或其他组织 stands.
 */
function columnsOfHead(marks: readonly Mark[]): readonly string[] {
  const order: string[] = [];
  let organizationsAt: number | undefined;
  for (const mark of marks) {
    if (mark.kind !== 'label') continue;
    const { meaning } = mark;
    if (meaning.kind === 'group' && meaning.group === 'organizations')
      organizationsAt ??= order.length;
    if (meaning.kind === 'column' && !order.includes(meaning.column)) order.push(meaning.column);
  }
  if (organizationsAt === undefined) return order;
  const isKind = (column: string): boolean => ORGANIZATIONS.includes(column);
  return [
    ...order.slice(0, organizationsAt).filter((column) => !isKind(column)),
    ...order.filter(isKind),
    ...order.slice(organizationsAt).filter((column) => !isKind(column)),
  ];
}

/** Rows with what stands behind their labels. A label without figures is a group, a repeated head, or empty. */
function rowsOf(marks: readonly Mark[], notices: ReadingNotice[]): readonly FoundRow[] {
  const rows = new Map<string, FoundRow>();
  let current: { row: string; line: number } | undefined;
  let lastRow = '';
  for (const mark of marks) {
    if (mark.kind === 'unknown') {
      current = undefined;
      notices.push({ kind: 'notPlaced', table: 'requests', text: mark.text, line: mark.line });
    } else if (mark.kind === 'label') {
      const row = rowMeant(mark, lastRow);
      current = row === undefined ? undefined : { row, line: mark.line };
      if (row === undefined) continue;
      lastRow = row;
      if (mark.isGuessed) {
        notices.push({
          kind: 'labelGuessed',
          table: 'requests',
          row,
          text: mark.text,
          line: mark.line,
        });
      }
    } else if (hasCells(mark.pieces)) {
      if (current && !rows.has(current.row))
        rows.set(current.row, { ...current, pieces: mark.pieces });
      else if (mark.pieces.some((piece) => piece.kind === 'value')) {
        notices.push({
          kind: 'notPlaced',
          table: 'requests',
          text: textOfPieces(mark.pieces),
          line: mark.line,
        });
      }
      current = undefined;
    }
  }
  return [...rows.values()];
}

function hasCells(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'value' || piece.kind === 'blank');
}

/** `其他` and `总计` are columns in the head and rows below: told by the row before them. */
function rowMeant(mark: Extract<Mark, { kind: 'label' }>, lastRow: string): string | undefined {
  const { meaning } = mark;
  if (meaning.kind === 'row') return meaning.row;
  if (meaning.kind !== 'column') return undefined;
  if (meaning.column === 'otherOrganization' && lastRow === 'other.feeUnpaid') return 'other.misc';
  if (meaning.column === 'total' && (lastRow === 'other.misc' || lastRow === 'other')) {
    return 'outcomesTotal';
  }
  return undefined;
}

/** 2019 counts （六）其他处理 in one row, 2021 in three. */
function editionOf(rows: readonly RowReading[]): EditionId | undefined {
  const has = (id: string): boolean => rows.some(({ row }) => row === id);
  if (has('other.notCorrected') || has('other.feeUnpaid') || has('other.misc')) return '2021';
  return has('other') ? '2019' : undefined;
}
