import type { Piece } from './piece';

/** A value or a blank of a row. */
export type CellPiece = Extract<Piece, { kind: 'value' | 'blank' }>;

/** What stands behind a row's label up to the next label, and how many cells the head says it has. */
export interface RowPieces {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** How many more columns the row's label covers: blanks, where merged cells are written out. */
  readonly merged: number;
}

/** What the rows of a table have in common, told by most of them. */
export interface RowShape {
  /** Rows end at breaks: most rows have all their cells before the first one. */
  readonly areBreaksReliable: boolean;
  /** Figures stand on another line than their label. */
  readonly isLabelApart: boolean;
  /** Some row has more blanks than cells: empty cells of merged heads are written out. */
  readonly hasSpareBlanks: boolean;
  /** Some row with a figure in its first column has blanks behind its last: what is too much stands there. */
  readonly areSpareBlanksBehind: boolean;
  /** The columns that a wide label covers are written out as blanks. */
  readonly isMergedWritten: boolean;
}

/** The cells of a row, and what stands behind them and belongs to no cell of it. */
export interface RowCells {
  readonly cells: readonly CellPiece[];
  readonly spare: readonly CellPiece[];
}

/**
 * The cells that belong to a row. `undefined` where that cannot be told: figures are never moved to make
 * them fit, and a blank that may belong to the next row's merged head does not count as a cell.
 */
export function cellsOfRow(row: RowPieces, shape: RowShape): RowCells | undefined {
  const { width } = row;
  const pieces = withoutMerged(row, shape.isMergedWritten);
  if (!pieces) return undefined;
  const all = pieces.filter(isCell);
  if (width === 0 || (all.some(isGlued) && (width > 1 || all.length > 1))) return undefined;
  if (shape.areBreaksReliable && beginsWithBreak(pieces) && !shape.isLabelApart) return undefined;
  const own = shape.areBreaksReliable ? untilBreak(pieces) : all;
  const cells = own.slice(0, width);
  // A blank too much, and one before all figures: it may be either that belongs to no column.
  const isShiftable = own.length > width && cells[0]?.kind === 'blank' && cells.some(isValue);
  if (isShiftable && !shape.areSpareBlanksBehind) return undefined;
  if (cells.length < width || own.slice(width).some(isValue)) return undefined;
  const isWhole =
    own.length === width &&
    (shape.areBreaksReliable ? isEndedByBreak(pieces, width) : !shape.hasSpareBlanks);
  const last = cells[width - 1];
  if (!isWhole && last?.kind !== 'value') return undefined;
  return { cells, spare: all.slice(width) };
}

/** What most rows look like; a row that looks otherwise has lost or gained something. */
export function shapeOfRows(rows: readonly RowPieces[]): RowShape {
  const wide = rows.filter(({ width }) => width > 1);
  const telling = wide.length > 0 ? wide : rows;
  const merging = rows.filter(({ merged }) => merged > 0);
  const written = merging.filter(hasMergedWritten).length;
  const whole = telling.filter(
    (row) => untilBreak(row.pieces).length === row.width || hasMergedWritten(row),
  ).length;
  const isMergedWritten = written * 2 > merging.length;
  const apart = rows.filter(({ pieces }) => beginsWithBreak(pieces)).length;
  return {
    areBreaksReliable: whole * 2 > telling.length,
    isMergedWritten,
    areSpareBlanksBehind: rows.some((row) => {
      const [first, ...others] = untilBreak(withoutMerged(row, isMergedWritten) ?? []);
      return first?.kind === 'value' && others.length >= row.width;
    }),
    isLabelApart: apart * 2 > rows.length,
    hasSpareBlanks: rows.some(({ pieces, width }) => {
      const all = pieces.filter(isCell);
      return all.length > width && !all.slice(width).some(isValue);
    }),
  };
}

/**
 * Whether the rows bear out that they have as many cells as their head has labels. Where most have more,
 * the head has lost a label, and a row that fits has lost a figure.
 */
export function isWidthBorneOut(rows: readonly RowPieces[], shape: RowShape): boolean {
  let fitting = 0;
  let wider = 0;
  for (const row of rows) {
    const pieces = withoutMerged(row, shape.isMergedWritten) ?? [];
    const own = shape.areBreaksReliable ? untilBreak(pieces) : pieces.filter(isCell);
    if (own.slice(row.width).some(isValue)) wider += 1;
    else if (own.length >= row.width) fitting += 1;
  }
  return wider === 0 || fitting > wider;
}

function hasMergedWritten({ pieces, width, merged }: RowPieces): boolean {
  const own = untilBreak(pieces);
  return merged > 0 && own.length === width + merged && !own.slice(0, merged).some(isValue);
}

/** What stands behind the blanks of the row's own label; undefined where they should be there and are not. */
function withoutMerged(
  { pieces, merged }: RowPieces,
  isMergedWritten: boolean,
): readonly Piece[] | undefined {
  if (!isMergedWritten || merged === 0) return pieces;
  return pieces.slice(0, merged).every(({ kind }) => kind === 'blank')
    ? pieces.slice(merged)
    : undefined;
}

/** Whether a piece is a value or a blank. */
export function isCell(piece: Piece): piece is CellPiece {
  return piece.kind === 'value' || piece.kind === 'blank';
}

function isValue(piece: Piece): boolean {
  return piece.kind === 'value';
}

function isGlued(piece: Piece): boolean {
  return piece.kind === 'value' && piece.isGlued === true;
}

function beginsWithBreak(pieces: readonly Piece[]): boolean {
  return pieces[0]?.kind === 'break';
}

/** The cells before the first break that comes behind a cell. */
function untilBreak(pieces: readonly Piece[]): readonly CellPiece[] {
  const cells: CellPiece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'break' && cells.length > 0) break;
    if (isCell(piece)) cells.push(piece);
  }
  return cells;
}

function isEndedByBreak(pieces: readonly Piece[], width: number): boolean {
  const end = beginsWithBreak(pieces) ? pieces.findIndex(isCell) + width : width;
  return pieces.length > end && pieces[end]?.kind === 'break';
}

/** What stands in a row, to be shown where it could not be read. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces
    .flatMap((piece) => (piece.kind === 'value' || piece.kind === 'text' ? [piece.text] : []))
    .join(' ');
}
