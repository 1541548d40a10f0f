import type { Finding } from '@/checks/finding';
import { EDITIONS } from '@/editions/form';
import type { MessageSource } from '@/messages/messages';
import { zh } from '@/messages/zh';
import { notice } from '@/messages/zh/notice';
import { REPORT_PLACES, type Report, type ReportPlace, type Review } from '@/report/report';
import { endSentence, sayFound, tidyBlanks } from './noticeFindingWords';
import { groupItems, panelItems, type PanelItem, type PanelKind } from './panelItems';
import { placeOfRemark, remarkText, sayAbout } from './remarkWords';
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
const BLANK = '\u3000';
const INDENT = BLANK.repeat(2);
/** Signature and date end where a line of so many signs does. */
const LINE_SIGNS = 38;
const CHINESE: MessageSource = { language: 'zh', words: zh };

/** In whose words a remark may have been made of a finding: those of the notice, and of the screen. */
export function noticeVoices(report: Report, screen: MessageSource): readonly Voice[] {
  return [CHINESE, screen].map((source) => createVoice(report, source));
}

/**
 * What a notice is made of: findings that are not explained, and remarks that are not settled. A finding that a
 * remark of it tells already is left out.
 */
export function noticeItems(
  findings: readonly Finding[],
  reviews: readonly Review[],
  { kinds, voices }: { readonly kinds: ReadonlySet<PanelKind>; readonly voices: readonly Voice[] },
): readonly PanelItem[] {
  const items = panelItems(findings, reviews).filter(
    (item) => !item.isClosed && kinds.has(item.kind),
  );
  const remarks = items.flatMap((item) => ('review' in item ? [item.review] : []));
  return items.filter(
    (item) => !('finding' in item && remarks.some((one) => isMadeOf(one, item.finding, voices))),
  );
}

/** Whether a remark stands where one made of the finding would, and begins with the words that it would have. */
function isMadeOf(
  { about, passage = '', text }: Review,
  finding: Finding,
  voices: readonly Voice[],
): boolean {
  const place = placeOfRemark(finding);
  if (about !== place.about || passage !== (place.passage ?? '')) return false;
  return voices.some((voice) => {
    const made = remarkText(finding, voice).trim();
    return text.trim() === made || text.trim().startsWith(`${made}\n`);
  });
}

/** 退回意见 as plain text; "" where nothing is chosen, since there is nothing to return a report for. */
export function writeNotice(
  report: Report,
  items: readonly PanelItem[],
  { deadline, from, today }: NoticeFacts,
): string {
  if (items.length === 0) return '';
  const voice = createVoice(report, CHINESE);
  const lines = [
    notice.title(report.year),
    '',
    notice.addressee(report.agency.name),
    INDENT + notice.opening(report.title),
  ];
  let number = 0;
  for (const group of groupItems(items)) {
    lines.push('', INDENT + headingOf(report, group.place));
    for (const item of inOrder(group.items)) {
      number += 1;
      lines.push(INDENT + notice.item(number, sayItem(item, voice)));
    }
  }
  lines.push('', INDENT + (deadline === '' ? notice.closing : notice.closingBy(sayDay(deadline))));
  lines.push('', ...(from === '' ? [] : [alignRight(from)]), alignRight(sayDay(today)));
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

function sayRemark(review: Review, voice: Voice): string {
  const { text, reply } = review;
  const said = tidyBlanks(endSentence(text.split('\n').filter((line) => line.trim() !== '')));
  return said + sayWhere(review, voice) + (reply === '' ? '' : notice.replied(reply));
}

/** What a remark is on, as far as the heading above it does not say it. */
function sayWhere({ about, passage = '' }: Review, voice: Voice): string {
  const isChapter = REPORT_PLACES.some((place) => about === place || about === `chapters/${place}`);
  const name = isChapter ? '' : tidyBlanks(sayAbout(about, voice));
  return name + passage === '' ? '' : notice.on(name, passage);
}

function sayDay(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return notice.date(year, month, date);
}

/** Blanks before a line, so that it ends with the longest ones; figures and Latin letters are half as wide. */
function alignRight(line: string): string {
  const signs = Array.from(line).reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0);
  return BLANK.repeat(Math.max(0, Math.floor(LINE_SIGNS - signs))) + line;
}
