import { foldDigits, yearsIn, type NamedYear } from '../years';
import { HIDDEN, hideDocuments } from './quoted';

/**
 * What a year in last year's text is there for: the data year; the one before or after, told of as such (a
 * comparison, what was carried over); a day in one of them; what is planned for the year after. Years of
 * documents and laws, of plans over several years, and those from which something began are none of these.
 */
export interface ReportYear extends NamedYear {
  readonly kind: 'year' | 'day' | 'plan';
  /** Behind the day, for a day. */
  readonly dayEnd: number;
}

const REACH = 60;
const NUMERAL = '[\\d一二三四五六七八九十]{1,3}';
const MONTH = `\\s{0,2}${NUMERAL}\\s{0,2}月(?:份)?`;
const DAY = `(?:\\s{0,2}${NUMERAL}\\s{0,2}日)?`;
/** The day or days that follow a year. */
const DAYS = new RegExp(`^\\s{0,2}年(${MONTH}${DAY}(?:\\s?[至到—–~-]{1,2}${MONTH}${DAY})?)`);
/** The first and the last of a year are the same in each. */
const BOUND =
  /^\s{0,2}年\s{0,2}(?:1\s?月\s?1\s?日|一月一日|12\s?月\s?31\s?日|十二月三十一日|12\s?月\s?[底末份]?(?!\s?\d)|1\s?月?(?:份)?\s?[至到—–~-]{1,2}\s?12\s?月)/;

/** Behind a year, with its day or without: it is that of a document or of a law. */
const OF_DOCUMENT = new RegExp(
  `^\\s?年?度?(?:${MONTH}${DAY})?(?:版|的?(?:新)?(?:修订|修正|修改|颁布|公布|印发|出台|制定|发布|通过)的?(?:本|版|${HIDDEN}|[）)》])|起?(?:正式)?(?:施行|实施|生效))`,
);
/** A day at which a document was made. */
const DAY_OF_DOCUMENT = new RegExp(
  `^\\s?年${MONTH}${DAY}(?:起?(?:正式)?(?:施行|实施|生效)|[，,]?[^，。；]{0,12}(?:修订|修正|颁布|通过)|[，,]?[^，。；]{0,16}(?:印发|出台|制定|发布|公布)了?${HIDDEN})`,
);
const SINCE = new RegExp(`^\\s?年?度?(?:${MONTH}${DAY})?(?:以来|起(?!\\s?[，,]?[至到])|开始)`);
const RANGE_BEFORE = /(?:19|20)\d{2}\s?年?度?\s?[至到—–~、和与-]{1,2}\s?$/;
const RANGE_BEHIND = /^\s?年?度?\s?[至到—–~-]{1,2}\s?20\d{2}/;

/** Right before last year's year: this year is compared with it. */
const COMPARED = /(?:比|较|与|同|跟|从|由|高于|低于|多于|少于)\s?$/;
const COMPARED_BEHIND = /^\s?年?度?(?:同期|相比|基本持平|持平|的?\d|[^，。；]{0,8}决算)/;
const CARRIED = /结转|转来|转入|转至|转到|遗留|顺延|延至|继续办理|未办结/;

/** 2024年，我局… says what will be done in it; 2024年部门预算 names a thing of the year. */
const AT_CLAUSE = /^\s?年(?:度)?(?:[，,]|[我本]|全[区县市])/;
const PLANNED = /^[^。；\n]*?(?:将(?!.{0,12}预算)|拟|打算|计划|安排|思路|展望|下一步|力争|争取)/;
const PLANNED_BEFORE = /(?:下一步|今后|展望)[^。；\n]*$/;
const THING_OF_YEAR = /^\s?年?度?[^，。；]{0,10}(?:预算|要点|会议|清单|目录|分工|台账)/;

/** The years of a text that move on with the report, in order. */
export function reportYearsIn(text: string, dataYear: number): readonly ReportYear[] {
  const plain = foldDigits(hideDocuments(text));
  return yearsIn(plain).flatMap((named): readonly ReportYear[] => {
    const before = plain.slice(Math.max(0, named.start - REACH), named.start);
    const behind = plain.slice(named.end, named.end + REACH);
    const kind =
      Math.abs(named.year - dataYear) > 1
        ? undefined
        : kindOf(named.year - dataYear, before, behind);
    if (kind === undefined) return [];
    const days = kind === 'day' ? (DAYS.exec(behind)?.[0].length ?? 0) : 0;
    return [{ ...named, kind, dayEnd: named.end + days }];
  });
}

function kindOf(apart: number, before: string, behind: string): ReportYear['kind'] | undefined {
  if (OF_DOCUMENT.test(behind) || DAY_OF_DOCUMENT.test(behind) || SINCE.test(behind))
    return undefined;
  if (BOUND.test(behind)) return apart === 0 ? 'year' : planOf(before, behind);
  if (RANGE_BEFORE.test(before) || RANGE_BEHIND.test(behind)) return undefined;
  const isDay = DAYS.test(behind);
  if (isDay && /自\s?$/.test(before)) return undefined;
  if (apart === 0) return isDay ? 'day' : 'year';
  const isCarried = CARRIED.test(clauseAround(before, behind));
  if (apart === 1 && isDay) return 'day';
  if (apart === 1) return isCarried ? 'year' : (planOf(before, behind) ?? 'year');
  const isCompared = COMPARED.test(before) || COMPARED_BEHIND.test(behind);
  return !isDay && (isCarried || isCompared) ? 'year' : undefined;
}

function planOf(before: string, behind: string): 'plan' | undefined {
  if (THING_OF_YEAR.test(behind)) return undefined;
  const isPlan = AT_CLAUSE.test(behind) || PLANNED.test(behind) || PLANNED_BEFORE.test(before);
  return isPlan ? 'plan' : undefined;
}

/** The clause that a year stands in, no more than what lies close to it. */
function clauseAround(before: string, behind: string): string {
  const stop = behind.search(CLAUSE_END);
  const clauses = before.split(CLAUSE_END);
  return (clauses[clauses.length - 1] ?? '') + (stop < 0 ? behind : behind.slice(0, stop));
}

const CLAUSE_END = /[，,。；;：\n]/;
