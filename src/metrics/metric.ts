import type { ReportHeader } from '@/report/header';
import type { Figure } from './figure';

export type MetricId =
  | 'received'
  | 'carriedIn'
  | 'carriedOut'
  | 'accepted'
  | 'concluded'
  | 'outcomes'
  | 'disclosureRate'
  | 'grantedRate'
  | 'outcomeShare'
  | 'applicantShare'
  | 'carryRate'
  | 'reconsiderations'
  | 'litigations'
  | 'litigationGroups'
  | 'reconsiderationCorrected'
  | 'litigationCorrected'
  | 'decisions'
  | 'fees'
  | 'documents';

/** 件, 万元, or a share of 1. */
export type MetricUnit = 'cases' | 'tenThousandYuan' | 'share';

/** A figure, or figures that belong together, that can be charted: defined once, here. */
export interface Metric<Item extends string = string> {
  readonly id: MetricId;
  readonly unit: MetricUnit;
  /** What its figures are of, in order; one, named as the metric, where it is a single figure. */
  readonly items: readonly Item[];
  /** One figure an item, of a report in any form. */
  readonly measure: (header: ReportHeader) => readonly Figure[];
}

/** The metric of a single figure. */
export function singleMetric<Id extends MetricId>(
  id: Id,
  unit: MetricUnit,
  measure: (header: ReportHeader) => Figure,
): Metric<Id> {
  return { id, unit, items: [id], measure: (header) => [measure(header)] };
}
