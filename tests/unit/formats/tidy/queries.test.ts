import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TIDY_CSV_HEAD, writeTidyCsv } from '@/formats/csv/writeTidyCsv';
import { writeNdjson } from '@/formats/ndjson/writeNdjson';
import { cellValue, type Report } from '@/report/report';
import { createExampleDistrict } from '@/report/example/district';
import { withCells } from '@tests/helpers/smallReports';

const page = readFileSync(new URL('../../../../docs/data.md', import.meta.url), 'utf8');
const queries = new Map(
  [...page.matchAll(/```sql ([\w-]+)\n([\s\S]*?)```/g)].map(([, name = '', sql = '']) => [
    name,
    sql,
  ]),
);

let made = 0;
const district = createExampleDistrict({
  seed: 7,
  lastYear: 2024,
  now: '2025-01-10T02:00:00.000Z',
  createId: () => {
    made += 1;
    return `report-${made}`;
  },
});
const [first] = district;
if (!first) throw new Error('The district has reports');
/** Some of each kind of gap, and texts that break careless files. */
const reports: readonly Report[] = [
  {
    ...withCells(first, {
      'disclosure/fees/amount': null,
      'requests/other.misc/research': '/',
      'requests/granted/research': null,
    }),
    agency: { ...first.agency, name: '=机关“一”,"二"\n三' },
    unread: ['requests/granted/research'],
    remarks: { 'requests/newlyReceived/total': '含电话，"2"件；\r\n次年补' },
  },
  ...district.slice(1),
];

let folder: string;
let connection: DuckDBConnection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidy-'));
  writeFileSync(join(folder, 'cells.csv'), TIDY_CSV_HEAD + reports.map(writeTidyCsv).join(''));
  writeFileSync(join(folder, 'cells.ndjson'), reports.map(writeNdjson).join(''));
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});

afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true });
});

async function run(name: string) {
  const sql = queries.get(name);
  if (sql === undefined) throw new Error(`docs/data.md has no query ${name}`);
  const answer = await connection.runAndReadAll(
    sql.replace(/'(cells\.\w+)'/, (_, file: string) => `'${join(folder, file)}'`),
  );
  return answer.getRowObjects();
}

const total = (report: Report, row: string): number => {
  const value = cellValue(report, `requests/${row}/total`);
  return typeof value === 'number' ? value : 0;
};

describe.each(['csv', 'ndjson'])('the queries of docs/data.md, on the %s', (format) => {
  beforeAll(async () => {
    await run(`load-${format}`);
  });

  test('find every cell of every report, once', async () => {
    const answer = await connection.runAndReadAll(
      'SELECT count(*)::INT AS rows, count(DISTINCT (report_id, "table", row_code, column_code))::INT AS cells, count(DISTINCT report_id)::INT AS reports FROM cells',
    );
    const [row] = answer.getRowObjects();
    expect(row).toMatchObject({ reports: reports.length });
    expect(row?.['rows']).toBe(row?.['cells']);
  });

  test('tell how many requests each office received', async () => {
    const rows = await run('received');
    for (const report of reports)
      expect(
        rows.find(({ agency }) => withoutGuard(agency) === report.agency.name)?.[report.year],
      ).toBe(total(report, 'newlyReceived'));
  });

  test('tell the share that was granted', async () => {
    const rows = await run('granted');
    expect(rows).toHaveLength(reports.length);
    for (const report of reports) {
      const row = rows.find(
        ({ agency, year }) => withoutGuard(agency) === report.agency.name && year === report.year,
      );
      expect(row).toMatchObject({
        granted: total(report, 'granted') + total(report, 'partial'),
        concluded: total(report, 'outcomesTotal'),
      });
    }
  });

  test('find the reports that do not balance, and no others', async () => {
    const rows = await run('unbalanced');
    const expected = reports.filter(
      (report) =>
        total(report, 'newlyReceived') + total(report, 'carriedIn') !==
        total(report, 'outcomesTotal') + total(report, 'carriedOut'),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(
      rows.map(({ agency, year }) => `${withoutGuard(agency)} ${String(year)}`).sort(),
    ).toEqual(expected.map(({ agency, year }) => `${agency.name} ${year}`).sort());
  });

  test('tell blanks, 不适用 and what was not read apart from zero', async () => {
    const rows = await run('gaps');
    const mine = rows.filter(({ agency }) => withoutGuard(agency) === reports[0]?.agency.name);
    expect(mine.map(({ state, cells }) => [state, Number(cells)])).toEqual([
      ['blank', 1],
      ['notApplicable', 1],
      ['unread', 1],
    ]);
  });

  test('read remarks and names as they were written', async () => {
    const answer = await connection.runAndReadAll(
      "SELECT remark FROM cells WHERE remark IS NOT NULL AND remark <> ''",
    );
    expect(answer.getRowObjects()).toEqual([{ remark: '含电话，"2"件；\r\n次年补' }]);
  });
});

/** In the CSV a name that begins like a formula has a `'` before it. */
function withoutGuard(agency: unknown): string {
  return String(agency).replace(/^'(?==)/, '');
}
