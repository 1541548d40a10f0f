import type { ValueKind } from '@/editions/edition';
import { fail, ok, type Result } from '@/lib/result';
import type { CellValue } from './report';
import { DECIMAL_PLACES } from './sum';

/** Why a text is not a cell's value. `TenThousand`: 万 or 亿 was written, the number itself may be meant in full. */
export type NumberFailure =
  | { readonly kind: 'notANumber'; readonly text: string }
  | { readonly kind: 'grouping'; readonly text: string }
  | { readonly kind: 'notWhole'; readonly text: string }
  | { readonly kind: 'negative'; readonly text: string }
  | { readonly kind: 'tooLarge'; readonly text: string; readonly limit: number }
  | { readonly kind: 'tooManyPlaces'; readonly text: string }
  | { readonly kind: 'tenThousand'; readonly text: string };

/** Text that was typed into a number cell and is not a number: kept, shown with its reason, not in the report. */
export interface RefusedText {
  readonly text: string;
  readonly failure: NumberFailure;
}

export const COUNT_LIMIT = 999_999_999;

const NOT_APPLICABLE = new Set(['/', '-', '--', '---', '—', '——', '无', '不适用', 'n/a', 'N/A']);
/** Zero-width marks and the byte order mark, which a copy from a web page carries along. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

/** Full-width digits and signs as ASCII ones, every kind of minus as `-`. Changes nothing else. */
export function toHalfWidth(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uFF10-\uFF19\uFF0B\uFF0E\uFF0F]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u2010-\u2013\u2212\uFF0D\uFE63]/g, '-')
    .replace(/ー(?=\d)/g, '-')
    .replace(/，/g, ',');
}

/**
 * Reads what was typed or pasted into a cell: `１２３`, `1,234`, `1，234`, `12件`, ` 12 `, `−3`, `'123` are numbers,
 * an empty text is a blank, `/`, `-`, `—`, 无 are not applicable. What is not a number fails with its reason.
 */
export function parseCell(text: string, kind: ValueKind): Result<CellValue, NumberFailure> {
  // What nearly every cell is: nothing to normalise, and within the limit.
  if (/^\d{1,9}$/.test(text)) return ok(Number(text));
  const shown = text.trim();
  const plain = toHalfWidth(text).trim().replace(/^'/, '').replace(SPACES, ' ').trim();
  if (plain === '') return ok(null);
  if (NOT_APPLICABLE.has(plain) || NOT_APPLICABLE.has(plain.replace(/-/g, '—'))) return ok('/');
  const unit = kind === 'decimal' ? /\s*(?:万元)$/ : /\s*(?:件|份|宗|条|个|项)$/;
  const body = plain.replace(unit, '').trim();
  if (/^[+-]?[\d.,\s]*\d\s*[万亿]/.test(body)) return fail({ kind: 'tenThousand', text: shown });
  const digits = ungroup(body);
  if (digits === undefined) {
    return fail({
      kind: /^[+-]?[., ]*\d[\d., ]*$/.test(body) ? 'grouping' : 'notANumber',
      text: shown,
    });
  }
  return checkNumber(digits, shown, kind);
}

/**
 * The whole number that `12万` or `1.2亿` stands for, as text; undefined where the text is no such number, or where
 * what it stands for is no value of the cell, and in a cell that is in 万元 already. It is only offered, never put
 * in place of what was typed.
 */
export function expandTenThousand(text: string, kind: ValueKind): string | undefined {
  const plain = toHalfWidth(text).replace(SPACES, '').replace(/件$/, '');
  const [, whole = '', fraction = '', unit] = /^([\d,]+)(?:\.(\d+))?([万亿])$/.exec(plain) ?? [];
  if (unit === undefined || kind === 'decimal') return undefined;
  const places = unit === '万' ? 4 : 8;
  const digits = whole.replace(/,/g, '') + fraction.padEnd(places, '0');
  const at = digits.length - Math.max(0, fraction.length - places);
  const rest = digits.slice(at).replace(/0+$/, '');
  const full = digits.slice(0, at).replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`);
  return parseCell(full, kind).ok ? full : undefined;
}

/** The digits without thousands marks; `undefined` where the marks stand in the wrong places or it is no number. */
function ungroup(body: string): string | undefined {
  const signed = body.replace(/^([+-])\s+/, '$1');
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(signed)) return signed;
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(signed)) return signed.replace(/,/g, '');
  if (/^[+-]?\d{1,3}(?: \d{3})+(?:\.\d*)?$/.test(signed)) return signed.replace(/ /g, '');
  return undefined;
}

function checkNumber(
  digits: string,
  text: string,
  kind: ValueKind,
): Result<CellValue, NumberFailure> {
  const fraction = /\.(\d*)$/.exec(digits)?.[1]?.replace(/0+$/, '') ?? '';
  if (kind !== 'decimal' && fraction !== '') return fail({ kind: 'notWhole', text });
  if (fraction.length > DECIMAL_PLACES) return fail({ kind: 'tooManyPlaces', text });
  const value = Number(digits);
  if (Object.is(value, -0)) return ok(0);
  if (value < 0 && kind !== 'signedInteger') return fail({ kind: 'negative', text });
  if (Math.abs(value) >= COUNT_LIMIT + 1)
    return fail({ kind: 'tooLarge', text, limit: COUNT_LIMIT });
  return ok(value);
}

/** A cell's value as it stands in the form: digits without grouping, nothing for a blank, `/` for not applicable. */
export function formatCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? formatDigits(value) : value;
}

/** The digits of a number without an exponent. */
export function formatDigits(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
