import { defaultTitle, type Report } from '@/report/report';
import { editValue } from '@/report/patch';
import { textAt } from '@/report/texts';
import { unlessDrafting, type Finding, type Rule } from './finding';
import { spanOf } from './sentences';
import { foldDigits, yearsIn } from './years';
import type { WordDetails } from './wordDetails';

type TitleProblem = Extract<WordDetails, { kind: 'title' }>['problem'];

const SUBJECT = /政府信息公开工作/;
const REPORT = /报告(?:[（(《〈][^）)]{0,40}[）)])?[》”"]?$/;
/** Words that may stand in a title beside agency and year. */
const OTHER_WORDS =
  /关于|政府信息公开|工作|情况|年度|报告|年报|总结|公布|发布|编制|全文|附件|的|度|年|[（）()《》“”"\-—、,，:：\d]/g;

/**
 * D-TITLE: the title is the agency, one year and 政府信息公开工作年度报告, in any order; it may be set over two lines.
 * A year other than the data year is N-YEAR's, another agency's name D-FOREIGN's.
 */
export const D_TITLE: Rule = {
  id: 'D-TITLE',
  check: (report) => {
    const problem = problemOf(textAt(report, 'title').text);
    if (problem === undefined) return [];
    return [createFinding(report, problem)];
  },
};

function problemOf(given: string): TitleProblem | undefined {
  const title = plainTitle(given);
  if (title === '') return 'empty';
  if (!SUBJECT.test(withoutYears(title)) || !REPORT.test(title) || !title.includes('年度'))
    return 'subject';
  const years = new Set(titleYears(title));
  if (years.size === 0) return 'noYear';
  if (years.size > 1) return 'years';
  return agencyOfTitle(given) === '' ? 'noAgency' : undefined;
}

/** The title on one line. */
export function plainTitle(title: string): string {
  return foldDigits(title).replace(/[\s\u3000]+/g, '');
}

/** The years that a title names; those of a date only where there is no other. */
export function titleYears(title: string): readonly number[] {
  const plain = plainTitle(title);
  const years = yearsIn(plain);
  const named = years.filter(({ isDate }) => !isDate);
  const range = /(20\d{2})(?:年度?)?[-—–~至和、](20\d{2})年/.exec(plain);
  return [
    ...(named.length > 0 ? named : years).map(({ year }) => year),
    ...(range && named.length > 0 ? [Number(range[1]), Number(range[2])] : []),
  ];
}

/** What is left of a title without its year and the words of every title: the agency. */
export function agencyOfTitle(title: string): string {
  return withoutYears(plainTitle(title)).replace(OTHER_WORDS, '');
}

function withoutYears(plain: string): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of yearsIn(plain)) {
    rest += plain.slice(from, start);
    from = end;
  }
  return rest + plain.slice(from);
}

function createFinding(report: Report, problem: TitleProblem): Finding {
  const usual = defaultTitle(report.agency.name, report.year);
  const read = textAt(report, 'title');
  const patch = report.agency.name === '' ? [] : editValue(report, 'title', usual);
  return {
    check: 'D-TITLE',
    severity: problem === 'empty' ? unlessDrafting(report, 'warning') : 'warning',
    cells: [],
    ...(read.text === ''
      ? {}
      : {
          spans: [spanOf(read, { start: 0, end: read.text.length })],
          sentence: read.text,
        }),
    about: 'front',
    details: { kind: 'title', problem, usual },
    mends: patch.length > 0 ? [{ kind: 'useUsualTitle', patch }] : [],
  };
}
