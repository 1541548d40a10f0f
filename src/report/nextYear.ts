import type { EditionId } from '@/editions/edition';
import { editionForYear, type FormEditions } from '@/editions/form';
import { createBlankReport, defaultTitle, type Report, type TableData } from './report';

/** What of last year's texts a new report begins with, as it is stored. */
export interface CarriedTexts {
  readonly preface: string;
  readonly overview: string;
  readonly other: string;
}

/**
 * Next year's report begun from last year's: 上年结转 filled per column from 结转下年度 (a blank stays blank), the
 * title moved on to the new year, the texts that are given, and 落款单位. All else is blank: chapter five must be this
 * year's own. Years before there was a form keep last year's edition.
 */
export function beginNextYear(
  last: Report,
  given: { readonly id: string; readonly now: string; readonly texts: CarriedTexts },
): Report {
  const { texts, ...made } = given;
  const blank = createBlankReport({
    ...made,
    agency: last.agency,
    year: last.year + 1,
    edition: nextEdition(last),
    scope: last.scope,
  });
  return {
    ...blank,
    title: nextTitle(last),
    preface: texts.preface,
    chapters: { ...blank.chapters, overview: texts.overview, other: texts.other },
    tables: { ...blank.tables, requests: carryIn(blank.tables.requests, last) },
    signature: { ...blank.signature, organ: last.signature.organ },
    ...(last.example ? { example: true as const } : {}),
  };
}

/** The form of each table of next year's report. */
export function nextEditionsOf(last: Report): FormEditions {
  const edition = nextEdition(last);
  return { disclosure: edition, requests: edition, disputes: edition };
}

function nextEdition(last: Report): EditionId {
  return editionForYear(last.year + 1) ?? last.edition;
}

function carryIn(requests: TableData, last: Report): TableData {
  const carriedOut = last.tables.requests['carriedOut'];
  return carriedOut ? { ...requests, carriedIn: { ...carriedOut } } : requests;
}

const CHINESE_DIGITS = '一二三四五六七八九';

/** Last year's title with the year moved on, in digits or in Chinese numerals; one that names no year stays. */
export function nextTitle(last: Report): string {
  const { year } = last;
  if (last.title.trim() === '') return defaultTitle(last.agency.name, year + 1);
  const inDigits = new RegExp(`(^|\\D)${year}(?!\\d)`, 'g');
  return ['〇', '○', '零'].reduce(
    (title, zero) => title.replaceAll(inChinese(year, zero), inChinese(year + 1, zero)),
    last.title
      .replaceAll(inFullWidth(year), inFullWidth(year + 1))
      .replace(inDigits, (_, before: string) => `${before}${year + 1}`),
  );
}

function inFullWidth(year: number): string {
  return String(year).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)));
}

function inChinese(year: number, zero: string): string {
  return String(year).replace(/\d/g, (digit) => CHINESE_DIGITS[Number(digit) - 1] ?? zero);
}
