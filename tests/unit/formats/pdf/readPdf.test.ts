import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { PlainDocument } from '@/formats/document';
import { readPdf } from '@/formats/pdf/readPdf';
import { parseDocument } from '@/formats/text/parseDocument';
import type { Report } from '@/report/report';
import { codesOfUtf16, writePdf } from '@tests/helpers/pdfWriter';

/** Reports of the invented district, printed by these programs; their fonts' outlines are taken out to keep them small. */
const folder = new URL('../../../fixtures/pdf/', import.meta.url);

function fixture(name: string): Uint8Array {
  const bytes = readFileSync(new URL(name, folder));
  return new Uint8Array(name.endsWith('.br') ? brotliDecompressSync(bytes) : bytes);
}

type Expected = Pick<Report, 'year' | 'edition' | 'preface' | 'chapters' | 'tables'> & {
  readonly agency: string;
};

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), 'utf8')) as Expected;
}

async function failureOf(bytes: Uint8Array): Promise<unknown> {
  const read = await readPdf(bytes);
  return read.ok ? 'read' : read.failure;
}

async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readPdf(bytes);
  if (!read.ok) throw new Error(read.failure.kind);
  return paragraphsOf(read.value);
}

function paragraphsOf({ blocks }: PlainDocument): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

const LONG = '本机关依照条例公开政府信息，本年度新收申请四十七件，全部按时答复，没有结转的申请。';

describe('invented reports as programs print them', () => {
  test.each(['chromium-2021.pdf.br', 'libreoffice-2021.pdf', 'libreoffice-2019.pdf'])(
    '%s is read whole: every cell, every chapter, whose and when',
    async (file) => {
      const expected = expectedOf(file.replace(/\.pdf.*/, ''));
      const read = await readPdf(fixture(file));
      if (!read.ok) throw new Error(read.failure.kind);
      const draft = parseDocument(read.value);
      if (!draft.ok) throw new Error(draft.failure.kind);
      const { agency, year, edition, preface, chapters, tables, unread, notices } = draft.value;
      expect({ agency: agency.name, year, edition, preface, chapters, tables }).toEqual(expected);
      expect({ unread, notices }).toEqual({ unread: [], notices: [] });
    },
  );
});

describe('fonts that are not in the file', () => {
  test('are read by the map of their codes, and nothing is asked for', async () => {
    const texts = [{ x: 72, y: 700, codes: codesOfUtf16(LONG + LONG) }];
    expect(await textsOf(writePdf([texts], 'UniGB-UCS2-H'))).toEqual([LONG + LONG]);
  });

  test('are read in GBK, as older programs write them', async () => {
    // 年报 in GBK, thirty times.
    const texts = [{ x: 10, y: 700, codes: 'c4eab1a8'.repeat(30) }];
    expect(await textsOf(writePdf([texts], 'GBK-EUC-H'))).toEqual(['年报'.repeat(30)]);
  });
});

describe('what is refused, with the reason', () => {
  test('a scanned document, which has at most a page number for text', async () => {
    const pages = [1, 2, 3].map((page) => [{ x: 300, y: 40, codes: codesOfUtf16(String(page)) }]);
    expect(await failureOf(writePdf(pages, 'UniGB-UCS2-H'))).toEqual({ kind: 'pdfScanned' });
  });

  test('one with a password', async () => {
    expect(await failureOf(fixture('encrypted.pdf'))).toEqual({ kind: 'pdfEncrypted' });
  });

  test('what is no PDF but for its beginning', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\n年报');
    expect(await failureOf(bytes)).toEqual({ kind: 'pdfDamaged' });
  });

  test('more pages than a report has', async () => {
    const page = [{ x: 72, y: 700, codes: codesOfUtf16(LONG) }];
    const bytes = writePdf(
      Array.from({ length: 301 }, () => page),
      'UniGB-UCS2-H',
    );
    expect(await failureOf(bytes)).toEqual({ kind: 'pdfTooManyPages', found: 301, limit: 300 });
  });

  test('more bytes than a report has', async () => {
    const found = 20_000_001;
    expect(await failureOf(new Uint8Array(found))).toEqual({
      kind: 'tooLarge',
      found,
      limit: 20_000_000,
    });
  });

  test('text whose fonts do not tell what it says', async () => {
    // Places of the font for signs of the office's own, which mean nothing elsewhere.
    const texts = [{ x: 10, y: 700, codes: 'e001e002'.repeat(30) }];
    expect(await failureOf(writePdf([texts], 'UniGB-UCS2-H'))).toEqual({
      kind: 'pdfUnreadableText',
    });
  });
});
