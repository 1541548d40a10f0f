import type { CellAddress } from '@/editions/edition';
import { addToCell, type FilledTables } from './tables';

/** The three errors that one report of the example district carries, and the cells that each is found in. */
export const PLANTED: {
  readonly agency: string;
  readonly errors: readonly { readonly check: string; readonly cells: readonly CellAddress[] }[];
} = {
  agency: '云溪区民政局',
  errors: [
    { check: 'T3-BAL', cells: ['requests/carriedOut/naturalPerson', 'requests/carriedOut/total'] },
    { check: 'T4-SUM', cells: ['disputes/reconsideration/total'] },
    { check: 'X-CARRY', cells: ['requests/carriedIn/total'] },
  ],
};

/**
 * A copy of correct tables with the three errors: one request of a natural person too few is carried out;
 * one reconsideration too few in the total; one that a business made last year is counted as new, so that
 * 上年结转 is one short while its column balances.
 */
export function plantErrors(tables: FilledTables): FilledTables {
  const planted: FilledTables = {
    disclosure: tables.disclosure,
    requests: copyTable(tables.requests),
    disputes: copyTable(tables.disputes),
  };
  for (const [row, column, amount] of [
    ['carriedOut', 'naturalPerson', -1],
    ['carriedIn', 'business', -1],
    ['newlyReceived', 'business', 1],
  ] as const) {
    addToCell(planted.requests, row, column, amount);
    addToCell(planted.requests, row, 'total', amount);
  }
  addToCell(planted.disputes, 'reconsideration', 'total', -1);
  return planted;
}

function copyTable(table: FilledTables['requests']): FilledTables['requests'] {
  return Object.fromEntries(Object.entries(table).map(([row, cells]) => [row, { ...cells }]));
}
