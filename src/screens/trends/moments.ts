import type { ChartWords } from '@/charts/figureText';
import type { Moment } from '@/charts/titles';
import type { Figure } from '@/metrics/figure';
import type { Metric } from '@/metrics/metric';
import { sumOverAgencies, type AgencySum } from '@/metrics/sumOverAgencies';
import type { ChartedAgency } from './agencies';

function figureIn(
  agency: ChartedAgency,
  year: number,
  metric: Metric,
  item: number,
): Figure | undefined {
  const header = agency.reports.get(year);
  return header && metric.measure(header)[item];
}

/** What a title tells of one agency: its latest year, from the choice's first year on, of which the metric is known. */
export function momentOfAgency(
  agency: ChartedAgency,
  metric: Metric,
  years: readonly number[],
  words: ChartWords,
): Moment {
  const isTold = (year: number): boolean =>
    figureIn(agency, year, metric, 0)?.n !== null && agency.reports.has(year);
  const newest = [...years].reverse();
  const last = years[years.length - 1] ?? 0;
  const year = newest.find(isTold) ?? newest.find((each) => agency.reports.has(each)) ?? last;
  return {
    when: words.inYear(String(year)),
    current: (asked, item = 0) => figureIn(agency, year, asked, item),
    last: (asked, item = 0) =>
      years.includes(year - 1) ? figureIn(agency, year - 1, asked, item) : undefined,
  };
}

/** The same of the sums over several agencies in one year. Sums of different agencies are not compared. */
export function momentOfSeveral(
  agencies: readonly ChartedAgency[],
  metric: Metric,
  years: readonly number[],
  words: ChartWords,
): Moment & { readonly sum: AgencySum } {
  const year = years[years.length - 1] ?? 0;
  const sumIn = (when: number, asked: Metric, item: number): AgencySum =>
    sumOverAgencies(
      agencies.map((agency) => ({
        scope: agency.scope,
        figure: figureIn(agency, when, asked, item),
      })),
    );
  const sum = sumIn(year, metric, 0);
  return {
    sum,
    when: words.inYearSummed(String(year), sum.known, sum.of),
    current: (asked, item = 0) => sumIn(year, asked, item).figure,
    last: (asked, item = 0) => {
      if (!years.includes(year - 1)) return undefined;
      const before = sumIn(year - 1, asked, item);
      const now = sumIn(year, asked, item);
      const isSame = before.covered.every((isCovered, index) => isCovered === now.covered[index]);
      return isSame ? before.figure : undefined;
    },
  };
}
