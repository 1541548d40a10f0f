import { applyPatch, type Change, type Patch } from '@/report/patch';
import type { Report } from '@/report/report';
import type { CheckContext, Finding, Mend, MendKind } from './finding';
import { RULES, runRules } from './runChecks';

/** Findings that one mend each puts right in the same way. */
export interface MendsOfAKind {
  readonly check: string;
  readonly kind: MendKind;
}

/** A mend that does not end after so many steps is left where it is. */
const STEP_LIMIT = 400;

/**
 * Mends every open finding of a rule that offers the kind of mend, one after the other, each made from what holds
 * after those before it. One patch, each address in it once, and how many findings it mends.
 */
export function mendAll(
  report: Report,
  { check, kind }: MendsOfAKind,
  context: CheckContext,
): { readonly patch: Patch; readonly count: number } {
  const rules = RULES.filter(({ id }) => id === check);
  const changes = new Map<string, Change>();
  const done = new Set<string>();
  let mended = report;
  for (let step = 0; step < STEP_LIMIT; step += 1) {
    const next = runRules(rules, mended, context)
      .map((finding) => ({ finding, mend: mendOf(finding, kind) }))
      .find(({ finding, mend }) => mend !== undefined && !done.has(nameOf(finding)));
    if (!next?.mend) break;
    done.add(nameOf(next.finding));
    for (const change of next.mend.patch) {
      const first = changes.get(change.address);
      const before = first ? first.before : change.before;
      changes.set(change.address, { ...change, before });
    }
    mended = applyPatch(mended, next.mend.patch);
  }
  const patch = [...changes.values()].filter(({ before, after }) => before !== after);
  return { patch, count: patch.length === 0 ? 0 : done.size };
}

/** The mend of a kind that an open finding offers. */
export function mendOf({ dismissed, mends }: Finding, kind: MendKind): Mend | undefined {
  return dismissed === undefined ? mends.find((mend) => mend.kind === kind) : undefined;
}

/** What tells that a finding was mended already and came back the same: it is not tried twice. */
function nameOf({ check, about, cells, spans = [], details }: Finding): string {
  return JSON.stringify([check, about, cells, spans, details]);
}
