import type { ChartWords, ShareBase } from '@/charts/figureText';
import type { ChartId } from '@/charts/titles';
import type { PlotForm } from '@/charts/plot';
import type { Tone } from '@/charts/theme';
import type { Metric } from '@/metrics/metric';
import { METRICS } from '@/metrics/metrics';

/** One figure of a metric as a series or a column of a table. */
export interface Item {
  readonly key: keyof ChartWords['items'];
  readonly metric: Metric;
  readonly at: number;
}

interface Look {
  readonly form: PlotForm;
  readonly isStacked?: boolean;
}

/** How a metric is charted over the years of one agency, and of several side by side. */
export interface ChartKind {
  readonly id: ChartId;
  readonly items: readonly Item[];
  readonly tones: readonly Tone[];
  readonly shareOf?: ShareBase;
  /** What is told in place of an empty chart. */
  readonly nothing: keyof ChartWords['nothing'];
  readonly overYears: Look;
  /** `lines`: a line an agency, of the first item, over the years; else the last year, an agency a bar. */
  readonly sideBySide: Look;
}

const PARTS: readonly Tone[] = ['first', 'pale', 'second', 'third', 'quiet', 'quieter'];

const itemsOf = <Key extends keyof ChartWords['items']>(metric: Metric<Key>): readonly Item[] =>
  metric.items.map((key, at) => ({ key, metric, at }));

/** In the order of the screen. Two that are next to each other in a row of two have bars of the same height. */
export const CHART_KINDS: readonly ChartKind[] = [
  {
    id: 'received',
    items: [...itemsOf(METRICS.received), ...itemsOf(METRICS.concluded)],
    tones: ['first', 'quiet'],
    nothing: 'requests',
    overYears: { form: 'lines' },
    sideBySide: { form: 'lines' },
  },
  {
    id: 'concluded',
    items: [...itemsOf(METRICS.concluded), ...itemsOf(METRICS.carriedOut)],
    tones: ['first', 'quieter'],
    nothing: 'concluded',
    overYears: { form: 'columns', isStacked: true },
    sideBySide: { form: 'lines' },
  },
  {
    id: 'outcomes',
    items: itemsOf(METRICS.outcomes),
    tones: PARTS,
    nothing: 'outcomes',
    overYears: { form: 'columns', isStacked: true },
    sideBySide: { form: 'bars', isStacked: true },
  },
  {
    id: 'disclosureRate',
    items: [{ key: 'disclosed', metric: METRICS.disclosureRate, at: 0 }],
    tones: ['first'],
    shareOf: 'concluded',
    nothing: 'concluded',
    overYears: { form: 'lines' },
    sideBySide: { form: 'bars' },
  },
  {
    id: 'applicantShare',
    items: itemsOf(METRICS.applicantShare),
    tones: ['first', 'third', 'second', 'fourth', 'quiet', 'quieter'],
    shareOf: 'received',
    nothing: 'requests',
    overYears: { form: 'columns', isStacked: true },
    sideBySide: { form: 'bars', isStacked: true },
  },
  {
    id: 'litigations',
    items: itemsOf(METRICS.litigationGroups),
    tones: ['first', 'second'],
    nothing: 'litigations',
    overYears: { form: 'columns', isStacked: true },
    sideBySide: { form: 'bars', isStacked: true },
  },
  {
    id: 'reconsiderations',
    items: [...itemsOf(METRICS.reconsiderations), ...itemsOf(METRICS.litigations)],
    tones: ['first', 'second'],
    nothing: 'disputes',
    overYears: { form: 'columns' },
    sideBySide: { form: 'bars' },
  },
  {
    id: 'decisions',
    items: itemsOf(METRICS.decisions),
    tones: ['first', 'second', 'third'],
    nothing: 'decisions',
    overYears: { form: 'lines' },
    sideBySide: { form: 'bars' },
  },
];
