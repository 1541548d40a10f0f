import { formatDigits } from '@/report/number';

/** Formats that have a number instead of a code. Others of theirs are plain. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22, ...numbersFrom(27, 36), ...numbersFrom(50, 58)].map(
    (id): [number, string] => [id, 'yyyy-m-d'],
  ),
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, string] => [id, 'h:mm']),
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
]);

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The code of a format that a workbook only has the number of; "" for plain ones. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? '';
}

/** Larger whole numbers are not exact, in Excel either. */
const EXACT_LIMIT = 1e15;

/**
 * A number of a sheet as the sheet shows it, but for marks of thousands: with the places of its format, without the
 * noise of floating point. Dates are dates. A zero is 0, even where the format draws a dash or nothing for it. What is
 * shown larger or smaller than it is comes with its format before it and so is no number: nobody can tell which of the
 * two is meant.
 */
export function formatSheetNumber(value: number, format: string, isFrom1904 = false): string {
  if (!Number.isFinite(value)) return String(value);
  const plain = formatDigits(Number(value.toPrecision(15)));
  const [section = ''] = format.split(';');
  const bare = withoutLiterals(section);
  if (/^\s*(?:General|G\/通用格式|@)?\s*$/i.test(bare)) return plain + unitOf(section);
  if (
    /\[\s*[<>=]/.test(section) ||
    /[0#?],+(?:\.|\s*%?\s*$)|,\s*$|[\\!]\./.test(bare + escapesOf(section))
  )
    return `[${format}] ${plain}`;
  if (/[ymdhs]/i.test(bare)) return formatDate(value, bare, isFrom1904);
  if (/E[+-]|\//i.test(bare) || Math.abs(value) >= EXACT_LIMIT) return plain;
  const isPercent = bare.includes('%');
  const places = /\.([0#?]*)/.exec(bare)?.[1]?.length ?? 0;
  const shown = roundTo(isPercent ? value * 100 : value, places);
  return `${shown}${isPercent ? '%' : ''}${unitOf(section)}`;
}

/** What of a format stands for the number: no colours, no words, no blanks as wide as a sign. */
function withoutLiterals(section: string): string {
  return section
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[\\!_*]./g, '')
    .trim();
}

function escapesOf(section: string): string {
  return (section.match(/[\\!]\./g) ?? []).join('');
}

/** The Chinese words of a format: 件, 万元. */
function unitOf(section: string): string {
  const words = section.match(/"[^"]*"|[\\!]?[\u4e00-\u9fff]/g) ?? [];
  const text = words.map((word) => word.replace(/["\\!]/g, '')).join('');
  return section.includes('G/通用格式') ? text.replace('通用格式', '') : text;
}

/** Rounded as one rounds what is written: 1.005 to 1.01. */
function roundTo(value: number, places: number): string {
  const exact = Number(value.toPrecision(15));
  if (String(exact).includes('e')) return formatDigits(exact);
  const rounded = Number(`${Math.round(Number(`${Math.abs(exact)}e${places}`))}e-${places}`);
  const text = rounded.toFixed(Math.min(places, 20));
  return exact < 0 && Number(text) !== 0 ? `-${text}` : text;
}

const DAY_MS = 86_400_000;
/** Excel counts a 29 February 1900 that there was not: dates from March on fit the count from here. */
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
const DAYS_LIMIT = 2_958_466;

function formatDate(value: number, bare: string, isFrom1904: boolean): string {
  if (value < 0 || value >= DAYS_LIMIT) return `[${bare}] ${value}`;
  const date = new Date((isFrom1904 ? FROM_1904 : FROM_1900) + Math.round(value * DAY_MS));
  if (!/[yd]/i.test(bare)) {
    const minutes = String(date.getUTCMinutes()).padStart(2, '0');
    return `${date.getUTCHours()}:${minutes}`;
  }
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
