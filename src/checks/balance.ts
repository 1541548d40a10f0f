import { findTogether } from './equations';
import type { Rule } from './finding';
import { analyseTableThree } from './tableThree';

/** T3-BAL: in each column 本年新收 + 上年结转 = （七）总计 + 结转下年度, as the form's corner note prints it. */
export const T3_BAL: Rule = {
  id: 'T3-BAL',
  check: (report) => {
    const { sheet, balances } = analyseTableThree(report);
    return findTogether({ check: 'T3-BAL', report, sheet, equalities: balances });
  },
};
