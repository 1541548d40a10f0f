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
  const lines = others.flatMap(({ chapters }) => chapters.overview.split('\n'));
  const chapters = { ...report.chapters, overview: '' };
  for (let line = 0; signsOf(chapters) < TEXT_SIGNS; line += 1)
    chapters.overview += `${lines[line] ?? ''}\n`;
  const context: CheckContext = {
    previous,
    others: others.map((other) => ({
      ...textPrintOf(fingerprintOf(other)),
      id: other.id,
      agency: other.agency.name,
      year: other.year,
    })),
  };
  const rules = RULES.filter(isOfText);
  return Array.from({ length: count }, (_, round) => {
    const edited = { ...chapters, overview: `${chapters.overview}第${round}稿。` };
    return timeRules(rules, { ...report, chapters: edited }, context);
  });
}

function signsOf(chapters: Report['chapters']): number {
  return Object.values(chapters).reduce((sum, text) => sum + text.length, 0);
}

function timeRules(rules: readonly Rule[], report: Report, context: CheckContext): number {
  const start = performance.now();
  for (const rule of rules) rule.check(report, context);
  return (performance.now() - start) * 1000;
}
