import type { ReadText, Replacement } from '@/report/texts';
import { findPeriod } from '../statisticalPeriod';
import { reportYearsIn } from './yearReading';

/**
 * The years of a text of last year's moved on by one: the data year, those beside it that are told of in relation to
 * it, and the statistical period. Of a day in them (a meeting, a publication) month and day are left to be filled in.
 */
export function moveYears(text: ReadText, dataYear: number): readonly Replacement[] {
  const named = reportYearsIn(text.text, dataYear).filter(({ kind }) => kind !== 'plan');
  const moved = named.map(({ start, end, dayEnd }) => ({
    start,
    end: Math.max(end, dayEnd),
    text:
      nextOf(text.text.slice(start, end)) + emptyDay(text.text.slice(end, Math.max(end, dayEnd))),
  }));
  const starts = new Set(moved.map(({ start }) => start));
  // 2024.1.1—2024.12.31 has no 年 that tells a year.
  const ofPeriod = (findPeriod(text)?.years ?? [])
    .filter(({ year, start }) => year === dataYear && !starts.has(start))
    .map(({ start, end }) => ({ start, end, text: nextOf(text.text.slice(start, end)) }));
  return [...moved, ...ofPeriod];
}

const DIGITS = '0123456789';
const FULL_WIDTH = '０１２３４５６７８９';
const CHINESE = '〇一二三四五六七八九';

/** A year and one, in the digits that it is written in. */
export function nextOf(written: string): string {
  const signs = Array.from(written);
  const isChinese = signs.some((sign) => CHINESE.includes(sign));
  const isFullWidth = signs.some((sign) => FULL_WIDTH.includes(sign));
  const zero = signs.find((sign) => '〇○零'.includes(sign)) ?? '〇';
  const value = signs.map((sign) => digitOf(sign)).join('');
  const set = isChinese ? CHINESE.replace('〇', zero) : isFullWidth ? FULL_WIDTH : DIGITS;
  return Array.from(String(Number(value) + 1), (digit) => set.charAt(Number(digit))).join('');
}

function digitOf(sign: string): number {
  const place = [DIGITS, FULL_WIDTH, CHINESE].map((set) => set.indexOf(sign));
  return Math.max(0, ...place);
}

const NUMERALS = /[\d０-９一二三四五六七八九十]{1,3}(?=\s{0,2}[月日])/g;

function emptyDay(day: string): string {
  return day.replace(NUMERALS, '××');
}
