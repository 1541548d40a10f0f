import type { TextRange } from '@/report/texts';

/** A year that a text names: the number, its place with 年 left out, and whether a month follows it. */
export interface NamedYear extends TextRange {
  readonly year: number;
  readonly isDate: boolean;
}

const DIGITS = '〇一二三四五六七八九';
const YEAR =
  /(20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})(\s{0,2}年(?:\s{0,2}\d{1,2}\s{0,2}月)?)/g;

/** Full-width digits as ASCII ones; every sign keeps its place. */
export function foldDigits(text: string): string {
  return text.replace(/[\uFF10-\uFF19]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** The years of a text, 2023年 and 二〇二三年, in order. */
export function yearsIn(text: string): readonly NamedYear[] {
  return [...foldDigits(text).matchAll(YEAR)].map((match) => ({
    year: parseYear(match[1] ?? ''),
    start: match.index,
    end: match.index + (match[1] ?? '').length,
    isDate: (match[2] ?? '').endsWith('月'),
  }));
}

/** A year in four digits or four Chinese numerals. */
export function parseYear(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return Number(Array.from(text, (sign) => Math.max(0, DIGITS.indexOf(sign))).join(''));
}
