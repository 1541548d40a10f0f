import { recomputeTotals, setCells } from '@/report/patch';
import type { Report } from '@/report/report';
import { subtractDecimals } from '@/report/sum';
import { findCause, type ProvenCause } from './causes/findCause';
import type { BrokenEquation, Finding, Mend, Severity, Side } from './finding';
import { addressesOf, canGrow, sumAt, type Equality, type Sheet } from './sheet';

/** Equations of one rule that do not hold, all of one table. */
export interface Broken {
  readonly check: string;
  readonly report: Report;
  readonly sheet: Sheet;
  readonly equalities: readonly Equality[];
  /** What would mend the equations that come to stand in one finding. */
  readonly mend?: (broken: Broken) => readonly Mend[];
}

/** A finding for each equation: each row, each group is a cause of its own. */
export function findEach(broken: Broken): readonly Finding[] {
  return broken.equalities.map((equality) =>
    createFinding({ ...broken, equalities: [equality] }, severityOf(broken, equality)),
  );
}

/**
 * One finding for all columns, since a wrong number shows in its own column and in 总计, or in two columns
 * that offset each other. While drafting, columns that only wait to be filled stand in a 待填 of their own.
 * 总计 goes with the columns that it adds up, with those in error before those that wait.
 */
export function findTogether(broken: Broken): readonly Finding[] {
  const total = broken.equalities.filter((equality) => isOfTotal(broken.sheet, equality));
  const columns = broken.equalities.filter((equality) => !isOfTotal(broken.sheet, equality));
  const inError = columns.filter((equality) => severityOf(broken, equality) === 'error');
  const waiting = columns.filter((equality) => !inError.includes(equality));
  const groups = inError.length > 0 ? [[...inError, ...total], waiting] : [[...waiting, ...total]];
  return groups.flatMap((equalities) => {
    const [first] = equalities;
    return first ? [createFinding({ ...broken, equalities }, severityOf(broken, first))] : [];
  });
}

function isOfTotal({ form }: Sheet, { left: [first = 0] }: Equality): boolean {
  return form.cells[first]?.column === 'total';
}

/**
 * 按分项重算 for equations whose left side is a total. Not offered where a total would turn blank, since no
 * part of it has been filled: there the parts are what is missing.
 */
export function recompute({ report, sheet, equalities }: Broken): readonly Mend[] {
  const totals = equalities.flatMap(({ left }) => left);
  const patch = recomputeTotals(report, addressesOf(sheet.form, totals));
  const isWhole = patch.every(({ after }) => after !== null && after !== '/');
  return patch.length > 0 && isWhole ? [{ kind: 'recompute', patch }] : [];
}

function createFinding(broken: Broken, severity: Severity): Finding {
  const { check, sheet, equalities } = broken;
  // What waits to be filled has no cause yet.
  const proven = severity === 'error' ? findCause(sheet) : undefined;
  return {
    check,
    severity,
    cells: addressesOf(
      sheet.form,
      equalities.flatMap(({ left, right }) => [...left, ...right]),
    ),
    about: sheet.form.form.table,
    details: {
      kind: 'equations',
      equations: equalities.map((equality) => describe(sheet, equality)),
    },
    ...(proven ? { cause: proven.cause } : {}),
    mends: [...mendOf(proven, broken), ...(broken.mend?.(broken) ?? [])],
  };
}

function mendOf(proven: ProvenCause | undefined, { report, sheet }: Broken): readonly Mend[] {
  if (!proven?.mend) return [];
  const { kind, edits } = proven.mend;
  const values = edits.map(
    ([position, value]) => [sheet.form.cells[position]?.address ?? '', value] as const,
  );
  return [{ kind, patch: setCells(report, values) }];
}

function severityOf({ report, sheet }: Broken, equality: Equality): Severity {
  return report.status === 'drafting' && isUnfilled(sheet, equality) ? 'todo' : 'error';
}

/** The side that is too small can still grow by filling what is blank; a total that does not follow cannot. */
function isUnfilled(sheet: Sheet, { left, right }: Equality): boolean {
  const isLeftSmaller = sumAt(sheet.known, left) < sumAt(sheet.known, right);
  return (isLeftSmaller ? left : right).some((position) => canGrow(sheet, position));
}

function describe(sheet: Sheet, equality: Equality): BrokenEquation {
  const left = describeSide(sheet, equality.left);
  const right = describeSide(sheet, equality.right);
  return {
    left,
    right,
    difference: subtractDecimals(left.sum, right.sum),
    blanks: addressesOf(
      sheet.form,
      [...equality.left, ...equality.right].filter(
        (position) => typeof sheet.known[position] !== 'number',
      ),
    ),
  };
}

function describeSide({ form, stored, known }: Sheet, positions: readonly number[]): Side {
  return {
    cells: positions.map((position) => ({
      address: form.cells[position]?.address ?? '',
      value: stored[position] ?? null,
    })),
    sum: sumAt(known, positions),
  };
}
