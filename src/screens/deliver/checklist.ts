import { daysBetween, lastDayOf } from '@/checks/dueDates';
import type { Finding } from '@/checks/finding';
import type { DeliverWords } from '@/messages/zh/deliver';
import type { Report } from '@/report/report';

/** A thing to be in order before a report is published. */
export interface ListItem {
  readonly id: string;
  readonly text: string;
  readonly isInOrder: boolean;
}

type CheckedItem = Exclude<
  keyof DeliverWords['list'],
  'heading' | 'yes' | 'no' | 'deadline' | 'published'
>;

/** The checks whose open findings stand against each item. */
const CHECKS_OF: Readonly<Record<CheckedItem, readonly string[]>> = {
  balance: ['T3-BAL', 'T3-SUM', 'T3-ROW', 'T4-SUM'],
  numbers: ['N-NUM', 'N-BAL', 'N-PCT', 'N-ALL', 'N-ZERO'],
  blanks: ['T-BLANK'],
  period: ['D-PERIOD'],
  contact: ['D-CONTACT'],
  signature: ['D-SIGN'],
  placeholders: ['D-PLACE'],
};

/** What is looked at before publication: the deadline, and what the reviewer still has against the report. */
export function publicationList(
  report: Pick<Report, 'agency' | 'year' | 'publication' | 'status'>,
  findings: readonly Finding[],
  { today, words }: { readonly today: string; readonly words: DeliverWords['list'] },
): readonly ListItem[] {
  const open = new Set(
    findings.filter(({ dismissed }) => dismissed === undefined).map(({ check }) => check),
  );
  const checked = (Object.keys(CHECKS_OF) as CheckedItem[]).map((id) => ({
    id,
    text: words[id],
    isInOrder: !CHECKS_OF[id].some((check) => open.has(check)),
  }));
  return [...deadlineItem(report, today, words), ...checked];
}

function deadlineItem(
  report: Pick<Report, 'agency' | 'year' | 'publication' | 'status'>,
  today: string,
  words: DeliverWords['list'],
): readonly ListItem[] {
  const { date } = report.publication;
  const lastDay = lastDayOf(report);
  if (date !== '') {
    const isInTime = lastDay === undefined || date <= lastDay;
    return [{ id: 'deadline', text: words.published(date), isInOrder: isInTime }];
  }
  // Published on a day that is not told: nothing is known against it.
  if (lastDay === undefined || report.status === 'published') return [];
  const days = daysBetween(today, lastDay);
  return [{ id: 'deadline', text: words.deadline(lastDay, days), isInOrder: days >= 0 }];
}
