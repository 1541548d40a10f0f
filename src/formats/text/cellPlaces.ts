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

/** Where in the text each cell was read. Only lines that hold several pieces are taken apart again. */
export function placeCells(
  found: readonly FoundCell[],
  whereabouts: Whereabouts,
): Readonly<Record<CellAddress, CellPlace>> {
  const places: Record<CellAddress, CellPlace> = {};
  const rest: FoundCell[] = [];
  for (const cell of found) {
    const { address, piece, line, sureness } = cell;
    const span = piece?.cell
      ? whereabouts.spanOf.get(piece.cell)
      : spanAlone(line, piece, whereabouts.lines[line - 1]?.given ?? '');
    if (span) places[address] = { line: span.line, start: span.start, end: span.end, sureness };
    else rest.push(cell);
  }
  if (rest.length === 0) return places;
  const spans = spansOf(new Set(rest.map(({ line }) => line)), whereabouts);
  for (const { address, piece, line, sureness } of rest) {
    const own = (piece && spans.get(piece)) ?? spanInLine(line, piece, whereabouts);
    places[address] = { line: own.line, start: own.start, end: own.end, sureness };
  }
  return places;
}

/** The place of a figure that has its line for itself. */
function spanAlone(line: number, piece: FoundCell['piece'], given: string): SourceSpan | undefined {
  if (piece?.kind !== 'value' || !given.endsWith(piece.text)) return undefined;
  const start = given.length - piece.text.length;
  if (start > 1 || (start === 1 && given !== `\t${piece.text}`)) return undefined;
  return { line, start, end: given.length };
}

function spansOf(
  lineNumbers: ReadonlySet<number>,
  { pieces, lines }: Whereabouts,
): ReadonlyMap<Piece, SourceSpan> {
  const piecesOfLine = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (!lineNumbers.has(piece.line)) continue;
    const known = piecesOfLine.get(piece.line);
    if (known) known.push(piece);
    else piecesOfLine.set(piece.line, [piece]);
  }
  const spans = new Map<Piece, SourceSpan>();
  for (const [line, own] of piecesOfLine) findSpans(own, lines[line - 1]?.given ?? '', spans);
  return spans;
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
