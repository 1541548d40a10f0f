import type { CellAddress } from '@/editions/edition';
import type { DocumentCell } from '../document';
import type { CellPlace, SourceSpan } from '../draft';
import type { Piece } from '../form/piece';
import type { FoundCell } from '../form/tableReading';
import type { DocumentLine } from './documentLines';

/** What is known of where things stand in a text. */
export interface Whereabouts {
  readonly lines: readonly DocumentLine[];
  /** All pieces of tables, those of one line behind each other. */
  readonly pieces: readonly Piece[];
  /** Where the cells of the document's own tables stand. */
  readonly spanOf: ReadonlyMap<DocumentCell, SourceSpan>;
}

/** Where in the text each cell was read. Only lines that hold one are looked at again. */
export function placeCells(
  found: readonly FoundCell[],
  whereabouts: Whereabouts,
): Readonly<Record<CellAddress, CellPlace>> {
  const lineNumbers = new Set(found.map(({ line }) => line));
  const piecesOfLine = new Map<number, Piece[]>();
  for (const piece of whereabouts.pieces) {
    if (!lineNumbers.has(piece.line)) continue;
    const known = piecesOfLine.get(piece.line);
    if (known) known.push(piece);
    else piecesOfLine.set(piece.line, [piece]);
  }
  const spans = new Map<Piece, SourceSpan>();
  for (const [line, pieces] of piecesOfLine) {
    findSpans(pieces, whereabouts.lines[line - 1]?.given ?? '', spans);
  }
  return Object.fromEntries(
    found.map(({ address, piece, line, sureness }) => {
      const own = piece && (piece.cell ? whereabouts.spanOf.get(piece.cell) : spans.get(piece));
      const span = own ?? spanInLine(line, piece, whereabouts);
      return [address, { ...span, sureness }];
    }),
  );
}

/** The pieces of a line stand in it behind each other. */
function findSpans(pieces: readonly Piece[], given: string, spans: Map<Piece, SourceSpan>): void {
  let end = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'value' && piece.kind !== 'text') continue;
    const start = given.indexOf(piece.text, end);
    // A label's number that was put back before it, or debris in its middle.
    if (start < 0) continue;
    end = start + piece.text.length;
    spans.set(piece, { line: piece.line, start, end });
  }
}

/** The figure where it is found in its line; the whole line where it is not, or where there is none. */
function spanInLine(line: number, piece: FoundCell['piece'], { lines }: Whereabouts): SourceSpan {
  const given = lines[line - 1]?.given ?? '';
  const text = piece?.kind === 'value' ? piece.text : '';
  const start = text === '' ? -1 : given.lastIndexOf(text);
  if (start >= 0) return { line, start, end: start + text.length };
  const indent = given.length - given.trimStart().length;
  return { line, start: indent, end: Math.max(indent, given.trimEnd().length) };
}
