import {
  TABLE_IDS,
  placeOf,
  tableForm,
  type FormCell,
  type FormEditions,
  type TableForm,
} from '@/editions/form';
import type { CellAddress, ChapterId, EditionId, TableId } from '@/editions/edition';

/** A number, `null` (left blank) or `"/"` (not applicable). None ever turns into another by itself. */
export type CellValue = number | null | '/';

export type AgencyKind = 'government' | 'department' | 'township' | 'subdistrict' | 'other';
export type AgencyLevel = 'national' | 'province' | 'city' | 'county' | 'town' | '';
export type Scope = 'agency' | 'region';
export type Status = 'drafting' | 'reported' | 'returned' | 'revised' | 'approved' | 'published';

export const AGENCY_KINDS: readonly AgencyKind[] = [
  'government',
  'department',
  'township',
  'subdistrict',
  'other',
];
export const AGENCY_LEVELS: readonly AgencyLevel[] = [
  'national',
  'province',
  'city',
  'county',
  'town',
  '',
];
export const SCOPES: readonly Scope[] = ['agency', 'region'];
export const STATUSES: readonly Status[] = [
  'drafting',
  'reported',
  'returned',
  'revised',
  'approved',
  'published',
];
export const CHAPTER_IDS: readonly ChapterId[] = [
  'overview',
  'disclosure',
  'requests',
  'disputes',
  'problems',
  'other',
];

/** A place in a report: a chapter, or what stands before the first one. */
export type ReportPlace = ChapterId | 'front';

export const REPORT_PLACES: readonly ReportPlace[] = ['front', ...CHAPTER_IDS];

export interface Agency {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly region: string;
}

/** Row id to column id to value, in the order of the edition. */
export type TableData = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** Why a finding is not acted on. It ends when `values` or `text` are no longer what they were. */
export interface Dismissal {
  readonly check: string;
  readonly cells: readonly CellAddress[];
  readonly reason: string;
  readonly at: string;
  readonly values?: readonly CellValue[] | undefined;
  readonly text?: string | undefined;
}

/** A remark of the reviewing office (意见), with the bureau's reply. */
export interface Review {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  /** An address (a cell, `title`, `chapters/overview`) or a place of the report. */
  readonly about: string;
  readonly text: string;
  readonly reply: string;
  /** The words of the text at `about` that the remark is on, as they stood; without it, the whole. */
  readonly passage?: string | undefined;
  /** The reviewing office is done with it. */
  readonly settled?: boolean | undefined;
}

export interface Part {
  readonly id: string;
  readonly agency: string;
  readonly revision: number;
}

/**
 * One annual report, as in the file (docs/file-format.md). Plain data that is never changed in place;
 * a part that an edit does not touch keeps its identity.
 */
export interface Report {
  readonly id: string;
  readonly revision: number;
  readonly agency: Agency;
  /** The data year, 1 January to 31 December. */
  readonly year: number;
  readonly edition: EditionId;
  /** Only the tables that are in another form than `edition`. */
  readonly tableEditions: Readonly<Partial<Record<TableId, EditionId>>>;
  readonly scope: Scope;
  readonly status: Status;
  readonly title: string;
  readonly preface: string;
  readonly chapters: Readonly<Record<ChapterId, string>>;
  readonly tables: Readonly<Record<TableId, TableData>>;
  readonly remarks: Readonly<Record<CellAddress, string>>;
  readonly dismissals: readonly Dismissal[];
  readonly signature: { readonly organ: string; readonly date: string };
  readonly publication: { readonly date: string; readonly url: string };
  readonly reviews: readonly Review[];
  readonly parts: readonly Part[];
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Cells that a reader could not read; shown as 没有读到 until filled. */
  readonly unread?: readonly CellAddress[] | undefined;
  /** A report of the example district. */
  readonly example?: true | undefined;
}

/** The edition of each table: the report's own, but where a table was published in the other form. */
export function editionsOf(report: Pick<Report, 'edition' | 'tableEditions'>): FormEditions {
  const { edition, tableEditions } = report;
  return {
    disclosure: tableEditions.disclosure ?? edition,
    requests: tableEditions.requests ?? edition,
    disputes: tableEditions.disputes ?? edition,
  };
}

export function tableFormsOf(editions: FormEditions): readonly TableForm[] {
  return TABLE_IDS.map((table) => tableForm(editions[table], table));
}

const CELLS = new Map<string, readonly FormCell[]>();

/** Every cell of the form that the report is in, in the order of the form; the same list each time. */
export function formCellsOf(editions: FormEditions): readonly FormCell[] {
  const key = `${editions.disclosure} ${editions.requests} ${editions.disputes}`;
  const known = CELLS.get(key);
  if (known) return known;
  const cells = tableFormsOf(editions).flatMap((form) => form.cells);
  CELLS.set(key, cells);
  return cells;
}

/** The value at an address; `undefined` where the report's form has no such cell. */
export function cellValue(
  report: Pick<Report, 'tables'>,
  address: CellAddress,
): CellValue | undefined {
  const place = placeOf(address);
  return place && report.tables[place.table][place.row]?.[place.column];
}

/** A table of the form with every cell blank. */
export function blankTable(edition: EditionId, table: TableId): TableData {
  return Object.fromEntries(
    tableForm(edition, table).rows.map((row) => [
      row.id,
      Object.fromEntries(row.columns.map((column) => [column, null])),
    ]),
  );
}

export function blankTables(editions: FormEditions): Readonly<Record<TableId, TableData>> {
  return {
    disclosure: blankTable(editions.disclosure, 'disclosure'),
    requests: blankTable(editions.requests, 'requests'),
    disputes: blankTable(editions.disputes, 'disputes'),
  };
}

export function defaultTitle(agencyName: string, year: number): string {
  return `${agencyName}${year}年度政府信息公开工作年度报告`;
}

export const EMPTY_CHAPTERS: Readonly<Record<ChapterId, string>> = {
  overview: '',
  disclosure: '',
  requests: '',
  disputes: '',
  problems: '',
  other: '',
};

/** What a new report must be told; the rest is blank. `id` and `now` come from the platform. */
export interface NewReport {
  readonly id: string;
  readonly now: string;
  readonly agency: Agency;
  readonly year: number;
  readonly edition: EditionId;
  readonly scope: Scope;
}

/** A blank report of either edition, 编制中, every cell left blank. */
export function createBlankReport(given: NewReport): Report {
  const editions: FormEditions = {
    disclosure: given.edition,
    requests: given.edition,
    disputes: given.edition,
  };
  return {
    id: given.id,
    revision: 0,
    agency: given.agency,
    year: given.year,
    edition: given.edition,
    tableEditions: {},
    scope: given.scope,
    status: 'drafting',
    title: defaultTitle(given.agency.name, given.year),
    preface: '',
    chapters: EMPTY_CHAPTERS,
    tables: blankTables(editions),
    remarks: {},
    dismissals: [],
    signature: { organ: '', date: '' },
    publication: { date: '', url: '' },
    reviews: [],
    parts: [],
    createdAt: given.now,
    updatedAt: given.now,
  };
}

/** Whether a stored value has the parts without which a report cannot be shown; its cells are not looked at. */
export function hasReportShape(value: unknown): value is Report {
  if (!isObject(value) || !isObject(value['tables']) || typeof value['id'] !== 'string')
    return false;
  const { tables } = value;
  return (
    isObject(value['agency']) &&
    isObject(value['chapters']) &&
    TABLE_IDS.every((table) => isObject(tables[table]))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
