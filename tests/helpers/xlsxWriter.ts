import type { Report } from '@/report/report';
import { escapeXml, packParts } from './docxWriter';
import { printParts, rowsOf, type PlacedText, type PrintedPart } from './printedReport';

/** How a workbook is written otherwise than the plain one. */
export interface XlsxOptions {
  /** Texts stand in their cells and not in a list of their own. */
  readonly areTextsInline?: boolean;
  /** Merged cells are only empty cells beside the first. */
  readonly isUnmerged?: boolean;
  /** Each table on a sheet of its own. */
  readonly isOnSheets?: boolean;
  /** Figures are results of formulas, with the noise of floating point. */
  readonly hasFormulas?: boolean;
  /** Formulas whose values were never stored. */
  readonly isNotComputed?: boolean;
  /** A hidden sheet, hidden rows and hidden columns full of other figures. */
  readonly hasHidden?: boolean;
  /** Figures are texts. */
  readonly areFiguresTexts?: boolean;
  /** No cell and no row says where it is. */
  readonly hasNoPlaces?: boolean;
  /** A raised 1 stands behind each figure. */
  readonly hasRaisedMarks?: boolean;
  /** No empty row stands between title, text and tables. */
  readonly isTight?: boolean;
}

interface SheetRow {
  readonly cells: readonly PlacedText[];
  readonly width: number;
  readonly isHidden: boolean;
}

export function writeXlsx(report: Report, options: XlsxOptions = {}): Uint8Array {
  return packParts(xlsxParts([report], options));
}

/** A workbook with the sheets of one report, or a sheet for each of several. */
export function xlsxParts(
  reports: readonly Report[],
  options: XlsxOptions = {},
): Record<string, string> {
  const sheets = reports.flatMap((report) => sheetsOf(printParts(report), options));
  const texts: string[] = [];
  const xml = sheets.map((parts) => sheetXml(parts, texts, options));
  if (options.hasHidden === true) xml.push(HIDDEN_SHEET);
  const listed = xml.map((_, index) => {
    const state = options.hasHidden === true && index === xml.length - 1 ? ' state="hidden"' : '';
    return `<sheet name="第${index + 1}张" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const named = xml.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
  );
  return {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${named.join('')}<Relationship Id="x" Type="externalLink" Target="http://example.com/a.xlsx" TargetMode="External"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(xml.map((text, index) => [`xl/worksheets/s${index + 1}.xml`, text])),
  };
}

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0.0000_);[Red]\\(0.0000\\)"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="1"/><xf numFmtId="176"/></cellXfs></styleSheet>';

const HIDDEN_SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>一、本年新收政府信息公开申请数量</t></is></c><c r="B1"><v>999</v></c></row></sheetData></worksheet>';

function sheetsOf(
  parts: readonly PrintedPart[],
  { isOnSheets }: XlsxOptions,
): readonly (readonly PrintedPart[])[] {
  if (isOnSheets !== true) return [parts];
  const sheets: PrintedPart[][] = [[]];
  for (const part of parts) {
    sheets[sheets.length - 1]?.push(part);
    if (typeof part !== 'string') sheets.push([]);
  }
  return sheets.filter((sheet) => sheet.length > 0);
}

/** The rows of a sheet; a line is merged over the width of the widest table. */
function rowsOfSheet(parts: readonly PrintedPart[], options: XlsxOptions): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      const cell = { row: 0, column: 0, rowspan: 1, colspan: 10, text: part, value: undefined };
      rows.push({ cells: [cell], width: 10, isHidden: false });
    } else {
      for (let row = 0; row < part.height; row += 1) {
        const cells = part.cells.filter((cell) => cell.row === row);
        if (options.hasHidden === true && row === part.height - 1)
          rows.push({
            cells: cells.map((cell) => ({ ...cell, rowspan: 1 })),
            width: part.width,
            isHidden: true,
          });
        rows.push({ cells, width: part.width, isHidden: false });
      }
    }
    if (options.isTight !== true) rows.push({ cells: [], width: 0, isHidden: false });
  }
  return rows;
}

function sheetXml(parts: readonly PrintedPart[], texts: string[], options: XlsxOptions): string {
  const merges: string[] = [];
  const rows = rowsOfSheet(parts, options).map(({ cells, width, isHidden }, row) => {
    if (cells.length === 0 && options.hasNoPlaces !== true) return '';
    const written = Array.from({ length: width }, (_, column) => {
      const cell = cells.find((other) => other.column === column);
      const place = options.hasNoPlaces === true ? '' : ` r="${nameOf(row, column)}"`;
      if (!cell || cell.text === '') return `<c${place} s="1"/>`;
      if (cell.rowspan * cell.colspan > 1 && options.isUnmerged !== true)
        merges.push(
          `<mergeCell ref="${nameOf(row, column)}:${nameOf(row + cell.rowspan - 1, column + cell.colspan - 1)}"/>`,
        );
      return cellXml(cell, place, texts, options);
    });
    if (options.hasHidden === true && width > 0)
      written.push(`<c r="${nameOf(row, 30)}"><v>888</v></c>`);
    const named = options.hasNoPlaces === true ? '' : ` r="${row + 1}"`;
    return `<row${named}${isHidden ? ' hidden="1"' : ''}>${written.join('')}</row>`;
  });
  const columns =
    options.hasHidden === true ? '<cols><col min="31" max="31" hidden="1"/></cols>' : '';
  return `<worksheet>${columns}<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
}

function cellXml(
  { text, value }: PlacedText,
  place: string,
  texts: string[],
  options: XlsxOptions,
): string {
  if (
    typeof value !== 'number' ||
    options.areFiguresTexts === true ||
    options.hasRaisedMarks === true
  )
    return textXml({ text, value }, place, texts, options);
  if (options.isNotComputed === true) return `<c${place}><f>A1+1</f></c>`;
  const style = Number.isInteger(value) ? '' : ' s="2"';
  if (options.hasFormulas !== true) return `<c${place}${style && ' s="0"'}><v>${value}</v></c>`;
  const noisy = Number.isInteger(value) ? String(value) : `${value}0000000003`.slice(0, 19);
  return `<c${place}><f>SUM(A1:A9)+[1]Sheet1!A1</f><v>${noisy}</v></c>`;
}

function textXml(
  { text, value }: Pick<PlacedText, 'text' | 'value'>,
  place: string,
  texts: string[],
  options: XlsxOptions,
): string {
  const raised =
    typeof value === 'number' && options.hasRaisedMarks === true
      ? '<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'
      : '';
  const half = text.length >> 1;
  const inside =
    `<r><t xml:space="preserve">${escapeXml(text.slice(0, half))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(text.slice(half))}</t></r>` +
    `${raised}<rPh sb="0" eb="1"><t>ピンイン1</t></rPh>`;
  if (options.areTextsInline === true) return `<c${place} t="inlineStr"><is>${inside}</is></c>`;
  texts.push(inside);
  return `<c${place} t="s"><v>${texts.length - 1}</v></c>`;
}

/** `B3` for row 2, column 1. */
export function nameOf(row: number, column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return `${column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : ''}${letter}${row + 1}`;
}

/** The same as one XML file, as Excel 2003 and many systems write it. */
export function writeSheetXml(report: Report): string {
  const rows = rowsOfSheet(printParts(report), {}).map(({ cells }, row) => {
    const written = [...cells]
      .sort((a, b) => a.column - b.column)
      .map(({ column, rowspan, colspan, text, value }) => {
        const merge = `${colspan > 1 ? ` ss:MergeAcross="${colspan - 1}"` : ''}${rowspan > 1 ? ` ss:MergeDown="${rowspan - 1}"` : ''}`;
        const type = typeof value === 'number' ? 'Number' : 'String';
        const data = text === '' ? '' : `<Data ss:Type="${type}">${escapeXml(text)}</Data>`;
        return `<Cell ss:Index="${column + 1}"${merge}>${data}<Comment><ss:Data>批注 5</ss:Data></Comment></Cell>`;
      });
    return cells.length === 0 ? '' : `<Row ss:Index="${row + 1}">${written.join('')}</Row>`;
  });
  return (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n' +
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
    `<Styles/><Worksheet ss:Name="年报"><Table><Column ss:Width="80"/>${rows.join('')}</Table></Worksheet></Workbook>`
  );
}

/** The same with its cells divided by a mark, as a sheet is stored as CSV. */
export function writeCsv(report: Report, delimiter = ','): string {
  const parts = printParts(report);
  const width = Math.max(...parts.map((part) => (typeof part === 'string' ? 1 : part.width)));
  const rows = parts.flatMap((part) =>
    typeof part === 'string' ? [[part]] : [...rowsOf(part), []],
  );
  return rows
    .map((cells) =>
      Array.from({ length: width }, (_, column) => quote(cells[column] ?? '', delimiter)).join(
        delimiter,
      ),
    )
    .join('\r\n');
}

function quote(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The same as Markdown, all rows of a table of one length. */
export function writeMarkdown(report: Report): string {
  return printParts(report)
    .map((part, index) => {
      if (typeof part === 'string') return /^[一二三四五六]、/.test(part) ? `## ${part}` : part;
      const [first = [], ...rows] = rowsOf(part).map((cells) => cells.map(escapeMarkdown));
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        line(first),
        line(first.map(() => (index % 2 ? ':--:' : '---'))),
        ...rows.map(line),
      ].join('\n');
    })
    .join('\n\n');
}

function escapeMarkdown(text: string): string {
  const plain = text.replace(/\|/g, '\\|');
  return /[^\d/]/.test(plain) && plain !== '' ? `**${plain}**` : plain;
}
