import type { EditionId } from '@/editions/edition';
import { tableForm } from '@/editions/form';
import type { ReadingNotice } from '../draft';
import type { Piece } from './piece';
import { cellsOfRow, textOfPieces } from './rowCells';
import { scanLabels, type Mark } from './scanLabels';
import type { RowReading, TableReading } from './tableReading';
import { VOCABULARIES, type Meaning } from './vocabulary';

type ColumnMeaning = Extract<Meaning, { kind: 'column' }>;

/** Reads table two from its pieces: each row's figures by the column heads of its block. */
export function readDisclosure(pieces: readonly Piece[]): TableReading {
  const marks = scanLabels(pieces, VOCABULARIES.disclosure);
  const edition = editionOf(marks);
  const rows = new Map<string, RowReading>();
  const notices: ReadingNotice[] = [];
  const columnsFound = new Set<string>();
  let columns: ColumnMeaning[] = [];
  let isHeadOpen = false;
  let current: { row: string; line: number } | undefined;
  for (const mark of marks) {
    if (mark.kind === 'unknown') {
      current = undefined;
      notices.push({ kind: 'notPlaced', table: 'disclosure', text: mark.text, line: mark.line });
    } else if (mark.kind === 'label') {
      const { meaning } = mark;
      current = undefined;
      if (meaning.kind === 'row') {
        isHeadOpen = false;
        current = { row: meaning.row, line: mark.line };
        if (mark.isGuessed) notices.push(guessed(meaning.row, mark));
      } else {
        if (!isHeadOpen) columns = [];
        isHeadOpen = true;
        if (meaning.kind === 'column') {
          columns.push(meaning);
          columnsFound.add(meaning.column);
        }
      }
    } else if (mark.pieces.some((piece) => piece.kind === 'value' || piece.kind === 'blank')) {
      if (!current) {
        if (mark.pieces.some((piece) => piece.kind === 'value')) {
          notices.push({
            kind: 'notPlaced',
            table: 'disclosure',
            text: textOfPieces(mark.pieces),
            line: mark.line,
          });
        }
      } else if (!rows.has(current.row)) {
        rows.set(current.row, readRow(current, mark.pieces, columns, edition));
      }
    }
  }
  return { edition, rows: [...rows.values()], columnsFound: [...columnsFound], notices };
}

function guessed(row: string, { text, line }: Extract<Mark, { kind: 'label' }>): ReadingNotice {
  return { kind: 'labelGuessed', table: 'disclosure', row, text, line };
}

/** A row's figures under its block's heads. Heads that the row's form does not have leave it unread. */
function readRow(
  { row, line }: { readonly row: string; readonly line: number },
  pieces: readonly Piece[],
  columns: readonly ColumnMeaning[],
  edition: EditionId | undefined,
): RowReading {
  const text = textOfPieces(pieces);
  const known = tableForm(edition ?? '2021', 'disclosure').rows.find(({ id }) => id === row);
  const ids = columns.map(({ column }) => column);
  const isKnown = known !== undefined && ids.every((column) => known.columns.includes(column));
  const cells = isKnown && ids.length > 0 ? cellsOfRow(pieces, ids.length, false) : undefined;
  return {
    row,
    line,
    text,
    cells:
      cells &&
      new Map(
        cells.flatMap((cell, index) => {
          const column = ids[index];
          return column === undefined ? [] : [[column, cell] as const];
        }),
      ),
  };
}

/** Each column head that only one edition has is a vote for it. */
function editionOf(marks: readonly Mark[]): EditionId | undefined {
  let votes = 0;
  for (const mark of marks) {
    if (mark.kind !== 'label' || mark.meaning.kind !== 'column') continue;
    const { editions } = mark.meaning;
    if (editions.length === 1) votes += editions[0] === '2019' ? -1 : 1;
  }
  if (votes === 0) return undefined;
  return votes < 0 ? '2019' : '2021';
}
