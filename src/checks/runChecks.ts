import { REPORT_PLACES, type Report } from '@/report/report';
import { T3_BAL } from './balance';
import { T_BLANK } from './blankCells';
import { X_CARRY, X_CARRY_TYPE } from './carriedOver';
import { D_DUP, X_COPY } from './copies';
import { isDismissalOf } from './dismissal';
import { T4_SOME, X_PEND } from './disputes';
import { T2_FLOW, X_FORCE } from './documents';
import { P_DUE } from './dueDates';
import { T3_FEE } from './feeNotices';
import { T2_UNIT } from './feeUnit';
import type { CheckContext, Finding, Rule } from './finding';
import { T_EDITION } from './formOfYear';
import { X_JUMP } from './jumps';
import { T_NA } from './notApplicable';
import { T2_RULES } from './rulesMade';
import { A_MISS, A_STALE, A_SUM } from './parts';
import { T3_ROW, T3_SUM, T4_SUM } from './totals';
import { N_BAL } from './textBalance';
import { N_ALL, N_ZERO } from './textClaims';
import { N_NUM } from './textNumbers';
import { N_PCT } from './textShares';
import { untilTouched } from './untouched';
import { WORD_RULES } from './wordRules';
import { T_INT } from './wholeNumbers';

/** Every rule there is, in the order in which its findings stand under a chapter. SPEC.md has a line for each. */
export const RULES: readonly Rule[] = [
  T_EDITION,
  T3_BAL,
  T3_SUM,
  untilTouched(T3_ROW),
  T4_SUM,
  untilTouched(T_INT),
  X_CARRY,
  T_BLANK,
  ...[N_NUM, N_BAL, N_PCT, N_ALL, N_ZERO].map(untilTouched),
  T_NA,
  T2_RULES,
  T2_FLOW,
  T2_UNIT,
  T3_FEE,
  T4_SOME,
  X_CARRY_TYPE,
  X_FORCE,
  X_JUMP,
  X_PEND,
  P_DUE,
  A_SUM,
  A_STALE,
  A_MISS,
  ...WORD_RULES,
  X_COPY,
  D_DUP,
];

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly todos: number;
  /** Counted here alone, whatever their severity. */
  readonly dismissed: number;
}

/**
 * What a reviewer would find in a report, in the order of its chapters; the same for the same report.
 * A finding that was dismissed, and whose cells are still what they were then, carries the reason.
 */
export function runChecks(report: Report, context: CheckContext): readonly Finding[] {
  return runRules(RULES, report, context);
}

/** What some of the rules find, likewise. */
export function runRules(
  rules: readonly Rule[],
  report: Report,
  context: CheckContext,
): readonly Finding[] {
  const findings = rules
    .flatMap((rule) => rule.check(report, context))
    .sort((a, b) => REPORT_PLACES.indexOf(a.about) - REPORT_PLACES.indexOf(b.about));
  if (report.dismissals.length === 0) return findings;
  return findings.map((finding) => {
    const dismissal = report.dismissals.find((given) => isDismissalOf(given, finding, report));
    return dismissal ? { ...finding, dismissed: dismissal.reason } : finding;
  });
}

/** Counts of findings of different rules together. */
export function addCounts(a: FindingCounts, b: FindingCounts): FindingCounts {
  return {
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    notes: a.notes + b.notes,
    todos: a.todos + b.todos,
    dismissed: a.dismissed + b.dismissed,
  };
}

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter((finding) => finding.dismissed === undefined);
  const count = (severity: Finding['severity']): number =>
    open.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    todos: count('todo'),
    dismissed: findings.length - open.length,
  };
}

/**
 * Names a finding among those of its report, and goes on naming it while its numbers change: the rule, the
 * chapter, where it stands in the text, and the first cell; for T-BLANK, which has one a table, not the cell, since
 * it is filled next.
 */
export function findingKey({ check, about, cells, spans = [], details }: Finding): string {
  const [span] = spans;
  return [
    check,
    about,
    details.kind === 'blanks' ? '' : (cells[0] ?? ''),
    ...(span ? [span.address, span.start] : []),
  ].join(' ');
}
