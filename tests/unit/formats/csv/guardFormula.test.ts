import { expect, test } from 'vitest';
import { guardFormula } from '@/formats/csv/guardFormula';
import { splitRecords } from '@/formats/csv/parseDelimitedText';
import { TIDY_CSV_HEAD, writeTidyCsv } from '@/formats/csv/writeTidyCsv';
import { blankReport } from '@tests/helpers/smallReports';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\0x', '＝1', '＋1', '－1', '＠a'])(
  'a text that a spreadsheet would run is shown instead: %j',
  (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  },
);

test('all other text stays as it is', () => {
  for (const text of ['某局', '1-2', "'x", '', '（-）']) expect(guardFormula(text)).toBe(text);
});

test('a negative number stays a number in the CSV, and a blank is an empty field', () => {
  const report = blankReport(
    { 'disclosure/licensing/change': -12, 'disclosure/penalties/change': 0 },
    { edition: '2019', year: 2019 },
  );
  const csv = TIDY_CSV_HEAD.slice(1) + writeTidyCsv(report);
  const [head = [], ...rows] = splitRecords(csv, ',');
  const at = (row: readonly string[], name: string): string | undefined => row[head.indexOf(name)];
  const changes = rows.filter((row) => at(row, 'column_code') === 'change');
  expect(changes.map((row) => [at(row, 'row_code'), at(row, 'value'), at(row, 'state')])).toEqual([
    ['licensing', '-12', 'number'],
    ['otherServices', '', 'blank'],
    ['penalties', '0', 'number'],
    ['compulsion', '', 'blank'],
    ['fees', '', 'blank'],
  ]);
});
