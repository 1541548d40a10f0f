import type { Finding } from '@/checks/finding';
import { findingKey } from '@/checks/runChecks';

/**
 * New findings, each that says the same as before as the object that it was before: an edit changes few of them, and
 * what shows the others is left alone.
 */
export function keepFindings(
  before: readonly Finding[],
  now: readonly Finding[],
): readonly Finding[] {
  const known = new Map(before.map((finding) => [findingKey(finding), finding]));
  return keepList(
    before,
    now.map((finding) => {
      const old = known.get(findingKey(finding));
      return old && isSame(old, finding) ? old : finding;
    }),
  );
}

/** The list as it was, where the new one holds the same things. */
export function keepList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  const isKept = before.length === now.length && now.every((item, index) => item === before[index]);
  return isKept ? before : now;
}

/** Plain data, compared to its depths. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b);
  }
  const [keys, others] = [Object.keys(a), Object.keys(b)] as (keyof object)[][];
  return (
    keys?.length === others?.length &&
    keys?.every((key) => key in b && isSame(a[key], b[key])) === true
  );
}
