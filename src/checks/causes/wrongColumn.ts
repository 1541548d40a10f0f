import type { Edit, Explanation } from './cause';
import { addressAt, solves, withTotalFollowing, type Ledger } from './ledger';

/**
 * 填错了列: exactly two columns are broken, by the same number the opposite way, and no row is. The row can be told
 * only where moving the number helps in one row alone.
 */
export function findWrongColumn(ledger: Ledger): readonly Explanation[] {
  const columns = twoColumns(ledger);
  if (!columns) return [];
  const amount = Math.abs(ledger.residuals[ledger.broken[0] ?? 0] ?? 0);
  const moves = ledger.lines.flatMap((line) => [
    ...movesIn(ledger, line, columns, amount),
    ...movesIn(ledger, line, [columns[1], columns[0]], amount),
  ]);
  const solutions = moves.filter((edits) => solves(ledger, edits));
  const [first] = solutions;
  if (!first) return [];
  const isRowKnown = solutions.length === 1;
  const [from, to] = isRowKnown ? first.map(([position]) => position) : columns;
  return [
    {
      cause: {
        kind: 'wrongColumn',
        cells: [addressAt(ledger, from), addressAt(ledger, to)],
        amount,
        isRowKnown,
      },
      solutions,
      mend: 'moveColumn',
    },
  ];
}

/** The two broken columns as their cells in the first row, the form's order; undefined where it is another number. */
function twoColumns({ equations, broken, lines }: Ledger): readonly [number, number] | undefined {
  const width = lines[0]?.length ?? 0;
  const columns = new Set<number>();
  for (const index of broken) {
    const equation = equations[index];
    if (!equation || equation.kind === 'row') return undefined;
    columns.add((equation.left[0] ?? 0) % width);
  }
  const [first, second, third] = [...columns].sort((a, b) => a - b);
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  return second === width - 1 ? undefined : [first, second];
}

function movesIn(
  ledger: Ledger,
  line: readonly number[],
  [fromColumn, toColumn]: readonly [number, number],
  amount: number,
): readonly (readonly Edit[])[] {
  const from = line[fromColumn] ?? 0;
  const to = line[toColumn] ?? 0;
  const left = (ledger.values[from] ?? 0) - amount;
  if (left < 0) return [];
  return withTotalFollowing(ledger, [
    [from, left],
    [to, (ledger.values[to] ?? 0) + amount],
  ]);
}
