import type { Edit, Explanation } from './cause';
import { addressAt, solves, type Ledger } from './ledger';

/**
 * 同一件计入了两行: every balance holds, and the outcomes exceed （七）总计 by what stands in exactly two rows, in one of
 * them as all that it has. Which row is too many the numbers cannot tell; the form does for （二）部分公开, whose cases
 * count in no other row.
 */
export function findDoubleCount(ledger: Ledger): readonly Explanation[] {
  const { equations, broken, residuals, values, lines, sheet } = ledger;
  const { columnTotals } = sheet.form;
  if (broken.some((index) => equations[index]?.kind !== 'column')) return [];
  const offset = sheet.form.rowTotals.length;
  const excess = columnTotals.map((_, column) => -(residuals[offset + column] ?? 0));
  if (excess.some((amount) => amount < 0)) return [];
  const rows = lines
    .filter(([first = -1]) => columnTotals[0]?.right.includes(first))
    .filter((line) =>
      line.every((position, column) => (values[position] ?? 0) >= (excess[column] ?? 0)),
    );
  const [first, second, third] = rows;
  const isAll = (line: readonly number[]): boolean =>
    line.every((position, column) => values[position] === excess[column]);
  if (!first || !second || third || !rows.some(isAll)) return [];
  const without = (line: readonly number[]): readonly Edit[] =>
    line.flatMap((position, column): Edit[] => {
      const amount = excess[column] ?? 0;
      return amount === 0 ? [] : [[position, (values[position] ?? 0) - amount]];
    });
  const isPartial = ([at = 0]: readonly number[]): boolean =>
    sheet.form.cells[at]?.row === 'partial';
  const extra = rows.find((line) => isAll(line) && rows.some(isPartial) && !isPartial(line));
  const solutions = (extra === second ? [second, first] : [first, second])
    .map(without)
    .filter((edits) => solves(ledger, edits));
  return [
    {
      cause: {
        kind: 'doubleCount',
        cells: [addressAt(ledger, first[0] ?? 0), addressAt(ledger, second[0] ?? 0)],
        amount: excess[excess.length - 1] ?? 0,
      },
      solutions,
      mend: 'dropDouble',
      isSettled: extra !== undefined,
    },
  ];
}
