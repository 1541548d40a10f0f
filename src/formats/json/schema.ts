import * as v from 'valibot';
import type { EditionId } from '@/editions/edition';
import { EDITIONS, TABLE_IDS, type FormEditions } from '@/editions/form';
import { AGENCY_KINDS, AGENCY_LEVELS, SCOPES, STATUSES } from '@/report/report';
import { HOSTILE_KEYS } from './inspect';
import { FILE_FORMAT } from './migrations';
import { cellSchema, expecting, tableSchemasOf, type TableSchemas } from './tableSchema';

const text = v.string(expecting('text'));
const optionalText = v.optional(text, '');
const edition = v.picklist(Object.keys(EDITIONS) as EditionId[], expecting('edition'));
const scope = v.picklist(SCOPES, expecting('scope'));

/** A day, or a moment with its offset from UTC. */
const timestamp = v.pipe(
  text,
  v.regex(
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/,
    expecting('timestamp'),
  ),
);

/** Ids stand in addresses of the program, so their signs are those that need no care there. */
const id = v.pipe(
  v.string(expecting('id')),
  v.regex(/^[\w.:~\u4e00-\u9fff-]{1,100}$/, expecting('id')),
  v.notValues(HOSTILE_KEYS, expecting('id')),
);

const revision = v.pipe(
  v.number(expecting('wholeNumber')),
  v.safeInteger(expecting('wholeNumber')),
  v.minValue(0, expecting('wholeNumber')),
);

const year = v.pipe(
  v.number(expecting('year')),
  v.safeInteger(expecting('year')),
  v.minValue(1900, expecting('year')),
  v.maxValue(2999, expecting('year')),
);

const dismissal = v.looseObject(
  {
    check: text,
    cells: v.optional(v.array(text, expecting('list')), []),
    reason: optionalText,
    at: optionalText,
    values: v.optional(v.array(cellSchema, expecting('list'))),
    text: v.optional(text),
  },
  expecting('object'),
);

const review = v.looseObject(
  {
    id: optionalText,
    at: optionalText,
    by: optionalText,
    about: optionalText,
    text: optionalText,
    reply: optionalText,
    passage: v.optional(text),
    settled: v.optional(v.boolean(expecting('truth'))),
  },
  expecting('object'),
);

const part = v.looseObject(
  { id, agency: optionalText, revision: v.optional(revision, 0) },
  expecting('object'),
);

const agencyKeys = {
  name: text,
  kind: v.optional(v.picklist(AGENCY_KINDS, expecting('agencyKind')), 'other'),
  level: v.optional(v.picklist(AGENCY_LEVELS, expecting('agencyLevel')), ''),
  region: optionalText,
} as const;

/**
 * A report as a file holds it, its tables as the given schemas have them. Keys that are not known are
 * kept. What has no empty value (id, revision, dates, title) is made by the reader where it is missing.
 */
export function createReportSchema(tables: TableSchemas) {
  return v.looseObject(
    {
      id: v.optional(id),
      revision: v.optional(revision),
      agency: v.looseObject(agencyKeys, expecting('object')),
      year,
      edition,
      tableEditions: v.optional(
        v.looseObject(
          {
            disclosure: v.exactOptional(edition),
            requests: v.exactOptional(edition),
            disputes: v.exactOptional(edition),
          },
          expecting('object'),
        ),
        {},
      ),
      scope: v.optional(scope, 'agency'),
      status: v.optional(v.picklist(STATUSES, expecting('status')), 'published'),
      title: v.optional(text),
      preface: optionalText,
      chapters: v.optional(
        v.looseObject(
          {
            overview: optionalText,
            disclosure: optionalText,
            requests: optionalText,
            disputes: optionalText,
            problems: optionalText,
            other: optionalText,
          },
          expecting('object'),
        ),
        {},
      ),
      tables: v.strictObject(
        {
          disclosure: v.optional(tables.disclosure, {}),
          requests: v.optional(tables.requests, {}),
          disputes: v.optional(tables.disputes, {}),
        },
        expecting('object'),
      ),
      remarks: v.optional(v.record(v.string(), text, expecting('object')), {}),
      dismissals: v.optional(v.array(dismissal, expecting('list')), []),
      signature: v.optional(
        v.looseObject({ organ: optionalText, date: optionalText }, expecting('object')),
        {},
      ),
      publication: v.optional(
        v.looseObject({ date: optionalText, url: optionalText }, expecting('object')),
        {},
      ),
      reviews: v.optional(v.array(review, expecting('list')), []),
      parts: v.optional(v.array(part, expecting('list')), []),
      createdAt: v.optional(timestamp),
      updatedAt: v.optional(timestamp),
      unread: v.optional(v.array(text, expecting('list'))),
      example: v.optional(v.boolean(expecting('truth'))),
    },
    expecting('object'),
  );
}

export type ReportSchema = ReturnType<typeof createReportSchema>;
/** A report that the schema let pass, before the reader made what was missing. */
export type GivenReport = v.InferOutput<ReportSchema>;

const REPORT_SCHEMAS = new Map<string, ReportSchema>();

/** The schema of a report whose tables are in the given forms; the same object each time. */
export function reportSchema(editions: FormEditions): ReportSchema {
  const key = TABLE_IDS.map((table) => editions[table]).join(' ');
  let schema = REPORT_SCHEMAS.get(key);
  if (!schema) {
    schema = createReportSchema(tableSchemasOf(editions));
    REPORT_SCHEMAS.set(key, schema);
  }
  return schema;
}

export const librarySchema = v.looseObject(
  {
    agencies: v.optional(
      v.array(
        v.looseObject(
          {
            ...agencyKeys,
            scope: v.optional(scope, 'agency'),
            formerNames: v.optional(v.array(text, expecting('list')), []),
          },
          expecting('object'),
        ),
        expecting('list'),
      ),
      [],
    ),
    decks: v.optional(v.array(v.unknown(), expecting('list')), []),
    views: v.optional(v.array(v.unknown(), expecting('list')), []),
  },
  expecting('object'),
);

/** The file around its reports; the reader gives `unknown` for the parts that it reads one by one. */
export function createFileSchema<
  Version extends v.GenericSchema,
  ReportPart extends v.GenericSchema,
  Library extends v.GenericSchema,
>(version: Version, report: ReportPart, library: Library) {
  return v.looseObject(
    {
      format: v.literal(FILE_FORMAT),
      version,
      generator: optionalText,
      exportedAt: optionalText,
      reports: v.array(report, expecting('list')),
      library: v.optional(library),
      sha256: v.optional(text),
    },
    expecting('object'),
  );
}
