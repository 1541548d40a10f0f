import type { Finding } from '@/checks/finding';
import { EDITIONS } from '@/editions/form';
import { zh } from '@/messages/zh';
import { notice } from '@/messages/zh/notice';
import { REPORT_PLACES, type Report, type ReportPlace, type Review } from '@/report/report';
import { sayFinding } from './findingWords';
import { groupItems, panelItems, type PanelItem, type PanelKind } from './panelItems';
import { sayAbout } from './remarkWords';
import { createVoice, type Voice } from './voice';

export interface NoticeFacts {
  /** YYYY-MM-DD, or "" for none. */
  readonly deadline: string;
  /** Who signs, or "". */
  readonly from: string;
  /** The day that stands below the signature, YYYY-MM-DD. */
  readonly today: string;
}

/** In the order of a notice: what the checks found, the gravest first, then remarks. */
export const NOTICE_KINDS: readonly PanelKind[] = ['error', 'warning', 'note', 'todo', 'remark'];
const SIGNATURE_INDENT = '\u3000'.repeat(16);
const INDENT = '\u3000\u3000';

/** What a notice is made of: findings that are not explained, and remarks that are not settled. */
export function noticeItems(
  findings: readonly Finding[],
  reviews: readonly Review[],
  kinds: ReadonlySet<PanelKind>,
): readonly PanelItem[] {
  return panelItems(findings, reviews).filter((item) => !item.isClosed && kinds.has(item.kind));
}

/** 退回意见 as plain text; "" where nothing is chosen, since there is nothing to return a report for. */
export function writeNotice(
  report: Report,
  items: readonly PanelItem[],
  { deadline, from, today }: NoticeFacts,
): string {
  if (items.length === 0) return '';
  const voice = createVoice(report, { language: 'zh', words: zh });
  const lines = [
    notice.title(report.year),
    '',
    notice.addressee(report.agency.name),
    INDENT + notice.opening(report.title),
  ];
  let number = 0;
  for (const group of groupItems(items)) {
    lines.push('', INDENT + notice.place(headingOf(report, group.place)));
    for (const item of inOrder(group.items)) {
      number += 1;
      lines.push(INDENT + notice.item(number, sayItem(item, voice)));
    }
  }
  lines.push('', INDENT + (deadline === '' ? notice.closing : notice.closingBy(sayDay(deadline))));
  lines.push(
    '',
    ...(from === '' ? [] : [SIGNATURE_INDENT + from]),
    SIGNATURE_INDENT + sayDay(today),
  );
  return `${lines.join('\n')}\n`;
}

function inOrder(items: readonly PanelItem[]): readonly PanelItem[] {
  return NOTICE_KINDS.flatMap((kind) => items.filter((item) => item.kind === kind));
}

/** A chapter by the heading that the form prints. */
function headingOf({ edition }: Report, place: ReportPlace): string {
  const chapter = EDITIONS[edition].chapters.find(({ id }) => id === place);
  return chapter?.heading ?? notice.headings.front;
}

function sayItem(item: PanelItem, voice: Voice): string {
  return 'finding' in item ? sayFound(item.finding, voice) : sayRemark(item.review, voice);
}

function sayFound(finding: Finding, voice: Voice): string {
  const { title, equations, remarks } = sayFinding(finding, voice);
  const lead = title.startsWith(notice.advice) ? '' : notice.lead[finding.severity];
  return lead + endSentence([title, ...equations.map(({ text }) => text), ...remarks]);
}

function sayRemark(review: Review, voice: Voice): string {
  const { text, reply } = review;
  const said = endSentence(text.split('\n').filter((line) => line.trim() !== ''));
  return (
    notice.lead.remark +
    said +
    sayWhere(review, voice) +
    (reply === '' ? '' : notice.replied(reply))
  );
}

/** What a remark is on, as far as the heading above it does not say it. */
function sayWhere({ about, passage = '' }: Review, voice: Voice): string {
  const isChapter = REPORT_PLACES.some((place) => about === place || about === `chapters/${place}`);
  const name = isChapter ? '' : sayAbout(about, voice);
  return name + passage === '' ? '' : notice.on(name, passage);
}

/** Parts as one sentence: ；between them and 。at the end, but not after one of their own. */
function endSentence(parts: readonly string[]): string {
  const bare = parts.map((part) => part.trim().replace(/[。；;]+$/, ''));
  return bare.join(notice.join) + (/[！？]$/.test(bare[bare.length - 1] ?? '') ? '' : notice.end);
}

function sayDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return notice.date(year, month, date);
}
