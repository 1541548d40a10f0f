import type { Edit, Explanation } from './cause';
import { addressAt, solves, withTotalFollowing, type Ledger } from './ledger';

/** A smaller total may well be the double of its sum by chance. */
const SMALLEST_SUM = 10;

/** 合计又计入了分项: a total was added up with itself, or stands among the parts a second time. */
export function findCountedTotal(ledger: Ledger): readonly Explanation[] {
  return [
    ...doubledRow(ledger),
    ...doubledTotals(ledger),
    ...sumsAmongRows(ledger),
    ...sumsAmongColumns(ledger),
    ...sumsInOneRow(ledger),
  ];
}

function explain(
  ledger: Ledger,
  edits: readonly Edit[],
  isTotalDoubled: boolean,
): readonly Explanation[] {
  if (edits.length === 0) return [];
  return withTotalFollowing(ledger, edits)
    .filter((all) => solves(ledger, all))
    .map((all) => createExplanation(ledger, edits, all, isTotalDoubled));
}

function createExplanation(
  ledger: Ledger,
  wrong: readonly Edit[],
  solution: readonly Edit[],
  isTotalDoubled: boolean,
): Explanation {
  const cells = wrong.map(([position]) => addressAt(ledger, position));
  return {
    cause: { kind: 'countedTotal', cells, isTotalDoubled },
    solutions: [solution],
    mend: 'dropTotal',
  };
}

/** （七）总计 is twice the sum of its rows in every column. */
function doubledRow(ledger: Ledger): readonly Explanation[] {
  const { columnTotals } = ledger.sheet.form;
  const halves = columnTotals.map(({ left, right }) => halfOf(ledger, left[0] ?? 0, right));
  const edits = halves.flatMap((half) => half ?? []);
  const largest = Math.max(0, ...edits.map(([, value]) => Number(value)));
  if (halves.includes(undefined) || largest < SMALLEST_SUM) return [];
  return explain(ledger, edits, true);
}

/** 总计 of one row or group is twice the sum of its parts. */
function doubledTotals(ledger: Ledger): readonly Explanation[] {
  return ledger.sheet.form.rowTotals.flatMap(({ left, right }) => {
    const [edit] = halfOf(ledger, left[0] ?? 0, right) ?? [];
    return edit && Number(edit[1]) >= SMALLEST_SUM ? explain(ledger, [edit], true) : [];
  });
}

/** The total as it should be, nothing where it is 0, undefined where it is not twice its parts. */
function halfOf(
  { values }: Ledger,
  total: number,
  parts: readonly number[],
): readonly Edit[] | undefined {
  const sum = sumOf(values, parts);
  if (values[total] !== 2 * sum) return undefined;
  return sum === 0 ? [] : [[total, sum]];
}

/** The row of an outcome holds （七）总计, or what the other rows of its group add up to. */
function sumsAmongRows(ledger: Ledger): readonly Explanation[] {
  const { sheet, lines, values } = ledger;
  const [firstColumn] = sheet.form.columnTotals;
  const outcomes = lines.filter(([first = -1]) => firstColumn?.right.includes(first));
  const total = lines.find(([first]) => first === firstColumn?.left[0]) ?? [];
  return outcomes.flatMap((line) => {
    if (line.every((position) => values[position] === 0)) return [];
    const group = groupOf(ledger, line[0] ?? 0);
    const siblings = outcomes.filter(
      (other) => other !== line && group !== '' && groupOf(ledger, other[0] ?? 0) === group,
    );
    const isSumOf = (rows: readonly (readonly number[])[]): boolean =>
      line.every(
        (position, column) =>
          values[position] ===
          sumOf(
            values,
            rows.map((row) => row[column] ?? 0),
          ),
      );
    return isSumOf([total]) || isSumOf(siblings) ? explain(ledger, zeros(ledger, line), false) : [];
  });
}

/** The group of an outcome's row, such as （三）不予公开; "" where it stands alone. */
function groupOf({ sheet }: Ledger, position: number): string {
  const path = sheet.form.cells[position]?.rowPath ?? [];
  return path.length > 2 ? (path[path.length - 2]?.zh ?? '') : '';
}

/** A column of applicants holds 总计 in every row. */
function sumsAmongColumns(ledger: Ledger): readonly Explanation[] {
  const { lines, values, sheet } = ledger;
  if (sheet.form.columnTotals.length === 0) return [];
  const last = (lines[0]?.length ?? 1) - 1;
  return Array.from({ length: last }, (_, column) => column).flatMap((column) => {
    const isTotal = lines.every((line) => values[line[column] ?? 0] === values[line[last] ?? 0]);
    const edits = zeros(
      ledger,
      lines.map((line) => line[column] ?? 0),
    );
    // （七）总计 stands in the column itself, so nothing has to follow.
    return isTotal && edits.length > 0 && solves(ledger, edits)
      ? [createExplanation(ledger, edits, edits, false)]
      : [];
  });
}

/** One part of a row or a group holds what the others add up to, and so does the total. */
function sumsInOneRow(ledger: Ledger): readonly Explanation[] {
  const { sheet, values } = ledger;
  return sheet.form.rowTotals.flatMap(({ left: [total = 0], right }) => {
    const sum = values[total] ?? 0;
    if (sum === 0 || sumOf(values, right) !== 2 * sum) return [];
    return right
      .filter((part) => values[part] === sum)
      .flatMap((part) => explain(ledger, zeros(ledger, [part]), false));
  });
}

function zeros({ values }: Ledger, positions: readonly number[]): readonly Edit[] {
  return positions
    .filter((position) => values[position] !== 0)
    .map((position): Edit => [position, 0]);
}

function sumOf(values: readonly number[], positions: readonly number[]): number {
  return positions.reduce((sum, position) => sum + (values[position] ?? 0), 0);
}
