import type { Report } from '@/report/report';
import { replaceInText, textAt, textsOf, type ReadText, type TextRange } from '@/report/texts';
import type { Finding, Rule } from './finding';
import { sentencesOf, spanOf, type Sentence } from './sentences';
import { findPeriod } from './statisticalPeriod';
import { titleYears } from './titleForm';
import type { WordDetails } from './wordDetails';
import { parseYear, yearsIn } from './years';

/** Whether a sentence states a number of the tables. */
export type StatesTableNumber = (sentence: Sentence, text: ReadText) => boolean;

/** A stand-in for the tying of numbers to cells: a verb of theirs with a number of 件 in one clause. */
const TABLE_NUMBER = /(?:收到|受理|新收|办结|制发|答复)[^，,。；;\d]{0,24}\d[\d,，]{0,10}\s?件/;

export const statesTableNumber: StatesTableNumber = ({ text }) => TABLE_NUMBER.test(text);

/** N-YEAR: title, statistical period and sentences that state a number of the tables name the data year. */
export const N_YEAR: Rule = createYearRule(statesTableNumber);

/** N-YEAR with another way to tell which sentences state a number of the tables. */
export function createYearRule(statesNumber: StatesTableNumber): Rule {
  return {
    id: 'N-YEAR',
    check: (report) => [
      ...findInTitle(report),
      ...findInPeriod(report),
      ...findInSentences(report, statesNumber),
    ],
  };
}

type Where = Extract<WordDetails, { kind: 'year' }>['where'];

/** A title of two years is D-TITLE's. */
function findInTitle(report: Report): readonly Finding[] {
  const years = new Set(titleYears(report.title));
  if (years.size !== 1 || years.has(report.year)) return [];
  const text = textAt(report, 'title');
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

/** Chapter five tells of plans and of earlier years, the others of the data year. */
function findInSentences(report: Report, statesNumber: StatesTableNumber): readonly Finding[] {
  return textsOf(report)
    .filter(({ place }) => place !== 'front' && place !== 'problems')
    .flatMap((text) =>
      sentencesOf(text).flatMap((sentence) => {
        if (!/20\d{2}|二[〇○零]/.test(sentence.text) || !statesNumber(sentence, text)) return [];
        const wrong = claimedYears(sentence).filter(({ year }) => year !== report.year);
        return wrong.length > 0 ? [createFinding(report, text, 'sentence', wrong)] : [];
      }),
    );
}

interface YearAt extends TextRange {
  readonly year: number;
}

/** Words before a year that make it one of comparison, of a document or of what was carried over. */
const BEFORE =
  /(?:比|较|与|同|跟|和|至|到|从|自|上年|上一年|去年|以来|〔|\[|（|\(|《)[^，。；：]{0,6}$/;
/** Words behind a year that do the same. */
const BEHIND =
  /^年?(?:度)?(?:以来|结转|转来|遗留|转入|底前?|年底|初|相比|同期|同比|的\d|印发|制定的|出台的|办理|继续|.{0,4}(?:计划|将|拟))/;

/** The years that the clauses with figures are told of. */
function claimedYears({ text, start }: Sentence): readonly YearAt[] {
  return yearsIn(text)
    .filter((named) => {
      if (named.isDate) return false;
      const before = text.slice(Math.max(0, named.start - 12), named.start);
      return !BEFORE.test(before) && !BEHIND.test(text.slice(named.end, named.end + 14));
    })
    .map((named) => ({ year: named.year, start: start + named.start, end: start + named.end }));
}

function createFinding(
  report: Report,
  text: ReadText,
  where: Where,
  wrong: readonly YearAt[],
): Finding {
  const [first] = wrong;
  const at = first?.start ?? 0;
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
    sentence: sentencesOf(text).find(({ end }) => end > at)?.text ?? '',
    about: text.place,
    details: { kind: 'year', where, found: first?.year ?? parseYear(''), expected: report.year },
    mends: [{ kind: 'correctYear', patch }],
  };
}
