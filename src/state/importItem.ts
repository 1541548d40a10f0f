import { createReportFromDraft, type ReadingNotice, type ReportDraft } from '@/formats/draft';
import type { ReportFailure, ValueFailure } from '@/formats/json/failure';
import type { FileLibrary } from '@/formats/json/library';
import type { ReadFile } from '@/formats/json/parseFile';
import type { FileNotice } from '@/formats/json/readReport';
import type { DocumentFailure, ReadDocument } from '@/formats/readDocument';
import { defaultTitle, type Report } from '@/report/report';
import { withFileAgency } from './importIdentity';
import type { QueueFailure } from './queuedRead';

/** Why a file, an entry of a zip, or one report of a file was not read. */
export type ImportFailure = DocumentFailure | ReportFailure | ValueFailure | QueueFailure;

/** A report that stands in the preview. A `draft` can still be told its agency and year. */
export interface ImportReport {
  readonly kind: 'report';
  readonly key: string;
  readonly file: string;
  readonly report: Report;
  /** False while agency or year of a draft are not known: it can't be stored yet. */
  readonly isReady: boolean;
  readonly draft: ReportDraft | undefined;
  readonly notices: readonly (FileNotice | ReadingNotice)[];
  /** The file's sha256 does not fit: changed or damaged since it was written. */
  readonly isDamaged: boolean;
}

export interface ImportProblem {
  readonly kind: 'failed';
  readonly key: string;
  readonly file: string;
  /** Which report of the file, counted from 1, and what it says of itself; only where the rest was read. */
  readonly place: number | undefined;
  readonly agency: string | undefined;
  readonly year: number | undefined;
  readonly failure: ImportFailure;
}

export type ImportItem = ImportReport | ImportProblem;

export interface ReadItems {
  readonly items: readonly ImportItem[];
  readonly libraries: readonly FileLibrary[];
}

export interface Given {
  readonly id: string;
  readonly now: string;
}

export function problemItem(key: string, file: string, failure: ImportFailure): ImportProblem {
  return {
    kind: 'failed',
    key,
    file,
    place: undefined,
    agency: undefined,
    year: undefined,
    failure,
  };
}

/** A draft as it would be stored, as far as that is known. */
export function draftItem(
  key: string,
  file: string,
  draft: ReportDraft,
  given: Given,
): ImportReport {
  const { year } = draft;
  const isReady =
    draft.agency.name.trim() !== '' &&
    year !== undefined &&
    Number.isInteger(year) &&
    year >= 2000 &&
    year <= 2100;
  const title = draft.title || (isReady ? defaultTitle(draft.agency.name, year) : '');
  return {
    kind: 'report',
    key,
    file,
    report: createReportFromDraft({ ...draft, title, year: year ?? 0 }, given),
    isReady,
    draft,
    notices: draft.notices,
    isDamaged: false,
  };
}

/** What was read of a document, as items of the preview. `createGiven` is asked once for each draft. */
export function itemsOf(
  file: string,
  read: ReadDocument,
  createKey: () => string,
  createGiven: () => Given,
): ReadItems {
  switch (read.kind) {
    case 'draft':
      return {
        items: [draftItem(createKey(), file, withFileAgency(read.draft, file), createGiven())],
        libraries: [],
      };
    case 'file':
      return itemsOfFile(file, read.file, createKey);
    case 'pdf':
      // Whoever reads files gives it to the reader of PDFs; here there is none.
      return { items: [problemItem(createKey(), file, { kind: 'pdfNotRead' })], libraries: [] };
    case 'several': {
      const parts = read.entries.map(({ name, outcome }): ReadItems => {
        const inside = nameInside(file, name);
        return outcome.ok
          ? itemsOf(inside, outcome.value, createKey, createGiven)
          : { items: [problemItem(createKey(), inside, outcome.failure)], libraries: [] };
      });
      return {
        items: parts.flatMap((part) => part.items),
        libraries: parts.flatMap((part) => part.libraries),
      };
    }
  }
}

/** What a file is called that stands in another. */
export function nameInside(file: string, name: string): string {
  return `${file} › ${name}`;
}

function itemsOfFile(file: string, read: ReadFile, createKey: () => string): ReadItems {
  const items = read.reports.map((part): ImportItem =>
    part.ok
      ? {
          kind: 'report',
          key: createKey(),
          file,
          report: part.report,
          isReady: true,
          draft: undefined,
          notices: part.notices,
          isDamaged: read.isDamaged,
        }
      : {
          kind: 'failed',
          key: createKey(),
          file,
          place: part.place + 1,
          agency: part.agency,
          year: part.year,
          failure: part.failure,
        },
  );
  if (!read.library) return { items, libraries: [] };
  return read.library.ok
    ? { items, libraries: [read.library.value] }
    : { items: [...items, problemItem(createKey(), file, read.library.failure)], libraries: [] };
}
