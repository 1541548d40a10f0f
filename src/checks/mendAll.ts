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
 * after those before it. What was explained is left alone, even where a mend beside it ends the explanation. One
 * patch, each address in it once, and how many findings it mends.
 */
export function mendAll(
  report: Report,
  { check, kind }: MendsOfAKind,
  context: CheckContext,
): { readonly patch: Patch; readonly count: number } {
  const rules = RULES.filter(({ id }) => id === check);
  const find = (from: Report): readonly Finding[] => runRules(rules, from, context);
  const kept = new Set(
    find(report)
      .filter(({ dismissed }) => dismissed !== undefined)
      .map(toldOf),
  );
  const changes = new Map<string, Change>();
  const done = new Set<string>();
  let mended = report;
  for (let step = 0; step < STEP_LIMIT; step += 1) {
    const finding = find(mended).find(
      (one) => mendOf(one, kind) && !kept.has(toldOf(one)) && !done.has(nameOf(one)),
    );
    const mend = finding && mendOf(finding, kind);
    if (!mend) break;
    done.add(nameOf(finding));
    for (const change of mend.patch) {
      const first = changes.get(change.address);
      changes.set(change.address, { ...change, before: first ? first.before : change.before });
    }
    mended = applyPatch(mended, mend.patch);
  }
  const patch = [...changes.values()].filter(({ before, after }) => before !== after);
  return { patch, count: patch.length === 0 ? 0 : done.size };
}

/** The mend of a kind that an open finding offers. */
export function mendOf({ dismissed, mends }: Finding, kind: MendKind): Mend | undefined {
  return dismissed === undefined ? mends.find((mend) => mend.kind === kind) : undefined;
}

/** What a finding tells, wherever it stands now. */
function toldOf({ about, cells, details }: Finding): string {
  return JSON.stringify([about, cells, details]);
}

/** The same with where it stands: one that was mended and came back so is not tried twice. */
function nameOf(finding: Finding): string {
  return JSON.stringify([toldOf(finding), finding.spans ?? []]);
}
