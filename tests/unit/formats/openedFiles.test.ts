import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { EditionId } from '@/editions/edition';
import { editionsOf, formCellsOf, type Report } from '@/report/report';
import { arbitraryFigures } from '@tests/helpers/arbitraryFigures';
import { documentXml, packParts, writeDocx, type DocxOptions } from '@tests/helpers/docxWriter';
import { encodeAs, writeMhtml, writePage } from '@tests/helpers/pageWriter';
import { CHAPTER_TEXTS, PRINTED_TITLE, printText } from '@tests/helpers/printText';
import { MAKERS, bytesOf } from '@tests/helpers/reportFile';
import { writeRtf, type RtfOptions } from '@tests/helpers/rtfWriter';
import { writeCsv, writeXlsx, xlsxParts, type XlsxOptions } from '@tests/helpers/xlsxWriter';
import { readDocument } from '@/formats/readDocument';
import { draftOf, draftsOf, failureOf, FILE_KINDS } from './opened';
import { countingReport, differences, noticesOf } from './text/reading';

const EDITIONS: readonly EditionId[] = ['2019', '2021'];

describe.each(FILE_KINDS)('a file of $name', ({ write }) => {
  test.each(EDITIONS)('gives the report of the form %s that was written', (edition) => {
    const report = countingReport(edition);
    const draft = draftOf(write(report));
    expect(differences(draft, report)).toEqual([]);
    expect(draft.notices).toEqual([]);
    expect({ title: draft.title, year: draft.year, edition: draft.edition }).toEqual({
      title: PRINTED_TITLE,
      year: 2023,
      edition,
    });
    expect(draft.chapters).toEqual(CHAPTER_TEXTS);
  });

  test.each(EDITIONS)('gives back any figures of the form %s, blanks as blanks', (edition) => {
    fc.assert(
      fc.property(arbitraryFigures({ edition, tableEditions: {} }, true), (report) => {
        const draft = draftOf(write(report));
        expect(differences(draft, report)).toEqual([]);
        expect(draft.unread).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

/** Any of what a Word document can have, together. */
function arbitraryDocxOptions(): fc.Arbitrary<DocxOptions> {
  return fc.record({
    prefix: fc.constantFrom('w', 'ns0'),
    areSpansFilled: fc.boolean(),
    numbering: fc.constantFrom('direct', 'style'),
    hasChanges: fc.boolean(),
    hasTextBox: fc.boolean(),
    areRunsSplit: fc.boolean(),
    hasFootnotes: fc.boolean(),
    hasRaisedMarks: fc.boolean(),
    isInLayoutTable: fc.boolean(),
    hasHidden: fc.boolean(),
    hasControls: fc.boolean(),
  });
}

test.each(EDITIONS)(
  'a Word document of the form %s is read with any quirks together',
  (edition) => {
    fc.assert(
      fc.property(
        arbitraryFigures({ edition, tableEditions: {} }, true),
        arbitraryDocxOptions(),
        (report, options) => {
          const draft = draftOf(writeDocx(report, options));
          const lost = differences(draft, report);
          // A mark behind `/` makes a text of it that no cell has, and the row is unread.
          if (options.hasRaisedMarks === true)
            expect(lost.filter(({ found }) => found !== null)).toEqual([]);
          else expect([lost, draft.unread]).toEqual([[], []]);
        },
      ),
      { numRuns: 30 },
    );
  },
);

const SHEETS: readonly (readonly [string, XlsxOptions])[] = [
  ['with texts in their cells', { areTextsInline: true }],
  ['without merged cells', { isUnmerged: true }],
  ['with each table on a sheet of its own', { isOnSheets: true }],
  ['with formulas and their noise', { hasFormulas: true }],
  ['with hidden sheets, rows and columns', { hasHidden: true }],
  ['with figures as texts', { areFiguresTexts: true }],
  ['without places', { hasNoPlaces: true }],
  ['without empty rows', { isTight: true }],
];

describe.each(EDITIONS)('a workbook of the form %s', (edition) => {
  const report = countingReport(edition);

  test.each(SHEETS)('is read %s', (_, options) => {
    const draft = draftOf(writeXlsx(report, options));
    expect(differences(draft, report)).toEqual([]);
    expect(draft.chapters).toEqual(CHAPTER_TEXTS);
    expect(draft.notices).toEqual(options.hasHidden === true ? [{ kind: 'hiddenLeftOut' }] : []);
  });

  it('with formulas that were never computed has these cells unread, and no zeros', () => {
    const draft = draftOf(writeXlsx(report, { isNotComputed: true }));
    const cells = formCellsOf(editionsOf(report));
    expect(draft.unread).toHaveLength(cells.length);
    expect(differences(draft, report).every(({ found }) => found === null)).toBe(true);
  });

  it('with marks above the line has the figures, and the marks beside them', () => {
    const draft = draftOf(writeXlsx(report, { hasRaisedMarks: true }));
    expect(differences(draft, report)).toEqual([]);
    expect(new Set(Object.values(draft.remarks))).toEqual(new Set(['¹']));
  });
});

it('a workbook with a report on each sheet is as many reports, named by their sheets', () => {
  const reports = [countingReport('2021'), countingReport('2019')];
  const drafts = draftsOf(packParts(xlsxParts(reports)));
  expect(drafts.map(({ edition }) => edition)).toEqual(['2021', '2019']);
  drafts.forEach((draft, index) =>
    expect(differences(draft, reports[index] ?? countingReport())).toEqual([]),
  );
});

const RTF: readonly (readonly [string, RtfOptions])[] = [
  ['with signs as bytes of the code page', { signs: 'bytes' }],
  ['with hidden and deleted figures', { hasHidden: true }],
  ['with footnotes at its figures', { hasFootnotes: true }],
];

test.each(RTF)('RTF is read %s', (_, options) => {
  const report = countingReport();
  const draft = draftOf(bytesOf(writeRtf(report, options)));
  expect(differences(draft, report)).toEqual([]);
});

test.each([';', '\t'])('a sheet stored with %j between its cells is read', (delimiter) => {
  const report = countingReport();
  expect(differences(draftOf(bytesOf(writeCsv(report, delimiter))), report)).toEqual([]);
});

test('a table of bars whose rows are of uneven length is read by the order of its cells', () => {
  const report = countingReport();
  expect(differences(draftOf(bytesOf(printText(report, 'rowPerLinePipes'))), report)).toEqual([]);
});

test('a text that begins with what Word leaves behind is no JSON', () => {
  const report = countingReport();
  const text = `[bookmark: _GoBack]${printText(report, 'cellPerLine')}`;
  expect(differences(draftOf(bytesOf(text)), report)).toEqual([]);
});

describe('a page is decoded', () => {
  const report = countingReport();
  const gbk = (head: string) => encodeAs(writePage(report, head), 'gb18030');
  const utf8 = (head: string, mark = '') => bytesOf(mark + writePage(report, head));
  const utf16 = (isBig: boolean, mark: string) => {
    const text = mark + writePage(report);
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
    return new Uint8Array(view.buffer);
  };

  const cutInsideSign = (bytes: Uint8Array) => {
    const whole = new Uint8Array(bytes.length + 1);
    whole.set(bytes);
    whole[bytes.length] = 0xe4;
    return whole;
  };

  test.each<[string, Uint8Array]>([
    ['as GBK by its meta', gbk('<meta charset="gbk">')],
    [
      'as GB2312 by its http-equiv',
      gbk('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'),
    ],
    ['as GBK without a word', gbk('')],
    ['as UTF-8 without a word', utf8('')],
    ['as UTF-8 by its mark', utf8('', '\uFEFF')],
    ['as UTF-8 where it still says gb2312', utf8('<meta charset="gb2312">')],
    ['as GBK where it says UTF-8', gbk('<meta charset="utf-8">')],
    ['as UTF-8 that is cut off inside a sign', cutInsideSign(utf8(''))],
    ['as UTF-16', utf16(false, '\uFEFF')],
    ['as UTF-16 of the other order', utf16(true, '\uFEFF')],
    ['as UTF-16 without a mark', utf16(false, '')],
  ])('%s', (_, bytes) => {
    const draft = draftOf(bytes);
    expect(differences(draft, report)).toEqual([]);
    expect(draft.title).toBe(PRINTED_TITLE);
  });

  it('as Big5 by its meta', () => {
    const page = bytesOf('<meta charset="big5"><p>');
    const signs = encodeAs('今天下午三時開會', 'big5');
    const bytes = new Uint8Array(page.length + signs.length);
    bytes.set(page);
    bytes.set(signs, page.length);
    expect(failureOf(bytes)).toBe('notAReport');
  });
});

describe('a page in one file', () => {
  const report = countingReport();
  test.each([
    ['base64', 'utf-8'],
    ['quoted-printable', 'utf-8'],
    ['base64', 'gbk'],
    ['quoted-printable', 'gbk'],
  ] as const)('in %s of %s is read from the part that it begins with', (encoding, charset) => {
    const page = writePage(report);
    const bytes = charset === 'gbk' ? encodeAs(page, 'gb18030') : bytesOf(page);
    const draft = draftOf(bytesOf(writeMhtml(bytes, { charset, encoding })));
    expect(differences(draft, report)).toEqual([]);
    expect(draft.title).toBe(PRINTED_TITLE);
  });
});

describe('a zip', () => {
  const report = countingReport();

  it('is opened with all kinds of files in it, their names in GBK', () => {
    const zip = zipSync({
      'x一/报告.docx': writeDocx(report),
      'x二.xlsx': writeXlsx(report),
      'x三.html': bytesOf(writePage(report)),
      '__MACOSX/x一/._报告.docx': strToU8('\0\0'),
      '~$报告.docx': strToU8('\0'),
    });
    expect(draftsOf(zip)).toHaveLength(3);
  });

  it('in a zip is opened, and one further in is not', () => {
    const inner = zipSync({ 'a.docx': writeDocx(report) });
    expect(draftsOf(zipSync({ 'a.zip': inner }))).toHaveLength(1);
    const deep = zipSync({ 'b.zip': zipSync({ 'a.zip': inner }) });
    expect(draftsOf(deep)).toEqual([]);
  });
});

describe('a PDF', () => {
  const kindsOf = (bytes: Uint8Array): readonly string[] => {
    const read = readDocument(bytes, MAKERS);
    if (!read.ok || read.value.kind !== 'several') return [failureOf(bytes)];
    return read.value.entries.map(({ outcome }) =>
      outcome.ok ? outcome.value.kind : outcome.failure.kind,
    );
  };

  it('is left to its own reader, alone or in a zip, whatever its name', () => {
    const pdf = bytesOf('%PDF-1.7\n');
    expect(kindsOf(pdf)).toEqual(['pdf']);
    expect(kindsOf(zipSync({ '甲.doc': pdf, '乙.html': bytesOf('<p>甲') }))).toEqual([
      'pdf',
      'notAReport',
    ]);
  });

  it('that would fill the memory with the others of its zip is refused', () => {
    const pdf = new Uint8Array(19_000_000);
    pdf.set(bytesOf('%PDF-1.7\n'));
    const zip = zipSync(
      Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}.pdf`, pdf])),
      { level: 0 },
    );
    expect(kindsOf(zip)).toEqual([...Array<string>(10).fill('pdf'), 'packedPdfsTooLarge']);
  });
});

describe('what cannot be opened is told by its content', () => {
  const ole = (name: string) => {
    const bytes = new Uint8Array(2_000);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(
      Array.from(name).flatMap((sign) => [sign.charCodeAt(0), 0]),
      1_200,
    );
    return bytes;
  };
  const zipOf = (names: readonly string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));

  test.each<[string, Uint8Array, string]>([
    ['an old document', ole('WordDocument'), 'oldOffice'],
    ['a document with a password', ole('EncryptedPackage'), 'encrypted'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'picture'],
    ['a RAR', bytesOf('Rar!\x1a\x07'), 'archive'],
    ['a presentation', zipOf(['[Content_Types].xml', 'ppt/presentation.xml']), 'slides'],
    ['a workbook in binary', zipOf(['[Content_Types].xml', 'xl/workbook.bin']), 'oldOffice'],
    ['an OFD', zipOf(['OFD.xml', 'Doc_0/Document.xml']), 'ofd'],
    ['an ODT', zipOf(['mimetype', 'content.xml', 'META-INF/manifest.xml']), 'openDocument'],
    [
      'a document without its text',
      zipOf(['[Content_Types].xml', 'word/styles.xml']),
      'officeDamaged',
    ],
    [
      'a document of scanned pages',
      packParts({
        'word/document.xml': documentXml('<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>'),
      }),
      'picture',
    ],
    ['a file of zeros', new Uint8Array(4_000), 'empty'],
    ['bytes that are no text', Uint8Array.from({ length: 900 }, (_, at) => at % 7), 'notText'],
    ['a sheet without a report', bytesOf('a,b,c\n1,2,3\n4,5,6\n7,8,9\n'), 'notAReport'],
  ])('%s', (_, bytes, expected) => {
    expect(failureOf(bytes)).toBe(expected);
  });

  it('whatever its name says: a .doc may be a page, a stored page, RTF or a Word document', () => {
    const report = countingReport();
    for (const { write } of FILE_KINDS)
      expect(noticesOf(draftOf(write(report)), 'tableMissing')).toEqual([]);
  });
});

test.each(['\uFFFD', '\u0001', '\0'])(
  'a figure with %j inside of it is unread, and not the figures beside it together',
  (sign) => {
    const report = countingReport();
    const page = writePage(report).replace('>148<', `>1${sign}8<`);
    const draft = draftOf(bytesOf(page));
    expect(differences(draft, report).map(({ expected, found }) => [expected, found])).toEqual([
      [148, null],
    ]);
    expect(draft.unread).toHaveLength(1);
  },
);

const TWO_FIGURES = '251\n252';

test.each<[string, (report: Report) => Uint8Array]>([
  [
    'Word',
    (report) => writeDocx(report, { text: (text) => (text === '148' ? TWO_FIGURES : text) }),
  ],
  ['HTML', (report) => bytesOf(writePage(report).replace('>148<', '><p>251</p><p>252</p><'))],
  ['CSV', (report) => bytesOf(writeCsv(report).replace(',148,', `,"${TWO_FIGURES}",`))],
])('two figures one under the other in a cell of %s are never joined', (_, write) => {
  const report = countingReport();
  const lost = differences(draftOf(write(report)), report);
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.filter(({ found }) => found !== null)).toEqual([]);
});
