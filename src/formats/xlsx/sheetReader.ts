import type { XmlAttributes, XmlHandler } from '../xml/parseXml';
import { formatSheetNumber } from './numberText';
import { TextRuns, unescapeText } from './sharedStrings';
import { Sheet, type MergedArea } from './sheet';

/** What the cells of all sheets of a workbook refer to. */
export interface WorkbookParts {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly isFrom1904: boolean;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: string;
  value: string;
  formula: string;
  hasFormula: boolean;
  inline: string;
}

/** Reads a worksheet. Of a formula the value counts that was stored with it; nothing is computed, nothing fetched. */
export class SheetReader implements XmlHandler {
  readonly sheet = new Sheet();
  readonly #parts: WorkbookParts;
  readonly #runs = new TextRuns();
  #row = -1;
  #column = -1;
  #cell: OpenCell | undefined;
  #open: 'v' | 'f' | 'is' | undefined;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#open === 'is') this.#runs.open(name, attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 'f') {
      this.#open = name;
      if (name === 'f' && this.#cell) this.#cell.hasFormula = true;
    } else if (name === 'is') {
      this.#open = 'is';
      this.#runs.begin();
    } else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#merge(attributes.get('ref') ?? '');
    else if (name === 'col' && isOn(attributes.get('hidden')))
      this.sheet.hideColumns(placeOf(attributes.get('min')), placeOf(attributes.get('max')));
  }

  close(name: string): void {
    if (name === 'is') {
      if (this.#cell) this.#cell.inline = this.#runs.end();
      this.#open = undefined;
    } else if (this.#open === 'is') this.#runs.close(name);
    else if (name === 'v' || name === 'f') this.#open = undefined;
    else if (name === 'c') this.#closeCell();
  }

  text(text: string): void {
    if (this.#open === 'is') this.#runs.text(text);
    else if (this.#cell && this.#open === 'v') this.#cell.value += text;
    else if (this.#cell && this.#open === 'f') this.#cell.formula += text;
  }

  #openRow(attributes: XmlAttributes): void {
    const named = attributes.get('r');
    this.#row = named === undefined ? this.#row + 1 : placeOf(named);
    this.#column = -1;
    if (isOn(attributes.get('hidden'))) this.sheet.hiddenRows.add(this.#row);
  }

  #openCell(attributes: XmlAttributes): void {
    const place = parsePlace(attributes.get('r') ?? '');
    this.#column = place?.column ?? this.#column + 1;
    this.#cell = {
      row: place?.row ?? this.#row,
      column: this.#column,
      type: attributes.get('t') ?? 'n',
      format: this.#parts.formats[Number.parseInt(attributes.get('s') ?? '0', 10)] ?? '',
      value: '',
      formula: '',
      hasFormula: false,
      inline: '',
    };
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell) this.sheet.setText(cell.row, cell.column, this.#textOf(cell));
    this.#cell = undefined;
  }

  #textOf({ type, value, format, inline, formula, hasFormula }: OpenCell): string {
    if (type === 'inlineStr') return inline;
    // Its value was never computed: shown as what it is, so that nobody takes it for a blank.
    if (value === '') return hasFormula && type !== 'str' ? `=${formula}` : '';
    if (type === 's') return this.#parts.texts[placeOf(value) + 1] ?? `#${value}`;
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'str') return unescapeText(value);
    const number = Number(value);
    if (type !== 'n' || value.trim() === '' || Number.isNaN(number)) return value;
    return formatSheetNumber(number, format, this.#parts.isFrom1904);
  }

  #merge(reference: string): void {
    const area = parseArea(reference);
    if (area) this.sheet.merge(area);
  }
}

/** A row or column that is counted from 1, counted from 0; -1 for what is none. */
function placeOf(text: string | undefined): number {
  const place = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(place) ? place - 1 : -1;
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** `B3` as row and column, counted from 0. */
function parsePlace(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(text);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

function parseArea(text: string): MergedArea | undefined {
  const [first, last] = text.split(':').map(parsePlace);
  if (!first || !last) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
