const PLAIN = '〇一二三四五六七八九';
/** Other ways to write a digit: those of cheques, 两, and the zeros. */
const OTHER_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  '○': 0,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  拾: 10,
  佰: 100,
  仟: 1000,
};
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The signs of 一 to 九十九, for patterns. */
export const CHINESE_COUNT = '一二三四五六七八九十';
/** Every sign that a number in Chinese can be written with, for patterns. */
export const CHINESE_NUMBER = `${PLAIN}${Object.keys(OTHER_DIGITS).join('')}${Object.keys(UNITS).join('')}万亿`;

/**
 * The number that Chinese numerals stand for: 二十一, 贰拾壹, 一百零五, 三万二, and digit by digit 二〇二三.
 * `undefined` where they stand for none.
 */
export function parseChineseNumber(text: string): number | undefined {
  const signs = Array.from(text);
  if (signs.length === 0 || signs.length > 20) return undefined;
  if (signs.every((sign) => digitOf(sign) !== undefined)) {
    const value = Number(signs.map((sign) => digitOf(sign)).join(''));
    return Number.isSafeInteger(value) ? value : undefined;
  }
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let lastUnit = Infinity;
  let lastSize = Infinity;
  let next = 1;
  for (const sign of signs) {
    const value = digitOf(sign);
    const unit = UNITS[sign];
    const size = GROUPS[sign];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      if (value === 0) next = 1;
    } else if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      group += (digit ?? 1) * unit;
      [digit, lastUnit, next] = [undefined, unit, unit / 10];
    } else if (size !== undefined) {
      const sum = group + (digit ?? 0);
      if (sum === 0) return undefined;
      // 一亿二千万 adds, 二万亿 multiplies.
      total = size < lastSize ? total + sum * size : (total + sum) * size;
      lastSize = size;
      [group, digit, lastUnit, next] = [0, undefined, Infinity, size / 10];
    } else return undefined;
  }
  // 三百二 is 320, 三百零二 is 302.
  return total + group + (digit ?? 0) * Math.max(1, next);
}

/** A whole number from 1 to 99 as a paragraph is numbered with it; digits beyond. */
export function formatChineseNumber(number: number): string {
  if (number < 1 || number > 99 || !Number.isInteger(number)) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : PLAIN.charAt(tens)}十`;
  return ten + (ones === 0 ? '' : PLAIN.charAt(ones));
}

function digitOf(sign: string): number | undefined {
  const at = PLAIN.indexOf(sign);
  return at >= 0 ? at : OTHER_DIGITS[sign];
}
