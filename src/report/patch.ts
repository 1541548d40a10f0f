import type { CellAddress, ChapterId, TableId } from '@/editions/edition';
import { TABLE_IDS, findFormCell } from '@/editions/form';
import {
  CHAPTER_IDS,
  cellValue,
  editionsOf,
  type CellValue,
  type Dismissal,
  type Report,
} from './report';
import { computeTotal, followedTotals, totalsAfter } from './totals';

/** What a patch can hold at an address: a cell, a text, or a list that stands for itself. */
export type PatchValue =
  CellValue | string | undefined | readonly Dismissal[] | readonly CellAddress[];

export interface Change {
  /** A cell, or one of the addresses of docs/file-format.md: `title`, `chapters/overview`, `remarks/…`. */
  readonly address: string;
  readonly before: PatchValue;
  readonly after: PatchValue;
}

/** Every value that an edit changed, totals included. Undo puts `before` back and computes nothing. */
export type Patch = readonly Change[];

/** A patch that takes the given one back. */
export function invertPatch(patch: Patch): Patch {
  return patch
    .map(({ address, before, after }) => ({ address, before: after, after: before }))
    .reverse();
}

export function isCellAddress(address: string): boolean {
  return TABLE_IDS.includes(address.slice(0, address.indexOf('/')) as TableId);
}

/**
 * A patch that sets cells, and the totals that follow them. Cells that hold the value already, and
 * addresses that the form does not have, are left out; filling a cell takes it off the unread ones.
 */
export function editCells(
  report: Report,
  edits: Iterable<readonly [CellAddress, CellValue]>,
): Patch {
  const editions = editionsOf(report);
  const wanted = new Map<CellAddress, CellValue>();
  for (const [address, value] of edits) {
    if (findFormCell(editions, address)) wanted.set(address, value);
  }
  const totals = totalsAfter(editions, (address) => cellValue(report, address), wanted);
  const cells = [...wanted, ...totals]
    .map(([address, after]): Change => ({
      address,
      before: cellValue(report, address),
      after,
    }))
    .filter((change) => change.before !== change.after);
  const unread = report.unread?.filter((address) => !wanted.has(address));
  if (unread && unread.length !== report.unread?.length) {
    cells.push({
      address: 'unread',
      before: report.unread,
      after: unread.length > 0 ? unread : undefined,
    });
  }
  return cells;
}

/** 按分项重算: the given totals, and those above them that are their sums, set to what their parts add up to. */
export function recomputeTotals(report: Report, totals: readonly CellAddress[]): Patch {
  const editions = editionsOf(report);
  const wanted = new Set(totals);
  const edits = new Map<CellAddress, CellValue>();
  const read = (address: CellAddress): CellValue | undefined =>
    edits.has(address) ? edits.get(address) : cellValue(report, address);
  for (const equation of followedTotals(editions)) {
    if (wanted.has(equation.total)) edits.set(equation.total, computeTotal(equation, read));
  }
  return editCells(report, edits);
}

/** A patch that sets a text or a list at an address other than a cell; empty where nothing changes. */
export function editValue(report: Report, address: string, after: PatchValue): Patch {
  const before = valueAt(report, address);
  return before === after ? [] : [{ address, before, after }];
}

/** What the report holds at any address of docs/file-format.md; `undefined` where there is nothing. */
export function valueAt(report: Report, address: string): PatchValue {
  const [first = '', ...rest] = address.split('/');
  const second = rest.join('/');
  switch (first) {
    case 'title':
    case 'preface':
    case 'status':
    case 'scope':
      return report[first];
    case 'dismissals':
    case 'unread':
      return report[first];
    case 'agency':
      return report.agency[second as keyof Report['agency']];
    case 'signature':
      return report.signature[second as keyof Report['signature']];
    case 'publication':
      return report.publication[second as keyof Report['publication']];
    case 'chapters':
      return report.chapters[second as ChapterId];
    case 'remarks':
      return report.remarks[second];
    default:
      return cellValue(report, address);
  }
}

/** The report with a patch applied; the same object where it changes nothing. */
export function applyPatch(report: Report, patch: Patch): Report {
  return patch.reduce(applyChange, report);
}

/** A copy with one key set (or taken out, where the value is undefined), or the same object if it is so already. */
function withKey<Value extends object>(object: Value, key: string, value: unknown): Value {
  if ((object as Record<string, unknown>)[key] === value) return object;
  if (value !== undefined) return { ...object, [key]: value };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as Value;
}

function applyChange(report: Report, { address, after }: Change): Report {
  const [first = '', ...rest] = address.split('/');
  const second = rest.join('/');
  switch (first) {
    case 'title':
    case 'preface':
    case 'status':
    case 'scope':
    case 'dismissals':
    case 'unread':
      return withKey(report, first, after);
    case 'agency':
    case 'signature':
    case 'publication':
    case 'remarks':
      return withKey(report, first, withKey(report[first], second, after));
    case 'chapters':
      return CHAPTER_IDS.includes(second as ChapterId)
        ? withKey(report, first, withKey(report.chapters, second, after))
        : report;
    default:
      return withCell(report, address, after as CellValue);
  }
}

function withCell(report: Report, address: CellAddress, value: CellValue): Report {
  if (cellValue(report, address) === undefined) return report;
  const [table = '', row = '', column = ''] = address.split('/');
  const tables = report.tables;
  const data = tables[table as TableId];
  const cells = data[row];
  if (!cells) return report;
  return withKey(
    report,
    'tables',
    withKey(tables, table, withKey(data, row, withKey(cells, column, value))),
  );
}
