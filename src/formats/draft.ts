import type { CellAddress, ChapterId, EditionId, TableId } from '@/editions/edition';
import {
  defaultTitle,
  type Agency,
  type Report,
  type Scope,
  type TableData,
} from '@/report/report';
import type { DocumentNotice, PlainDocument } from './document';

/** What a reader had to say of a document beside its numbers. `line` counts from 1 in the text as read. */
export type ReadingNotice =
  | { readonly kind: 'tableMissing'; readonly table: TableId }
  | { readonly kind: 'columnMissing'; readonly table: TableId; readonly column: string }
  | { readonly kind: 'rowMissing'; readonly table: TableId; readonly row: string }
  /** The row was found but its figures could not be told apart: its cells are unread. */
  | {
      readonly kind: 'rowNotRead';
      readonly table: TableId;
      readonly row: string;
      readonly text: string;
      readonly line: number;
    }
  | {
      readonly kind: 'cellNotRead';
      readonly address: CellAddress;
      readonly text: string;
      readonly line: number;
    }
  /** A label that is not the form's word for word was taken for the nearest one in the form's order. */
  | {
      readonly kind: 'labelGuessed';
      readonly table: TableId;
      readonly row: string;
      readonly text: string;
      readonly line: number;
    }
  /** The same for the head of a column. */
  | {
      readonly kind: 'columnGuessed';
      readonly table: TableId;
      readonly column: string;
      readonly text: string;
      readonly line: number;
    }
  /** Labels have traditional or unusual signs, first this one; they were taken for the form's. */
  | { readonly kind: 'otherSigns'; readonly text: string; readonly line: number }
  /** Text or figures in a table that no row or column of the form claims. Shown, never stored. */
  | {
      readonly kind: 'notPlaced';
      readonly table: TableId | null;
      readonly text: string;
      readonly line: number;
    }
  | { readonly kind: 'chapterMissing'; readonly chapter: ChapterId }
  /** Chapters that stand elsewhere or are numbered otherwise than in the form; they were put in its order. */
  | { readonly kind: 'chaptersOrdered'; readonly chapters: readonly ChapterId[] }
  /** A table that stood outside of its chapter. */
  | { readonly kind: 'tableMoved'; readonly table: TableId }
  | { readonly kind: 'debrisDropped'; readonly text: string; readonly line: number }
  | DocumentNotice
  | { readonly kind: 'agencyUnknown' }
  /** The document names no agency; it was taken from the name of the file. */
  | { readonly kind: 'agencyFromFile' }
  | { readonly kind: 'yearUnclear'; readonly candidates: readonly number[] };

/** A stretch of one line of a draft's source. `line` counts from 1; `start` and `end` are places in it, `end` excluded. */
export interface SourceSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * How surely a cell was read: `guessed` where its row is not labelled word for word, or its place was told by sums
 * alone; `unread` where something stands there that could not be read.
 */
export type Sureness = 'sure' | 'guessed' | 'unread';

export interface CellPlace extends SourceSpan {
  readonly sureness: Sureness;
}

/** What a reader made of a document: a report but for what only the user or the platform can give. */
export interface ReportDraft {
  /** `name` is "" where none was found. */
  readonly agency: Agency;
  readonly year: number | undefined;
  readonly edition: EditionId;
  readonly tableEditions: Readonly<Partial<Record<TableId, EditionId>>>;
  readonly scope: Scope;
  readonly title: string;
  readonly preface: string;
  readonly chapters: Readonly<Record<ChapterId, string>>;
  readonly tables: Readonly<Record<TableId, TableData>>;
  readonly remarks: Readonly<Record<CellAddress, string>>;
  readonly signature: { readonly organ: string; readonly date: string };
  readonly unread: readonly CellAddress[];
  readonly notices: readonly ReadingNotice[];
  /** Where each cell was read, blank ones included; a cell that the document does not have has no place. */
  readonly places: Readonly<Record<CellAddress, CellPlace>>;
  /** The text that it was read from, line for line, for the preview. */
  readonly source: string;
  /** The document that `source` was written from, where it had more shape than lines. */
  readonly document?: PlainDocument;
}

/** A finished report from a draft whose agency and year are known. A document that was read in is published. */
export function createReportFromDraft(
  draft: ReportDraft & { readonly year: number },
  given: { readonly id: string; readonly now: string },
): Report {
  return {
    id: given.id,
    revision: 0,
    agency: draft.agency,
    year: draft.year,
    edition: draft.edition,
    tableEditions: draft.tableEditions,
    scope: draft.scope,
    status: 'published',
    title: draft.title || defaultTitle(draft.agency.name, draft.year),
    preface: draft.preface,
    chapters: draft.chapters,
    tables: draft.tables,
    remarks: draft.remarks,
    dismissals: [],
    signature: draft.signature,
    publication: { date: '', url: '' },
    reviews: [],
    parts: [],
    createdAt: given.now,
    updatedAt: given.now,
    ...(draft.unread.length > 0 ? { unread: draft.unread } : {}),
  };
}
