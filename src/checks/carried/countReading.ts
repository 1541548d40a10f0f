import type { WrittenNumber } from '../prose/numbers';
import type { Mention } from '../prose/mentions';
import { HIDDEN } from './quoted';

/** What a report counts by the year. 天, 日 and 号 are law, days and addresses. */
const UNITS = new Set(
  '件次 人次 万元 亿元 元 件 宗 份 起 条 个 项 例 笔 篇 次 期 场 家 名 人 类 批 % 个百分点'.split(
    ' ',
  ),
);
/** The grammar gives the first sign of a measure word that it does not know: 3和, 98.5分. */
const OTHER_UNITS = new Set('部 天 日 号'.split(' '));

/** Whether what a number is counted in stands behind it, by a word that the grammar knows. */
export function hasKnownUnit({ unit }: WrittenNumber): boolean {
  return UNITS.has(unit) || OTHER_UNITS.has(unit);
}

/** Words that begin like a unit and are none: 5个部分, 1件事, 100人大代表. */
const NO_UNIT =
  /^(?:件[大实小好]?事|件套|个(?:部分|方面|章节|板块|环节|步骤|工作日|自然日|月|小时|字)|部[分门委]|名[单录称]|场[景所]|期[限间]|条线|人[民大]|类[似型别])/;
/** Units that the grammar does not know. */
const OTHER_UNIT =
  /^\s?(?:则|幅|张|版|块|面|座|户|组|册|套|封|通|亩|辆|台|分(?![钟局别类公])|位(?!数)|处(?![室理长级罚])|字(?!号))/;
const CHINESE = /^[零〇一二两三四五六七八九十]/;
const CASES = new Set(['件', '宗', '起']);
/** 没有一件申请被遗忘. */
const NONE_BEFORE = /(?:没有|未有|无|任何)$/;
/** 一件, 两条 are words; 二十一件 is a count. */
const LONG_CHINESE =
  /^[一二两三四五六七八九]?[十百千][一二三四五六七八九十百千零]|^[一二两三四五六七八九][十百千]/;
/** 件数为0、总金额为0: what the number is of goes before it. */
const TOLD_BEFORE = /(?:数|额|量|合计|共计|收取)[为是：:]{0,2}\s?$/;
const ENDS_BEHIND = /^\s?(?:[，,。；;、）)\n]|$)/;
const LIMIT = /^(?:以[内上下]|之内|及以[上下])/;
/** A rule, not what was done in the year: 每季度1次, 最多跑1次, 不少于3次. */
const OF_RULE =
  /(?:每(?:半?年度?|个?季度?|个?月|周|日|天|次|人|名|个|件|条|逢)?[^，。；\d]{0,8}|至少|不少于|不低于|不得(?:少|低|超)[于过]?|不超过|跑)$/;

/** A number as it stands in a sentence; `text` is the sentence with names hidden. */
export interface CountSpot {
  readonly number: WrittenNumber;
  readonly mention: Mention;
  readonly text: string;
}

/** Whether a number is what last year's report counted: not of a law, an address, a rule, a name or an order. */
export function isYearsCount({ number, mention, text }: CountSpot): boolean {
  const { start, end, unitEnd, unit } = number;
  if (text.charAt(start) === HIDDEN) return false;
  if (mention.readings.length > 0 && !mention.isOptional) return true;
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 16), start);
  const behind = text.slice(unitEnd, unitEnd + 8);
  if (OF_RULE.test(before) || LIMIT.test(behind)) return false;
  if (CHINESE.test(written)) {
    if (LONG_CHINESE.test(written)) return UNITS.has(unit);
    // 一件 is a count only where it may be one of the form's.
    const isCount = written !== '一' || (mention.readings.length > 0 && !NONE_BEFORE.test(before));
    return isCount && CASES.has(unit) && !NO_UNIT.test(text.slice(end, unitEnd + 8));
  }
  if (!hasKnownUnit(number)) {
    const isTold = TOLD_BEFORE.test(before) && ENDS_BEHIND.test(behind);
    return isTold || /[万亿]/.test(text.slice(end, unitEnd)) || OTHER_UNIT.test(behind);
  }
  const counted = text.slice(end, unitEnd + 8).replace(/^[\s余多几万亿]*/, '');
  return UNITS.has(unit) && !NO_UNIT.test(counted);
}
