import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonicalReport } from '@/formats/json/canonical';
import { parseReportFile, type ReadFile } from '@/formats/json/parseFile';
import { serializeFile } from '@/formats/json/serializeFile';
import { isZip, listZip } from '@/formats/zip/unzip';
import { writeBackup } from '@/formats/json/writeBackup';
import { readDocument, type DocumentEntry } from '@/formats/readDocument';
import type { Report } from '@/report/report';
import { HEAD, MAKERS, createReport } from '@tests/helpers/reportFile';

const now = new Date(2024, 0, 15, 10, 3);
const library = { agencies: [], decks: [], views: [{ name: '近五年' }] };

function manyReports(count: number, text = ''): readonly Report[] {
  const report = createReport({ preface: text });
  return Array.from({ length: count }, (_, index) => ({ ...report, id: `report-${index}` }));
}

function backupOf(reports: readonly Report[]): ReturnType<typeof writeBackup> {
  return writeBackup({ reports, library, generator: HEAD.generator, now });
}

function readZip(bytes: Uint8Array): readonly DocumentEntry[] {
  const read = readDocument(bytes, MAKERS);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  if (read.value.kind !== 'several') throw new Error(read.value.kind);
  return read.value.entries;
}

/** The report file that an entry holds. */
function fileOf({ outcome }: DocumentEntry): ReadFile | undefined {
  return outcome.ok && outcome.value.kind === 'file' ? outcome.value.file : undefined;
}

/** What became of each entry: its number of reports, or its failure. */
function outcomesOf(entries: readonly DocumentEntry[]): readonly (string | number)[] {
  return entries.map((entry) =>
    entry.outcome.ok ? (fileOf(entry)?.reports.length ?? '') : entry.outcome.failure.kind,
  );
}

/** Bytes of a plain series of random numbers, the same each time for the same beginning. */
function disorder(length: number, beginning: number): Uint8Array {
  let value = beginning;
  return Uint8Array.from({ length }, () => {
    value = (value * 16_807) % 2_147_483_647;
    return value >> 8;
  });
}

/** A zip whose list states other sizes than are true, at the given offset within each of its lines. */
function withStated(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const forged = zip.slice();
  const view = new DataView(forged.buffer);
  for (let at = 0; at + 46 <= forged.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true);
  }
  return forged;
}

describe('a backup', () => {
  it('of up to 500 reports is one JSON file with the library', () => {
    const reports = manyReports(500);
    const file = backupOf(reports);
    expect(file).toMatchObject({
      name: '公开年报备份-20240115-1003.json',
      type: 'application/json',
    });
    const read = parseReportFile(file.bytes, MAKERS);
    expect(read.ok && read.value.reports).toHaveLength(500);
    expect(read.ok && read.value.library).toEqual({ ok: true, value: library });
    expect(read.ok && read.value.exportedAt).toBe(now.toISOString());
  });

  it('of nothing is a file that can be read', () => {
    expect(parseReportFile(backupOf([]).bytes, MAKERS)).toMatchObject({ ok: true });
  });

  it(
    'of more is a zip of files of 500 reports each, the library in the first',
    { timeout: 60_000 },
    () => {
      const reports = manyReports(1_001);
      const file = backupOf(reports);
      expect(file).toMatchObject({
        name: '公开年报备份-20240115-1003.zip',
        type: 'application/zip',
      });
      expect(isZip(file.bytes)).toBe(true);
      const entries = readZip(file.bytes);
      expect(entries.map(({ name }) => name)).toEqual([
        '公开年报备份-20240115-1003-1.json',
        '公开年报备份-20240115-1003-2.json',
        '公开年报备份-20240115-1003-3.json',
      ]);
      const files = entries.map(fileOf);
      expect(files.map((one) => one?.library?.ok)).toEqual([true, undefined, undefined]);
      expect(files.map((one) => one?.isDamaged)).toEqual([false, false, false]);
      const again = files.flatMap((one) => one?.reports ?? []);
      expect(again.map((read) => read.ok && canonicalReport(read.report))).toEqual(
        reports.map(canonicalReport),
      );
    },
  );

  it('that would pass 20 MB is a zip of files that each stay below', { timeout: 60_000 }, () => {
    const file = backupOf(manyReports(30, '字'.repeat(300_000)));
    const listed = listZip(file.bytes);
    const sizes = listed.ok ? listed.value.map(({ statedSize }) => statedSize) : [];
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(20_000_000);
  });
});

describe('reading a zip', () => {
  const sound = strToU8(serializeFile([createReport()], HEAD));

  it('reads its files one by one, and passes over what is none', () => {
    const zip = zipSync({
      'a/一.json': sound,
      'b.JSON': strToU8('{"format":'),
      '__MACOSX/a/一.json': strToU8('\0\0'),
      'leer/': new Uint8Array(0),
      '~$一.docx': strToU8('\0'),
      'a/Thumbs.db': strToU8('\0'),
      '.DS_Store': strToU8('\0'),
    });
    const read = readZip(zip);
    expect(outcomesOf(read)).toEqual([1, 'notJson']);
  });

  it('reads entries that are stored unpacked', () => {
    expect(outcomesOf(readZip(zipSync({ 'a.json': sound }, { level: 0 })))).toEqual([1]);
  });

  it('without a file in it holds nothing to read', () => {
    const read = readDocument(zipSync({ 'a/': new Uint8Array(0) }), MAKERS);
    expect(read).toEqual({ ok: false, failure: { kind: 'noReports' } });
  });

  it('cut off at any byte is a named failure', () => {
    const zip = zipSync({ 'a.json': sound });
    for (let length = 4; length < zip.length; length += 1) {
      const read = readDocument(zip.subarray(0, length), MAKERS);
      expect(read).toEqual({ ok: false, failure: { kind: 'zipCutShort' } });
    }
  });

  it(
    'with a byte turned is a named failure, marked as damaged, or the same reports',
    { timeout: 60_000 },
    () => {
      const zip = zipSync({ 'a.json': sound });
      const before = canonicalReport(createReport());
      const kinds = new Set<string>();
      for (let at = 0; at < zip.length; at += 1) {
        const bytes = zip.slice();
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (at & 7));
        const read = readDocument(bytes, MAKERS);
        for (const entry of read.ok && read.value.kind === 'several' ? read.value.entries : []) {
          const file = fileOf(entry);
          if (!entry.outcome.ok) kinds.add(entry.outcome.failure.kind);
          else if (file?.isDamaged) kinds.add('marked');
          else {
            const [one] = file?.reports ?? [];
            expect(one?.ok && canonicalReport(one.report)).toBe(before);
          }
        }
      }
      expect(kinds).toContain('zipDamaged');
    },
  );

  it('refuses more than 2,000 entries', () => {
    const entries = Array.from({ length: 2_001 }, (_, index) => [
      `${index}.json`,
      sound.subarray(0, 1),
    ]);
    const zip = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 0 });
    expect(readDocument(zip, MAKERS)).toEqual({
      ok: false,
      failure: { kind: 'tooManyEntries', found: 2_001, limit: 2_000 },
    });
  });

  it('refuses an entry that says it is above 20 MB, without unpacking it', () => {
    const zip = withStated(zipSync({ 'a.json': sound }), 24, 20_000_001);
    expect(outcomesOf(readZip(zip))).toEqual(['entryTooLarge']);
  });

  it('refuses an entry that grows more than 200 times, and reads the others', () => {
    const zip = zipSync({ 'bomb.json': new Uint8Array(15_000_000), 'a.json': sound });
    expect(outcomesOf(readZip(zip))).toEqual(['zipBomb', 1]);
  });

  it('stops unpacking at the limit where the stated size is forged', () => {
    // Some disorder in the zeros, so that they are packed by less than 200 times.
    const zeros = new Uint8Array(21_000_000);
    for (let at = 0; at < zeros.length; at += 2_000) {
      zeros.set(disorder(8, at + 1), at);
    }
    const tooLarge = withStated(zipSync({ 'a.json': zeros }, { level: 1 }), 24, 1_000);
    expect(outcomesOf(readZip(tooLarge))).toEqual(['entryTooLarge']);
    const bomb = withStated(zipSync({ 'a.json': new Uint8Array(15_000_000) }), 24, 1_000);
    expect(outcomesOf(readZip(bomb))).toEqual(['zipBomb']);
  });

  it('stops where many entries name the same packed bytes', () => {
    const names = Array.from({ length: 3 }, (_, index) => `${index}.json`);
    const text = new Uint8Array(1_900_000);
    text.set(disorder(12_000, 1));
    const zip = zipSync(Object.fromEntries(names.map((name) => [name, text])));
    const listed = listZip(zip);
    const size = listed.ok ? (listed.value[0]?.packedSize ?? 0) : 0;
    expect(text.length).toBeLessThan(size * 200);
    // All three lines of the list point at the first entry; the other two entries are taken out.
    const second = listed.ok ? (listed.value[1]?.headerAt ?? 0) : 0;
    const third = listed.ok ? (listed.value[2]?.headerAt ?? 0) : 0;
    const afterEntries = third + (third - second);
    const shared = new Uint8Array(zip.length - (afterEntries - second));
    shared.set(zip.subarray(0, second));
    shared.set(zip.subarray(afterEntries), second);
    const view = new DataView(shared.buffer);
    view.setUint32(shared.length - 22 + 16, second, true);
    const outcomes = outcomesOf(readZip(withStated(shared, 42, 0)));
    expect(outcomes).toEqual(['notText', 'notText', 'zipBomb']);
  });

  it('refuses what is encrypted or packed in another way', () => {
    const zip = zipSync({ 'a.json': sound });
    const flags = withStated(zip, 8, 0x0008_0001);
    const method = withStated(zip, 8, 0x0009_0000);
    expect(outcomesOf(readZip(flags))).toEqual(['zipNotSupported']);
    expect(outcomesOf(readZip(method))).toEqual(['zipNotSupported']);
  });
});
