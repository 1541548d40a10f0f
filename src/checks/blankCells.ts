import type { CellAddress, TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import { setCells, type Patch } from '@/report/patch';
import type { CellValue, Report } from '@/report/report';
import { sumCells } from '@/report/sum';
import type { Finding, Mend, Rule } from './finding';
import { holds, sheetOf, type Sheet } from './sheet';

/** T-BLANK: no cell is left blank; the form writes 0. One finding a table; a cell that was not read is blank. */
export const T_BLANK: Rule = {
  id: 'T-BLANK',
  check: (report) => TABLE_IDS.flatMap((table) => findIn(report, table)),
};

function findIn(report: Report, table: TableId): readonly Finding[] {
  const sheet = sheetOf(report, table);
  const blanks: number[] = [];
  sheet.stored.forEach((value, position) => {
    if (value === null) blanks.push(position);
  });
  if (blanks.length === 0) return [];
  return [
    {
      check: 'T-BLANK',
      severity: report.status === 'drafting' ? 'todo' : 'warning',
      cells: blanks.map((position) => sheet.form.cells[position]?.address ?? ''),
      about: table,
      details: {
        kind: 'blanks',
        count: blanks.length,
        agreesWithTotals: canOnlyBeZeros(sheet, blanks),
      },
      mends: createMends(report, sheet),
    },
  ];
}

/** Every filled total and balance holds without the blanks, and each blank is 0 by one of those totals. */
function canOnlyBeZeros({ form, stored, known }: Sheet, blanks: readonly number[]): boolean {
  const filled = [...form.rowTotals, ...form.columnTotals].filter(
    ({ left: [total = 0] }) => typeof stored[total] === 'number',
  );
  if (![...filled, ...form.balances].every((equality) => holds(known, equality))) return false;
  const added = new Set(filled.flatMap(({ right }) => right));
  return blanks.every((position) => {
    const value = known[position];
    return value === 0 || (value === null && added.has(position));
  });
}

/**
 * 空白填 0, and 填入合计 where that alone fills something; the one that would do the same is left out. A cell that
 * was not read is no blank of the office's: it stays until someone has looked, and so do the totals over it.
 */
function createMends(report: Report, sheet: Sheet): readonly Mend[] {
  const { form, stored } = sheet;
  const unread = unreadInputs(report, sheet);
  const inputs = stored.map((value, position) =>
    value === null && !form.partsOf.has(position) && !unread.has(position) ? 0 : value,
  );
  const zeros = fill(report, sheet, inputs);
  const totals = fill(report, sheet, stored);
  const mends: Mend[] = [];
  if (zeros.length > totals.length) mends.push({ kind: 'fillZero', patch: zeros });
  if (totals.length > 0) mends.push({ kind: 'fillTotals', patch: totals });
  return mends;
}

/** The patch that fills in the given inputs and, into blank totals, the sums of their parts. Filled cells stay. */
function fill(report: Report, sheet: Sheet, inputs: readonly CellValue[]): Patch {
  const { form, stored } = sheet;
  const values = [...inputs];
  const unknown = unreadInputs(report, sheet);
  for (const { total, parts } of form.followed) {
    if (values[total] !== null) continue;
    if (parts.some((part) => unknown.has(part))) unknown.add(total);
    else values[total] = sumCells(parts.map((part) => values[part]));
  }
  const edits: [CellAddress, CellValue][] = [];
  values.forEach((value, position) => {
    if (value !== stored[position]) edits.push([form.cells[position]?.address ?? '', value]);
  });
  return setCells(report, edits);
}

/** The positions of the inputs that a reader could not read and nobody has filled yet. */
function unreadInputs({ unread = [] }: Report, { form, stored }: Sheet): Set<number> {
  const positions = unread.map((address) => form.positions.get(address) ?? -1);
  return new Set(positions.filter((at) => stored[at] === null && !form.partsOf.has(at)));
}
