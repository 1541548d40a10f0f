import type { EditionId, TableId } from '@/editions/edition';
import { TABLE_IDS, editionForYear } from '@/editions/form';
import { editionsOf, type Report } from '@/report/report';
import type { Rule } from './finding';

/**
 * T-EDITION: data years 2019 and 2020 use the form of 国办公开办函〔2019〕60号, 2021 and later that of
 * 国办公开办函〔2021〕30号, each table by itself since mixed reports exist. Earlier years had no such form.
 */
export const T_EDITION: Rule = {
  id: 'T-EDITION',
  check: (report) => {
    const required = editionForYear(report.year);
    if (required === undefined) return [];
    const tables = tablesNotIn(report, required);
    const first = tables[0];
    if (first === undefined) return [];
    return [
      {
        check: 'T-EDITION',
        severity: 'error',
        cells: [],
        about: first,
        details: { kind: 'edition', used: editionsOf(report)[first], required, tables },
        mends: [],
      },
    ];
  },
};

/** Table four is the same in both forms, so it is wrong only where the whole report is. */
function tablesNotIn(report: Report, required: EditionId): readonly TableId[] {
  const editions = editionsOf(report);
  const wrong = TABLE_IDS.filter((table) => editions[table] !== required);
  return wrong.length === TABLE_IDS.length ? wrong : wrong.filter((table) => table !== 'disputes');
}
