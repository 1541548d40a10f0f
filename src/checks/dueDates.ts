import type { Report } from '@/report/report';
import { unlessDrafting, type Rule } from './finding';

/** The last day of each, in the year after the data year. 条例 art. 49 names none for towns and subdistricts. */
const LAST_DAYS = { department: '01-31', government: '03-31' } as const;
/** How long before the last day a reminder is of use. */
const REMINDER_DAYS = 14;
const DAY_MS = 86_400_000;

/** The day by which a report must be published, YYYY-MM-DD; undefined where the law names none for its agency. */
export function lastDayOf({
  agency: { kind },
  year,
}: Pick<Report, 'agency' | 'year'>): string | undefined {
  if (kind !== 'department' && kind !== 'government') return undefined;
  return `${year + 1}-${LAST_DAYS[kind]}`;
}

/** Days from one day to another, both YYYY-MM-DD; negative where the other has passed. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/**
 * P-DUE: departments hand in and publish their report by 31 January, governments by 31 March (条例 art. 49). Speaks
 * from two weeks before that day on, of last year's report alone, and only until it is published.
 */
export const P_DUE: Rule = {
  id: 'P-DUE',
  check: (report, { today }) => {
    const { kind } = report.agency;
    const isPublished = report.status === 'published' || report.publication.date !== '';
    if (today === undefined || isPublished) return [];
    const lastDay = lastDayOf(report);
    if ((kind !== 'department' && kind !== 'government') || lastDay === undefined) return [];
    const year = report.year + 1;
    if (!today.startsWith(`${year}-`) || daysBetween(today, lastDay) > REMINDER_DAYS) return [];
    return [
      {
        check: 'P-DUE',
        severity: unlessDrafting(report, 'note'),
        cells: [],
        about: 'front',
        details: { kind: 'due', by: kind, isPast: today > lastDay },
        mends: [],
      },
    ];
  },
};
