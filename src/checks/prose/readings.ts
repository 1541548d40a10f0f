import type { CellAddress } from '@/editions/edition';
import { EDITIONS, cellAddress, findFormCell, type FormEditions } from '@/editions/form';
import type { DisputeResult, Stage, Topic } from './lexicon';

/** Cells whose sum a number may state. */
export type CellSum = readonly CellAddress[];

const ORGANIZATIONS = [
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
];

/** What each stage may mean, as rows that add up; 收到 may hold what was carried in, 办理 may be any. */
const STAGE_ROWS: Readonly<Record<Stage, readonly (readonly string[])[]>> = {
  new: [['newlyReceived']],
  received: [['newlyReceived'], ['newlyReceived', 'carriedIn']],
  in: [['carriedIn']],
  due: [['newlyReceived', 'carriedIn']],
  done: [['outcomesTotal']],
  handled: [['outcomesTotal'], ['newlyReceived'], ['newlyReceived', 'carriedIn']],
  out: [['carriedOut']],
  carried: [['carriedOut'], ['carriedIn']],
};

const RESULT_COLUMNS: Readonly<Record<DisputeResult, readonly string[]>> = {
  upheld: ['upheld'],
  corrected: ['corrected'],
  other: ['other'],
  // Offices differ in where a dismissal is counted.
  dismissed: ['other', 'upheld'],
  pending: ['pending'],
};

export const RECONSIDERATION = ['reconsideration'];
export const LITIGATION = ['litigationDirect', 'litigationAfterReconsideration'];

export function rowsOfStage(stage: Stage): readonly (readonly string[])[] {
  return STAGE_ROWS[stage];
}

/** The input rows of an outcome: its own, or those of the group. */
export function rowsOfOutcome(row: string, editions: FormEditions): readonly string[] {
  const { rows } = EDITIONS[editions.requests].tables.requests;
  const children = rows.filter(({ parent, kind }) => parent === row && kind === 'input');
  return children.length > 0 ? children.map(({ id }) => id) : [row];
}

export function columnsOfApplicant(applicant: string): readonly string[] {
  return applicant === 'organizations' ? ORGANIZATIONS : [applicant];
}

export function sumRequests(
  rows: readonly string[],
  columns: readonly string[] = ['total'],
): CellSum {
  return rows.flatMap((row) => columns.map((column) => cellAddress('requests', row, column)));
}

/** The groups of table four that a topic may mean. */
export function groupsOfTopic(topic: Topic): readonly (readonly string[])[] {
  switch (topic) {
    case 'reconsideration':
      return [RECONSIDERATION];
    case 'litigation':
      return [LITIGATION];
    case 'dispute':
      return [RECONSIDERATION, LITIGATION, [...RECONSIDERATION, ...LITIGATION]];
    default:
      return [];
  }
}

export function columnsOfResult(result: DisputeResult): readonly string[] {
  return RESULT_COLUMNS[result];
}

export function sumDisputes(groups: readonly string[], column: string): CellSum {
  return groups.map((group) => cellAddress('disputes', group, column));
}

/** The readings whose cells the form has, each once. */
export function keepKnown(sums: readonly CellSum[], editions: FormEditions): readonly CellSum[] {
  const seen = new Set<string>();
  return sums.filter((sum) => {
    const key = [...sum].sort().join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return sum.length > 0 && sum.every((address) => findFormCell(editions, address) !== undefined);
  });
}
