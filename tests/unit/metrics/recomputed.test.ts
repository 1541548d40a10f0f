import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '@/metrics/figure';
import { METRICS } from '@/metrics/metrics';
import { createHeader } from '@/report/header';
import { editionsOf, type CellValue, type Report } from '@/report/report';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';

/** The definitions of spec/metrics.md once more, straight from the tables and in whole millionths. */
function recompute(report: Report): Readonly<Record<string, readonly (number | null)[]>> {
  const { requests, disputes, disclosure } = report.tables;
  const isRequests2019 = editionsOf(report).requests === '2019';
  const isDisclosure2019 = editionsOf(report).disclosure === '2019';
  const number = (value: CellValue | undefined): number | null =>
    typeof value === 'number' ? value : null;
  const sum = (cells: readonly (CellValue | undefined)[]): number | null => {
    const numbers = cells.filter((cell) => typeof cell === 'number');
    if (numbers.length === 0) return null;
    return numbers.reduce((all, cell) => all + Math.round(cell * 1e6), 0) / 1e6;
  };
  const total = (row: string): CellValue | undefined => requests[row]?.['total'];
  const group = (name: string): number | null =>
    sum(
      Object.keys(requests)
        .filter((row) => row.startsWith(`${name}.`))
        .map(total),
    );
  const divide = (n: number | null, base: number | null): number | null =>
    n === null || base === null || base <= 0 ? null : n / base;
  const concluded = number(total('outcomesTotal'));
  const received = number(total('newlyReceived'));
  const outcomes = [
    number(total('granted')),
    number(total('partial')),
    group('denied'),
    group('unable'),
    group('notProcessed'),
    isRequests2019 ? number(total('other')) : group('other'),
  ];
  const accepted =
    total('newlyReceived') === null || total('carriedIn') === null
      ? null
      : sum([total('newlyReceived'), total('carriedIn')]);
  const columns = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService'];
  const litigation = ['litigationDirect', 'litigationAfterReconsideration'];
  const decision = (row: string): number | null => number(disclosure[row]?.['decisions']);
  const documents = disclosure['normativeDocuments'];
  return {
    received: [received],
    carriedIn: [number(total('carriedIn'))],
    carriedOut: [number(total('carriedOut'))],
    accepted: [accepted],
    concluded: [concluded],
    outcomes,
    outcomeShare: outcomes.map((count) => divide(count, concluded)),
    disclosureRate: [divide(sum([total('granted'), total('partial')]), concluded)],
    grantedRate: [divide(number(total('granted')), concluded)],
    applicantShare: [...columns, 'otherOrganization'].map((column) =>
      divide(number(requests['newlyReceived']?.[column]), received),
    ),
    carryRate: [divide(number(total('carriedOut')), accepted)],
    reconsiderations: [number(disputes['reconsideration']?.['total'])],
    litigations: [sum(litigation.map((row) => disputes[row]?.['total']))],
    decisions: ['licensing', 'penalties', 'compulsion'].map(decision),
    fees: [isDisclosure2019 ? null : number(disclosure['fees']?.['amount'])],
    documents: isDisclosure2019
      ? [number(documents?.['newlyMade']), null, null]
      : ['issued', 'repealed', 'inForce'].map((column) => number(documents?.[column])),
  };
}

test('every metric of any report, blanks and / among its cells, equals a recomputation', () => {
  fc.assert(
    fc.property(arbitraryReport(), (report) => {
      const header = createHeader(report);
      const metrics: Readonly<
        Record<string, { measure: (of: typeof header) => readonly Figure[] }>
      > = METRICS;
      for (const [id, expected] of Object.entries(recompute(report))) {
        const measured = metrics[id]?.measure(header).map(({ value }) => value);
        expect(measured, id).toHaveLength(expected.length);
        expected.forEach((value, index) => {
          if (value === null) expect(measured?.[index], id).toBeNull();
          else expect(measured?.[index], id).toBeCloseTo(value, 9);
        });
      }
    }),
  );
});

test('a figure is never other than blank or a finite number, and its report is left as it was', () => {
  fc.assert(
    fc.property(arbitraryReport(), (report) => {
      const header = createHeader(report);
      const before = JSON.stringify(header);
      for (const { value } of Object.values(METRICS).flatMap((metric) => metric.measure(header))) {
        expect(value === null || Number.isFinite(value)).toBe(true);
      }
      expect(JSON.stringify(header)).toBe(before);
    }),
  );
});
