import type { CellAddress } from '@/editions/edition';
import {
  TABLE_IDS,
  tableForm,
  type Equation,
  type FormEditions,
  type TableForm,
} from '@/editions/form';
import type { CellValue } from './report';
import { sumCells } from './sum';

/** The cells of a report, read by address. */
export type ReadCell = (address: CellAddress) => CellValue | undefined;

interface TotalsOfForm {
  /** The sum that each total follows, in the order in which totals are recomputed. */
  readonly followed: readonly Equation[];
  readonly byPart: ReadonlyMap<CellAddress, readonly Equation[]>;
  readonly byTotal: ReadonlyMap<CellAddress, Equation>;
}

const TOTALS = new Map<TableForm, TotalsOfForm>();

/** The corner cell （七）总计/总计 follows its row, so each total has one sum that it follows. */
function totalsOfForm(form: TableForm): TotalsOfForm {
  let totals = TOTALS.get(form);
  if (!totals) {
    const rowTotals = form.equations.filter((equation) => equation.rule !== 'T3-SUM');
    const isRowTotal = new Set(rowTotals.map((equation) => equation.total));
    const columnTotals = form.equations.filter(
      (equation) => equation.rule === 'T3-SUM' && !isRowTotal.has(equation.total),
    );
    const sumsOfTotals = new Set(columnTotals.map((equation) => equation.total));
    const followed = [
      ...rowTotals.filter(({ parts }) => !parts.some((part) => sumsOfTotals.has(part))),
      ...columnTotals,
      ...rowTotals.filter(({ parts }) => parts.some((part) => sumsOfTotals.has(part))),
    ];
    const byPart = new Map<CellAddress, Equation[]>();
    for (const equation of followed) {
      for (const part of equation.parts) {
        const known = byPart.get(part);
        if (known) known.push(equation);
        else byPart.set(part, [equation]);
      }
    }
    totals = {
      followed,
      byPart,
      byTotal: new Map(followed.map((equation) => [equation.total, equation])),
    };
    TOTALS.set(form, totals);
  }
  return totals;
}

/** The totals of one table with the parts that each follows; parts come before what they add up to. */
export function followedTotalsOf(form: TableForm): readonly Equation[] {
  return totalsOfForm(form).followed;
}

/** Every total of the report's form with the parts that it follows; parts come before what they add up to. */
export function followedTotals(editions: FormEditions): readonly Equation[] {
  return TABLE_IDS.flatMap((table) => followedTotalsOf(tableForm(editions[table], table)));
}

/** The sum that the total at an address follows, or undefined for an input cell. */
export function equationOfTotal(
  editions: FormEditions,
  address: CellAddress,
): Equation | undefined {
  for (const table of TABLE_IDS) {
    const found = totalsOfForm(tableForm(editions[table], table)).byTotal.get(address);
    if (found) return found;
  }
  return undefined;
}

export function computeTotal(equation: Equation, read: ReadCell): CellValue {
  return sumCells(equation.parts.map(read));
}

/**
 * The totals that change when cells are set. A total follows its parts only if it equalled their sum
 * before the edit (or was blank with all parts blank); a published total that does not add up is left alone.
 * A total that is itself among the edits keeps what was typed.
 */
export function totalsAfter(
  editions: FormEditions,
  before: ReadCell,
  edits: ReadonlyMap<CellAddress, CellValue>,
): ReadonlyMap<CellAddress, CellValue> {
  const changed = new Map<CellAddress, CellValue>();
  const after: ReadCell = (address) => {
    if (edits.has(address)) return edits.get(address);
    return changed.has(address) ? changed.get(address) : before(address);
  };
  for (const table of TABLE_IDS) {
    const { followed, byPart } = totalsOfForm(tableForm(editions[table], table));
    const touched = new Set<Equation>();
    const touch = (address: CellAddress): void => {
      for (const equation of byPart.get(address) ?? []) touched.add(equation);
    };
    for (const address of edits.keys()) touch(address);
    if (touched.size === 0) continue;
    for (const equation of followed) {
      if (!touched.has(equation) || edits.has(equation.total)) continue;
      const stored = before(equation.total);
      if (stored === undefined || stored !== computeTotal(equation, before)) continue;
      const sum = computeTotal(equation, after);
      if (sum === stored) continue;
      changed.set(equation.total, sum);
      touch(equation.total);
    }
  }
  return changed;
}
