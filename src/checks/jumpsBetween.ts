import { compareWith2021 } from '@/editions/comparison';
import type { CellAddress } from '@/editions/edition';
import { addDecimals } from '@/report/sum';
import { isCount, type Sheet } from './sheet';

const JUMP_RATIO = 5;
/** Below this a cell counts as this much, so that 1 case and 9 cases are no jump. */
const JUMP_FLOOR = 20;

/** Cells of this year, one but where the forms differ, against what last year's report says of the same. */
export interface Jump {
  readonly positions: readonly number[];
  readonly thisYear: number;
  readonly lastYear: number;
}

/** What jumped between two tables: ×5 or ÷5, with 20 as the floor, where both reports have numbers that say the same. */
export function jumpsBetween(sheet: Sheet, last: Sheet): readonly Jump[] {
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
