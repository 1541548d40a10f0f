import { fail, ok, type Result } from '@/lib/result';
import { raiseFigures } from '../raisedText';
import { parseXml, type XmlAttributes, type XmlFailure, type XmlHandler } from '../xml/parseXml';
import { formatSheetNumber } from './numberText';
import type { NamedSheet } from './readXlsx';
import { Sheet } from './sheet';
import { isOn } from './sheetReader';

/** Reads a workbook that Excel 2003, WPS or a business system wrote as one XML file, most often under the name .xls. */
export function parseSheetXml(xml: string): Result<readonly NamedSheet[], XmlFailure> {
  const reader = new SheetXmlReader();
  const failure = parseXml(xml, reader);
  return failure ? fail(failure) : ok(reader.sheets);
}

/** Formats that this kind of file has names for. */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['General Number', ''],
  ['Scientific', ''],
]);

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly format: string;
  readonly formula: string;
  type: string;
  text: string;
}

interface Cover {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** No head of a table has more tall cells side by side. */
const COVERS_LIMIT = 100;

class SheetXmlReader implements XmlHandler {
  readonly sheets: NamedSheet[] = [];
  readonly #formats = new Map<string, string>();
  #style = '';
  #sheet = new Sheet();
  #row = -1;
  #column = -1;
  #cell: OpenCell | undefined;
  /** Merged cells that reach into the rows below them. */
  #covers: Cover[] = [];
  /** A text is open: of a cell, or of what says whether the sheet is shown. */
  #open: 'data' | 'visible' | undefined;
  #isRaised = false;
  /** Notes to cells, and how they are spoken, have texts of the same name. */
  #aside = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (this.#aside > 0 || name === 'Comment' || name === 'PhoneticText') this.#aside += 1;
    else if (this.#open === 'data') this.#isRaised ||= /^(?:sup|sub)$/i.test(name);
    else this.#openElement(name, attributes);
  }

  #openElement(name: string, attributes: XmlAttributes): void {
    if (name === 'Style') this.#style = attributes.get('ID') ?? '';
    else if (name === 'NumberFormat') {
      const format = attributes.get('Format') ?? '';
      this.#formats.set(this.#style, NAMED_FORMATS.get(format) ?? format);
    } else if (name === 'Worksheet') {
      this.#sheet = new Sheet();
      this.sheets.push({ name: attributes.get('Name') ?? '', sheet: this.#sheet });
      [this.#row, this.#column, this.#covers] = [-1, -1, []];
    } else if (name === 'Visible') this.#open = 'visible';
    else if (name === 'Column') this.#openColumn(attributes);
    else if (name === 'Row') this.#openRow(attributes);
    else if (name === 'Cell') this.#openCell(attributes);
    else if (name === 'Data' && this.#cell) {
      this.#cell.type = attributes.get('Type') ?? 'String';
      this.#open = 'data';
    }
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === 'Data' || name === 'Visible') this.#open = undefined;
    else if (/^(?:sup|sub)$/i.test(name)) this.#isRaised = false;
    else if (name === 'Cell' && this.#cell) {
      const { row, column } = this.#cell;
      this.#sheet.setText(row, column, textOf(this.#cell));
      this.#cell = undefined;
    }
  }

  text(text: string): void {
    if (this.#aside > 0) return;
    if (this.#open === 'visible') this.#sheet.isHidden ||= /Hidden/i.test(text);
    else if (this.#open === 'data' && this.#cell)
      this.#cell.text += this.#isRaised ? raiseFigures(text) : text;
  }

  #openColumn(attributes: XmlAttributes): void {
    const first = placeOf(attributes.get('Index'), this.#column + 1);
    this.#column = first + wholeOf(attributes.get('Span'));
    if (isOn(attributes.get('Hidden'))) this.#sheet.hideColumns(first, this.#column);
  }

  #openRow(attributes: XmlAttributes): void {
    this.#row = placeOf(attributes.get('Index'), this.#row + 1);
    this.#column = -1;
    this.#covers = this.#covers.filter(({ bottom }) => bottom >= this.#row);
    if (isOn(attributes.get('Hidden'))) this.#sheet.hiddenRows.add(this.#row);
  }

  /** A cell without a place is the next that no cell from above covers. */
  #nextColumn(): number {
    const isCovering =
      (column: number) =>
      ({ left, right }: Cover) =>
        left <= column && column <= right;
    let column = this.#column + 1;
    for (let left = this.#covers.length; left > 0; left -= 1) {
      const cover = this.#covers.find(isCovering(column));
      if (!cover) return column;
      column = cover.right + 1;
    }
    return column;
  }

  #openCell(attributes: XmlAttributes): void {
    const column = placeOf(attributes.get('Index'), this.#nextColumn());
    const [across, down] = [
      wholeOf(attributes.get('MergeAcross')),
      wholeOf(attributes.get('MergeDown')),
    ];
    const row = this.#row;
    this.#column = column + across;
    if (down > 0 && this.#covers.length < COVERS_LIMIT)
      this.#covers.push({ left: column, right: column + across, bottom: row + down });
    if (across > 0 || down > 0)
      this.#sheet.merge({ top: row, left: column, bottom: row + down, right: column + across });
    this.#cell = {
      row,
      column,
      format: this.#formats.get(attributes.get('StyleID') ?? '') ?? '',
      formula: attributes.get('Formula') ?? '',
      type: '',
      text: '',
    };
  }
}

function textOf({ type, text, format, formula }: OpenCell): string {
  // Its value was never computed: shown as what it is, so that nobody takes it for a blank.
  if (type === '') return formula;
  if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'DateTime') {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})T/.exec(text) ?? [];
    return year === undefined ? `“${text}”` : `${year}年${Number(month)}月${Number(day)}日`;
  }
  const number = Number(text);
  if (type !== 'Number' || text.trim() === '' || Number.isNaN(number)) return text;
  return formatSheetNumber(number, format);
}

/** A place that is counted from 1, counted from 0; the next one where none is said. */
function placeOf(text: string | undefined, next: number): number {
  const place = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(place) && place >= 1 ? place - 1 : next;
}

function wholeOf(text: string | undefined): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
}
