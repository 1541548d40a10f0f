import { editionOfTable, sumTerm } from './cells';
import { countFigure, type FootnoteId } from './figure';
import { singleMetric, type Metric } from './metric';

export type DecisionKind = 'licensing' | 'penalties' | 'compulsion';
export type DocumentItem = 'issued' | 'repealed' | 'inForce';

const DECISION_KINDS: readonly DecisionKind[] = ['licensing', 'penalties', 'compulsion'];
const DOCUMENT_ITEMS: readonly DocumentItem[] = ['issued', 'repealed', 'inForce'];

/** 行政许可、处罚、强制决定 of table two; 2019's 处理决定数量 joins. */
export const decisions: Metric<DecisionKind> = {
  id: 'decisions',
  unit: 'cases',
  items: DECISION_KINDS,
  measure: (header) =>
    DECISION_KINDS.map((kind) => countFigure(sumTerm(header, [`disclosure/${kind}/decisions`]))),
};

/** 行政事业性收费（万元）, from 2021 on; 2019 counted items, which never join. */
export const fees = singleMetric('fees', 'tenThousandYuan', (header) => {
  const isOlder = editionOfTable(header, 'disclosure') === '2019';
  const notes: readonly FootnoteId[] = isOlder ? ['countBecameMoney'] : [];
  return countFigure(sumTerm(header, ['disclosure/fees/amount']), ...notes);
});

/** 规范性文件制发、废止、现行有效; 2019's 新制作 joins 制发 with its footnote, 对外公开总数量 nothing. */
export const documents: Metric<DocumentItem> = {
  id: 'documents',
  unit: 'cases',
  items: DOCUMENT_ITEMS,
  measure: (header) => {
    const isOlder = editionOfTable(header, 'disclosure') === '2019';
    return DOCUMENT_ITEMS.map((item) => {
      const notes: readonly FootnoteId[] =
        isOlder && item === 'inForce' ? ['disclosedNotInForce'] : [];
      return countFigure(sumTerm(header, [`disclosure/normativeDocuments/${item}`]), ...notes);
    });
  },
};
