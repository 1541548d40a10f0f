import * as v from 'valibot';
import type { EditionId, TableId } from '@/editions/edition';
import { tableForm, type FormEditions, type TableForm } from '@/editions/form';
import type { TableData } from '@/report/report';
import { hasAtMostSixPlaces } from '@/report/sum';
import type { Expectation } from './failure';

/** The message of each check is what was expected there, by name; words are made of it elsewhere. */
export function expecting(expectation: Expectation): Expectation {
  return expectation;
}

/** A number, null for a blank, "/" for not applicable. -0 is read as 0. */
export const cellSchema = v.pipe(
  v.union([v.number(), v.literal('/'), v.null()], expecting('cell')),
  v.check(
    (value) => typeof value !== 'number' || Number.isFinite(value),
    expecting('finiteNumber'),
  ),
  v.check(
    (value) => typeof value !== 'number' || hasAtMostSixPlaces(value),
    expecting('sixPlaces'),
  ),
  v.transform((value) => (value === 0 ? 0 : value)),
);

export type TableSchema = v.GenericSchema<unknown, TableData>;
export type TableSchemas = Readonly<Record<TableId, TableSchema>>;

/** A table of one form. A missing cell is a blank; what the form does not have is refused. */
function createTableSchema(form: TableForm): TableSchema {
  const rows = form.rows.map(({ id: row, columns }) => {
    const cells = columns.map((column) => [column, v.optional(cellSchema, null)] as const);
    return [
      row,
      v.optional(v.strictObject(Object.fromEntries(cells), expecting('object')), {}),
    ] as const;
  });
  return v.strictObject(Object.fromEntries(rows), expecting('object'));
}

/** The schema of each table of each form. */
export const TABLE_SCHEMAS: Readonly<Record<EditionId, TableSchemas>> = {
  '2019': createTableSchemas('2019'),
  '2021': createTableSchemas('2021'),
};

function createTableSchemas(edition: EditionId): TableSchemas {
  return {
    disclosure: createTableSchema(tableForm(edition, 'disclosure')),
    requests: createTableSchema(tableForm(edition, 'requests')),
    disputes: createTableSchema(tableForm(edition, 'disputes')),
  };
}

/** The schemas of the tables of a report, each in its form. */
export function tableSchemasOf(editions: FormEditions): TableSchemas {
  return {
    disclosure: TABLE_SCHEMAS[editions.disclosure].disclosure,
    requests: TABLE_SCHEMAS[editions.requests].requests,
    disputes: TABLE_SCHEMAS[editions.disputes].disputes,
  };
}
