import { strToU8, zipSync, type Zippable } from 'fflate';
import type { TableId } from '@/editions/edition';
import { EDITIONS, TABLE_IDS } from '@/editions/form';
import { tableLayout, type Slot } from '@/editions/layout';
import { formatCell } from '@/report/number';
import { CHAPTER_IDS, cellValue, editionsOf, type Report } from '@/report/report';
import { CHAPTER_TEXTS, PRINTED_TITLE } from './printText';

/** How a document of Word is written otherwise than Word would write the plain one. */
export interface DocxOptions {
  /** The prefix of Word’s names; programs choose it as they like. */
  readonly prefix?: string;
  /** Cells that a wide cell covers are written out as empty ones, as some programs do. */
  readonly areSpansFilled?: boolean;
  /** Chapter headings and （一） lines have automatic numbers: `direct`, or by their style. */
  readonly numbering?: 'direct' | 'style';
  /** Every figure stands among deleted and inserted figures. */
  readonly hasChanges?: boolean;
  /** The title stands in a text box, with the same again for older programs. */
  readonly hasTextBox?: boolean;
  /** Every sign is a run of its own. */
  readonly areRunsSplit?: boolean;
  /** A footnote’s mark stands behind each figure. */
  readonly hasFootnotes?: boolean;
  /** A figure set above the line stands behind each figure. */
  readonly hasRaisedMarks?: boolean;
  /** All stands in a table that lays out the page. */
  readonly isInLayoutTable?: boolean;
  /** Hidden figures stand beside the figures. */
  readonly hasHidden?: boolean;
  /** Content controls stand around the cells, fields around the figures. */
  readonly hasControls?: boolean;
  /** What stands before the first cell is left out by `gridBefore`, not covered by a merged cell. */
  readonly hasGridBefore?: boolean;
  /** What is written besides: whole paragraphs, before the first chapter. */
  readonly front?: string;
  /** The text of a cell or of a paragraph, written otherwise. */
  readonly text?: (text: string) => string;
}

export const WORD_NAMES = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The parts of a Word document with a report in it. */
export function docxParts(report: Report, options: DocxOptions = {}): Record<string, string> {
  return {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
      'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': documentXml(bodyOf(report, options), options),
    'word/_rels/document.xml.rels': DOCUMENT_RELATIONSHIPS,
    'word/styles.xml': withPrefix(STYLES, options),
    'word/numbering.xml': withPrefix(NUMBERING, options),
    'word/footnotes.xml': withPrefix(FOOTNOTES, options),
    'word/header1.xml': `<w:hdr xmlns:w="${WORD_NAMES}"><w:p><w:r><w:t>页眉 777</w:t></w:r></w:p></w:hdr>`,
  };
}

export function writeDocx(report: Report, options: DocxOptions = {}): Uint8Array {
  return packParts(docxParts(report, options));
}

export function packParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, strToU8(text)]),
  );
  return zipSync(entries);
}

/** A document around a body. */
export function documentXml(body: string, options: DocxOptions = {}): string {
  return withPrefix(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${WORD_NAMES}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    options,
  );
}

function withPrefix(xml: string, { prefix = 'w' }: DocxOptions): string {
  if (prefix === 'w') return xml;
  const after = prefix === '' ? '' : `${prefix}:`;
  return xml
    .replace(/(<\/?|\s)w:/g, `$1${after}`)
    .replace('xmlns:w=', prefix === '' ? 'xmlns=' : `xmlns:${prefix}=`);
}

function bodyOf(report: Report, options: DocxOptions): string {
  const { chapters } = EDITIONS['2021'];
  const body = CHAPTER_IDS.map((id) => {
    const heading = chapters.find((other) => other.id === id)?.heading ?? id;
    const lines = CHAPTER_TEXTS[id].split('\n').filter((line) => line !== '');
    return (
      numbered(heading, 0, options) +
      lines.map((line) => numbered(line, 1, options)).join('') +
      (isTable(id) ? tableXml(report, id, options) : '')
    );
  }).join('');
  const title = paragraph(PRINTED_TITLE, options);
  const all = `${options.hasTextBox === true ? textBox(title) : title}${options.front ?? ''}${body}`;
  return options.isInLayoutTable === true ? `<w:tbl><w:tr><w:tc>${all}</w:tc></w:tr></w:tbl>` : all;
}

/** A line whose number is left to the program where it is told so: 一、 at level 0, （一） at level 1. */
function numbered(line: string, level: number, options: DocxOptions): string {
  const match = (level === 0 ? /^[一二三四五六]、/ : /^（[一二三]）/).exec(line);
  if (!match || options.numbering === undefined) return paragraph(line, options);
  const properties =
    options.numbering === 'style'
      ? `<w:pStyle w:val="Level${level}"/>`
      : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
  return paragraph(line.slice(match[0].length), options, properties);
}

export function paragraph(text: string, options: DocxOptions = {}, properties = ''): string {
  const written = options.text?.(text) ?? text;
  return `<w:p><w:pPr>${properties}<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${runs(written, options)}</w:p>`;
}

function runs(text: string, { areRunsSplit }: DocxOptions): string {
  return (areRunsSplit === true ? Array.from(text) : [text]).map((part) => run(part)).join('');
}

export function run(text: string, properties = ''): string {
  const inside = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${properties}</w:rPr>${inside}</w:r>`;
}

export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

function textBox(inside: string): string {
  const box = (name: string) => `<${name}><w:txbxContent>${inside}</w:txbxContent></${name}>`;
  return (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    `<mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH><wp:posOffset>123456</wp:posOffset></wp:positionH>` +
    `<a:graphic><a:graphicData><wps:wsp>${box('wps:txbx')}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape>${box('v:textbox')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  );
}

function isTable(id: string): id is TableId {
  return TABLE_IDS.some((table) => table === id);
}

/** A cell that covers the rows below it: where, how wide, and for how many rows still. */
interface Covering {
  readonly column: number;
  readonly columns: number;
  rows: number;
}

export function tableXml(report: Report, table: TableId, options: DocxOptions = {}): string {
  let covering: readonly Covering[] = [];
  const rows = tableLayout(editionsOf(report)[table], table).rows.map(({ slots }) => {
    const open = covering.filter(({ rows: left }) => left > 0);
    const next: Covering[] = open.map((one) => ({ ...one, rows: one.rows - 1 }));
    const cells: string[] = [];
    let before = 0;
    let column = 0;
    const takeCovered = (): void => {
      for (let one = at(open, column); one; one = at(open, column)) {
        if (options.hasGridBefore === true && cells.length === 0) before += one.columns;
        else cells.push(cellXml(emptyParagraph, one.columns, '<w:vMerge/>', options));
        column += one.columns;
      }
    };
    for (const slot of slots) {
      takeCovered();
      const isTall = slot.rowspan > 1 && options.hasGridBefore !== true;
      const merge = isTall ? '<w:vMerge w:val="restart"/>' : '';
      cells.push(cellXml(slotXml(slot, report, options), slot.colspan, merge, options));
      if (slot.rowspan > 1) next.push({ column, columns: slot.colspan, rows: slot.rowspan - 1 });
      column += slot.colspan;
    }
    takeCovered();
    covering = next;
    const skipped = before > 0 ? `<w:trPr><w:gridBefore w:val="${before}"/></w:trPr>` : '';
    return `<w:tr>${skipped}${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

function at(open: readonly Covering[], column: number): Covering | undefined {
  return open.find((one) => one.column === column);
}

const emptyParagraph = '<w:p><w:pPr><w:rPr><w:sz w:val="21"/></w:rPr></w:pPr></w:p>';

function cellXml(inside: string, columns: number, merge: string, options: DocxOptions): string {
  const isFilled = options.areSpansFilled === true && columns > 1;
  const span = columns > 1 && !isFilled ? `<w:gridSpan w:val="${columns}"/>` : '';
  const cell = `<w:tc><w:tcPr><w:tcW w:w="100"/>${span}${merge}<w:tcBorders><w:top w:val="single"/></w:tcBorders></w:tcPr>${inside}</w:tc>`;
  const controlled =
    options.hasControls === true
      ? `<w:sdt><w:sdtPr><w:id w:val="31"/></w:sdtPr><w:sdtContent>${cell}</w:sdtContent></w:sdt>`
      : cell;
  if (!isFilled) return controlled;
  return controlled + cellXml(emptyParagraph, 1, merge, options).repeat(columns - 1);
}

function slotXml(slot: Slot, report: Report, options: DocxOptions): string {
  if (slot.kind !== 'cell') return paragraph(slot.label.zh, options);
  const text = formatCell(cellValue(report, slot.address));
  if (text === '') return emptyParagraph;
  const shown = runs(options.text?.(text) ?? text, options);
  return `<w:p>${figureXml(shown, options)}</w:p>`;
}

function figureXml(shown: string, options: DocxOptions): string {
  let figure = shown;
  if (options.hasControls === true) {
    figure =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(1,666) </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${figure}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  }
  if (options.hasChanges === true) {
    figure =
      `<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del><w:moveFrom w:id="2"><w:r><w:t>8</w:t></w:r></w:moveFrom>` +
      `<w:ins w:id="3">${figure}</w:ins><w:del w:id="4"><w:r><w:t>7</w:t></w:r></w:del>`;
  }
  if (options.hasHidden === true)
    figure += run('6', '<w:vanish/>') + run('5', '<w:rStyle w:val="Unseen"/>');
  if (options.hasFootnotes === true) figure += '<w:r><w:footnoteReference w:id="2"/></w:r>';
  if (options.hasRaisedMarks === true) figure += run('1', '<w:vertAlign w:val="superscript"/>');
  return figure;
}

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  ['document.main', 'styles', 'numbering', 'footnotes']
    .map(
      (kind) =>
        `<Override PartName="/word/${kind.replace('.main', '')}.xml" ` +
        `ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
    )
    .join('') +
  '</Types>';

const DOCUMENT_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  ['styles', 'numbering', 'footnotes']
    .map(
      (kind, index) =>
        `<Relationship Id="rId${index + 1}" ` +
        `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`,
    )
    .join('') +
  '</Relationships>';

const STYLES =
  `<w:styles xmlns:w="${WORD_NAMES}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>` +
  '<w:style w:type="paragraph" w:styleId="Level0"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Level1"><w:basedOn w:val="Heading"/></w:style>' +
  '<w:style w:type="character" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';

const NUMBERING =
  `<w:numbering xmlns:w="${WORD_NAMES}"><w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>';

const FOOTNOTES =
  `<w:footnotes xmlns:w="${WORD_NAMES}"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` +
  '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>含上年结转的申请。</w:t></w:r></w:p></w:footnote></w:footnotes>';
