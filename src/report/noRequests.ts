import { tableForm } from '@/editions/form';
import type { CellAddress } from '@/editions/edition';
import { editCells, type Patch } from './patch';
import { cellValue, editionsOf, type Report } from './report';
import { computeTotal, equationOfTotal } from './totals';

/** 本年无申请 as a patch, and what was carried in from last year, which is never set to 0 by it. */
export interface NoRequests {
  readonly patch: Patch;
  /** 上年结转 in all, where it is not 0: those requests were concluded or carried on, and the user is told. */
  readonly carriedIn: number | null;
}

const CARRIED_IN: CellAddress = 'requests/carriedIn/total';

/**
 * A year without requests: tables three and four are 0 throughout, 上年结转 is kept where it has been filled;
 * its 总计, where that is blank, becomes the sum of what was filled.
 */
export function withoutRequests(report: Report): NoRequests {
  const editions = editionsOf(report);
  const carried = sumCarriedIn(report);
  const cells = [
    ...tableForm(editions.requests, 'requests').cells,
    ...tableForm(editions.disputes, 'disputes').cells,
  ];
  const edits = cells
    .filter(({ row, address }) => row !== 'carriedIn' || cellValue(report, address) === null)
    .map(({ address }) => [address, address === CARRIED_IN ? carried : 0] as const);
  const total = cellValue(report, CARRIED_IN);
  const told = typeof total === 'number' && total !== 0 ? total : carried;
  return { patch: editCells(report, edits), carriedIn: told === 0 ? null : told };
}

function sumCarriedIn(report: Report): number {
  const equation = equationOfTotal(editionsOf(report), CARRIED_IN);
  const sum = equation && computeTotal(equation, (address) => cellValue(report, address));
  return typeof sum === 'number' ? sum : 0;
}
