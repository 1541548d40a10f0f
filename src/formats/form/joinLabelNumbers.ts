import type { Piece } from './piece';

const NUMBER = /^[0-9０-９]{1,2}$/;
/** The mark behind a label's number: no label begins with it. */
const NUMBER_MARK = /^[.．、]/;

/** Pieces in which a label's number that was broken off, and looks like a figure, is with its label again. */
export function joinLabelNumbers(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined[joined.length - 1];
    const isBrokenOff =
      piece.kind === 'text' &&
      NUMBER_MARK.test(piece.text) &&
      before?.kind === 'value' &&
      NUMBER.test(before.text);
    if (!isBrokenOff) joined.push(piece);
    else
      joined[joined.length - 1] = { ...piece, text: before.text + piece.text, line: before.line };
  }
  return joined;
}
