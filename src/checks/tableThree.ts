import type { CellValue, Report } from '@/report/report';
import { holds, sheetOf, sumAt, type Equality, type Sheet } from './sheet';

/**
 * The equations of table three that do not hold and are to be told. The three kinds share cells, so one
 * wrong number breaks several; each cause is left to the one rule that names it best.
 */
export interface TableThree {
  readonly sheet: Sheet;
  readonly balances: readonly Equality[];
  readonly columnTotals: readonly Equality[];
  readonly rowTotals: readonly Equality[];
  /** As published, a balance or a （七）总计 does not hold, whichever rule tells it. */
  readonly isUnbalanced: boolean;
}

const ANALYSES = new WeakMap<Sheet, TableThree>();

/** Table three's broken equations; worked out once for the three rules that share them. */
export function analyseTableThree(report: Report): TableThree {
  const sheet = sheetOf(report, 'requests');
  let analysis = ANALYSES.get(sheet);
  if (!analysis) {
    analysis = analyse(sheet);
    ANALYSES.set(sheet, analysis);
  }
  return analysis;
}

function analyse(sheet: Sheet): TableThree {
  const { form, stored, known } = sheet;
  const isBroken = (equality: Equality): boolean => !holds(known, equality);
  /** A blank total is unfilled, not broken: T-BLANK tells it. */
  const isBrokenTotal = (equality: Equality): boolean =>
    stored[totalOf(equality)] !== null && isBroken(equality);
  const balances = form.balances.filter(isBroken);
  const columnTotals = form.columnTotals.filter(isBrokenTotal);
  const rowTotals = form.rowTotals.filter(isBrokenTotal);
  if (balances.length + columnTotals.length + rowTotals.length === 0) {
    return { sheet, balances, columnTotals, rowTotals, isUnbalanced: false };
  }
  const isRowTotal = new Set(form.rowTotals.map(totalOf));
  const inputColumns = columnTotals.filter((equality) => !isRowTotal.has(totalOf(equality)));
  const rowsMended = withComputed(known, rowTotals);
  const columnsMended = withComputed(known, columnTotals);
  const inputColumnsMended = withComputed(known, inputColumns);
  const allMended = withAllComputed(sheet);
  return {
    sheet,
    // A balance that holds once the totals in it are right is told by the rule of those totals.
    balances: balances.filter(
      (equality) =>
        !holds(rowsMended, equality) &&
        !holds(columnsMended, equality) &&
        !holds(allMended, equality),
    ),
    // Of （七）总计 / 总计 a wrong row total is told by its row, also when it is the corner itself.
    columnTotals: columnTotals.filter((equality) => !holds(rowsMended, equality)),
    // （七）总计's row that is wrong only through the （七）总计 of a column is told there.
    rowTotals: rowTotals.filter((equality) => !holds(inputColumnsMended, equality)),
    isUnbalanced: balances.length + columnTotals.length > 0,
  };
}

function totalOf({ left }: Equality): number {
  return left[0] ?? 0;
}

/** The figures with the given totals set to the sums of the parts as they stand. */
function withComputed(
  values: readonly CellValue[],
  totals: readonly Equality[],
): readonly CellValue[] {
  if (totals.length === 0) return values;
  const computed = [...values];
  for (const equality of totals) computed[totalOf(equality)] = sumAt(values, equality.right);
  return computed;
}

/** The figures with every total computed from the inputs. */
function withAllComputed({ form, stored }: Sheet): readonly CellValue[] {
  const computed = [...stored];
  for (const { total, parts } of form.followed) computed[total] = sumAt(computed, parts);
  return computed;
}
