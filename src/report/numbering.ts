import { CHINESE_COUNT, formatChineseNumber, parseChineseNumber } from './chineseNumber';

/**
 * How a paragraph is numbered. The official styles are （一）, `1.` and （1）, levels two to four; 一、 is that of the
 * chapters. 一是、二是 and 第一， count in a sentence and are no numbering of the paper.
 */
export type NumberingStyle =
  | 'chinese' // 一、
  | 'bracketedChinese' // （一）
  | 'arabic' // 1.
  | 'arabicComma' // 1、
  | 'bracketedArabic' // （1）
  | 'halfBracket' // 1）
  | 'circled' // ①
  | 'roman' // Ⅰ、
  | 'spoken'; // 一是, 第一，

/** The number that a line begins with, from `start` up to `end` of the line; blanks around it are outside. */
export interface Numbering {
  readonly style: NumberingStyle;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const BLANKS = /^[\s\u3000]*/;
/** Signs that hold a whole number: the first of a row, how many there are, and the style that they are of. */
const SIGNS: readonly (readonly [number, number, NumberingStyle])[] = [
  [0x2460, 20, 'circled'],
  [0x2474, 20, 'bracketedArabic'],
  [0x2488, 20, 'arabic'],
  [0x2160, 12, 'roman'],
  [0x3220, 10, 'bracketedChinese'],
];
const COUNT = `[${CHINESE_COUNT}]{1,3}`;
/** A number of the paper has two digits at most: （2023） is a year. */
const DIGITS = '[\\d\\uFF10-\\uFF19]{1,2}';
const STYLES: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['bracketedChinese', new RegExp(`^[（(]\\s?(${COUNT})\\s?[）)]`)],
  ['bracketedArabic', new RegExp(`^[（(]\\s?(${DIGITS})\\s?[）)]`)],
  ['chinese', new RegExp(`^(${COUNT})[、.．]`)],
  ['spoken', new RegExp(`^(${COUNT})(?:是|要)`)],
  ['spoken', new RegExp(`^第(${COUNT})[，,、：:]`)],
  ['arabicComma', new RegExp(`^(${DIGITS})、`)],
  ['halfBracket', new RegExp(`^(${DIGITS}|${COUNT})[）)]`)],
  // 1.5 is a number and 1.2 a section of something else.
  ['arabic', new RegExp(`^(${DIGITS})[.．](?![\\d\\uFF10-\\uFF19])`)],
];

/** The numbering at the start of a line, blanks before it aside; `undefined` where there is none. */
export function readNumbering(line: string): Numbering | undefined {
  const start = BLANKS.exec(line)?.[0].length ?? 0;
  const code = line.charCodeAt(start);
  for (const [first, count, style] of SIGNS) {
    if (code >= first && code < first + count)
      return { style, number: code - first + 1, start, end: start + 1 };
  }
  const beginning = line.slice(start, start + 12);
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(beginning);
    const number = match ? numberOf(match[1] ?? '') : undefined;
    if (match && number !== undefined && number > 0 && !isList(beginning, match[0], number))
      return { style, number, start, end: start + match[0].length };
  }
  return undefined;
}

/** A number in a style, as the paper writes it: （三）, `3.`, ③. */
export function writeNumbering(style: NumberingStyle, number: number): string {
  switch (style) {
    case 'chinese':
      return `${formatChineseNumber(number)}、`;
    case 'bracketedChinese':
      return `（${formatChineseNumber(number)}）`;
    case 'arabic':
      return `${number}.`;
    case 'arabicComma':
      return `${number}、`;
    case 'bracketedArabic':
      return `（${number}）`;
    case 'halfBracket':
      return `${number}）`;
    case 'circled':
      return number <= 20 ? String.fromCharCode(0x245f + number) : `（${number}）`;
    case 'roman':
      return number <= 12 ? `${String.fromCharCode(0x215f + number)}、` : `${number}、`;
    case 'spoken':
      return `${formatChineseNumber(number)}是`;
  }
}

/** 一、二年级 and 七、八月 are lists in a sentence. */
function isList(line: string, mark: string, number: number): boolean {
  return mark.endsWith('、') && parseChineseNumber(line.charAt(mark.length)) === number + 1;
}

function numberOf(digits: string): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits);
  const figures = digits.replace(/[\uFF10-\uFF19]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
  return /^\d+$/.test(figures) ? Number(figures) : parseChineseNumber(figures);
}
