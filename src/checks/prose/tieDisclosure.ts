import type { CellSum } from './readings';
import { NO_TIE, type Spot, type Tie } from './tie';

/** How the two forms name the flows of documents; those that the report's form has not fall away. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  issued: ['issued', 'newlyMade'],
  inForce: ['inForce', 'totalDisclosed'],
};

/** Ties a number to 规章 or 行政规范性文件: 制发, 废止 or 现行有效. */
export function tieDocuments({ label, state }: Spot, topic: 'rules' | 'normativeDocuments'): Tie {
  const flows = label.flows.length > 0 ? label.flows : state.flow === undefined ? [] : [state.flow];
  const isOne = new Set(flows).size === 1;
  const columns = flows.flatMap((flow) => COLUMNS[flow] ?? [flow]);
  return {
    readings: isOne ? columns.map((column): CellSum => [`disclosure/${topic}/${column}`]) : [],
    isSure: true,
    isOptional: false,
    topic,
    stage: undefined,
  };
}

const DECISIONS = ['licensing', 'penalties', 'compulsion'] as const;

/** Ties a number to 行政许可, 行政处罚 or 行政强制: decisions that were made; published ones may be others. */
export function tieDecisions(
  { label, around, state }: Spot,
  topic: (typeof DECISIONS)[number],
): Tie {
  const named = DECISIONS.filter((name) => label.topics.includes(name));
  if (named.length === 0) return NO_TIE;
  const cells = named.map((row) => `disclosure/${row}/decisions`);
  const isReceived = label.stages.some((stage) => stage === 'received' || stage === 'new');
  if (isReceived || label.topics.includes('application') || label.topics.includes('request')) {
    return NO_TIE;
  }
  const { near, far, right } = around;
  const isPublished = near.isPublished || far.isPublished || right.isPublished;
  return {
    readings: [cells, ...(cells.length > 1 ? cells.slice(-1).map((cell) => [cell]) : [])],
    isSure: state.isDecided && !isPublished,
    isOptional: !isPublished && !state.isDecided,
    topic,
    stage: undefined,
  };
}

/** Ties an amount to 行政事业性收费, in 万元. */
export function tieFees(): Tie {
  const readings = [['disclosure/fees/amount']];
  return { ...NO_TIE, readings, topic: 'fees', isSure: true, isOptional: false };
}
