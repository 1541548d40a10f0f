import type { Piece } from './piece';

/** So many times as often apart as together: every line end was doubled. */
const MOSTLY = 10;

/**
 * The pieces of a table without the breaks that only divide cells. Where nearly every cell stands apart from
 * the next, line ends were doubled, and only longer gaps end a row.
 */
export function foldBreaks(pieces: readonly Piece[]): readonly Piece[] {
  let apart = 0;
  let together = 0;
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (!before || piece.kind === 'break') return;
    if (before.kind === 'break') apart += 1;
    else together += 1;
  });
  if (apart < together * MOSTLY || apart < 2) return pieces;
  return pieces.filter((piece, index) => {
    if (piece.kind !== 'break') return true;
    const isSecond = pieces[index - 1]?.kind === 'break' && pieces[index - 2]?.kind !== 'break';
    return isSecond;
  });
}
