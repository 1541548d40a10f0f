import type { PlainDocument } from '../document';
import { Sheet, SHEET_PLACES_LIMIT } from '../xlsx/sheet';
import { blocksOfSheet } from '../xlsx/sheetBlocks';

const DELIMITERS = [',', ';', '\t'] as const;
/** How many records tell what divides the fields. */
const LOOKED_AT = 200;
const RECORDS_AT_LEAST = 4;
const ROWS_OF_FIGURES = 8;

/**
 * Reads a text whose cells are divided by commas, semicolons or tabs, as Excel and WPS write sheets; undefined where
 * it is none. Report texts have commas as well: only records that are nearly all alike are taken for a sheet.
 */
export function parseDelimitedText(text: string): PlainDocument | undefined {
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=(.)\r?\n/i, '');
  const delimiter = DELIMITERS.find((mark) => isDividedBy(plain, mark));
  if (delimiter === undefined) return undefined;
  const records = splitRecords(plain, delimiter);
  const sheet = new Sheet();
  records.forEach((fields, row) =>
    fields.forEach((field, column) => sheet.setText(row, column, field)),
  );
  if (sheet.countPlaces() > SHEET_PLACES_LIMIT) return undefined;
  return { blocks: blocksOfSheet(sheet).blocks };
}

function isDividedBy(text: string, delimiter: string): boolean {
  if (!text.includes(delimiter)) return false;
  const records = splitRecords(text, delimiter, LOOKED_AT).filter((fields) =>
    fields.some((field) => field !== ''),
  );
  if (records.length < RECORDS_AT_LEAST) return false;
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [commonLength, common] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const divided = records.filter((fields) => fields.length > 1).length;
  // Figures with marks of thousands in a line of figures: the fields would hold the ends of two of them.
  if (records.some((fields) => fields.some((field) => /\d[ \u3000]+\d/.test(field)))) return false;
  const isEven = common >= records.length * 0.8;
  if (commonLength > 2 && (isEven || (text.includes('"') && divided >= records.length * 0.6)))
    return true;
  return isRowsOfFigures(records);
}

/** Tables of several widths one below the other, with text between them: many records are a label and its figures. */
function isRowsOfFigures(records: readonly (readonly string[])[]): boolean {
  // 行政许可 11,398,889 is one figure with its marks of thousands.
  const isCut = ([first = '', second = '']: readonly string[]): boolean =>
    /[\u4e00-\u9fff].*\d$/.test(first) && /^\d{3}(?!\d)/.test(second);
  if (records.some(isCut)) return false;
  return records.filter(isRowOfFigures).length >= ROWS_OF_FIGURES;
}

function isRowOfFigures(fields: readonly string[]): boolean {
  const figures = fields.slice(1).filter((field) => /^[+-]?\d[\d.]*$/.test(field));
  return figures.length > 2 && fields.some((field) => /[\u4e00-\u9fff]/.test(field));
}

/** The fields of each line, in quotes or not (RFC 4180); a line end in quotes is part of the field. */
export function splitRecords(
  text: string,
  delimiter: string,
  limit = Infinity,
): readonly (readonly string[])[] {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = 0;
  while (at < text.length && records.length < limit) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, delimiter);
    fields.push(field.text);
    at = field.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    } else at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    records.push(fields);
    fields = [];
  }
  return records;
}

interface Field {
  readonly text: string;
  /** Where what follows it begins. */
  readonly end: number;
}

function plainField(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r')
    end += 1;
  return { text: text.slice(start, end).trim(), end };
}

/** What follows the closing quote up to the next mark belongs to nothing and is kept as text. */
function quotedField(text: string, start: number): Field {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: parts.join('') + text.slice(from), end: text.length };
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { text: parts.join('').trim(), end: quote + 1 };
    parts.push('"');
    from = quote + 2;
  }
}
