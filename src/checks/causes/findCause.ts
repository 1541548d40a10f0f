import type { Sheet } from '../sheet';
import type { Cause, CauseMendKind, Edit, Explanation } from './cause';
import { findCountedTotal } from './countedTotal';
import { findDoubleCount } from './doubleCount';
import { createLedger, type Ledger } from './ledger';
import { findShiftedRow } from './shiftedRow';
import { findSplitDigits } from './splitDigits';
import { findWrongColumn } from './wrongColumn';

/** A cause that the numbers prove, and its mend where one alone is possible. */
export interface ProvenCause {
  readonly cause: Cause;
  readonly mend?: { readonly kind: CauseMendKind; readonly edits: readonly Edit[] };
}

/** What comes first explains best what a later one would explain with the same edits. */
const SEARCHES: readonly ((ledger: Ledger) => readonly Explanation[])[] = [
  findWrongColumn,
  findDoubleCount,
  findCountedTotal,
  findSplitDigits,
  findShiftedRow,
];

const CAUSES = new WeakMap<Sheet, { readonly proven: ProvenCause | undefined }>();

/**
 * What likely broke the equations of a table: told only where it makes every equation hold, and no other explanation
 * does. Worked out once for the findings that share it. Silent where a total is blank or a number is no count, since
 * those are to be mended first.
 */
export function findCause(sheet: Sheet): ProvenCause | undefined {
  let found = CAUSES.get(sheet);
  if (!found) {
    const ledger = createLedger(sheet);
    found = { proven: ledger && onlyOne(explain(ledger)) };
    CAUSES.set(sheet, found);
  }
  return found.proven;
}

/** The explanations, each but those that end in the same figures as one before it. */
function explain(ledger: Ledger): readonly Explanation[] {
  const known = new Set<string>();
  return SEARCHES.flatMap((search) => search(ledger)).filter(({ solutions }) => {
    const keys = solutions.map((edits) => keyOf(ledger, edits));
    const isNew = keys.some((key) => !known.has(key));
    for (const key of keys) known.add(key);
    return isNew;
  });
}

/** What the edits come to, the same for the same figures; a blank is no other figure than 0 here. */
function keyOf({ values }: Ledger, edits: readonly Edit[]): string {
  return edits
    .map(([position, value]) => [position, typeof value === 'number' ? value : 0] as const)
    .filter(([position, value]) => values[position] !== value)
    .sort(([a], [b]) => a - b)
    .join(' ');
}

function onlyOne(explanations: readonly Explanation[]): ProvenCause | undefined {
  const [only, other] = explanations;
  if (!only || other) return undefined;
  const { cause, solutions, mend, isSettled } = only;
  const [edits, another] = solutions;
  if (!edits || (another && isSettled !== true)) return { cause };
  return { cause, mend: { kind: mend, edits } };
}
