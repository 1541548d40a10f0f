import { changeBetween, type Change } from '@/metrics/change';
import { hasSmallBase, type Figure } from '@/metrics/figure';
import type { Metric } from '@/metrics/metric';
import { METRICS } from '@/metrics/metrics';
import { formatNumber, formatPercent, sayCases, type ChartWords } from './figureText';

/** The charts of 趋势, each named by the metric that it shows. */
export type ChartId = keyof ChartWords['metrics'];

/** The numbers of the year that titles tell of. An agency's own, or sums over several. */
export interface Moment {
  /** The beginning of the sentence: the year, and how many agencies were summed. */
  readonly when: string;
  readonly current: (metric: Metric, item?: number) => Figure | undefined;
  /** The year before; `undefined` where there is nothing to compare with. */
  readonly last: (metric: Metric, item?: number) => Figure | undefined;
}

type SayTitle = (moment: Moment, words: ChartWords) => string;

const casesOf = ({ current }: Moment, words: ChartWords, metric: Metric, item = 0): string =>
  sayCases(current(metric, item)?.value, words);

const changeOf = ({ current, last }: Moment, words: ChartWords, metric: Metric): string =>
  sayChange(changeBetween(last(metric), current(metric)), words);

const SAY_TITLE: Readonly<Record<ChartId, SayTitle>> = {
  received: (moment, words) =>
    words.titles.received(
      moment.when,
      casesOf(moment, words, METRICS.received),
      changeOf(moment, words, METRICS.received),
    ),
  concluded: (moment, words) => {
    const count = casesOf(moment, words, METRICS.concluded);
    const change = changeOf(moment, words, METRICS.concluded);
    const carriedOut = casesOf(moment, words, METRICS.carriedOut);
    return words.titles.concluded(moment.when, count, { carriedOut, change });
  },
  outcomes: (moment, words) =>
    words.titles.outcomes(moment.when, casesOf(moment, words, METRICS.concluded), {
      granted: casesOf(moment, words, METRICS.outcomes, 0),
      partial: casesOf(moment, words, METRICS.outcomes, 1),
    }),
  disclosureRate: sayDisclosure,
  applicantShare: sayApplicants,
  reconsiderations: (moment, words) =>
    words.titles.disputes(
      moment.when,
      casesOf(moment, words, METRICS.reconsiderations),
      casesOf(moment, words, METRICS.litigations),
    ),
  litigations: (moment, words) =>
    words.titles.litigations(moment.when, casesOf(moment, words, METRICS.litigations), {
      direct: casesOf(moment, words, METRICS.litigationGroups, 0),
      after: casesOf(moment, words, METRICS.litigationGroups, 1),
    }),
  decisions: (moment, words) =>
    words.titles.decisions(moment.when, casesOf(moment, words, METRICS.decisions, 0), {
      penalties: casesOf(moment, words, METRICS.decisions, 1),
      compulsion: casesOf(moment, words, METRICS.decisions, 2),
    }),
};

/** What a chart says of its last year, in a sentence made of numbers, without a judgement. */
export function sayTitle(chart: ChartId, moment: Moment, words: ChartWords): string {
  return SAY_TITLE[chart](moment, words);
}

function sayDisclosure(moment: Moment, words: ChartWords): string {
  const figure = moment.current(METRICS.disclosureRate);
  const base = sayCases(figure?.base, words);
  if (!figure || figure.value === null || hasSmallBase(figure)) {
    return figure?.n === 0 && figure.base === 0
      ? words.titles.concludedOnly(moment.when, base, '')
      : words.titles.disclosureCount(moment.when, sayCases(figure?.n, words), base);
  }
  const share = words.share(
    formatPercent(figure.value),
    formatNumber(figure.n ?? 0),
    formatNumber(figure.base ?? 0),
  );
  return words.titles.disclosureRate(
    moment.when,
    share,
    changeOf(moment, words, METRICS.disclosureRate),
  );
}

function sayApplicants(moment: Moment, words: ChartWords): string {
  const figure = moment.current(METRICS.applicantShare);
  const base = sayCases(figure?.base, words);
  if (figure?.base === 0) return words.titles.received(moment.when, base, '');
  const count = sayCases(figure?.n, words);
  if (!figure || figure.value === null || hasSmallBase(figure)) {
    return words.titles.applicantCount(moment.when, base, count);
  }
  const percent = formatPercent(figure.value);
  return words.titles.applicantShare(moment.when, base, { count, percent });
}

/** `，比上年增 11.9%`; nothing where the change is not known. */
function sayChange(change: Change, words: ChartWords): string {
  const say = words.change;
  if (change.kind === 'unknown') return '';
  if (change.kind === 'fromZero') return say.fromZero(formatNumber(change.to));
  if (change.value === 0) return say.same;
  const size = Math.abs(change.value).toFixed(1);
  if (change.kind === 'points') {
    return change.value > 0 ? say.rosePoints(size) : say.fellPoints(size);
  }
  return change.value > 0 ? say.rose(size) : say.fell(size);
}
