import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { EditionId, TableId } from '@/editions/edition';
import { EDITIONS, TABLE_IDS } from '@/editions/form';
import { FILE_VERSION } from './migrations';
import { createFileSchema, createReportSchema, librarySchema } from './schema';
import { TABLE_SCHEMAS, cellSchema, type TableSchema } from './tableSchema';

/**
 * The JSON Schema of a report file, from the schema that the reader validates with. Only the test that
 * writes `public/schema/` calls it, so that the converter does not enter the program.
 */
export function createJsonSchema(): unknown {
  const editions = Object.keys(EDITIONS) as EditionId[];
  const either = (table: TableId): TableSchema =>
    v.union(editions.map((edition) => TABLE_SCHEMAS[edition][table]));
  const report = createReportSchema({
    disclosure: either('disclosure'),
    requests: either('requests'),
    disputes: either('disputes'),
  });
  const tables = editions.flatMap((edition) =>
    TABLE_IDS.map((table) => [`${table}${edition}`, TABLE_SCHEMAS[edition][table]] as const),
  );
  const schema = toJsonSchema(createFileSchema(v.literal(FILE_VERSION), report, librarySchema), {
    target: 'draft-2020-12',
    typeMode: 'input',
    ignoreActions: ['check'],
    definitions: { cell: cellSchema, ...Object.fromEntries(tables), report },
  });
  return {
    $id: `gongkai-reports-${FILE_VERSION}.schema.json`,
    title: '政府信息公开工作年度报告 (gongkai-reports)',
    description:
      'The report file of 公开年报. What the words of JSON Schema cannot say: a number has at most six places; each table is in the form that edition and tableEditions name; keys beyond those listed are kept, but in tables; the limits of size.',
    ...schema,
  };
}
