import type { ChapterId } from '@/editions/edition';
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

/** The chapter that a line is the heading of, or undefined. Without its number only the plain title counts. */
export function chapterOfHeading(line: string): ChapterId | undefined {
  if (line.length > HEADING_LIMIT * 2) return undefined;
  const label = normalizeLabel(line);
  if (label.length === 0 || label.length > HEADING_LIMIT || /[。;:,]/.test(label)) return undefined;
  const title = withoutNumber(label);
  const isNumbered = /^[一二三四五六七八]、/.test(label);
  const isPlain = title === label && /情况$|事项$/.test(label);
  if (!isNumbered && !isPlain) return undefined;
  // Rows of table three are numbered like chapters.
  if (/申请数量|继续办理|本年度办理结果/.test(title)) return undefined;
  return HEADINGS.find(([, pattern]) => pattern.test(title))?.[0];
}
