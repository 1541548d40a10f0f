import { CHINESE_NUMBER } from '@/report/chineseNumber';
import type { Report } from '@/report/report';
import { replaceInText, textAt, textsOf, type ReadText, type TextRange } from '@/report/texts';
import { FINDINGS_PER_TEXT, type Finding, type Rule } from './finding';
import { sentenceAt, sentencesOf, spanOf, type Sentence } from './sentences';
import { findPeriod } from './statisticalPeriod';
import { titleYears } from './titleForm';
import type { WordDetails } from './wordDetails';
import { foldDigits, yearsIn } from './years';

const COUNT = `(?:\\d[\\d,，]{0,10}|[${CHINESE_NUMBER}]{1,7})\\s?件(?!次)`;
/** A word of what the tables count with a number of 件 in one clause. */
const TABLE_NUMBER = new RegExp(
  `(?:收到|受理|新收|新增|办结|制发|答复|行政(?:复议|诉讼|许可|处罚|强制)|许可决定|处罚决定)[^，,。；;\\d]{0,20}${COUNT}`,
);
/** Or that there was none. */
const NONE_AT_ALL =
  /未(?:收到|接到|受理)[^，。；]{0,14}申请|(?:未|没有)(?:发生|出现|被|产生)?[^，。；]{0,24}(?:行政复议|行政诉讼)/;
/** Other things that are counted in 件. */
const OTHER_COUNTS = /工单|信访|来信|提案|议案|建议|热线|投诉|舆情|留言/;

/** Whether a sentence states a number of the tables, as far as its words alone tell. */
function statesTableNumber({ text }: Sentence): boolean {
  return (TABLE_NUMBER.test(text) && !OTHER_COUNTS.test(text)) || NONE_AT_ALL.test(text);
}

/** N-YEAR: title, statistical period and sentences that state a number of the tables name the data year. */
export const N_YEAR: Rule = {
  id: 'N-YEAR',
  check: (report) => [
    ...findInTitle(report),
    ...findInPeriod(report),
    ...findInPreface(report),
    ...findInSentences(report),
  ],
};

type Where = Extract<WordDetails, { kind: 'year' }>['where'];

/** A title of two years is D-TITLE's. */
function findInTitle(report: Report): readonly Finding[] {
  const text = textAt(report, 'title');
  const years = new Set(titleYears(text.text));
  if (years.size !== 1 || years.has(report.year)) return [];
  const named = yearsIn(text.text);
  const undated = named.filter(({ isDate }) => !isDate);
  return [createFinding(report, text, 'title', undated.length > 0 ? undated : named)];
}

/** One finding for the period, however many of its years are wrong. */
function findInPeriod(report: Report): readonly Finding[] {
  for (const text of textsOf(report)) {
    const period = findPeriod(text);
    if (!period || period.years.length === 0) continue;
    const wrong = period.years.filter(({ year }) => year !== report.year);
    return wrong.length > 0 ? [createFinding(report, text, 'period', wrong)] : [];
  }
  return [];
}

/** The title again, as the preface or chapter one names it. */
const OWN_TITLE =
  /(?:20\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s?年(?:度)?(?:的)?政府信息公开工作/;

function findInPreface(report: Report): readonly Finding[] {
  const text = textAt(report, 'preface');
  for (const { text: said, start } of sentencesOf(text)) {
    const match = OWN_TITLE.exec(foldDigits(said));
    const [named] = match ? yearsIn(match[0]) : [];
    if (!match || !named || /上年|上一年|去年/.test(said)) continue;
    if (!/报告|年报/.test(said) || !/编制|公布|发布|现将|形成|根据|按照/.test(said)) continue;
    if (named.year === report.year) return [];
    const from = start + match.index;
    const range = { year: named.year, start: from + named.start, end: from + named.end };
    return [createFinding(report, text, 'preface', [range])];
  }
  return [];
}

/** Chapter five tells of plans and of earlier years, the others of the data year. */
function findInSentences(report: Report): readonly Finding[] {
  return textsOf(report)
    .filter(({ place }) => place !== 'front' && place !== 'problems')
    .flatMap((text) =>
      claimsOf(text)
        // Beside the data year another one is there to be compared with.
        .filter((claimed) => claimed.every(({ year }) => year !== report.year))
        .slice(0, FINDINGS_PER_TEXT)
        .map((claimed) => createFinding(report, text, 'sentence', claimed)),
    );
}

const CLAIMS = new WeakMap<ReadText, readonly (readonly YearAt[])[]>();

/** The years that the sentences with numbers of the tables are told of; worked out once for a text. */
function claimsOf(text: ReadText): readonly (readonly YearAt[])[] {
  let claims = CLAIMS.get(text);
  if (!claims) {
    claims = sentencesOf(text)
      .filter((sentence) => /20\d{2}|二[〇○零]/.test(sentence.text) && statesTableNumber(sentence))
      .map(claimedYears)
      .filter((claimed) => claimed.length > 0);
    CLAIMS.set(text, claims);
  }
  return claims;
}

interface YearAt extends TextRange {
  readonly year: number;
}

/** Words before a year that make it one of comparison, of a document or of what was carried over. */
const BEFORE =
  /(?:比|较|与|同|跟|和|至|到|从|自|上年|上一年|去年|以来|依据|根据|按照|对照|〔|\[|（|\(|《)[^，。；：]{0,6}$/;
/** Words behind a year that do the same. */
const BEHIND =
  /^年?(?:度)?(?:以来|结转|转来|遗留|转入|底前?|年底|初|相比|同期|同比|的\d|[至到—–-]|的?(?:印发|制定|出台|修订|修正|颁布|施行|发布)|办理|继续|.{0,4}(?:计划|将|拟))/;
/** In the clause of a year: it tells where a request came from or goes to. */
const CARRIED = /结转|转来|转入|顺延|未办结|未结|遗留/;
/** 截至2023年12月31日 claims the year for what it counts. */
const UNTIL = /截[至止](?:到|至)?$/;
const YEAR_END = /^年12月(?:31日|底|末)/;

/** The years that the clauses with figures are told of. */
function claimedYears({ text, start }: Sentence): readonly YearAt[] {
  return yearsIn(text)
    .filter((named) => {
      const before = text.slice(Math.max(0, named.start - 12), named.start);
      const behind = foldDigits(text.slice(named.end, named.end + 14)).replace(/\s/g, '');
      if (named.isDate) return UNTIL.test(before) && YEAR_END.test(behind);
      return !BEFORE.test(before) && !BEHIND.test(behind) && !CARRIED.test(clauseOf(text, named));
    })
    .map((named) => ({ year: named.year, start: start + named.start, end: start + named.end }));
}

/** The clause that a year stands in, no more than what lies close to it. */
function clauseOf(text: string, { start, end }: TextRange): string {
  const before = text.slice(Math.max(0, start - CLAUSE_REACH), start);
  const behind = text.slice(end, end + CLAUSE_REACH);
  const stop = behind.search(CLAUSE_END);
  return before.slice(lastClause(before)) + (stop < 0 ? behind : behind.slice(0, stop));
}

const CLAUSE_REACH = 24;
const CLAUSE_END = /[，,。；;：]/;

function lastClause(before: string): number {
  for (let at = before.length; at > 0; at -= 1)
    if (CLAUSE_END.test(before.charAt(at - 1))) return at;
  return 0;
}

function createFinding(
  report: Report,
  text: ReadText,
  where: Where,
  wrong: readonly YearAt[],
): Finding {
  const [first] = wrong;
  const patch = replaceInText(
    report,
    text.address,
    wrong.map(({ start, end }) => ({ start, end, text: String(report.year) })),
  );
  return {
    check: 'N-YEAR',
    severity: 'error',
    cells: [],
    spans: wrong.map((range) => spanOf(text, range)),
    sentence: sentenceAt(text, first?.start ?? 0),
    about: text.place,
    details: { kind: 'year', where, found: first?.year ?? 0, expected: report.year },
    mends: patch.length > 0 ? [{ kind: 'correctYear', patch }] : [],
  };
}
