import type { TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import type { Report } from '@/report/report';
import { FEE_AMOUNT, isFeeInYuan } from './feeUnit';
import type { CheckContext, Finding, Rule } from './finding';
import { jumpsBetween, type Jump } from './jumpsBetween';
import { canGrow, sheetOf, type Sheet } from './sheet';

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
