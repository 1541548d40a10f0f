import { cellAddress } from '@/editions/form';
import type { Rule } from './finding';
import { countAt, sheetOf } from './sheet';

/** 2019's 对外公开总数量 and 本年新公开数量 may count 规章 of others, so of that form only what was made. */
const CELLS = ['issued', 'repealed', 'inForce', 'newlyMade'].map((column) =>
  cellAddress('disclosure', 'rules', column),
);

/**
 * T2-RULES: an organ of county level or below makes no 规章 (立法法 91, 93): made, repealed and in force are 0. Speaks
 * only where the agency's level says so; a city's report may carry the city government's 规章.
 */
export const T2_RULES: Rule = {
  id: 'T2-RULES',
  check: (report) => {
    const { level } = report.agency;
    if (level !== 'county' && level !== 'town') return [];
    const sheet = sheetOf(report, 'disclosure');
    const counts = CELLS.map((address) => countAt(sheet, address) ?? 0);
    const cells = CELLS.filter((_, index) => (counts[index] ?? 0) > 0);
    if (cells.length === 0) return [];
    return [
      {
        check: 'T2-RULES',
        severity: 'error',
        cells,
        about: 'disclosure',
        details: { kind: 'rulesMade', largest: Math.max(...counts) },
        mends: [],
      },
    ];
  },
};
