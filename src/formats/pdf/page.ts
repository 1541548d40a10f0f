/**
 * A page of a PDF as the pure part of the reader sees it: signs and rules at their places, in points, from the upper
 * left corner of the page as it is shown.
 */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly rules: readonly Rule[];
  /** It ends amid its text: what pdfjs could not read of a page it leaves out and says nothing. */
  readonly isCut: boolean;
}

/** A sign, or the signs of one glyph, on its line. */
export interface PlacedGlyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of its font. */
  readonly size: number;
}

/** A line that is drawn along an edge: of a table, or under a heading. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  /** Where it lies: its y if it is horizontal, its x if it is vertical. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
