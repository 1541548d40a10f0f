import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { readDocument } from '@/formats/readDocument';
import { cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import type { ReportDraft } from '@/formats/draft';
import { docxParts, documentXml, packParts, WORD_NAMES } from '@tests/helpers/docxWriter';
import { MAKERS, bytesOf } from '@tests/helpers/reportFile';
import { xlsxParts } from '@tests/helpers/xlsxWriter';
import { draftsOf, failureOf, FILE_KINDS, type FileKind } from './opened';
import { countingReport } from './text/reading';
import { readProcessorMs } from '@tests/helpers/processorTime';

const REPORT = countingReport();
/** On the processor, not on the wall: other work on the machine is nobody's fault. */
const PATIENCE_MS = 2_000;
/** `npm run torture` turns more bytes. */
const MUTATIONS = process.env['TORTURE'] === undefined ? 200 : 20_000;

/** A plain series of random numbers, the same each time. */
function createRandom(beginning: number): (below: number) => number {
  let value = beginning;
  return (below) => {
    value = (value * 48_271) % 2_147_483_647;
    return value % below;
  };
}

/** A tag of a page of ours that nothing has damaged: it parts figures. */
const SOUND_TAG = /^<\/?(?:td|tr|table|p|title|head|body|html)(?: [a-z]+="\d*")*>$/;

/**
 * The figures of a text as they stand in it, and as they stand together where marks between them are left out: a mark
 * that was damaged may no longer part them. A comma may be one of thousands.
 */
function figuresIn(bytes: Uint8Array): ReadonlySet<number> {
  const text = new TextDecoder('latin1').decode(bytes).replace(/=[ \t]*\r?\n/g, '');
  // In quoted-printable a damaged sign may stand for a figure: =33 is 3.
  const unquoted = text.replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  const bare = [
    text,
    unquoted,
    unquoted.replace(/<[^>]*>/g, (tag) => (SOUND_TAG.test(tag) ? ' ' : '')),
    text.replace(/<[^>]*>/g, (tag) => (SOUND_TAG.test(tag) ? ' ' : '')),
    text.replace(/\\(?:cell|row|par)(?![a-z])/g, '\t').replace(/\\[a-z]+-?\d* ?|[{}\r\n]/g, ''),
  ];
  const figures = [
    ...bare.flatMap((one) => one.match(/\d+(?:\.\d+)?/g) ?? []),
    ...(text.match(/\d{1,3}(?:,\d{3})+/g) ?? []).map((figure) => figure.replace(/,/g, '')),
  ];
  return new Set(figures.map(Number));
}

function figuresOf(draft: ReportDraft): readonly number[] {
  return formCellsOf(editionsOf(draft)).flatMap(({ address }) => {
    const value = cellValue(draft, address);
    return typeof value === 'number' ? [value] : [];
  });
}

/** Cells that hold another figure than was written in them. */
function changedFigures(draft: ReportDraft, report: Report): readonly unknown[] {
  return formCellsOf(editionsOf(report)).flatMap(({ address }) => {
    const value = cellValue(draft, address);
    return typeof value === 'number' && value !== cellValue(report, address)
      ? [[address, value]]
      : [];
  });
}

function expectNoMadeUpFigures(bytes: Uint8Array, { isChecked }: FileKind): void {
  const begun = readProcessorMs();
  const drafts = draftsOf(bytes);
  expect(readProcessorMs() - begun).toBeLessThan(PATIENCE_MS);
  for (const draft of drafts) {
    if (isChecked) expect(changedFigures(draft, REPORT)).toEqual([]);
    else {
      const known = figuresIn(bytes);
      const made = figuresOf(draft).filter((value) => !known.has(Math.abs(value)));
      expect(made).toEqual([]);
    }
  }
}

describe.each(FILE_KINDS)('a file of $name', (kind) => {
  const whole = kind.write(REPORT);

  it('that is cut off is never thrown at, and has no figure that was not there', () => {
    // Each kilobyte, and some places of which no program cuts a file off.
    for (let length = 0; length < whole.length; length += whole.length > 40_000 ? 1_024 : 211) {
      const cut = whole.subarray(0, length);
      for (const draft of draftsOf(cut)) expect(changedFigures(draft, REPORT)).toEqual([]);
    }
  });

  it(
    'with bytes turned is never thrown at, and has no figure that was not there',
    { timeout: 1_800_000 },
    () => {
      const random = createRandom(20_231);
      for (let round = 0; round < MUTATIONS; round += 1) {
        const bytes = whole.slice();
        for (let count = 1 + random(3); count > 0; count -= 1) {
          const at = random(bytes.length);
          bytes[at] =
            [(bytes[at] ?? 0) ^ (1 << random(8)), random(256), 0x3c, 0x22][random(4)] ?? 0;
        }
        expectNoMadeUpFigures(bytes, kind);
      }
    },
  );

  it('with pieces doubled, moved and lost is never thrown at', { timeout: 1_800_000 }, () => {
    const random = createRandom(20_232);
    for (let round = 0; round < MUTATIONS / 4; round += 1) {
      const start = random(whole.length);
      const piece = whole.slice(start, start + random(200));
      const to = random(whole.length);
      const bytes = new Uint8Array(whole.length + piece.length);
      bytes.set(whole.subarray(0, to));
      bytes.set(piece, to);
      bytes.set(whole.subarray(to), to + piece.length);
      const begun = readProcessorMs();
      expect(() =>
        draftsOf(bytes.subarray(0, bytes.length - random(2) * piece.length)),
      ).not.toThrow();
      expect(readProcessorMs() - begun).toBeLessThan(PATIENCE_MS);
    }
  });
});

/** A Word document with another part in the place of one of its parts. */
function docxWith(part: string, xml: string): Uint8Array {
  return packParts({ ...docxParts(REPORT), [part]: xml });
}

function xlsxWith(part: string, xml: string): Uint8Array {
  return packParts({ ...xlsxParts([REPORT]), [part]: xml });
}

const LAUGHS =
  '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "hahaha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><lolz>&b;</lolz>';
const ROW = '<w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>';

/** In turn, so that the packed text is no larger than the text by more than zips are allowed. */
function disorderly(make: (at: number) => string, count: number): string {
  return Array.from({ length: count }, (_, at) => make(((at + 1) * 7_919) % 99_991)).join('');
}

describe('what is made to do harm', () => {
  test.each<[string, Uint8Array, readonly string[]]>([
    ['entities in a Word document', docxWith('word/document.xml', LAUGHS), ['xmlDoctype']],
    ['entities in its styles', docxWith('word/styles.xml', LAUGHS), ['xmlDoctype']],
    ['entities in a workbook', xlsxWith('xl/sharedStrings.xml', LAUGHS), ['xmlDoctype']],
    [
      'entities in XML of Excel 2003',
      bytesOf(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "1">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`,
      ),
      ['xmlDoctype', 'empty', 'notAReport'],
    ],
    [
      '100,000 tags inside one another',
      docxWith('word/document.xml', documentXml('<w:p>'.repeat(100_000))),
      ['tooDeep', 'zipBomb'],
    ],
    [
      '100,000 tables inside one another',
      bytesOf(
        `<?xml version="1.0"?><w:wordDocument xmlns:w="${WORD_NAMES}">${'<w:tbl><w:tr><w:tc>'.repeat(33_000)}`,
      ),
      ['tooDeep'],
    ],
    ['100,000 groups of RTF', bytesOf(`{\\rtf1 ${'{\\b '.repeat(100_000)}1`), ['notAReport']],
    [
      'a row of a million cells of RTF',
      bytesOf(`{\\rtf1 \\trowd ${'\\cellx9'.repeat(600_000)}${'1\\cell'.repeat(400_000)}\\row}`),
      ['notAReport', 'empty'],
    ],
    [
      'a million cells of Word',
      docxWith(
        'word/document.xml',
        documentXml(`<w:tbl>${disorderly((at) => ROW.replace('1', String(at)), 60_000)}</w:tbl>`),
      ),
      ['notAReport', 'tooLarge'],
    ],
    [
      'spans of a thousand million',
      docxWith(
        'word/document.xml',
        documentXml(
          `<w:tbl>${disorderly((at) => `<w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>${at}</w:t></w:r></w:p></w:tc></w:tr>`, 5_000)}</w:tbl>`,
        ),
      ),
      ['notAReport'],
    ],
    [
      'a sheet of a million rows',
      xlsxWith(
        'xl/worksheets/s1.xml',
        `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500)}</mergeCells></worksheet>`,
      ),
      ['notAReport'],
    ],
    [
      'a sheet with a million merged rows',
      xlsxWith(
        'xl/worksheets/s1.xml',
        `<worksheet><sheetData>${disorderly((at) => `<row><c><v>${at}</v></c></row>`, 20_000)}</sheetData><mergeCells>${disorderly((at) => `<mergeCell ref="A${at}:ZZ${at + 900}"/>`, 20_000)}</mergeCells></worksheet>`,
      ),
      ['notAReport', 'tooLarge'],
    ],
    [
      'a sheet of many places',
      xlsxWith(
        'xl/worksheets/s1.xml',
        `<worksheet><sheetData>${disorderly((at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c><c r="${['B', 'ZZ', 'CD'][at % 3] ?? ''}${at + 1}"><v>${at}</v></c></row>`, 30_000)}</sheetData></worksheet>`,
      ),
      ['notAReport', 'tooLarge', 'tooManyCells'],
    ],
    [
      'lists that count to a thousand million',
      docxWith(
        'word/numbering.xml',
        docxParts(REPORT)
          ['word/numbering.xml']?.replace(/w:start w:val="1"/g, 'w:start w:val="999999999"')
          .replace(/chineseCounting(Thousand)?/g, 'lowerLetter') ?? '',
      ),
      ['draft'],
    ],
    [
      'a line of five million quotes',
      bytesOf(`a,b,c\n${'"'.repeat(5_000_000)}`),
      ['notAReport', 'tooLarge'],
    ],
    [
      'a line of a million bars',
      bytesOf(`|${'a|'.repeat(400_000)}\n|${'---|'.repeat(400_000)}\n`),
      ['notAReport', 'tooLarge'],
    ],
    [
      'a message of a million boundaries',
      bytesOf(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${'--b\nContent-Type: text/html\n\n<p>1'.repeat(100_000)}`,
      ),
      ['notAReport', 'tooLarge'],
    ],
    [
      'a message of blanks',
      bytesOf(
        `MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>${' '.repeat(3_000_000)}x`,
      ),
      ['notAReport'],
    ],
  ])('%s is refused in time', (_, bytes, expected) => {
    const begun = readProcessorMs();
    expect(expected).toContain(failureOf(bytes));
    expect(readProcessorMs() - begun).toBeLessThan(PATIENCE_MS);
  });

  it('a part that grows from 50 kB to 50 MB is not unpacked', () => {
    const zeros = new Uint8Array(50_000_000).fill(0x20);
    const parts = Object.fromEntries(
      Object.entries(docxParts(REPORT)).map(([name, text]) => [name, strToU8(text)]),
    );
    const bomb = zipSync({ ...parts, 'word/document.xml': zeros });
    expect(bomb.length).toBeLessThan(60_000);
    expect(['zipBomb', 'entryTooLarge']).toContain(failureOf(bomb));
    // The same where the list says that it is small.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 <= bomb.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === zeros.length)
        view.setUint32(at + 24, 1_000, true);
    expect(['zipBomb', 'entryTooLarge']).toContain(failureOf(bomb));
  });

  it('many documents in a zip that each grow are stopped together', { timeout: 60_000 }, () => {
    const xml = strToU8(documentXml(`<w:p>${' '.repeat(7_000_000)}</w:p>`));
    const document = zipSync(
      { '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': xml },
      { level: 9 },
    );
    expect(['zipBomb', 'entryTooLarge']).toContain(failureOf(document));
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`${at}.docx`, document]),
    );
    const begun = readProcessorMs();
    const read = readDocument(zipSync(many), MAKERS);
    expect(
      read.ok &&
        read.value.kind === 'several' &&
        read.value.entries.every(({ outcome }) => !outcome.ok),
    ).toBe(true);
    expect(readProcessorMs() - begun).toBeLessThan(PATIENCE_MS);
  });

  it('files that take a minute together leave the rest unread, and say so', () => {
    let minutes = 0;
    const slow = {
      ...MAKERS,
      now: () => new Date(Date.UTC(2024, 0, 1, 0, (minutes += 1))).toISOString(),
    };
    const zip = zipSync({ 'a.txt': strToU8('1'), 'b.txt': strToU8('2') });
    expect(readDocument(zip, slow)).toMatchObject({
      ok: true,
      value: {
        entries: [{ outcome: { ok: false } }, { outcome: { failure: { kind: 'timeUp' } } }],
      },
    });
  });
});
