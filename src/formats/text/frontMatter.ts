import type { ReadingNotice } from '../draft';
import { yearsIn } from './dates';
import { isFurniture } from './furniture';
import { findTitle } from './title';
import type { TextLine } from './tableRegions';

/** What stands before chapter one, and what it says of the report. */
export interface FrontMatter {
  readonly title: string;
  readonly preface: string;
  /** "" where the title names none. */
  readonly agencyName: string;
  /** The title's year, or the only one that the document names. */
  readonly year: number | undefined;
  /** Years that could be the data year, the likeliest first; one where all agrees. */
  readonly yearCandidates: readonly number[];
  /** Lines that are neither title nor preface. */
  readonly notices: readonly ReadingNotice[];
}

/** The statistical period: 2023年1月1日至2023年12月31日. */
const PERIOD = /(20\d{2})\s*年\s*1\s*月\s*1\s*日.{0,6}[至到—~-].{0,12}12\s*月\s*31\s*日/;

/** Reads title, agency and year from the lines before chapter one; `whole` holds the period, and years in the last resort. */
export function readFrontMatter(lines: readonly TextLine[], whole: string): FrontMatter {
  const found = findTitle(lines);
  const preface: string[] = [];
  const notices: ReadingNotice[] = [];
  lines.forEach(({ text, number }, index) => {
    if (text === '' || (found && index >= found.first && index <= found.last)) return;
    if ((found && index < found.first) || isFurniture(text)) {
      if (text.replace(/\s+/g, '') !== found?.title)
        notices.push({ kind: 'notPlaced', table: null, text, line: number });
    } else preface.push(text);
  });
  const candidates = yearCandidates(found?.title ?? '', whole);
  const isNamed = candidates.length === 1 || yearsIn(found?.title ?? '').length > 0;
  return {
    title: found?.title ?? '',
    preface: preface.join('\n'),
    agencyName: found?.agency ?? '',
    year: isNamed ? candidates[0] : undefined,
    yearCandidates: candidates,
    notices,
  };
}

/** The years of the title and of the period; where neither names one, all years, the most frequent first. */
function yearCandidates(title: string, whole: string): readonly number[] {
  const period = PERIOD.exec(whole)?.[1];
  const named = [...yearsIn(title), ...(period === undefined ? [] : [Number(period)])];
  return [...new Set(named.length > 0 ? named : byFrequency(yearsIn(whole)))];
}

function byFrequency(years: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([year]) => year);
}
