import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ChapterId, EditionId } from '@/editions/edition';
import { runChecks } from '@/checks/runChecks';
import {
  createBlankReport,
  editionsOf,
  formCellsOf,
  type Agency,
  type Report,
  type Scope,
} from '@/report/report';
import { withCells } from '@tests/helpers/smallReports';

/** A whole invented report, its cells but for the zeros, and what a careful reviewer finds in it. */
interface WholeReport {
  readonly id: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly agency: Pick<Agency, 'name' | 'kind' | 'level'>;
  readonly scope: Scope;
  readonly title: string;
  readonly preface: string;
  readonly chapters: Readonly<Record<ChapterId, string>>;
  readonly signature: Report['signature'];
  readonly cells: Readonly<Record<string, number>>;
  readonly lastYear?: { readonly cells: Readonly<Record<string, number>> };
  readonly faults: readonly { readonly check: string; readonly spot: string }[];
}

const PATH = fileURLToPath(new URL('../../fixtures/checks/reports.json', import.meta.url));
/** By a writer who had not seen the rules at work. */
const REPORTS = JSON.parse(readFileSync(PATH, 'utf8')) as readonly WholeReport[];

function fill(given: WholeReport, year: number, cells: WholeReport['cells']): Report {
  const { id, edition, agency, scope } = given;
  const blank = createBlankReport({
    id: `${id} ${year}`,
    now: '2025-01-15T02:00:00.000Z',
    agency: { ...agency, region: '' },
    year,
    edition,
    scope,
  });
  const zeros = formCellsOf(editionsOf(blank)).map(({ address }) => [address, 0] as const);
  return { ...withCells(withCells(blank, Object.fromEntries(zeros)), cells), status: 'published' };
}

function alarmsOf(given: WholeReport): readonly string[] {
  const { title, preface, chapters, signature, lastYear, year } = given;
  const report = { ...fill(given, year, given.cells), title, preface, chapters, signature };
  const previous = lastYear ? fill(given, year - 1, lastYear.cells) : undefined;
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
