import { inferAgency, inferScope } from '@/report/agencyName';
import type { Agency, Scope } from '@/report/report';
import type { DocumentLine } from './documentLines';

/** What stands before chapter one, and what it says of the report. */
export interface FrontMatter {
  readonly title: string;
  readonly preface: string;
  readonly agency: Agency;
  readonly scope: Scope;
  readonly year: number | undefined;
  /** Years that could be the data year, where the title names none. */
  readonly yearCandidates: readonly number[];
}

/** A title may be set over several lines. */
const TITLE_LINES = 4;
const TITLE_LIMIT = 120;
const TITLE = /(?:政府信息公开|政务公开|信息公开).{0,12}(?:报告|年报)/;
const YEAR = /(20\d{2})\s*年/g;

/** Reads title, agency and year from the lines before chapter one; `whole` is asked for a year in the last resort. */
export function readFrontMatter(lines: readonly DocumentLine[], whole: string): FrontMatter {
  const found = findTitle(lines);
  const title = found?.title ?? '';
  const preface = lines
    .filter((_, index) => !found || index < found.first || index > found.last)
    .map((line) => line.text)
    .filter((text) => text !== '');
  const candidates = found ? yearsIn(title) : [];
  const years = candidates.length > 0 ? candidates : yearsByCount(whole);
  const agency = inferAgency(agencyOfTitle(title));
  return {
    title,
    preface: preface.join('\n'),
    agency,
    scope: inferScope(agency.name),
    year: candidates.length > 0 ? candidates[0] : years.length === 1 ? years[0] : undefined,
    yearCandidates: candidates.length > 0 ? candidates : years,
  };
}

function findTitle(
  lines: readonly DocumentLine[],
): { readonly title: string; readonly first: number; readonly last: number } | undefined {
  const filled = lines
    .map((line, index) => ({ index, text: line.text }))
    .filter(({ text }) => text !== '');
  for (let start = 0; start < filled.length; start += 1) {
    let title = '';
    for (let count = 0; count < TITLE_LINES; count += 1) {
      const line = filled[start + count];
      if (!line || line.text.length > TITLE_LIMIT || /[。；]/.test(line.text)) break;
      title += line.text.replace(/\s+/g, '');
      const first = filled[start];
      const isWhole = /(?:报告|年报)(?:[（(].*[)）])?$/.test(title) && TITLE.test(title);
      if (first && isWhole && title.length <= TITLE_LIMIT) {
        return { title, first: first.index, last: line.index };
      }
    }
  }
  return undefined;
}

/** The name before the year, or before the words of the title; in `关于…` and `2023年…` titles, behind them. */
function agencyOfTitle(title: string): string {
  const plain = title.replace(/^关于/, '').replace(/^(?:20\d{2}年(?:度)?)/, '');
  const end = plain.search(/20\d{2}年|二[〇○零]|(?:政府信息公开|政务公开|信息公开)/);
  return end > 0 ? plain.slice(0, end).replace(/^[《“"]|的$/g, '') : '';
}

function yearsIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(YEAR)].map((match) => Number(match[1])))];
}

/** The years of a text, the one named most often first. Law and comparisons name others. */
function yearsByCount(text: string): readonly number[] {
  const counts = new Map<number, number>();
  for (const match of text.matchAll(YEAR)) {
    const year = Number(match[1]);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
}
