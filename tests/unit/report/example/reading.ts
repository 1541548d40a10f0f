import type { Making } from '@/report/example/reports';
import { cellValue, type Report } from '@/report/report';

/** What a district is made from; the same making twice gives the same ids. */
export function making(seed: number, lastYear = 2024): Making {
  let made = 0;
  return {
    seed,
    lastYear,
    now: `${lastYear + 1}-05-06T00:00:00.000Z`,
    createId: () => `example-${(made += 1)}`,
  };
}

/** Last year's report of the same agency and scope. */
export function previousOf(reports: readonly Report[], report: Report): Report | undefined {
  return reports.find(
    ({ agency, scope, year }) =>
      agency.name === report.agency.name && scope === report.scope && year === report.year - 1,
  );
}

export function numberOf(report: Report, address: string): number {
  const value = cellValue(report, address);
  if (typeof value !== 'number') throw new Error(`${address} is ${String(value)}`);
  return value;
}

/** Sentences of 15 characters and more, with numbers and years set aside; headings are none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[。；！？\n]/)
    .map((sentence) => sentence.replace(/\d+(?:\.\d+)?%?/g, '#').trim())
    .filter((sentence) => sentence.length >= 15);
}

/** The share of a text's sentences that the other text has word for word. */
export function shareOfSame(text: string, other: string): number {
  const sentences = sentencesOf(text);
  const known = new Set(sentencesOf(other));
  if (sentences.length === 0) return 0;
  return sentences.filter((sentence) => known.has(sentence)).length / sentences.length;
}

export function textOf({ title, preface, chapters }: Report): string {
  return [title, preface, ...Object.values(chapters)].join('\n');
}
