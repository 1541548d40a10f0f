import { chapterText, textsOf } from '@/report/texts';
import type { Report } from '@/report/report';
import { unlessDrafting, type Rule } from './finding';
import { sentencesOf, spanOf } from './sentences';
import { foldDigits } from './years';
import type { MissingThing } from './wordDetails';

const TELEPHONE =
  /(?:电话|热线|致电|拨打|联系方式|传真|Tel)[^\d\n。]{0,12}[\d（(]|0\d{2,3}\s?[-－—–) ）]?\s?\d{7,8}|[48]00[-－—]?\d{3}[-－—]?\d{4}|(?:^|\D)1[3-9]\d{9}(?!\d)/i;
const ADDRESS =
  /地址|住址|地点[:：]|邮寄至|[\u4e00-\u9fff]{1,8}(?:路|街|大道|巷|弄)\s?[\d一二三四五六七八九十]{1,5}\s?号/;
const ASKING = /联系|咨询|疑问|垂询|电话|反映/;
const OFFICE =
  /(?:办公室|办|科|股|处|室|局|中心|政府|委员会|委|镇|街道|所|厅|部门|单位|机构)(?=.{0,12}(?:联系|咨询|电话|反映|[（(]))|(?:联系|受理|负责|承办|办公)(?:单位|部门|机构|处室|科室|人|地点)|办公室/;

/** D-CONTACT: the office, its address and its telephone are given, wherever in the text. */
export const D_CONTACT: Rule = {
  id: 'D-CONTACT',
  check: (report) => {
    const texts = textsOf(report).map(({ text }) => foldDigits(text));
    const has = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
    const asking = textsOf(report)
      .flatMap(sentencesOf)
      .filter(({ text }) => ASKING.test(text));
    const things: MissingThing[] = [];
    if (!asking.some(({ text }) => OFFICE.test(text))) things.push('office');
    if (!has(ADDRESS)) things.push('address');
    if (!has(TELEPHONE)) things.push('telephone');
    return missing(report, 'D-CONTACT', things);
  },
};

/** D-SIGN: 落款单位 and 成文日期 are given, in their fields or as the last lines of chapter six. */
export const D_SIGN: Rule = {
  id: 'D-SIGN',
  check: (report) => {
    const { organ, date } = report.signature;
    const ending = chapterText(report, 'other').text.trimEnd().split('\n').slice(-2);
    const isDated = ending.some((line) => DATE_LINE.test(foldDigits(line)));
    const isSigned = isDated && ending.some((line) => ORGAN_LINE.test(line));
    const things: MissingThing[] = [];
    if (organ.trim() === '' && !isSigned) things.push('organ');
    if (date.trim() === '' && !isDated) things.push('date');
    return missing(report, 'D-SIGN', things);
  },
};

const DATE_LINE =
  /^.{0,40}(?:20\d{2}|二[〇○零]..)\s?年\s?[\d一二十]{1,2}\s?月\s?[\d一二三十]{1,3}\s?日\s*$/;
const ORGAN_LINE =
  /^[^。，；：]{2,40}(?:局|委员会|政府|办公室|办事处|厅|署|中心|院|部|办)(?:\s|\d|二|$)/;

const LENGTH_LIMIT = 1000;

/** D-LEN: chapter one has at most 1,000 characters; the rule of some places, off unless switched on. */
export const D_LEN: Rule = {
  id: 'D-LEN',
  check: (report, { options }) => {
    if (options?.advisesLength !== true) return [];
    const text = chapterText(report, 'overview');
    const { length } = text.text.replace(/\s+/g, '');
    if (length <= LENGTH_LIMIT) return [];
    return [
      {
        check: 'D-LEN',
        severity: 'note',
        cells: [],
        spans: [spanOf(text, { start: 0, end: text.text.length })],
        about: 'overview',
        details: { kind: 'length', length, limit: LENGTH_LIMIT },
        mends: [],
      },
    ];
  },
};

/** One note for all that is missing; 待填 while the report is being written. */
function missing(
  report: Report,
  check: string,
  things: readonly MissingThing[],
): ReturnType<Rule['check']> {
  if (things.length === 0) return [];
  return [
    {
      check,
      severity: unlessDrafting(report, 'note'),
      cells: [],
      about: check === 'D-SIGN' ? 'other' : 'front',
      details: { kind: 'missing', things },
      mends: [],
    },
  ];
}
