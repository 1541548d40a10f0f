import type { ValueKind } from '@/editions/edition';
import { fail, ok, type Result } from '@/lib/result';
import { parseCell, toHalfWidth, type NumberFailure } from '@/report/number';
import type { CellValue } from '@/report/report';

/** A cell as it was read: its value, and what was written beside the number. */
export interface CellReading {
  readonly value: CellValue;
  readonly remark: string;
}

const WITH_REMARK = /^([+-]?\d[\d,]*(?:\.\d+)?)\s*(?:\((.{1,200})\)|([^\d\s()][^\d]{0,20}))$/;

/** A figure with the mark of a footnote, which is none of its digits. */
const NOTE_MARK = /^([\d,.]*\d)\s*([\u2460-\u2473※*]{1,3})$/;

/** A change in words: 增加5, 减少了2. */
const CHANGE = /^(?:增加|减少|增|减|上升|下降)了?\s*(\d[\d,]*)(?:件|宗|项|个)?$/;

/** A narrow space between digits in threes: 11 398 889. */
const THIN_SPACE =
  /([0-9\uFF10-\uFF19])[\u2006\u2009\u202F](?=[0-9\uFF10-\uFF19]{3}(?![0-9\uFF10-\uFF19]))/g;
/** Two figures one under the other, or one that is broken over lines: nobody can tell, and they are never joined. */
const BROKEN_FIGURE = /\d[ \t]*[\n\r\f\v]\s*[\d.,]/;

/** What any value has: a figure, or a mark for none at its beginning. Most texts are told to be none by it at once. */
const VALUE_SIGN = /[0-9\uFF10-\uFF19]|^\s*[-/／‐-―−－﹣—ー无不nN]/;

/** Whether a piece of a table is a cell's value and no label: a number, with a unit or remark, or a mark for none. */
export function looksLikeValue(text: string): boolean {
  if (!VALUE_SIGN.test(text)) return false;
  if (/^\d{1,12}$/.test(text)) return true;
  if (NOTE_MARK.test(text)) return true;
  const plain = halfWidth(text);
  if (plain.length > 240) return false;
  // `1.` alone is the number of a label.
  if (/^[+-]?\d[\d,]*(?:\.\d+)?$/.test(plain)) return true;
  if (/^(?:\/|-{1,3}|—{1,2}|无|不适用|n\/a)$/i.test(plain) || CHANGE.test(plain)) return true;
  return /^[+-]?\d[\d,]*(?:\.\d+)?\s*(?:\(.{1,200}\)|件|宗|份|条|个|项|元|万元|亿元)$/.test(plain);
}

/** Reads a cell of a document: 22（其中修订16件） is 22 with a remark, 251000元 is 251000 with its unit. */
export function readCellText(text: string, kind: ValueKind): Result<CellReading, NumberFailure> {
  if (BROKEN_FIGURE.test(text)) return fail({ kind: 'notANumber', text: text.trim() });
  const plain = parseCell(text.replace(THIN_SPACE, '$1,'), kind);
  if (plain.ok) return ok({ value: plain.value, remark: '' });
  const note = NOTE_MARK.exec(text.trim());
  if (note?.[1] !== undefined && note[2] !== undefined) {
    const figure = parseCell(note[1], kind);
    return figure.ok ? ok({ value: figure.value, remark: note[2] }) : fail(figure.failure);
  }
  const change = kind === 'signedInteger' ? CHANGE.exec(halfWidth(text)) : null;
  if (change)
    return readCellText(`${/^[增升+]/.test(text.trim()) ? '' : '-'}${change[1] ?? ''}`, kind);
  const match = WITH_REMARK.exec(halfWidth(text));
  // A figure that ends with a comma or a point has lost what stood behind it.
  if (match?.[1] === undefined || /^[,.]+$/.test(match[3] ?? '')) return fail(plain.failure);
  const number = parseCell(match[1], kind);
  if (!number.ok) return fail(number.failure);
  return ok({ value: number.value, remark: (match[2] ?? match[3] ?? '').trim() });
}

function halfWidth(text: string): string {
  return toHalfWidth(text.replace(THIN_SPACE, '$1,'))
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .trim();
}
