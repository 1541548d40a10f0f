import type { Piece } from './piece';

/** A value or a blank of a row. */
export type CellPiece = Extract<Piece, { kind: 'value' | 'blank' }>;

/** Merged cells that stand before the next row's label: at most its group and 三、本年度办理结果. */
const STUB_CELLS = 2;

/**
 * The `count` cells that belong to a row, out of what stands between its label and the next. `undefined`
 * where that cannot be told: figures are never moved to make them fit.
 */
export function cellsOfRow(
  pieces: readonly Piece[],
  count: number,
  areBreaksReliable: boolean,
): readonly CellPiece[] | undefined {
  const all = pieces.filter(
    (piece): piece is CellPiece => piece.kind === 'value' || piece.kind === 'blank',
  );
  if (
    all.some((piece) => piece.kind === 'value' && piece.isGlued) &&
    (count !== 1 || all.length > 1)
  ) {
    return undefined;
  }
  const first = untilBreak(pieces);
  if (first.length === count) return first;
  if (areBreaksReliable) return undefined;
  if (all.length === count) return all;
  const spare = all.slice(count);
  const isStub = spare.length <= STUB_CELLS && spare.every((piece) => piece.kind === 'blank');
  return all.length > count && isStub ? all.slice(0, count) : undefined;
}

/** Whether rows end at breaks in this table: most rows have all their cells before the first one. */
export function hasReliableBreaks(rows: readonly (readonly Piece[])[], count: number): boolean {
  if (count < 2) return false;
  const whole = rows.filter((pieces) => untilBreak(pieces).length >= count).length;
  return whole * 2 > rows.length;
}

function untilBreak(pieces: readonly Piece[]): readonly CellPiece[] {
  const cells: CellPiece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'break' && cells.length > 0) break;
    if (piece.kind === 'value' || piece.kind === 'blank') cells.push(piece);
  }
  return cells;
}

/** What stands in a row, to be shown where it could not be read. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces
    .flatMap((piece) => (piece.kind === 'value' || piece.kind === 'text' ? [piece.text] : []))
    .join(' ');
}
