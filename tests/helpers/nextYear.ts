import { carriedTexts } from '@/checks/carried/carriedText';
import { beginNextYear } from '@/report/nextYear';
import type { Report } from '@/report/report';

/** The year after `last`, begun from it as the library does. */
export function nextYearOf(last: Report): Report {
  const now = `${last.year + 2}-01-10T01:00:00.000Z`;
  return beginNextYear(last, { id: 'next', now, texts: carriedTexts(last) });
}
