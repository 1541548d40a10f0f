import { tableForm, type FormEditions } from '@/editions/form';
import { editCells, type Patch } from './patch';
import { cellValue, editionsOf, type CellValue, type Report } from './report';

/** 本年无申请 as a patch, and what was carried in from last year, which is never set to 0 by it. */
export interface NoRequests {
  readonly patch: Patch;
  /** 上年结转 in all, where it is not 0: those requests were concluded or carried on, and the user is told. */
  readonly carriedIn: CellValue;
}

/** A year without requests: tables three and four are 0 throughout, 上年结转 is kept where it has been filled. */
export function withoutRequests(report: Report): NoRequests {
  const editions: FormEditions = editionsOf(report);
  const cells = [
    ...tableForm(editions.requests, 'requests').cells,
    ...tableForm(editions.disputes, 'disputes').cells,
  ];
  const edits = cells
    .filter(({ row, address }) => row !== 'carriedIn' || cellValue(report, address) === null)
    .map(({ address }) => [address, 0] as const);
  const carriedIn = cellValue(report, 'requests/carriedIn/total') ?? null;
  return { patch: editCells(report, edits), carriedIn: carriedIn === 0 ? null : carriedIn };
}
