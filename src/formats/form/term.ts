import type { EditionId } from '@/editions/edition';

/** What a label of the form stands for. Rows and columns are named by their ids. */
export type Meaning =
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'column'; readonly column: string; readonly editions: readonly EditionId[] }
  /** A label over others: a group of rows, a group of columns, an article, the corner's note. */
  | { readonly kind: 'group'; readonly group: string };

/** A label as it is looked for, normalized. `isLoose` where another label of the table may look the same. */
export interface Term {
  readonly key: string;
  readonly meaning: Meaning;
  readonly isLoose: boolean;
}
