import { cellAddress } from '@/editions/form';
import { setCells } from '@/report/patch';
import type { CellValue, Report } from '@/report/report';
import { subtractDecimals } from '@/report/sum';
import type { Finding, Mend, Rule, Severity } from './finding';
import { addressesOf, canGrow, positionOf, sheetOf, sumAt, type Sheet } from './sheet';
import { analyseTableThree } from './tableThree';

const CARRIED_IN_TOTAL = cellAddress('requests', 'carriedIn', 'total');
const CARRIED_OUT_TOTAL = cellAddress('requests', 'carriedOut', 'total');

/**
 * X-CARRY: this year's 上年结转 is last year's 结转下年度, in 总计. Silent without last year's report, and where
 * either number is not known.
 */
export const X_CARRY: Rule = {
  id: 'X-CARRY',
  check: (report, { previous }) => {
    if (!previous) return [];
    const sheet = sheetOf(report, 'requests');
    const thisYear = knownAt(sheet, CARRIED_IN_TOTAL);
    const lastYear = knownAt(sheetOf(previous, 'requests'), CARRIED_OUT_TOTAL);
    if (typeof thisYear !== 'number' || typeof lastYear !== 'number') return [];
    if (thisYear === lastYear) return [];
    const isLastYearBroken = analyseTableThree(previous).isUnbalanced;
    return [
      {
        check: 'X-CARRY',
        severity: severityOf(report, { isTooSmall: thisYear < lastYear, isLastYearBroken }),
        cells: cellsOf(sheet),
        about: 'requests',
        details: {
          kind: 'lastYear',
          thisYear,
          lastYear,
          difference: subtractDecimals(thisYear, lastYear),
          isLastYearBroken,
        },
        mends: carryFromLastYear(report, previous),
      } satisfies Finding,
    ];
  },
};

/**
 * X-CARRY-TYPE: the same in each applicant column, where the totals agree. Silent where either row does not add up,
 * which T3-ROW tells, and in a column where either number is not known.
 */
export const X_CARRY_TYPE: Rule = {
  id: 'X-CARRY-TYPE',
  check: (report, { previous }) => {
    if (!previous) return [];
    const sheet = sheetOf(report, 'requests');
    const last = sheetOf(previous, 'requests');
    const lastTotal = knownAt(last, CARRIED_OUT_TOTAL);
    if (typeof lastTotal !== 'number' || knownAt(sheet, CARRIED_IN_TOTAL) !== lastTotal) return [];
    if (!addsUp(sheet, CARRIED_IN_TOTAL) || !addsUp(last, CARRIED_OUT_TOTAL)) return [];
    const columns = differingColumns(sheet, last);
    if (columns.length === 0) return [];
    return [
      {
        check: 'X-CARRY-TYPE',
        severity: 'warning',
        cells: columns.map(({ address }) => address),
        about: 'requests',
        details: { kind: 'carriedTypes', columns },
        mends: carryFromLastYear(report, previous),
      },
    ];
  },
};

function addsUp(sheet: Sheet, total: string): boolean {
  const position = positionOf(sheet.form, total);
  return sumAt(sheet.known, sheet.form.partsOf.get(position) ?? []) === sheet.known[position];
}

function differingColumns(
  sheet: Sheet,
  last: Sheet,
): Extract<Finding['details'], { kind: 'carriedTypes' }>['columns'] {
  return sheet.form.cells.flatMap(({ row, column, address }) => {
    if (row !== 'carriedIn' || column === 'total') return [];
    const thisYear = knownAt(sheet, address);
    const lastYear = knownAt(last, cellAddress('requests', 'carriedOut', column));
    if (typeof thisYear !== 'number' || typeof lastYear !== 'number') return [];
    return thisYear === lastYear ? [] : [{ address, thisYear, lastYear }];
  });
}

function knownAt({ form, known }: Sheet, address: string): CellValue {
  return known[positionOf(form, address)] ?? null;
}

function severityOf(
  report: Report,
  { isTooSmall, isLastYearBroken }: { isTooSmall: boolean; isLastYearBroken: boolean },
): Severity {
  const sheet = sheetOf(report, 'requests');
  const isUnfilled = isTooSmall && canGrow(sheet, positionOf(sheet.form, CARRIED_IN_TOTAL));
  if (report.status === 'drafting' && isUnfilled) return 'todo';
  return isLastYearBroken ? 'warning' : 'error';
}

/** 总计 of 上年结转, and where it is blank also the cells that it was added up from. */
function cellsOf({ form, stored }: Sheet): readonly string[] {
  const total = positionOf(form, CARRIED_IN_TOTAL);
  const parts = stored[total] === null ? (form.partsOf.get(total) ?? []) : [];
  return addressesOf(form, [...parts, total]);
}

/**
 * 按上年报告“结转下年度”数填写, 总计 included. What last year's report left blank becomes blank here too, but
 * a 0 that stands here already stays: it says the same, and was said by someone.
 */
function carryFromLastYear(report: Report, previous: Report): readonly Mend[] {
  const sheet = sheetOf(report, 'requests');
  const last = sheetOf(previous, 'requests');
  const columns = sheet.form.cells.filter(({ row }) => row === 'carriedIn');
  const patch = setCells(
    report,
    columns.flatMap(({ address, column }): [string, CellValue][] => {
      const carried = knownAt(last, cellAddress('requests', 'carriedOut', column));
      const isSaidAlready = typeof carried !== 'number' && knownAt(sheet, address) === 0;
      return isSaidAlready ? [] : [[address, carried]];
    }),
  );
  return patch.length > 0 ? [{ kind: 'carryFromLastYear', patch }] : [];
}
