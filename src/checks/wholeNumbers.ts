import { TABLE_IDS } from '@/editions/form';
import type { ValueKind } from '@/editions/edition';
import { COUNT_LIMIT } from '@/report/number';
import type { Details, Finding, Rule } from './finding';
import { sheetOf, sumAt, type Sheet } from './sheet';

type Problem = Extract<Details, { kind: 'number' }>['problem'];

/**
 * T-INT: a count is a whole number from 0 to 999,999,999; only 2019's 本年增/减 may be negative.
 * A total that rightly adds up such a number is not told again.
 */
export const T_INT: Rule = {
  id: 'T-INT',
  check: (report) => TABLE_IDS.flatMap((table) => findIn(sheetOf(report, table))),
};

function findIn(sheet: Sheet): readonly Finding[] {
  const findings: Finding[] = [];
  for (let position = 0; position < sheet.stored.length; position += 1) {
    const problem = problemAt(sheet, position);
    if (problem && !isSumOfProblems(sheet, position)) {
      findings.push(createFinding(sheet, position, problem));
    }
  }
  return findings;
}

function createFinding(sheet: Sheet, position: number, problem: Problem): Finding {
  const value = sheet.stored[position];
  return {
    check: 'T-INT',
    severity: 'error',
    cells: [sheet.form.cells[position]?.address ?? ''],
    about: sheet.form.form.table,
    details: { kind: 'number', value: typeof value === 'number' ? value : 0, problem },
    mends: [],
  };
}

function problemAt({ form, stored }: Sheet, position: number): Problem | undefined {
  const value = stored[position];
  if (typeof value !== 'number') return undefined;
  return problemOf(value, form.cells[position]?.value ?? 'decimal');
}

function problemOf(value: number, kind: ValueKind): Problem | undefined {
  if (kind === 'decimal') return undefined;
  if (value < 0 && kind !== 'signedInteger') return 'negative';
  if (!Number.isInteger(value)) return 'notWhole';
  return Math.abs(value) > COUNT_LIMIT ? 'tooLarge' : undefined;
}

function isSumOfProblems(sheet: Sheet, position: number): boolean {
  const parts = sheet.form.partsOf.get(position);
  return (
    parts !== undefined &&
    sheet.stored[position] === sumAt(sheet.known, parts) &&
    parts.some((part) => problemAt(sheet, part) !== undefined)
  );
}
