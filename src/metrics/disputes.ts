import type { CellAddress } from '@/editions/edition';
import type { ReportHeader } from '@/report/header';
import { differenceTerm, sumTerm } from './cells';
import { countFigure, shareFigure, uniqueFootnotes, type Figure, type Term } from './figure';
import { singleMetric, type Metric } from './metric';

export type LitigationGroup = 'litigationDirect' | 'litigationAfterReconsideration';
type DisputeGroup = 'reconsideration' | LitigationGroup;

const LITIGATION_GROUPS: readonly LitigationGroup[] = [
  'litigationDirect',
  'litigationAfterReconsideration',
];

const groupCell = (group: DisputeGroup, column: string): CellAddress =>
  `disputes/${group}/${column}`;

const groupTotals = (groups: readonly DisputeGroup[]): readonly CellAddress[] =>
  groups.map((group) => groupCell(group, 'total'));

/** 行政复议件数: its 总计. Never added up with litigation: a case may be in both. */
export const reconsiderations = singleMetric('reconsiderations', 'cases', (header) =>
  countFigure(sumTerm(header, groupTotals(['reconsideration'])), 'mayHoldPending'),
);

/** 行政诉讼件数: the 总计 of both groups. */
export const litigations = singleMetric('litigations', 'cases', (header) =>
  countFigure(sumTerm(header, groupTotals(LITIGATION_GROUPS)), 'mayHoldPending'),
);

/** The two groups that 行政诉讼件数 is the sum of. */
export const litigationGroups: Metric<LitigationGroup> = {
  id: 'litigationGroups',
  unit: 'cases',
  items: LITIGATION_GROUPS,
  measure: (header) =>
    LITIGATION_GROUPS.map((group) =>
      countFigure(sumTerm(header, groupTotals([group])), 'mayHoldPending'),
    ),
};

/** 复议结果纠正占比: 纠正 ÷ (总计 − 尚未审结); blank where nothing was concluded. */
export const reconsiderationCorrected = singleMetric(
  'reconsiderationCorrected',
  'share',
  (header) => correctedShare(header, ['reconsideration']),
);

/** 诉讼结果纠正占比: the same over both groups. */
export const litigationCorrected = singleMetric('litigationCorrected', 'share', (header) =>
  correctedShare(header, LITIGATION_GROUPS),
);

/**
 * A group without a total is left out of both sides. In a group that has one, a blank 结果纠正 or 尚未审结
 * makes the share blank: taken for 0 it would change the share without a word.
 */
function correctedShare(header: ReportHeader, groups: readonly DisputeGroup[]): Figure {
  const terms = groups.map((group) => {
    const total = sumTerm(header, [groupCell(group, 'total')]);
    const pending = sumTerm(header, [groupCell(group, 'pending')]);
    return {
      total,
      corrected: sumTerm(header, [groupCell(group, 'corrected')]),
      concluded: differenceTerm(total, pending),
    };
  });
  const counted = terms.filter(({ total }) => total.value !== null);
  const numerator = addTerms(counted.map(({ corrected }) => corrected));
  const base = addTerms(counted.map(({ concluded }) => concluded));
  const skipsBlank = terms.some(({ total }) => total.parts.some(({ value }) => value === null));
  return counted.length > 0 && skipsBlank
    ? shareFigure(numerator, base, 'blankSkipped')
    : shareFigure(numerator, base);
}

/** The sum of terms, blank as soon as one of them is; one that is not applicable counts as nothing. */
function addTerms(terms: readonly Term[]): Term {
  const applicable = terms.filter(
    ({ value, parts }) => value !== null || parts.some((part) => part.value !== '/'),
  );
  const isKnown = applicable.length > 0 && applicable.every(({ value }) => value !== null);
  return {
    value: isKnown ? applicable.reduce((sum, { value }) => sum + Number(value), 0) : null,
    parts: terms.flatMap(({ parts }) => parts),
    footnotes: uniqueFootnotes(terms.flatMap(({ footnotes }) => footnotes)),
  };
}
