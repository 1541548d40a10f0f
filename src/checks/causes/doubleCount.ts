import type { Edit, Explanation } from './cause';
import { addressAt, solves, type Ledger } from './ledger';

/**
 * 同一件计入了两行: every balance holds, and the outcomes exceed （七）总计 by what stands in two rows, in one of them as
 * all that it has. Told where no third row has as much. Which row is too many the numbers cannot tell; the form does
 * for （二）部分公开, whose cases count in no other row.
 */
export function findDoubleCount(ledger: Ledger): readonly Explanation[] {
  const excess = excessOf(ledger);
  const rows = excess ? rowsWith(ledger, excess) : [];
  if (!excess || rows.length < 2 || !rows.some((line) => isAll(ledger, line, excess))) return [];
  // With three rows each pair explains it: told as many, so that none is, and no other kind either.
  const pairs = rows.slice(1).map((second) => [rows[0] ?? [], second] as const);
  return pairs.map((pair) => explainPair(ledger, pair, excess));
}

function explainPair(
  ledger: Ledger,
  [first, second]: readonly [readonly number[], readonly number[]],
  excess: readonly number[],
): Explanation {
  const extra = extraRow(ledger, [first, second], excess);
  return {
    cause: {
      kind: 'doubleCount',
      cells: [addressAt(ledger, first[0] ?? 0), addressAt(ledger, second[0] ?? 0)],
      amount: excess[excess.length - 1] ?? 0,
    },
    solutions: (extra === second ? [second, first] : [first, second])
      .map((line) => without(ledger, line, excess))
      .filter((edits) => solves(ledger, edits)),
    mend: 'dropDouble',
    isSettled: extra !== undefined,
  };
}

/** By how much the outcomes of each column exceed （七）总计, where nothing else is broken. */
function excessOf({ equations, broken, residuals, sheet }: Ledger): readonly number[] | undefined {
  if (broken.some((index) => equations[index]?.kind !== 'column')) return undefined;
  const offset = sheet.form.rowTotals.length;
  const excess = sheet.form.columnTotals.map((_, column) => -(residuals[offset + column] ?? 0));
  return excess.some((amount) => amount < 0) ? undefined : excess;
}

/** The outcomes that have at least the excess in every column. */
function rowsWith(
  { lines, values, sheet }: Ledger,
  excess: readonly number[],
): readonly (readonly number[])[] {
  return lines
    .filter(([first = -1]) => sheet.form.columnTotals[0]?.right.includes(first))
    .filter((line) =>
      line.every((position, column) => (values[position] ?? 0) >= (excess[column] ?? 0)),
    );
}

function isAll({ values }: Ledger, line: readonly number[], excess: readonly number[]): boolean {
  return line.every((position, column) => values[position] === excess[column]);
}

/**
 * The row beside 部分公开 that is nothing but the excess. Not told where there is nothing else in the table: then the
 * row of 部分公开 may as well hold （七）总计 by mistake.
 */
function extraRow(
  ledger: Ledger,
  rows: readonly (readonly number[])[],
  excess: readonly number[],
): readonly number[] | undefined {
  const { cells, columnTotals } = ledger.sheet.form;
  const isPartial = ([at = 0]: readonly number[]): boolean => cells[at]?.row === 'partial';
  const totals = columnTotals.map(({ left: [total = 0] }) => total);
  if (!rows.some(isPartial) || isAll(ledger, totals, excess)) return undefined;
  return rows.find((line) => !isPartial(line) && isAll(ledger, line, excess));
}

function without(
  { values }: Ledger,
  line: readonly number[],
  excess: readonly number[],
): readonly Edit[] {
  return line.flatMap((position, column): Edit[] => {
    const amount = excess[column] ?? 0;
    return amount === 0 ? [] : [[position, (values[position] ?? 0) - amount]];
  });
}
