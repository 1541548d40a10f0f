import type { ChapterId, EditionId } from '@/editions/edition';
import { editionForYear, findFormCell } from '@/editions/form';
import { readLinkedText } from './links';
import { cellValue, createBlankReport, defaultTitle, type Report, type TableData } from './report';

/** The chapters whose text next year's report begins with; 存在的主要问题 must be this year's own. */
const CARRIED_CHAPTERS: readonly ChapterId[] = ['overview', 'other'];

/**
 * Next year's report begun from last year's: 上年结转 filled per column from 结转下年度 (a blank stays blank),
 * preface and chapters one and six carried over, the title moved on to the new year. All else is blank.
 * Years before there was a form keep last year's edition.
 */
export function beginNextYear(
  last: Report,
  given: { readonly id: string; readonly now: string },
): Report {
  const blank = createBlankReport({
    ...given,
    agency: last.agency,
    year: last.year + 1,
    edition: nextEdition(last),
    scope: last.scope,
  });
  return {
    ...blank,
    title: nextTitle(last),
    preface: carriedText(last, last.preface),
    chapters: {
      ...blank.chapters,
      ...Object.fromEntries(
        CARRIED_CHAPTERS.map((chapter) => [chapter, carriedText(last, last.chapters[chapter])]),
      ),
    },
    tables: { ...blank.tables, requests: carryIn(blank.tables.requests, last) },
    ...(last.example ? { example: true as const } : {}),
  };
}

/**
 * Whether a paragraph, as it is stored, is one that last year's report handed on: the same word for word,
 * so not touched since. An empty line is nobody's.
 */
export function isLastYears(paragraph: string, previous: Report): boolean {
  const text = paragraph.trim();
  return text !== '' && lastYearsParagraphs(previous).has(text);
}

const PARAGRAPHS = new WeakMap<Report, ReadonlySet<string>>();

function lastYearsParagraphs(last: Report): ReadonlySet<string> {
  let paragraphs = PARAGRAPHS.get(last);
  if (!paragraphs) {
    const texts = [last.preface, ...CARRIED_CHAPTERS.map((chapter) => last.chapters[chapter])];
    paragraphs = new Set(
      texts.flatMap((text) => carriedText(last, text).split('\n')).map((line) => line.trim()),
    );
    PARAGRAPHS.set(last, paragraphs);
  }
  return paragraphs;
}

function nextEdition(last: Report): EditionId {
  return editionForYear(last.year + 1) ?? last.edition;
}

/** A link to a cell that the new year's form no longer has becomes the number that it stood for. */
function carriedText(last: Report, text: string): string {
  const edition = nextEdition(last);
  const editions = { disclosure: edition, requests: edition, disputes: edition };
  return readLinkedText(text, (address) =>
    findFormCell(editions, address) ? undefined : cellValue(last, address),
  ).text;
}

function carryIn(requests: TableData, last: Report): TableData {
  const carriedOut = last.tables.requests['carriedOut'];
  return carriedOut ? { ...requests, carriedIn: { ...carriedOut } } : requests;
}

const CHINESE_DIGITS = '一二三四五六七八九';

/** The title with the old year moved on, in digits or in Chinese numerals; one that names no year stays. */
function nextTitle(last: Report): string {
  const { year } = last;
  if (last.title.trim() === '') return defaultTitle(last.agency.name, year + 1);
  const inDigits = new RegExp(`(^|\\D)${year}(?!\\d)`, 'g');
  return ['〇', '○', '零'].reduce(
    (title, zero) => title.replaceAll(inChinese(year, zero), inChinese(year + 1, zero)),
    last.title.replace(inDigits, (_, before: string) => `${before}${year + 1}`),
  );
}

function inChinese(year: number, zero: string): string {
  return String(year).replace(/\d/g, (digit) => CHINESE_DIGITS[Number(digit) - 1] ?? zero);
}
