import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseText } from '@/formats/text/parseText';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');

const SAMPLE = fixture('sample-yuhang-2023.txt');
const { report: EXPECTED } = JSON.parse(fixture('sample-yuhang-2023.expected.json')) as {
  report: Record<string, unknown>;
};

test('the sample is read into exactly what it says', () => {
  const read = parseText(SAMPLE);
  if (!read.ok) throw new Error(read.failure.kind);
  const { agency, year, edition, scope, title, preface, chapters, tables, remarks } = read.value;
  expect({
    agency: { name: agency.name, kind: agency.kind },
    year,
    edition,
    scope,
    title,
    preface,
    chapters,
    tables,
    remarks,
  }).toEqual(EXPECTED);
  expect(agency.level).toBe('county');
  expect(read.value.unread).toEqual([]);
  expect(read.value.notices).toEqual([
    { kind: 'debrisDropped', text: '[bookmark: _GoBack]', line: expect.any(Number) as number },
  ]);
});
