import type { CellAddress, TableId } from '@/editions/edition';
import { EDITIONS, cellAddress, tableForm, type FormCell, type TableForm } from '@/editions/form';
import { COUNT_LIMIT } from '@/report/number';
import type { CellValue, Report, TableData } from '@/report/report';
import { addDecimals, sumCells } from '@/report/sum';
import { followedTotalsOf } from '@/report/totals';

/** Two lists of cells, by position, whose sums are to be the same. A total stands alone on the left. */
export interface Equality {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** A total by position, and the parts that it follows. */
interface FollowedTotal {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A table of the form with its cells numbered in the form's order, so that no rule takes addresses apart. */
export interface SheetForm {
  readonly form: TableForm;
  readonly cells: readonly FormCell[];
  readonly positions: ReadonlyMap<CellAddress, number>;
  /** 总计 of each row, or of each group of table four. */
  readonly rowTotals: readonly Equality[];
  /** （七）总计 of each column. */
  readonly columnTotals: readonly Equality[];
  /** 本年新收 + 上年结转 = （七）总计 + 结转下年度, of each column. */
  readonly balances: readonly Equality[];
  /** Parts come before what they add up to. */
  readonly followed: readonly FollowedTotal[];
  readonly partsOf: ReadonlyMap<number, readonly number[]>;
}

/** The figures of one table of a report, by position. */
export interface Sheet {
  readonly form: SheetForm;
  readonly stored: readonly CellValue[];
  /** As stored, but a blank total is the sum of its parts. */
  readonly known: readonly CellValue[];
}

const SHEET_FORMS = new Map<TableForm, SheetForm>();
const SHEETS = new WeakMap<TableData, Sheet>();

/** The figures of a table; the same object as long as the report's table is the same one. */
export function sheetOf(report: Report, table: TableId): Sheet {
  const data = report.tables[table];
  const form = sheetForm(tableForm(report.tableEditions[table] ?? report.edition, table));
  let sheet = SHEETS.get(data);
  if (sheet?.form !== form) {
    sheet = readSheet(form, data);
    SHEETS.set(data, sheet);
  }
  return sheet;
}

/** Where a cell stands in its table; the form must have it. */
export function positionOf(form: SheetForm, address: CellAddress): number {
  const position = form.positions.get(address);
  if (position === undefined) throw new Error(`The form has no cell ${address}`);
  return position;
}

/** The number in a cell, a blank total added up; undefined where it is none, or the form has no such cell. */
export function numberAt({ form, known }: Sheet, address: CellAddress): number | undefined {
  const value = known[form.positions.get(address) ?? -1];
  return typeof value === 'number' ? value : undefined;
}

/** The count in a cell likewise; undefined also where T-INT says that it can be none. */
export function countAt(sheet: Sheet, address: CellAddress): number | undefined {
  const value = numberAt(sheet, address);
  return value !== undefined && isCount(value) ? value : undefined;
}

/** Whether a number can be a count. */
export function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= COUNT_LIMIT;
}

/** The addresses of cells, each once, in the order of the form. */
export function addressesOf(form: SheetForm, positions: readonly number[]): CellAddress[] {
  return [...new Set(positions)]
    .sort((a, b) => a - b)
    .map((position) => form.cells[position]?.address ?? '');
}

/** What cells add up to; a blank and a `/` count as nothing. */
export function sumAt(values: readonly CellValue[], positions: readonly number[]): number {
  let sum = 0;
  let isWhole = true;
  for (const position of positions) {
    const value = values[position];
    if (typeof value !== 'number') continue;
    sum += value;
    isWhole &&= Number.isInteger(value);
  }
  // Counts, as nearly always: nothing was rounded on the way.
  return isWhole && Number.isSafeInteger(sum) ? sum : sumOfDecimals(values, positions);
}

function sumOfDecimals(values: readonly CellValue[], positions: readonly number[]): number {
  let sum = 0;
  for (const position of positions) {
    const value = values[position];
    if (typeof value === 'number') sum = addDecimals(sum, value);
  }
  return sum;
}

export function holds(values: readonly CellValue[], { left, right }: Equality): boolean {
  return sumAt(values, left) === sumAt(values, right);
}

/**
 * Whether filling blank inputs can still make the number at a position larger: it is a blank input itself,
 * or a total that follows parts of which one can.
 */
export function canGrow(sheet: Sheet, position: number): boolean {
  const parts = sheet.form.partsOf.get(position);
  const stored = sheet.stored[position];
  if (!parts) return stored === null;
  const isFollowing = stored === null || stored === sumAt(sheet.known, parts);
  return isFollowing && parts.some((part) => canGrow(sheet, part));
}

function readSheet(form: SheetForm, data: TableData): Sheet {
  const stored: CellValue[] = [];
  for (const row of form.form.rows) {
    const cells = data[row.id];
    for (const column of row.columns) stored.push(cells?.[column] ?? null);
  }
  return { form, stored, known: withBlankTotals(form, stored) };
}

/** The values with blank totals added up: the same list where there are none. */
function withBlankTotals(
  { followed }: SheetForm,
  stored: readonly CellValue[],
): readonly CellValue[] {
  let known = stored;
  let own: CellValue[] | undefined;
  for (const { total, parts } of followed) {
    if (known[total] !== null) continue;
    own ??= [...stored];
    known = own;
    own[total] = sumCells(parts.map((part) => known[part]));
  }
  return known;
}

function sheetForm(form: TableForm): SheetForm {
  let numbered = SHEET_FORMS.get(form);
  if (!numbered) {
    numbered = createSheetForm(form);
    SHEET_FORMS.set(form, numbered);
  }
  return numbered;
}

function createSheetForm(form: TableForm): SheetForm {
  const positions = new Map(form.cells.map((cell, position) => [cell.address, position]));
  const at = (addresses: readonly CellAddress[]): number[] =>
    addresses.map((address) => positions.get(address) ?? 0);
  const totalsOf = (isColumn: boolean): Equality[] =>
    form.equations
      .filter(({ rule }) => (rule === 'T3-SUM') === isColumn)
      .map(({ total, parts }) => ({ left: at([total]), right: at(parts) }));
  const followed = followedTotalsOf(form).map(({ total, parts }) => ({
    total: positions.get(total) ?? 0,
    parts: at(parts),
  }));
  return {
    form,
    cells: form.cells,
    positions,
    rowTotals: totalsOf(false),
    columnTotals: totalsOf(true),
    balances: form.table === 'requests' ? balancesOf(form, at) : [],
    followed,
    partsOf: new Map(followed.map(({ total, parts }) => [total, parts])),
  };
}

function balancesOf(
  form: TableForm,
  at: (addresses: readonly CellAddress[]) => number[],
): Equality[] {
  const { columns, identities } = EDITIONS[form.edition].tables.requests;
  return identities.flatMap((identity) => {
    if (!('left' in identity)) return [];
    const { left, right } = identity;
    return columns.map(({ id }) => ({
      left: at(left.map((row) => cellAddress('requests', row, id))),
      right: at(right.map((row) => cellAddress('requests', row, id))),
    }));
  });
}
