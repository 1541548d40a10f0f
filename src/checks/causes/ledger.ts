import { isCount, type Equality, type Sheet, type SheetForm } from '../sheet';
import type { Edit } from './cause';

/** The equations of a table with what each is off by, made to try out many edits quickly. */
export interface Ledger {
  readonly sheet: Sheet;
  /** The numbers by position, a blank or `/` as 0. */
  readonly values: readonly number[];
  readonly equations: readonly LedgerEquation[];
  /** Left minus right of each equation. */
  readonly residuals: readonly number[];
  /** The equations that do not hold, by number. */
  readonly broken: readonly number[];
  /** The cells of each row of the table as it is printed: seven in table three, all fifteen in table four. */
  readonly lines: readonly (readonly number[])[];
  /** The broken equations in which a cell stands, or 0 where none does. */
  readonly suspicion: readonly number[];
}

interface LedgerEquation extends Equality {
  readonly kind: 'row' | 'column' | 'balance';
}

interface LedgerForm {
  readonly equations: readonly LedgerEquation[];
  readonly lines: readonly (readonly number[])[];
  /** For each cell, its equations and the side that it stands on. */
  readonly uses: readonly (readonly (readonly [equation: number, sign: 1 | -1])[])[];
}

const FORMS = new Map<SheetForm, LedgerForm>();

/**
 * The ledger of a table whose numbers are whole and whose totals are filled; undefined for others, and where every
 * equation holds.
 */
export function createLedger(sheet: Sheet): Ledger | undefined {
  const { equations, lines, uses } = ledgerFormOf(sheet.form);
  const values: number[] = [];
  for (const [position, value] of sheet.stored.entries()) {
    if (value === null && sheet.form.partsOf.has(position)) return undefined;
    if (typeof value === 'number' && !isCount(value)) return undefined;
    values.push(typeof value === 'number' ? value : 0);
  }
  const sum = (positions: readonly number[]): number =>
    positions.reduce((total, position) => total + (values[position] ?? 0), 0);
  const residuals = equations.map(({ left, right }) => sum(left) - sum(right));
  const broken = residuals.flatMap((residual, index) => (residual === 0 ? [] : [index]));
  if (broken.length === 0) return undefined;
  const isBroken = new Set(broken);
  const suspicion = uses.map((used) => used.filter(([index]) => isBroken.has(index)).length);
  return { sheet, values, equations, residuals, broken, lines, suspicion };
}

function ledgerFormOf(form: SheetForm): LedgerForm {
  let made = FORMS.get(form);
  if (!made) {
    made = createLedgerForm(form);
    FORMS.set(form, made);
  }
  return made;
}

function createLedgerForm(form: SheetForm): LedgerForm {
  const equations: LedgerEquation[] = [
    ...form.rowTotals.map((equality) => ({ ...equality, kind: 'row' as const })),
    ...form.columnTotals.map((equality) => ({ ...equality, kind: 'column' as const })),
    ...form.balances.map((equality) => ({ ...equality, kind: 'balance' as const })),
  ];
  const uses: [number, 1 | -1][][] = form.cells.map(() => []);
  for (const [index, { left, right }] of equations.entries()) {
    for (const position of left) uses[position]?.push([index, 1]);
    for (const position of right) uses[position]?.push([index, -1]);
  }
  return { equations, uses, lines: linesOf(form) };
}

function linesOf({ form, cells }: SheetForm): readonly (readonly number[])[] {
  const positions = cells.map((_, position) => position);
  if (form.table !== 'requests') return [positions];
  let from = 0;
  return form.rows.map(({ columns }) => positions.slice(from, (from += columns.length)));
}

/**
 * Whether every equation of the table holds once the cells have the given values. The sum of a total that the edits
 * compute proves nothing: with `unproven`, the equation of that total is left aside and another must have been broken.
 */
export function solves(ledger: Ledger, edits: readonly Edit[], unproven = -1): boolean {
  const { uses } = ledgerFormOf(ledger.sheet.form);
  const residuals = [...ledger.residuals];
  for (const [position, value] of edits) {
    const after = typeof value === 'number' ? value : 0;
    if (!isCount(after)) return false;
    const change = after - (ledger.values[position] ?? 0);
    if (change === 0) continue;
    for (const [index, sign] of uses[position] ?? []) {
      residuals[index] = (residuals[index] ?? 0) + sign * change;
    }
  }
  return (
    residuals.every((residual) => residual === 0) &&
    ledger.broken.some((index) => index !== unproven)
  );
}

/**
 * Edits of an outcome's row, and the same with （七）总计 following them, since a program may have added it up from
 * the wrong numbers. The first alone for other rows.
 */
export function withTotalFollowing(
  ledger: Ledger,
  edits: readonly Edit[],
): readonly (readonly Edit[])[] {
  const { columnTotals } = ledger.sheet.form;
  const followed = edits.flatMap(([position, value]): Edit[] => {
    const equation = columnTotals.find(({ right }) => right.includes(position));
    const total = equation?.left[0];
    if (total === undefined) return [];
    const change = (typeof value === 'number' ? value : 0) - (ledger.values[position] ?? 0);
    return change === 0 ? [] : [[total, (ledger.values[total] ?? 0) + change]];
  });
  return followed.length > 0 ? [edits, [...edits, ...followed]] : [edits];
}

/** The number of the equation that sums up a row to the total at a position. */
export function rowEquationOf({ equations }: Ledger, total: number): number {
  return equations.findIndex(({ kind, left }) => kind === 'row' && left[0] === total);
}

/** The address of a cell. */
export function addressAt({ sheet }: Ledger, position: number): string {
  return sheet.form.cells[position]?.address ?? '';
}
