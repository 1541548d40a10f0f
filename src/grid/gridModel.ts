/** The table that the grid shows. The same shape as a form's layout, handed in as a prop. */
export interface GridHead {
  readonly kind: 'head' | 'note' | 'title';
  readonly id: string;
  readonly label: Readonly<Record<'zh' | 'en', string>>;
  readonly rowspan: number;
  readonly colspan: number;
  readonly scope: 'col' | 'row' | 'colgroup' | 'rowgroup';
  readonly vertical?: true;
}

export interface GridCell {
  readonly kind: 'cell';
  readonly id: string;
  readonly address: string;
  readonly computed: boolean;
  readonly rowspan: number;
  readonly colspan: number;
  /** Ids of the heads that belong to the cell. */
  readonly heads: readonly string[];
}

export interface GridRow {
  readonly id: string;
  readonly part: 'head' | 'body';
  readonly slots: readonly (GridHead | GridCell)[];
}

/** How a cell looks and what is said of it, beside its text. */
export interface CellLook {
  /** What is shown; "" for a blank. */
  readonly text: string;
  readonly mark: 'error' | 'warning' | 'todo' | 'refused' | 'unread' | undefined;
  readonly isZero: boolean;
  /** Shown small in an empty cell; no part of its text. */
  readonly hint?: string;
  /** A reviewer has remarked on it. */
  readonly isRemarked?: true;
  /** Shown small beside the value, such as last year's; no part of its text. */
  readonly aside?: string;
}

/** What became of texts that were put into cells. */
export interface CommitResult {
  /** Why each refused text is not a number, by address. */
  readonly refused: ReadonlyMap<string, string>;
}

/** A pasted text that the table has no cell for; its place in the block is counted from 1. */
export interface OutsideText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a pasted block did, for the status line. */
export interface PasteResult {
  readonly written: number;
  readonly skippedTotals: number;
  /** What was pasted over totals, by address: it may differ from what they come to. */
  readonly totals: readonly (readonly [string, string])[];
  readonly refused: number;
  /** Texts that lie outside the table. */
  readonly outside: readonly OutsideText[];
}

/** What the clipboard holds, read in the event that pastes it. */
export interface ClipboardTexts {
  readonly text: string;
  /** "" where the program put none there. */
  readonly html: string;
}

/** `enter` replaces the cell and lets arrows commit and move; `edit` (F2) lets them move the caret. */
export type GridMode = 'navigate' | 'enter' | 'edit';
