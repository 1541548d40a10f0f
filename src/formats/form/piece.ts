import type { DocumentCell } from '../document';

/** A piece of a table, in the order of the document: what a reader makes of any format before labels are looked for. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  /** `isGlued` where figures stood right behind a label, with nothing between. */
  | {
      readonly kind: 'value';
      readonly text: string;
      readonly line: number;
      readonly isGlued?: true;
      /** The cell that it is, where it was found by its place in a table. */
      readonly cell?: DocumentCell;
    }
  /** A cell with nothing in it; only where the text has marks between cells. */
  | { readonly kind: 'blank'; readonly line: number; readonly cell?: DocumentCell }
  /** A row may end here: an empty line, or the end of a line with several cells. */
  | { readonly kind: 'break'; readonly line: number };
