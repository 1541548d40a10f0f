import type { Edit, Explanation } from './cause';
import { addressAt, rowEquationOf, solves, withTotalFollowing, type Ledger } from './ledger';

/** 一个数拆成了两格: joining the digits of two neighbouring cells makes every equation hold. */
export function findSplitDigits(ledger: Ledger): readonly Explanation[] {
  const { lines, suspicion, sheet } = ledger;
  const parts = sheet.form.rowTotals;
  return lines.flatMap((line) => {
    if (!line.some((position) => (suspicion[position] ?? 0) > 0)) return [];
    return parts
      .filter(({ left: [total = -1] }) => line.includes(total))
      .flatMap(({ left: [total = 0], right }) => [
        ...joinsInPlace(ledger, right),
        ...(lines.length > 1 ? joinsWithRest(ledger, [...right, total]) : []),
      ]);
  });
}

/** The second cell was empty before it got digits of the first. */
function joinsInPlace(ledger: Ledger, cells: readonly number[]): readonly Explanation[] {
  return cells.slice(0, -1).flatMap((first, index) => {
    const second = cells[index + 1] ?? 0;
    const joined = join(ledger, first, second);
    if (joined === undefined) return [];
    return withTotalFollowing(ledger, [
      [first, joined],
      [second, 0],
    ])
      .filter((edits) => solves(ledger, edits))
      .map((edits) => createExplanation(ledger, [first, second], joined, edits));
  });
}

/** The digits pushed the rest of the row on by a cell; 总计 was pushed out and is added up again. */
function joinsWithRest(ledger: Ledger, line: readonly number[]): readonly Explanation[] {
  const { sheet, values } = ledger;
  const total = line[line.length - 1] ?? 0;
  const unproven = rowEquationOf(ledger, total);
  return line.slice(0, -1).flatMap((first, index) => {
    const second = line[index + 1] ?? 0;
    const joined = join(ledger, first, second);
    if (joined === undefined) return [];
    const rest = line.slice(index + 1, -1).map((position, step): Edit => {
      const from = line[index + 2 + step] ?? 0;
      return [position, sheet.stored[from] ?? null];
    });
    const sum =
      joined +
      line.reduce((all, position) => all + (values[position] ?? 0), 0) -
      (values[first] ?? 0) -
      (values[second] ?? 0);
    return withTotalFollowing(ledger, [[first, joined], ...rest, [total, sum]])
      .filter((edits) => solves(ledger, edits, unproven))
      .map((edits) => createExplanation(ledger, [first, second], joined, edits));
  });
}

function join({ sheet }: Ledger, first: number, second: number): number | undefined {
  const head = sheet.stored[first];
  const tail = sheet.stored[second];
  if (typeof head !== 'number' || typeof tail !== 'number' || head === 0) return undefined;
  return Number(`${head}${tail}`);
}

function createExplanation(
  ledger: Ledger,
  [first, second]: readonly [number, number],
  joined: number,
  edits: readonly Edit[],
): Explanation {
  return {
    cause: {
      kind: 'splitDigits',
      cells: [addressAt(ledger, first), addressAt(ledger, second)],
      joined,
    },
    solutions: [edits],
    mend: 'joinDigits',
  };
}
