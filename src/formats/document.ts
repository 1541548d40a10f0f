import type { EmbeddedData } from './html/embeddedData';

/**
 * A document as far as a reader of reports looks at it, whatever format it comes from: paragraphs and tables in their
 * order, nothing of their looks.
 */
export interface PlainDocument {
  readonly blocks: readonly DocumentBlock[];
  /** What the document calls itself outside of its text: a page's title, a file's property. */
  readonly title?: string;
  /** What its reader left out or decided, for the user to know. */
  readonly notices?: readonly DocumentNotice[];
  /** The data that a page of ours has in it. */
  readonly embedded?: EmbeddedData;
}

export type DocumentNotice =
  /** Insertions and deletions that nobody has accepted or refused yet were taken as accepted. */
  | { readonly kind: 'changesAccepted' }
  /** Text, rows, columns or sheets that are set not to be seen were left out. */
  | { readonly kind: 'hiddenLeftOut' }
  /** A page of ours whose data is not what it shows, or is damaged: what it shows was read. */
  | { readonly kind: 'pageChanged' }
  /** A part that is set not to be seen was read: without it the form is missing. */
  | { readonly kind: 'hiddenRead' };

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface DocumentParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface DocumentTable {
  readonly kind: 'table';
  /** Cells stand in the row and column where they begin, as in HTML. */
  readonly rows: readonly (readonly DocumentCell[])[];
}

export interface DocumentCell {
  /** Its lines divided by line ends; "" where the cell is empty. */
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
  /** Set as a head by the document itself. */
  readonly isHead: boolean;
}

/** The tables of a document in their order. */
export function tablesOf({ blocks }: PlainDocument): readonly DocumentTable[] {
  return blocks.filter((block): block is DocumentTable => block.kind === 'table');
}
