import type { CellValue } from '@/report/report';
import type { Edit, Explanation } from './cause';
import { addressAt, rowEquationOf, solves, withTotalFollowing, type Ledger } from './ledger';

/** 整行错位: moving all numbers of one row by one cell makes every equation hold, and none of them is lost by it. */
export function findShiftedRow(ledger: Ledger): readonly Explanation[] {
  return ledger.lines
    .filter((line) => line.some((position) => (ledger.suspicion[position] ?? 0) > 0))
    .flatMap((line) => shiftsOf(ledger, line))
    .map((solution): Explanation => {
      const [[first] = [0]] = solution;
      return {
        cause: { kind: 'shiftedRow', cell: addressAt(ledger, first) },
        solutions: [solution],
        mend: 'shiftRow',
      };
    });
}

function shiftsOf(ledger: Ledger, line: readonly number[]): readonly (readonly Edit[])[] {
  const isTableThree = ledger.lines.length > 1;
  // Without 总计, which stands where it should; or with it, and 总计 that was pushed out is added up.
  const parts = isTableThree ? line.slice(0, -1) : [];
  const candidates = [rotate(ledger, line, 1), rotate(ledger, line, -1)];
  if (isTableThree) candidates.push(rotate(ledger, parts, 1), rotate(ledger, parts, -1));
  const plain = candidates.flatMap((edits) =>
    withTotalFollowing(ledger, edits).filter((all) => all.length > 0 && solves(ledger, all)),
  );
  return isTableThree ? [...plain, ...pulledBack(ledger, line)] : plain;
}

/** Each number one cell on (`by` 1) or back (-1). Nothing where a number would fall off the end or nothing moves. */
function rotate({ sheet, values }: Ledger, line: readonly number[], by: 1 | -1): readonly Edit[] {
  const length = line.length;
  const fallen = by === 1 ? line[length - 1] : line[0];
  if (fallen === undefined || (values[fallen] ?? 0) !== 0) return [];
  if (line.every((position) => values[position] === 0)) return [];
  return line.map((position, index): Edit => [
    position,
    sheet.stored[line[(index - by + length) % length] ?? 0] ?? null,
  ]);
}

/** All but 总计 back by one cell, what stands in 总计 as well; 总计 itself was pushed out and is added up again. */
function pulledBack(ledger: Ledger, line: readonly number[]): readonly (readonly Edit[])[] {
  const { sheet, values } = ledger;
  const total = line[line.length - 1] ?? 0;
  if ((values[line[0] ?? 0] ?? 0) !== 0) return [];
  const moved: (readonly [number, CellValue])[] = line
    .slice(0, -1)
    .map((position, index) => [position, sheet.stored[line[index + 1] ?? 0] ?? null]);
  const sum = line.slice(1).reduce((all, position) => all + (values[position] ?? 0), 0);
  if (sum === 0) return [];
  const unproven = rowEquationOf(ledger, total);
  return withTotalFollowing(ledger, [...moved, [total, sum]]).filter((edits) =>
    solves(ledger, edits, unproven),
  );
}
