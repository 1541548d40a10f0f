import type { EditionId, TableId } from '@/editions/edition';
import { EDITIONS, TABLE_IDS, tableForm, type FormEditions } from '@/editions/form';
import {
  CHAPTER_IDS,
  formCellsOf,
  type Agency,
  type Dismissal,
  type Part,
  type Report,
  type Review,
} from '@/report/report';
import { isJsonObject, type JsonObject } from './json';
import type { FileLibrary, LibraryAgency } from './library';

/** Which keys a part of the file has, in the order of docs/file-format.md. */
export type Shape =
  | { readonly kind: 'value' }
  | { readonly kind: 'list'; readonly item: Shape }
  | {
      readonly kind: 'object';
      readonly keys: ReadonlyMap<string, Shape>;
      /** Its other keys are rows, columns or tables that the form does not have. */
      readonly isTable: boolean;
    };

const VALUE: Shape = { kind: 'value' };

function list(item: Shape): Shape {
  return { kind: 'list', item };
}

/** Every key of the type, so that a new key of a report cannot be forgotten here. */
function object<Type extends object>(
  keys: Readonly<Record<keyof Required<Type>, Shape>>,
): Extract<Shape, { kind: 'object' }> {
  return { kind: 'object', keys: new Map(Object.entries<Shape>(keys)), isTable: false };
}

function values(keys: readonly string[], isTable = false): Shape {
  return { kind: 'object', keys: new Map(keys.map((key) => [key, VALUE])), isTable };
}

const AGENCY = object<Agency>({ name: VALUE, kind: VALUE, level: VALUE, region: VALUE });

const DISMISSAL = object<Dismissal>({
  check: VALUE,
  cells: list(VALUE),
  reason: VALUE,
  at: VALUE,
  values: list(VALUE),
  text: VALUE,
});

const REVIEW = object<Review>({
  id: VALUE,
  at: VALUE,
  by: VALUE,
  about: VALUE,
  text: VALUE,
  reply: VALUE,
  passage: VALUE,
  settled: VALUE,
});

const PART = object<Part>({ id: VALUE, agency: VALUE, revision: VALUE });

function tablesShape(editions: FormEditions): Shape {
  const tables = TABLE_IDS.map((table): [string, Shape] => {
    const rows = tableForm(editions[table], table).rows.map(({ id, columns }): [string, Shape] => [
      id,
      values(columns, true),
    ]);
    return [table, { kind: 'object', keys: new Map(rows), isTable: true }];
  });
  return { kind: 'object', keys: new Map(tables), isTable: true };
}

function createReportShape(editions: FormEditions): Extract<Shape, { kind: 'object' }> {
  return object<Report>({
    id: VALUE,
    revision: VALUE,
    agency: AGENCY,
    year: VALUE,
    edition: VALUE,
    tableEditions: values(TABLE_IDS),
    scope: VALUE,
    status: VALUE,
    title: VALUE,
    preface: VALUE,
    chapters: values(CHAPTER_IDS),
    tables: tablesShape(editions),
    remarks: values(formCellsOf(editions).map(({ address }) => address)),
    dismissals: list(DISMISSAL),
    signature: object<Report['signature']>({ organ: VALUE, date: VALUE }),
    publication: object<Report['publication']>({ date: VALUE, url: VALUE }),
    reviews: list(REVIEW),
    parts: list(PART),
    createdAt: VALUE,
    updatedAt: VALUE,
    unread: list(VALUE),
    example: VALUE,
  });
}

const REPORT_SHAPES = new Map<string, ReturnType<typeof createReportShape>>();

/** The shape of a report whose tables are in the given forms; the same object each time. */
export function reportShape(editions: FormEditions): ReturnType<typeof createReportShape> {
  const key = TABLE_IDS.map((table) => editions[table]).join(' ');
  let shape = REPORT_SHAPES.get(key);
  if (!shape) {
    shape = createReportShape(editions);
    REPORT_SHAPES.set(key, shape);
  }
  return shape;
}

/** The forms that a report as parsed says it is in; where it says nothing sensible, the newest. */
export function statedEditions(raw: JsonObject): FormEditions {
  const tables = isJsonObject(raw['tableEditions']) ? raw['tableEditions'] : {};
  const own = isEdition(raw['edition']) ? raw['edition'] : '2021';
  const stated = (table: TableId): EditionId => {
    const edition = tables[table];
    return isEdition(edition) ? edition : own;
  };
  return {
    disclosure: stated('disclosure'),
    requests: stated('requests'),
    disputes: stated('disputes'),
  };
}

function isEdition(value: unknown): value is EditionId {
  return typeof value === 'string' && Object.keys(EDITIONS).includes(value);
}

export const LIBRARY_SHAPE: Shape = object<FileLibrary>({
  agencies: list(
    object<LibraryAgency>({
      name: VALUE,
      kind: VALUE,
      level: VALUE,
      region: VALUE,
      scope: VALUE,
      formerNames: list(VALUE),
    }),
  ),
  decks: list(VALUE),
  views: list(VALUE),
});
