import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPdf } from '@/formats/pdf/readPdf';
import { parseDocument } from '@/formats/text/parseDocument';
import type { Report, TableData } from '@/report/report';
import { readProcessorMs } from '@tests/helpers/processorTime';

const folder = new URL('../../../fixtures/pdf/', import.meta.url);
const whole = new Uint8Array(readFileSync(new URL('libreoffice-2021.pdf', folder)));
const expected = JSON.parse(
  readFileSync(new URL('libreoffice-2021.expected.json', folder), 'utf8'),
) as Pick<Report, 'tables'>;

const LIMIT_MS = 2_000;

/** Bytes changed, a piece lost, or a piece twice. What is packed may then say something else, as any viewer shows. */
const damaged = fc.oneof(
  fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map((changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    }),
  fc
    .tuple(fc.nat(whole.length), fc.nat(400))
    .map(([at, length]) =>
      Uint8Array.from([...whole.subarray(0, at), ...whole.subarray(at + length)]),
    ),
  fc
    .tuple(fc.nat(whole.length), fc.nat(400))
    .map(([at, length]) =>
      Uint8Array.from([...whole.subarray(0, at + length), ...whole.subarray(at)]),
    ),
);

async function readInTime(bytes: Uint8Array): Promise<readonly unknown[]> {
  const start = readProcessorMs();
  const read = await readPdf(bytes);
  expect(readProcessorMs() - start).toBeLessThan(LIMIT_MS);
  const draft = read.ok ? parseDocument(read.value) : undefined;
  return draft?.ok === true ? figuresOf(draft.value.tables) : [];
}

function figuresOf(tables: Readonly<Record<string, TableData>>): readonly unknown[] {
  return Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells)
        .filter(([, value]) => value !== null)
        .map(([column, value]) => `${table}/${row}/${column} ${String(value)}`),
    ),
  );
}

test('a damaged PDF is read or refused, in time', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      await readInTime(bytes);
    }),
    { numRuns: 140 },
  );
}, 120_000);

test('of a PDF that is cut off, no figure is read that was not there', async () => {
  const printed = new Set(figuresOf(expected.tables));
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), async (length) => {
      const found = await readInTime(whole.slice(0, length));
      expect(found.filter((figure) => !printed.has(figure))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000);
