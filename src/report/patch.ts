import type { CellAddress, ChapterId, TableId } from '@/editions/edition';
import { TABLE_IDS, placeOf, type Place } from '@/editions/form';
import {
  CHAPTER_IDS,
  cellValue,
  editionsOf,
  type CellValue,
  type Dismissal,
  type Report,
  type Review,
} from './report';
import { computeTotal, followedTotals, totalsAfter, type ReadCell } from './totals';

/** What a patch can hold at an address: a cell (`/` is among the strings), a text, or a list that stands for itself. */
export type PatchValue =
  | string
  | number
  | null
  | undefined
  | readonly Dismissal[]
  | readonly Review[]
  | readonly CellAddress[]
  | WholeValue;

/** What a whole key of a report may hold, at `whole/KEY`: tables, parts, whatever a newer program wrote. */
export type WholeValue = object | boolean;

/** Before the name of a key that a patch replaces whole. */
const WHOLE = 'whole';

/** The address of a whole key of a report, where no finer one will do. */
export function wholeKeyAddress(key: string): string {
  return `${WHOLE}/${key}`;
}

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
  return placeOf(address) !== undefined;
}

/**
 * A patch that sets cells, and the totals that follow them. Cells that hold the value already, and
 * addresses that the form does not have, are left out; a cell that is filled, by hand or as a total
 * that follows, is taken off the unread ones.
 */
export function editCells(
  report: Report,
  edits: Iterable<readonly [CellAddress, CellValue]>,
): Patch {
  const read: ReadCell = (address) => cellValue(report, address);
  const wanted = new Map<CellAddress, CellValue>();
  for (const [address, value] of edits) {
    if (read(address) !== undefined) wanted.set(address, value);
  }
  return setCells(report, [...wanted, ...totalsAfter(editionsOf(report), read, wanted)]);
}

/** A patch that sets the given cells, each once, and lets no total follow; else as `editCells`. */
export function setCells(
  report: Report,
  values: Iterable<readonly [CellAddress, CellValue]>,
): Patch {
  const patch: Change[] = [];
  for (const [address, after] of values) {
    const before = cellValue(report, address);
    if (before !== undefined && before !== after) patch.push({ address, before, after });
  }
  if (report.unread) {
    const filled = new Set(
      patch.filter(({ after }) => after !== null).map(({ address }) => address),
    );
    const unread = report.unread.filter((address) => !filled.has(address));
    if (unread.length !== report.unread.length) {
      const after = unread.length > 0 ? unread : undefined;
      patch.push({ address: 'unread', before: report.unread, after });
    }
  }
  return patch;
}

/**
 * 按分项重算: the given totals, and those above them that equalled the sum of their parts, set to what the
 * parts add up to. A blank total among the parts counts as the sum of its own parts and stays blank.
 */
export function recomputeTotals(report: Report, totals: readonly CellAddress[]): Patch {
  const wanted = new Set(totals);
  const edits = new Map<CellAddress, CellValue>();
  const before = new Map<CellAddress, CellValue>();
  const after = new Map<CellAddress, CellValue>();
  const readFrom =
    (known: ReadonlyMap<CellAddress, CellValue>): ReadCell =>
    (address) =>
      known.has(address) ? known.get(address) : cellValue(report, address);
  for (const equation of followedTotals(editionsOf(report))) {
    const { total, parts } = equation;
    const stored = cellValue(report, total) ?? null;
    const isConcerned = stored === null || parts.some((part) => edits.has(part));
    if (!isConcerned && !wanted.has(total)) continue;
    const sumBefore = computeTotal(equation, readFrom(before));
    const sumAfter = computeTotal(equation, readFrom(after));
    const isSet = wanted.has(total) || (stored === sumBefore && sumAfter !== sumBefore);
    if (isSet) edits.set(total, sumAfter);
    if (stored === null) before.set(total, sumBefore);
    if (isSet || stored === null) after.set(total, sumAfter);
  }
  return setCells(report, edits);
}

/**
 * A patch that sets a text or a list at an address other than a cell; empty where nothing changes. An empty remark
 * is none.
 */
export function editValue(report: Report, address: string, value: PatchValue): Patch {
  const before = valueAt(report, address);
  const after = value === '' && address.startsWith('remarks/') ? undefined : value;
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
    case 'reviews':
    case 'unread':
      return report[first];
    case 'agency':
      return ownMember(report.agency, second);
    case 'signature':
      return ownMember(report.signature, second);
    case 'publication':
      return ownMember(report.publication, second);
    case 'chapters':
      return report.chapters[second as ChapterId];
    case 'remarks':
      return ownMember(report.remarks, second);
    case WHOLE:
      return ownMember(report, second);
    default:
      return cellValue(report, address);
  }
}

/** A member by its name; what a newer program wrote may be called as what every object inherits. */
function ownMember(object: object, key: string): PatchValue {
  return Object.prototype.hasOwnProperty.call(object, key)
    ? (object as Readonly<Record<string, PatchValue>>)[key]
    : undefined;
}

/** The report with a patch applied; the same object where it changes nothing. */
export function applyPatch(report: Report, patch: Patch): Report {
  const cells: CellChange[] = [];
  let changed = report;
  for (const change of patch) {
    const place = placeOf(change.address);
    if (place) cells.push({ place, after: change.after as CellValue });
    else changed = applyChange(changed, change);
  }
  return withKey(changed, 'tables', applyCells(changed.tables, cells));
}

/** A copy with one key set (or taken out, where the value is undefined), or the same object if it is so already. */
function withKey<Value extends object>(object: Value, key: string, value: unknown): Value {
  if ((object as Record<string, unknown>)[key] === value) return object;
  if (value !== undefined) return { ...object, [key]: value };
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as Value;
}

/** What a report is known and stored by: no edit changes it. */
export const FIXED_KEYS: readonly string[] = ['id', 'revision', 'createdAt', 'updatedAt'];

function applyChange(report: Report, { address, after }: Change): Report {
  const [first = '', ...rest] = address.split('/');
  const second = rest.join('/');
  switch (first) {
    case 'title':
    case 'preface':
    case 'status':
    case 'scope':
    case 'dismissals':
    case 'reviews':
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
    case WHOLE:
      return FIXED_KEYS.includes(second) ? report : withKey(report, second, after);
    default:
      return report;
  }
}

interface CellChange {
  readonly place: Place;
  readonly after: CellValue;
}

/** A pasted block changes many cells of a row: each row and each table is copied once. */
function applyCells(tables: Report['tables'], changes: readonly CellChange[]): Report['tables'] {
  const changed: Partial<Record<TableId, Record<string, Record<string, CellValue>>>> = {};
  for (const { place, after } of changes) {
    const { table, row, column } = place;
    const cells = changed[table]?.[row] ?? tables[table][row];
    if (cells?.[column] === undefined || cells[column] === after) continue;
    const rows = (changed[table] ??= {});
    const copy = (rows[row] ??= { ...cells });
    copy[column] = after;
  }
  return TABLE_IDS.reduce<Report['tables']>((all, table) => {
    const rows = changed[table];
    return rows ? { ...all, [table]: { ...all[table], ...rows } } : all;
  }, tables);
}
