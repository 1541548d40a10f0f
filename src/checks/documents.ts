import { cellAddress } from '@/editions/form';
import type { Report } from '@/report/report';
import { addDecimals, subtractDecimals } from '@/report/sum';
import type { CheckContext, Finding, Rule } from './finding';
import { countAt, sheetOf } from './sheet';
import type { DisclosureFlow } from './tableDetails';

const ROWS = ['rules', 'normativeDocuments'] as const;
const COLUMNS = ['issued', 'repealed', 'inForce'] as const;

/**
 * T2-FLOW: what was issued this year is still in force or was repealed, so 现行有效 + 本年废止 ≥ 本年制发. Silent
 * where one of the three is no number, and in the 2019 form, which does not ask for them.
 */
export const T2_FLOW: Rule = {
  id: 'T2-FLOW',
  check: (report) =>
    ROWS.flatMap((row) => {
      const flow = flowOf(report, row);
      if (!flow || isEnough(flow)) return [];
      return [createFinding('T2-FLOW', row, { kind: 'flow', ...flow })];
    }),
};

/**
 * X-FORCE: 现行有效 = last year's + 本年制发 − 本年废止. Only a note: amended documents count as 制发 without raising
 * the stock, and others lapse. Silent where T2-FLOW tells the same row.
 */
export const X_FORCE: Rule = {
  id: 'X-FORCE',
  check: (report, context) => ROWS.flatMap((row) => findStock(report, context, row)),
};

function findStock(
  report: Report,
  { previous }: CheckContext,
  row: (typeof ROWS)[number],
): readonly Finding[] {
  const flow = flowOf(report, row);
  const lastYear = previous && flowOf(previous, row)?.inForce;
  if (!flow || lastYear === undefined || !isEnough(flow)) return [];
  const expected = subtractDecimals(addDecimals(lastYear, flow.issued), flow.repealed);
  if (flow.inForce === expected) return [];
  return [createFinding('X-FORCE', row, { kind: 'stock', lastYear, expected, ...flow })];
}

function isEnough({ issued, repealed, inForce }: DisclosureFlow): boolean {
  return addDecimals(inForce, repealed) >= issued;
}

function flowOf(report: Report, row: (typeof ROWS)[number]): DisclosureFlow | undefined {
  const sheet = sheetOf(report, 'disclosure');
  const [issued, repealed, inForce] = COLUMNS.map((column) =>
    countAt(sheet, cellAddress('disclosure', row, column)),
  );
  if (issued === undefined || repealed === undefined || inForce === undefined) return undefined;
  return { issued, repealed, inForce };
}

function createFinding(
  check: 'T2-FLOW' | 'X-FORCE',
  row: (typeof ROWS)[number],
  details: Finding['details'],
): Finding {
  return {
    check,
    severity: check === 'T2-FLOW' ? 'warning' : 'note',
    cells: COLUMNS.map((column) => cellAddress('disclosure', row, column)),
    about: 'disclosure',
    details,
    mends: [],
  };
}
