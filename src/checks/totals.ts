import { findEach, findTogether, recompute } from './equations';
import type { Rule } from './finding';
import { holds, sheetOf } from './sheet';
import { analyseTableThree } from './tableThree';

/** T3-SUM: in each column （七）总计 is the sum of the outcome rows, 21 in the 2021 form, 19 in the 2019 form. */
export const T3_SUM: Rule = {
  id: 'T3-SUM',
  check: (report) => {
    const { sheet, columnTotals } = analyseTableThree(report);
    return findTogether({
      check: 'T3-SUM',
      report,
      sheet,
      equalities: columnTotals,
      mend: recompute,
    });
  },
};

/** T3-ROW: in each row 总计 is 自然人 and the five kinds of organization together. */
export const T3_ROW: Rule = {
  id: 'T3-ROW',
  check: (report) => {
    const { sheet, rowTotals } = analyseTableThree(report);
    return findEach({ check: 'T3-ROW', report, sheet, equalities: rowTotals, mend: recompute });
  },
};

/** T4-SUM: in each group of table four 总计 is 结果维持, 结果纠正, 其他结果 and 尚未审结 together. */
export const T4_SUM: Rule = {
  id: 'T4-SUM',
  check: (report) => {
    const sheet = sheetOf(report, 'disputes');
    const equalities = sheet.form.rowTotals.filter(
      (equality) => sheet.stored[equality.left[0] ?? 0] !== null && !holds(sheet.known, equality),
    );
    return findEach({ check: 'T4-SUM', report, sheet, equalities, mend: recompute });
  },
};
