import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { EditionId } from '@/editions/edition';
import type { PlainDocument } from '@/formats/document';
import { formatListNumber } from '@/formats/docx/numberFormats';
import { readDocx } from '@/formats/docx/readDocx';
import { openZipPackage } from '@/formats/office/officePackage';
import { UnpackBudget } from '@/formats/zip/unpackBudget';
import { bytesOf } from '@tests/helpers/reportFile';
import { CHAPTER_TEXTS, PRINTED_TITLE } from '@tests/helpers/printText';
import {
  documentXml,
  docxParts,
  packParts,
  paragraph,
  run,
  WORD_NAMES,
  writeDocx,
  type DocxOptions,
} from '@tests/helpers/docxWriter';
import { writeMhtml, writePage } from '@tests/helpers/pageWriter';
import { draftOf } from '../opened';
import { countingReport, differences, noticesOf } from '../text/reading';

const QUIRKS: readonly (readonly [string, DocxOptions])[] = [
  ['as Word writes it', {}],
  ['with names of another prefix', { prefix: 'x' }],
  ['with names of no prefix', { prefix: '' }],
  ['with wide cells written out as empty ones', { areSpansFilled: true }],
  ['with automatic numbers', { numbering: 'direct' }],
  ['with automatic numbers of styles', { numbering: 'style' }],
  ['with changes that nobody has accepted', { hasChanges: true }],
  ['with its title in a text box', { hasTextBox: true }],
  ['with a run a sign', { areRunsSplit: true }],
  ['with a footnote at each figure', { hasFootnotes: true }],
  ['in a table that lays out the page', { isInLayoutTable: true }],
  ['with hidden figures', { hasHidden: true }],
  ['with content controls and fields', { hasControls: true }],
  ['with cells left out before the first', { hasGridBefore: true }],
  ['with lines broken in its labels', { text: (text) => text.replace(/(商业|科研)/, '$1\n') }],
];

describe.each<EditionId>(['2019', '2021'])('a Word document of the form %s', (edition) => {
  const report = countingReport(edition);

  it.each(QUIRKS)('is read %s', (_, options) => {
    const draft = draftOf(writeDocx(report, options));
    expect(differences(draft, report)).toEqual([]);
    expect(draft.unread).toEqual([]);
    expect({ title: draft.title, year: draft.year, edition: draft.edition }).toEqual({
      title: PRINTED_TITLE,
      year: 2023,
      edition,
    });
    if (options.hasFootnotes !== true) expect(draft.chapters).toEqual(CHAPTER_TEXTS);
    expect(noticesOf(draft, 'rowNotRead')).toEqual([]);
    expect(noticesOf(draft, 'changesAccepted').length > 0).toBe(options.hasChanges === true);
    expect(noticesOf(draft, 'hiddenLeftOut').length > 0).toBe(options.hasHidden === true);
  });

  it('with marks above the line has the figures, and the marks beside them', () => {
    const draft = draftOf(writeDocx(report, { hasRaisedMarks: true }));
    expect(differences(draft, report)).toEqual([]);
    expect(new Set(Object.values(draft.remarks))).toEqual(new Set(['¹']));
  });

  it('as one XML file, of Word today or of 2003, is read as well', () => {
    const parts = docxParts(report, { numbering: 'direct' });
    const flat = Object.entries(parts).map(
      ([name, xml]) =>
        `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml.replace(/<\?xml[^>]*\?>/, '')}</pkg:xmlData></pkg:part>`,
    );
    const whole = `<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${flat.join('')}</pkg:package>`;
    expect(differences(draftOf(bytesOf(whole)), report)).toEqual([]);
    const old = (parts['word/document.xml'] ?? '')
      .replace(/w:document\b/g, 'w:wordDocument')
      .replace(/vMerge/g, 'vmerge')
      .replace(WORD_NAMES, 'http://schemas.microsoft.com/office/word/2003/wordml');
    expect(differences(draftOf(bytesOf(old)), report)).toEqual([]);
  });
});

it('a Word document that only holds a page, as some systems export it, is read', () => {
  const report = countingReport();
  const page = writeMhtml(bytesOf(writePage(report)), { charset: 'utf-8', encoding: 'base64' });
  const bytes = packParts({
    ...docxParts(report),
    'word/document.xml': documentXml('<w:altChunk r:id="c1" xmlns:r="r"/>'),
    'word/afchunk.mht': page,
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="/word/afchunk.mht"/></Relationships>',
  });
  const draft = draftOf(bytes);
  expect(differences(draft, report)).toEqual([]);
  expect(draft.chapters).toEqual(CHAPTER_TEXTS);
});

test.each(['docx', 'xlsx'])('the .%s that LibreOffice wrote of a report is read', (ending) => {
  const bytes = readFileSync(
    new URL(`../../../fixtures/office/libreoffice.${ending}`, import.meta.url),
  );
  const draft = draftOf(bytes);
  expect(differences(draft, countingReport())).toEqual([]);
  expect(draft.notices).toEqual([]);
  expect(draft.chapters).toEqual(CHAPTER_TEXTS);
});

function readBody(body: string, parts: Readonly<Record<string, string>> = {}): PlainDocument {
  const bytes = packParts({
    ...docxParts(countingReport()),
    'word/document.xml': documentXml(body),
    ...parts,
  });
  const office = openZipPackage(bytes, new UnpackBudget(10_000_000));
  const read = office.ok && readDocx(office.value);
  if (!read || !read.ok) throw new Error('It is not read');
  return read.value;
}

function linesOf(body: string, parts: Readonly<Record<string, string>> = {}): readonly string[] {
  return readBody(body, parts).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((cells) => cells.map(({ text }) => text).join('|')).join('/'),
  );
}

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${inside}</w:p></w:tc>`;

describe('of a Word document’s text', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'tabs, line ends and hyphens stay',
      `<w:p><w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:noBreakHyphen/><w:t>四</w:t><w:softHyphen/><w:t>五\u00AD六</w:t></w:r></w:p>`,
      ['一\t二\n三-四五六'],
    ],
    [
      'a field’s result stays, its instruction goes',
      `<w:p>${run('共')}${field(' =SUM(A1) ', run('12'))}${run('件')}</w:p>`,
      ['共12件'],
    ],
    [
      'page numbers go',
      `<w:p>${run('第')}${field(' PAGE ', run('3'))}${run('页')}</w:p>`,
      ['第页'],
    ],
    [
      'a field that never ends costs one paragraph',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('一')}</w:p><w:p>${run('二')}</w:p>`,
      ['二'],
    ],
    [
      'a table of contents goes',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、总体情况1')}</w:p><w:p>${run('二、2')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${paragraph('正文')}`,
      ['正文'],
    ],
    [
      'a prompt in a control goes, what was filled in stays',
      `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击输入')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>${run('已填')}</w:sdtContent></w:sdt></w:p>`,
      ['已填'],
    ],
    [
      'how a sign is spoken goes',
      `<w:p><w:r><w:ruby><w:rt><w:r><w:t>yí</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>一</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`,
      ['一'],
    ],
    [
      'a link’s words stay',
      `<w:p><w:hyperlink r:id="x" xmlns:r="r">${run('网址')}</w:hyperlink></w:p>`,
      ['网址'],
    ],
    [
      'signs by their place in a font are read where they are signs',
      `<w:p><w:r><w:sym w:font="Wingdings" w:char="F082"/><w:sym w:font="Symbol" w:char="F037"/><w:sym w:font="Webdings" w:char="F037"/><w:sym w:font="宋体" w:char="4E00"/></w:r></w:p>`,
      ['②7□一'],
    ],
    [
      'paragraphs join where the end of one was deleted',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('上半')}</w:p><w:p>${run('下半')}</w:p>`,
      ['上半下半'],
    ],
    [
      'a deleted row and a deleted cell go',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(run('9'))}</w:tr><w:tr>${cell(run('1'))}${cell(run('8'), '<w:cellDel w:id="2"/>')}${cell(run('2'))}</w:tr></w:tbl>`,
      ['1|2'],
    ],
    [
      'how a paragraph was set before is not looked at',
      `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr></w:pPrChange></w:pPr>${run('一')}</w:p>`,
      ['一'],
    ],
    [
      'a chart’s words go',
      `<w:p>${run('图')}<w:r><w:drawing><a:p><a:r><a:t>5</a:t></a:r></a:p></w:drawing></w:r></w:p>`,
      ['图'],
    ],
    [
      'a footnote stands behind its paragraph',
      `<w:p>${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('乙')}</w:p>${paragraph('丙')}`,
      ['甲乙', '含上年结转的申请。', '丙'],
    ],
    [
      'a footnote’s own mark is no text',
      `<w:p>${run('5')}<w:r><w:footnoteReference w:id="9" w:customMarkFollows="1"/><w:t>1</w:t></w:r></w:p>`,
      ['5'],
    ],
    [
      'a cell over rows whose rows differ in columns begins anew',
      `<w:tbl><w:tr>${cell(run('a'), '<w:vMerge w:val="restart"/>')}${cell(run('b'))}</w:tr><w:tr>${cell(run('c'), '<w:gridSpan w:val="2"/><w:vMerge/>')}</w:tr></w:tbl>`,
      ['a|b/c'],
    ],
    [
      'cells merged beside one another are one',
      `<w:tbl><w:tr>${cell(run('a'), '<w:hMerge w:val="restart"/>')}${cell('', '<w:hMerge/>')}${cell(run('b'))}</w:tr></w:tbl>`,
      ['a|b'],
    ],
    [
      'a cell’s own table of one cell is its text',
      `<w:tbl><w:tr>${cell(run('a'))}<w:tc><w:tbl><w:tr>${cell(run('5'))}</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>`,
      ['a|5'],
    ],
  ])('%s', (_, body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });
});

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const item = (text: string, at = 0, list = 1) =>
  paragraph(text, {}, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

function numbered(levels: string, lists: string, body: string): readonly string[] {
  return linesOf(body, {
    'word/numbering.xml': `<w:numbering xmlns:w="${WORD_NAMES}"><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}</w:numbering>`,
  });
}

const LIST = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

describe('automatic numbers', () => {
  it('count on over levels, and begin anew below a level above', () => {
    const levels =
      level(0, 'chineseCounting', '%1、') +
      level(1, 'decimal', '%2.') +
      level(2, 'decimal', '%1.%3', '<w:isLgl/>');
    const body =
      item('甲') + item('乙', 1) + item('丙', 1) + item('丁') + item('戊', 1) + item('己', 2);
    expect(numbered(levels, LIST, body)).toEqual([
      '一、甲',
      '1.乙',
      '2.丙',
      '二、丁',
      '1.戊',
      '2.1己',
    ]);
  });

  it('count on in lists of one shape, but where one says that it begins anew', () => {
    const lists =
      LIST +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3);
    expect(numbered(level(0, 'decimal', '（%1）'), lists, body)).toEqual([
      '（1）甲',
      '（2）乙',
      '（5）丙',
      '（6）丁',
    ]);
  });

  it('stay apart from figures, leave empty paragraphs empty, and are none for bullets', () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'bullet', '');
    const body =
      item('2023年') +
      item('') +
      item('圆点', 1) +
      item('甲') +
      paragraph('乙', {}, '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(numbered(levels, LIST, body)).toEqual(['1. 2023年', '圆点', '3.甲', '乙']);
  });

  test.each<[string, readonly (readonly [number, string])[]]>([
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [99, '九十九'],
      ],
    ],
    [
      'chineseCountingThousand',
      [
        [100, '一百'],
        [101, '一百零一'],
        [110, '一百一十'],
        [1010, '一千零一十'],
      ],
    ],
    ['japaneseCounting', [[21, '二十一']]],
    ['chineseLegalSimplified', [[12, '壹拾贰']]],
    ['decimalFullWidth', [[12, '１２']]],
    ['decimalZero', [[3, '03']]],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '21'],
      ],
    ],
    [
      'upperLetter',
      [
        [1, 'A'],
        [26, 'Z'],
        [27, 'AA'],
      ],
    ],
    ['lowerLetter', [[2, 'b']]],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [49, 'XLIX'],
        [401, '401'],
      ],
    ],
    ['lowerRoman', [[9, 'ix']]],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [11, '11'],
      ],
    ],
    ['none', [[5, '']]],
    ['something new', [[5, '5']]],
  ])('%s', (format, numbers) => {
    for (const [value, text] of numbers) expect(formatListNumber(value, format)).toBe(text);
  });
});
