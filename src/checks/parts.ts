import type { CellAddress, TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import { figureAt, type ReportHeader } from '@/report/header';
import { editCells } from '@/report/patch';
import { cellValue, editionsOf, tableFormsOf, type CellValue, type Report } from '@/report/report';
import { sumCells } from '@/report/sum';
import { unlessDrafting, type Rule } from './finding';

/** A cell of a report that was added up, beside what its parts add up to now. */
interface PartSum {
  readonly address: CellAddress;
  readonly table: TableId;
  readonly value: CellValue;
  readonly sum: number;
}

/**
 * A-SUM: a report that was added up from others equals their sum, cell by cell; in table two that is a reminder, since
 * a document of several organs counts once. Silent where a part is not in the library, and where one has changed
 * since, which A-STALE tells.
 */
export const A_SUM: Rule = {
  id: 'A-SUM',
  check: (report, { parts }) => {
    const known = wholeParts(report, parts);
    if (!known || staleParts(report, known).length > 0) return [];
    const broken = findBrokenSums(report, known);
    return TABLE_IDS.flatMap((table) => {
      const cells = broken.filter((cell) => cell.table === table);
      if (cells.length === 0) return [];
      const patch = editCells(
        report,
        cells.map(({ address, sum }) => [address, sum] as const),
      );
      return [
        {
          check: 'A-SUM',
          severity: table === 'disclosure' ? ('warning' as const) : ('error' as const),
          cells: cells.map(({ address }) => address),
          about: table,
          details: {
            kind: 'partSums' as const,
            parts: known.length,
            cells: cells.map(({ address, value, sum }) => ({ address, value, sum })),
          },
          mends: [{ kind: 'sumOfParts' as const, patch }],
        },
      ];
    });
  },
};

/** A-STALE: no part was changed after it had been added up. */
export const A_STALE: Rule = {
  id: 'A-STALE',
  check: (report, { parts = [] }) => {
    const stale = staleParts(report, parts);
    if (stale.length === 0) return [];
    const known = wholeParts(report, parts);
    return [
      {
        check: 'A-STALE',
        severity: 'warning',
        cells: [],
        about: 'front',
        details: {
          kind: 'staleParts',
          agencies: stale.map(({ agency }) => agency.name),
          cells: known ? findBrokenSums(report, known).length : 0,
        },
        mends: [],
      },
    ];
  },
};

/** A-MISS: every agency of the library has a report of the year that is added up. */
export const A_MISS: Rule = {
  id: 'A-MISS',
  check: (report, { missing = [] }) =>
    report.parts.length === 0 || missing.length === 0
      ? []
      : [
          {
            check: 'A-MISS',
            severity: unlessDrafting(report, 'warning'),
            cells: [],
            about: 'front',
            details: { kind: 'missingParts', agencies: missing },
            mends: [],
          },
        ],
};

/** The headers of all parts; undefined where there are none or one of them is not there. */
function wholeParts(
  report: Report,
  parts: readonly ReportHeader[] = [],
): readonly ReportHeader[] | undefined {
  if (report.parts.length === 0) return undefined;
  const byId = new Map(parts.map((header) => [header.id, header]));
  const known = report.parts.flatMap(({ id }) => byId.get(id) ?? []);
  return known.length === report.parts.length ? known : undefined;
}

function staleParts(report: Report, parts: readonly ReportHeader[]): readonly ReportHeader[] {
  const added = new Map(report.parts.map(({ id, revision }) => [id, revision]));
  return parts.filter(({ id, revision }) => revision > (added.get(id) ?? revision));
}

/** The inputs that are not their sum; totals follow them and have rules of their own. A blank counts as nothing. */
function findBrokenSums(report: Report, parts: readonly ReportHeader[]): readonly PartSum[] {
  return sumsOf(report, parts).flatMap(({ address, table, sum }): PartSum[] => {
    const value = cellValue(report, address) ?? null;
    return numberOf(value) === sum ? [] : [{ address, table, value, sum }];
  });
}

type Sum = Omit<PartSum, 'value'>;

/** By the last of the parts, which no edit of the sum changes; adding sixty reports up takes longer than all else. */
const SUMS = new WeakMap<
  ReportHeader,
  { readonly parts: readonly ReportHeader[]; readonly form: string; readonly sums: readonly Sum[] }
>();

/** What the parts add up to in each input. A row that a part's own form does not have cannot be added up. */
function sumsOf(report: Report, parts: readonly ReportHeader[]): readonly Sum[] {
  const last = parts[parts.length - 1];
  if (!last) return [];
  const editions = editionsOf(report);
  const form = `${editions.disclosure} ${editions.requests} ${editions.disputes}`;
  const kept = SUMS.get(last);
  if (kept?.form === form && isSameList(kept.parts, parts)) return kept.sums;
  const sums = tableFormsOf(editions).flatMap(({ table, cells }) =>
    cells.flatMap(({ address, computed }): Sum[] => {
      if (computed) return [];
      const figures = parts.map((part) => figureAt(part, address));
      return figures.includes(undefined)
        ? []
        : [{ address, table, sum: numberOf(sumCells(figures)) }];
    }),
  );
  SUMS.set(last, { parts, form, sums });
  return sums;
}

function isSameList(a: readonly ReportHeader[], b: readonly ReportHeader[]): boolean {
  return a.length === b.length && a.every((header, index) => header === b[index]);
}

function numberOf(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}
