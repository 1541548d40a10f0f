import type { ChapterId } from '@/editions/edition';
import { EDITIONS } from '@/editions/form';
import { normalizeLabel, withoutNumber } from '../form/labelText';

/** The longest heading that is still one: the official ones have fewer than 25 signs. */
const HEADING_LIMIT = 32;

/** What the headings of the chapters hold, however they are titled; the first that fits decides. */
const HEADINGS: readonly (readonly [ChapterId, RegExp])[] = [
  ['disputes', /行政复议.*行政诉讼/],
  ['problems', /存在的?(?:主要|突出)?(?:困难|问题|不足)/],
  ['other', /^其他.{0,4}(?:报告|说明)的?事项/],
  ['requests', /收到和处理.*申请|依申请公开政府信息.{0,4}(?:办理)?情况|申请.{0,4}办理情况/],
  ['disclosure', /主动公开政府信息|政府信息主动公开/],
  ['overview', /^(?:总体|基本|工作)(?:情况|概况)|^概述$|^总体工作情况/],
];

/** What any heading has; most lines are told to be none by it at once. */
const HEADING_SIGNS =
  /[一二三四五六七八].*[、.．,，:：]|[情况事项述]\s*$|^\s*(?:第[一二三四五六七八]|[（(]?[一二三四五六七八1-8１-８][）).．、])/;

/** How a document numbers its chapters: 一、, or otherwise throughout. */
export type Numbering = 'official' | 'other';

const NUMBERED: Readonly<Record<Numbering, RegExp>> = {
  official: /^(?:[一二三四五六七八]、|第[一二三四五六七八](?:部分|章)[、.:]?)/,
  other: /^(?:\([一二三四五六七八]\)|[1-8]\.)/,
};
const CHAPTER_WORDS = /^第[一二三四五六七八](?:部分|章)[、.:]?/;

/** The chapter that a line is the heading of, or undefined. Without its number only the plain title counts. */
export function chapterOfHeading(
  line: string,
  numbering: Numbering = 'official',
): ChapterId | undefined {
  if (line.length > HEADING_LIMIT * 2 || !HEADING_SIGNS.test(line)) return undefined;
  const label = normalizeLabel(line);
  if (label.length === 0 || label.length > HEADING_LIMIT || /[。;:,]/.test(label)) return undefined;
  const title = withoutNumber(label).replace(CHAPTER_WORDS, '');
  const isNumbered = NUMBERED[numbering].test(label);
  const isPlain = title === label && /情况$|事项$/.test(label);
  if (!isNumbered && !isPlain) return undefined;
  // Rows of table three are numbered like chapters.
  if (/申请数量|继续办理|本年度办理结果/.test(title)) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(title))?.[0];
}

const NUMBERS = '一二三四五六七八';

/** The place that a heading numbers itself at, from 1; undefined where it has no number. */
export function numberOfHeading(line: string): number | undefined {
  const sign = /^[(第]?([一二三四五六七八]|[1-8])/.exec(normalizeLabel(line))?.[1];
  if (sign === undefined) return undefined;
  const at = NUMBERS.indexOf(sign);
  return at < 0 ? Number(sign) : at + 1;
}

/** With fewer chapters than this numbered 一、, and more numbered otherwise, a document numbers them otherwise. */
const FEW_CHAPTERS = 3;

/**
 * Whether a document numbers its chapters （一） or 1., told by all of its lines.
 * @param official how many of its chapters are numbered 一、
 */
export function isNumberedOtherwise(lines: readonly string[], official: number): boolean {
  if (official >= FEW_CHAPTERS) return false;
  const others = new Set(lines.flatMap((line) => chapterOfHeading(line, 'other') ?? []));
  return others.size > official + 1;
}

/** The official headings, with blanks anywhere, at the beginning of a line that goes on behind them. */
const RUN_TOGETHER = EDITIONS['2021'].chapters.map(
  ({ heading }) =>
    new RegExp(
      `^\\s*(${Array.from(heading, (sign) => (sign === '、' ? '[、.．]' : sign)).join('\\s*')})(.+)$`,
    ),
);
/** Behind these the heading's words are part of a sentence, or of a table of contents. */
const GOES_ON = /^\s*(?:[，,、。；;：:.…·的和及与及其]|\d{1,3}\s*$)/;

/** The two parts of a line where an official heading and what follows it were run together. */
export function splitHeading(line: string): readonly [string, string] | undefined {
  if (!/^\s*[一二三四五六]/.test(line)) return undefined;
  for (const pattern of RUN_TOGETHER) {
    const [, heading, rest] = pattern.exec(line) ?? [];
    if (heading !== undefined && rest !== undefined && rest.trim() !== '' && !GOES_ON.test(rest))
      return [heading, rest];
  }
  return undefined;
}
