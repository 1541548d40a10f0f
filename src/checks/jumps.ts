import { compareWith2021 } from '@/editions/comparison';
import type { CellAddress, TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import type { Report } from '@/report/report';
import { addDecimals } from '@/report/sum';
import { FEE_AMOUNT, isFeeInYuan } from './feeUnit';
import type { CheckContext, Finding, Rule } from './finding';
import { canGrow, isCount, sheetOf, type Sheet } from './sheet';

const JUMP_RATIO = 5;
/** Below this a cell counts as this much, so that 1 case and 9 cases are no jump. */
const JUMP_FLOOR = 20;

/** Cells of this year, one but where the forms differ, against what last year's report says of the same. */
interface Jump {
  readonly positions: readonly number[];
  readonly thisYear: number;
  readonly lastYear: number;
}

/**
 * X-JUMP: no cell is five times last year's or more, nor a fifth or less, with 20 as the floor. The cause is told and
 * not what follows from it: not the totals above a part that jumped the same way, not the outcomes of a column whose
 * 本年新收 jumped the same way, not 上年结转 (last year's report told it), not 现行有效 beside the 制发 or 废止 that moved
 * it. Never 2019's 本年增/减, nor across cells that are not comparable or mean another thing than they did.
 */
export const X_JUMP: Rule = {
  id: 'X-JUMP',
  check: (report, context) =>
    context.previous ? TABLE_IDS.flatMap((table) => findIn(report, context, table)) : [],
};

function findIn(report: Report, context: CheckContext, table: TableId): readonly Finding[] {
  const { previous = report } = context;
  const sheet = sheetOf(report, table);
  const jumps = jumpsBetween(sheet, sheetOf(previous, table)).filter(
    (jump) => !isBeingFilled(report, sheet, jump),
  );
  if (jumps.length === 0) return [];
  return jumps
    .filter((jump) => !isConsequence(sheet, jump, jumps))
    .map((jump) => createFinding(sheet, jump))
    .filter(({ cells }) => cells[0] !== FEE_AMOUNT || !isFeeInYuan(report, context));
}

function createFinding({ form }: Sheet, { positions, thisYear, lastYear }: Jump): Finding {
  return {
    check: 'X-JUMP',
    severity: 'warning',
    cells: positions.map((position) => form.cells[position]?.address ?? ''),
    about: form.form.table,
    details: { kind: 'jump', thisYear, lastYear },
    mends: [],
  };
}

function jumpsBetween(sheet: Sheet, last: Sheet): readonly Jump[] {
  const jumps: Jump[] = [];
  if (sheet.form === last.form) {
    for (let position = 0; position < sheet.stored.length; position += 1) {
      const thisYear = sheet.stored[position];
      const lastYear = last.stored[position];
      // Nearly every cell: equal, or both below the floor.
      if (thisYear === lastYear) continue;
      if (typeof thisYear !== 'number' || typeof lastYear !== 'number') continue;
      if (!isJump(thisYear, lastYear)) continue;
      const kind = sheet.form.cells[position]?.value;
      if (kind === 'signedInteger' || (kind === 'integer' && !isCount(thisYear))) continue;
      jumps.push({ positions: [position], thisYear, lastYear });
    }
    return jumps;
  }
  for (const [cells, others] of comparableCells(sheet, last)) {
    const thisYear = sumOf(sheet, cells);
    const lastYear = sumOf(last, others);
    if (thisYear === undefined || lastYear === undefined || !isJump(thisYear, lastYear)) continue;
    jumps.push({ positions: cells, thisYear, lastYear });
  }
  return jumps;
}

function isJump(thisYear: number, lastYear: number): boolean {
  const now = Math.max(JUMP_FLOOR, thisYear);
  const then = Math.max(JUMP_FLOOR, lastYear);
  return now >= then * JUMP_RATIO || then >= now * JUMP_RATIO;
}

/** Which cells of two different forms say the same, by position; a cell of 2019 may be several of 2021. */
function comparableCells(
  sheet: Sheet,
  last: Sheet,
): readonly (readonly [readonly number[], readonly number[]])[] {
  const isForward = last.form.form.edition === '2019';
  const [older, newer] = isForward ? [last.form, sheet.form] : [sheet.form, last.form];
  return older.cells.flatMap(({ address }, position) => {
    const comparison = compareWith2021(address);
    if (comparison.kind !== 'comparable') return [];
    const same = comparison.sameAs.flatMap((of: CellAddress) => newer.positions.get(of) ?? []);
    if (same.length !== comparison.sameAs.length) return [];
    return [isForward ? ([same, [position]] as const) : ([[position], same] as const)];
  });
}

function sumOf({ stored }: Sheet, positions: readonly number[]): number | undefined {
  let sum = 0;
  for (const position of positions) {
    const value = stored[position];
    if (typeof value !== 'number' || !isCount(value)) return undefined;
    sum = addDecimals(sum, value);
  }
  return sum;
}

/** A total that is small because its parts are still blank is not told while the report is being written. */
function isBeingFilled({ status }: Report, sheet: Sheet, jump: Jump): boolean {
  return (
    status === 'drafting' &&
    !isRise(jump) &&
    jump.positions.some((position) => canGrow(sheet, position))
  );
}

function isRise({ thisYear, lastYear }: Jump): boolean {
  return thisYear > lastYear;
}

/** Whether another jump explains this one. */
function isConsequence(sheet: Sheet, jump: Jump, jumps: readonly Jump[]): boolean {
  const sameWay = jumps.filter((other) => other !== jump && isRise(other) === isRise(jump));
  const position = jump.positions[0] ?? 0;
  const { row, column } = sheet.form.cells[position] ?? { row: '', column: '' };
  if (row === 'carriedIn') return true;
  return (
    isAbove(sheet, position, sameWay) ||
    isOutcomeOf(sheet, { row, column }, sameWay) ||
    isStockOf(sheet, { row, column }, jumps, isRise(jump))
  );
}

function isAbove({ form }: Sheet, position: number, others: readonly Jump[]): boolean {
  return [...form.rowTotals, ...form.columnTotals].some(
    ({ left, right }) =>
      left[0] === position &&
      others.some(({ positions }) => positions.some((part) => right.includes(part))),
  );
}

interface Spot {
  readonly row: string;
  readonly column: string;
}

/** What came in jumped the same way, in this column or in all. */
function isOutcomeOf({ form }: Sheet, { row, column }: Spot, others: readonly Jump[]): boolean {
  if (form.form.table !== 'requests' || row === 'newlyReceived') return false;
  return others.some(({ positions: [at = 0] }) => {
    const other = form.cells[at];
    return other?.row === 'newlyReceived' && (other.column === column || other.column === 'total');
  });
}

/** 现行有效 rises with what was issued and falls with what was repealed. */
function isStockOf(
  { form }: Sheet,
  { row, column }: Spot,
  jumps: readonly Jump[],
  rises: boolean,
): boolean {
  if (form.form.table !== 'disclosure' || column !== 'inForce') return false;
  return jumps.some((other) => {
    const cell = form.cells[other.positions[0] ?? 0];
    return cell?.row === row && cell.column === (rises ? 'issued' : 'repealed') && isRise(other);
  });
}
