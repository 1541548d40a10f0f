import { periodSentence } from '@/report/readySentences';
import type { Report } from '@/report/report';
import { replaceInText, textAt, textsOf, type ReadText, type TextRange } from '@/report/texts';
import { unlessDrafting, type Mend, type Rule } from './finding';
import { paragraphsOf, sentencesOf } from './sentences';
import { foldDigits, parseYear } from './years';

/** Where the period is stated, and the years that it names. */
export interface StatedPeriod extends TextRange {
  readonly years: readonly (TextRange & { readonly year: number })[];
}

const YEAR = '(20\\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})';
/** 2023年1月1日起至12月31日止, 2023.1.1—2023.12.31, 二〇二三年一月一日至十二月三十一日. */
const DAYS = new RegExp(
  `(?:${YEAR}\\s?[年./-]\\s?)?(?:0?1|一)\\s?[月./-]\\s?(?:0?1|一)\\s?日?[^。；\\n]{0,6}?[至到—－–~～-]{1,2}[^。；\\n\\d二]{0,6}(?:${YEAR}\\s?[年./-]\\s?)?(?:12|十二)\\s?[月./-]\\s?(?:31|三十一)`,
);
/** What is called the period without its days. */
const NAMED =
  /统计(?:数据)?的?(?:起止)?(?:期限|期间|时限|时间|周期|时段|区间|范围|期)|数据.{0,12}(?:截至|截止)|报告期|报告.{0,6}数据.{0,4}[为是].{0,8}(?:年度|全年)/;
const TIME = /20\d{2}|二[〇○零]|本年度|全年|12月|1\s?[月—-]/;

/** The statistical period as a text states it; its years may be none. */
export function findPeriod(read: ReadText): StatedPeriod | undefined {
  const text = foldDigits(read.text);
  for (const sentence of sentencesOf(read)) {
    const said = text.slice(sentence.start, sentence.end);
    const isNamed = NAMED.test(said);
    const days = /月|[./]/.test(said) ? DAYS.exec(said) : null;
    const isPeriod =
      days && (isNamed || read.address === 'preface' || /数据|统计|本报告|年度报告/.test(said));
    if (days && isPeriod) {
      const start = sentence.start + days.index;
      return { start, end: start + days[0].length, years: yearsOf(days, start) };
    }
    if (isNamed && TIME.test(said)) return { start: sentence.start, end: sentence.end, years: [] };
  }
  return undefined;
}

function yearsOf(days: RegExpExecArray, start: number): StatedPeriod['years'] {
  const [all, first, last] = days;
  const at = (year: string, from: number): StatedPeriod['years'][number] => ({
    year: parseYear(year),
    start: start + from,
    end: start + from + year.length,
  });
  return [
    ...(first === undefined ? [] : [at(first, 0)]),
    ...(last === undefined ? [] : [at(last, all.lastIndexOf(last))]),
  ];
}

/** D-PERIOD: the statistical period is stated. No national text asks for it, so it is 建议. */
export const D_PERIOD: Rule = {
  id: 'D-PERIOD',
  check: (report) =>
    textsOf(report).some((text) => findPeriod(text) !== undefined)
      ? []
      : [
          {
            check: 'D-PERIOD',
            severity: unlessDrafting(report, 'warning'),
            cells: [],
            about: 'front',
            details: { kind: 'missing', things: ['period'] },
            mends: [createMend(report)],
          },
        ],
};

/** Before the sentence on whom to ask, else at the end of the preface; without one at the start of chapter one. */
function createMend(report: Report): Mend {
  const preface = textAt(report, 'preface');
  const overview = textAt(report, 'chapters/overview');
  const isInPreface = preface.text.trim() !== '' || overview.text.trim() === '';
  const text = isInPreface ? preface : overview;
  const { at, before, after } = findPlace(text, isInPreface);
  const insertion = `${before}${periodSentence(report.year)}${after}`;
  return {
    kind: 'insertPeriod',
    patch: replaceInText(report, text.address, [{ start: at, end: at, text: insertion }]),
  };
}

const WHERE_OR_WHOM =
  /^(?:如(?:对|有|需)|若|欢迎|联系|本报告.{0,10}(?:电子版|可|在)|公众可|社会公众)/;

function findPlace(
  text: ReadText,
  isInPreface: boolean,
): { readonly at: number; readonly before: string; readonly after: string } {
  const paragraphs = paragraphsOf(text);
  const begun = isInPreface ? paragraphs : paragraphs.slice(0, 1);
  for (const { sentences, numbering } of begun) {
    if (numbering && !isInPreface) break;
    const found = sentences.find((sentence) => WHERE_OR_WHOM.test(sentence.text));
    if (found) return { at: found.start, before: '', after: found === sentences[0] ? '\n' : '' };
  }
  const last = paragraphs[paragraphs.length - 1];
  if (isInPreface) return { at: last?.end ?? 0, before: last ? '\n' : '', after: '' };
  return { at: paragraphs[0]?.start ?? 0, before: '', after: '\n' };
}
