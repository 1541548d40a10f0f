import type { CellAddress, EditionId } from '@/editions/edition';
import type { CellValue } from '@/report/report';

/**
 * What must be told beside a figure; the words are messages.
 * - `baseHoldsAll`: refused petitions and abandoned requests are in the base (办结).
 * - `mayHoldPending`: cases pending from the year before may be in it, so years are not added up.
 * - `newlyMade`, `newlyMadeNarrowerTerm`: a 2019 cell that joins with another meaning.
 * - `countBecameMoney`, `disclosedNotInForce`: a 2019 cell that never joins.
 * - `blankSkipped`: a cell of the sum was blank, and is not in it.
 */
export type FootnoteId =
  | 'baseHoldsAll'
  | 'mayHoldPending'
  | 'newlyMade'
  | 'newlyMadeNarrowerTerm'
  | 'countBecameMoney'
  | 'disclosedNotInForce'
  | 'blankSkipped';

/** A cell that went into a figure, in the form that the report is in. */
export interface FigurePart {
  readonly address: CellAddress;
  readonly edition: EditionId;
  readonly value: CellValue;
}

/** One charted number with what it was made of. */
export interface Figure {
  /** A count, an amount in 万元, or a share of 1; `null` where it is blank. */
  readonly value: number | null;
  /** The numerator of a share; otherwise the value itself. */
  readonly n: number | null;
  /** The denominator of a share; `null` for what is no share, or where it is not known. */
  readonly base: number | null;
  /** The cells of the value, or of the numerator. */
  readonly parts: readonly FigurePart[];
  /** The cells of the denominator. */
  readonly baseParts: readonly FigurePart[];
  readonly footnotes: readonly FootnoteId[];
}

/** A number with the cells that it came from: a term of a metric. */
export interface Term {
  readonly value: number | null;
  readonly parts: readonly FigurePart[];
  readonly footnotes: readonly FootnoteId[];
}

/** Under this base a share is shown as a count (spec/metrics.md): 1 of 3 is no 33.3 %. */
const SMALL_BASE = 10;

/** Whether a share rests on too few cases to be told in per cent. */
export function hasSmallBase(figure: Figure): boolean {
  return figure.base !== null && figure.base > 0 && figure.base < SMALL_BASE;
}

export function countFigure(term: Term, ...footnotes: readonly FootnoteId[]): Figure {
  return {
    value: term.value,
    n: term.value,
    base: null,
    parts: term.parts,
    baseParts: [],
    footnotes: uniqueFootnotes([...term.footnotes, ...footnotes]),
  };
}

/** `numerator ÷ base`; blank where a side is blank or the base is not above 0. */
export function shareFigure(
  numerator: Term,
  base: Term,
  ...footnotes: readonly FootnoteId[]
): Figure {
  const canDivide = numerator.value !== null && base.value !== null && base.value > 0;
  return {
    value: canDivide ? numerator.value / base.value : null,
    n: numerator.value,
    base: base.value,
    parts: numerator.parts,
    baseParts: base.parts,
    footnotes: uniqueFootnotes([...numerator.footnotes, ...base.footnotes, ...footnotes]),
  };
}

export function uniqueFootnotes(footnotes: readonly FootnoteId[]): readonly FootnoteId[] {
  return [...new Set(footnotes)];
}
