import type { Paragraph } from './sentences';
import type { Topic } from './wordDetails';

/** Told in this order: 政府信息公开平台建设 is no 信息管理, 依申请公开 no 主动公开. */
const HEADINGS: readonly (readonly [Topic, RegExp])[] = [
  ['requests', /依申请|申请公开|公开申请|受理申请|申请(?:办理|受理|答复|处理)/],
  ['platform', /平台|载体|渠道|网站/],
  ['oversight', /监督|保障|考核/],
  ['management', /信息(?:资源)?管理|规范管理|管理/],
  ['disclosure', /主动公开|主动.{0,4}公开|公开.{0,4}内容/],
];

/** A heading is short, or comes to its point before the first mark. */
const HEADING_LIMIT = 24;

/** The topic of chapter one that a numbered paragraph is headed with. */
export function topicOfHeading({ text, numbering }: Paragraph): Topic | undefined {
  const head = text.slice(numbering?.end ?? 0, (numbering?.end ?? 0) + HEADING_LIMIT + 1);
  const end = head.search(/[。，,：:；]/);
  if (end < 0 && head.length > HEADING_LIMIT) return undefined;
  const title = end < 0 ? head : head.slice(0, end);
  return HEADINGS.find(([, pattern]) => pattern.test(title))?.[0];
}
