import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ChapterId } from '@/editions/edition';
import { runChecks } from '@/checks/runChecks';
import type { Report, Scope } from '@/report/report';
import { fillReport, type ToldReport } from '@tests/helpers/prose';

/** A whole invented report, its cells but for the zeros, and what a careful reviewer finds in it. */
interface WholeReport extends ToldReport {
  readonly scope: Scope;
  readonly title: string;
  readonly preface: string;
  readonly chapters: Readonly<Record<ChapterId, string>>;
  readonly signature: Report['signature'];
  readonly lastYear?: { readonly cells: Readonly<Record<string, number>> };
  readonly faults: readonly { readonly check: string; readonly spot: string }[];
}

const PATH = fileURLToPath(new URL('../../fixtures/checks/reports.json', import.meta.url));
/** By a writer who had not seen the rules at work. */
const REPORTS = JSON.parse(readFileSync(PATH, 'utf8')) as readonly WholeReport[];

function alarmsOf(given: WholeReport): readonly string[] {
  const { title, preface, chapters, signature, lastYear, year, scope } = given;
  const report = { ...fillReport(given, { year, scope }), title, preface, chapters, signature };
  const previous = lastYear
    ? fillReport(
        { ...given, id: `${given.id} last`, cells: lastYear.cells },
        { year: year - 1, scope },
      )
    : undefined;
  return runChecks(report, { previous })
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ check }) => check);
}

describe('a whole report', () => {
  it.each(REPORTS.filter(({ faults }) => faults.length === 0).map((one) => [one.id, one] as const))(
    '%s is sound and nothing is said of it',
    (_, given) => {
      expect(alarmsOf(given)).toEqual([]);
    },
  );

  it.each(REPORTS.filter(({ faults }) => faults.length > 0).map((one) => [one.id, one] as const))(
    '%s has its faults told, and no others',
    (_, given) => {
      expect([...alarmsOf(given)].sort()).toEqual(given.faults.map(({ check }) => check).sort());
    },
  );
});
