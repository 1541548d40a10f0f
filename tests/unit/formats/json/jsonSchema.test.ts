import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TABLE_IDS, tableForm } from '@/editions/form';
import { createJsonSchema } from '@/formats/json/jsonSchema';
import { createReportSchema } from '@/formats/json/schema';
import { reportShape } from '@/formats/json/shape';
import { tableSchemasOf } from '@/formats/json/tableSchema';

const PATH = fileURLToPath(
  new URL('../../../../public/schema/gongkai-reports-1.schema.json', import.meta.url),
);

interface Properties {
  readonly properties: Readonly<Record<string, Properties>>;
  readonly additionalProperties?: boolean;
  readonly required?: readonly string[];
}

const definitions = (createJsonSchema() as { readonly $defs: Readonly<Record<string, Properties>> })
  .$defs;

describe('the published JSON Schema', () => {
  it('is what the reader’s schema says; UPDATE_SCHEMA=1 writes it anew', () => {
    const generated = `${JSON.stringify(createJsonSchema(), null, 1)}\n`;
    if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(PATH, generated);
    expect(readFileSync(PATH, 'utf8')).toBe(generated);
  });

  it.each(
    (['2019', '2021'] as const).flatMap((edition) =>
      TABLE_IDS.map((table) => [edition, table] as const),
    ),
  )('has each row and column of the %s form of %s, and no other', (edition, table) => {
    const schema = definitions[`${table}${edition}`];
    const rows = tableForm(edition, table).rows;
    expect(schema?.additionalProperties).toBe(false);
    expect(Object.keys(schema?.properties ?? {})).toEqual(rows.map(({ id }) => id));
    for (const { id, columns } of rows) {
      const row = schema?.properties[id];
      expect(row?.additionalProperties).toBe(false);
      expect(Object.keys(row?.properties ?? {})).toEqual(columns);
    }
  });

  it('asks for agency, year, edition and tables, and leaves room for new keys', () => {
    expect(definitions['report']?.required).toEqual(['agency', 'year', 'edition', 'tables']);
    expect(definitions['report']?.additionalProperties).toBeUndefined();
  });
});

describe('the schema of a report', () => {
  it('has the keys of the canonical form, in its order', () => {
    const editions = { disclosure: '2021', requests: '2021', disputes: '2021' } as const;
    const { entries } = createReportSchema(tableSchemasOf(editions));
    expect(Object.keys(entries)).toEqual([...reportShape(editions).keys.keys()]);
  });
});
