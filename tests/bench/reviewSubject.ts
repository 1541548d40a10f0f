import { RULES } from '@/checks/runChecks';
import type { CheckContext, Rule } from '@/checks/finding';
import { fingerprintOf } from '@/checks/similarity/fingerprint';
import { textPrintOf } from '@/checks/similarity/likeness';
import { serializeFile } from '@/formats/json/serializeFile';
import { createLargeLibrary } from '@/report/example/library';
import { applyPatch, editCells } from '@/report/patch';
import type { Report } from '@/report/report';
import { createSteps, createSubject } from './subject';

const LAST_YEAR = 2024;
const NOW = '2025-02-20T02:00:00.000Z';
const YEARS = 5;
const TEXT_SIGNS = 3_000;
const REPORTS_PER_FILE = 500;

function createReports(agencies: number, years: number): readonly Report[] {
  let count = 0;
  return createLargeLibrary({
    seed: 11,
    lastYear: LAST_YEAR,
    now: NOW,
    agencies,
    years,
    createId: () => `review-${String((count += 1))}`,
  });
}

/** A library of so many reports, five years of each agency, as files of ours. */
export function createReviewFiles(reports: number): readonly string[] {
  const made = createReports(Math.ceil(reports / YEARS), YEARS).slice(0, reports);
  const files: string[] = [];
  for (let at = 0; at < made.length; at += REPORTS_PER_FILE) {
    const head = { generator: 'bench', exportedAt: NOW };
    files.push(serializeFile(made.slice(at, at + REPORTS_PER_FILE), head));
  }
  return files;
}

function isOfText({ id }: Rule): boolean {
  return /^[ND]-|^X-COPY/.test(id);
}

/** Microseconds that all rules about numbers take after each edit of a cell. */
export function timeNumbers(count: number): readonly number[] {
  const { previous, report: first } = createSubject();
  const rules = RULES.filter((rule) => !isOfText(rule));
  let report = first;
  return createSteps(count).map(({ address, digit }) => {
    report = applyPatch(report, editCells(report, [[address, Number(digit)]]));
    return timeRules(rules, report, { previous });
  });
}

/** Microseconds that all rules about text take of a report of 3,000 signs, its text another each time. */
export function timeTexts(count: number): readonly number[] {
  const { previous, report } = createSubject();
  const others = createReports(60, 1);
  const context: CheckContext = { previous, others: printsOf(others) };
  const rules = RULES.filter(isOfText);
  return Array.from({ length: count }, (_, round) => {
    // Other sentences each time, and other numbers in them: nothing that was read before helps.
    const chapters = longChapters(report, others, round, (text) =>
      text.replace(/\d+(?=件)/g, (digits) => String(Number(digits) + round)),
    );
    return timeRules(rules, { ...report, chapters }, context);
  });
}

/** Microseconds that all rules together take after each edit of a cell of such a report. */
export function timeAgain(count: number): readonly number[] {
  const { previous, report: first } = createSubject();
  const others = createReports(60, 1);
  const context: CheckContext = { previous, others: printsOf(others) };
  let report: Report = { ...first, chapters: longChapters(first, others, 0) };
  return createSteps(count).map(({ address, digit }) => {
    report = applyPatch(report, editCells(report, [[address, Number(digit)]]));
    return timeRules(RULES, report, context);
  });
}

/** Microseconds that all rules together take after each sentence that is written in such a report. */
export function timeRetold(count: number): readonly number[] {
  const { previous, report } = createSubject();
  const others = createReports(60, 1);
  const context: CheckContext = { previous, others: printsOf(others) };
  const chapters = longChapters(report, others, 0);
  return Array.from({ length: count }, (_, round) => {
    const edited = { ...chapters, overview: `${chapters.overview}第${round}稿。` };
    return timeRules(RULES, { ...report, chapters: edited }, context);
  });
}

/** The chapters with chapter one made long by what other reports say, from one of them on. */
function longChapters(
  { chapters }: Report,
  others: readonly Report[],
  from: number,
  change: (text: string) => string = (text) => text,
): Report['chapters'] {
  const long = { ...chapters, overview: '' };
  const lines = others.flatMap((other) => other.chapters.overview.split('\n'));
  for (let line = from; signsOf(long) < TEXT_SIGNS; line += 1)
    long.overview += `${change(lines[line % lines.length] ?? '')}\n`;
  return long;
}

function printsOf(others: readonly Report[]): CheckContext['others'] {
  return others.map((other) => ({
    ...textPrintOf(fingerprintOf(other)),
    id: other.id,
    agency: other.agency.name,
    year: other.year,
  }));
}

function signsOf(chapters: Report['chapters']): number {
  return Object.values(chapters).reduce((sum, text) => sum + text.length, 0);
}

function timeRules(rules: readonly Rule[], report: Report, context: CheckContext): number {
  const start = performance.now();
  for (const rule of rules) rule.check(report, context);
  return (performance.now() - start) * 1000;
}
