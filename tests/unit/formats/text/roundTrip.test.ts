import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionId, TableId } from '@/editions/edition';
import {
  PRINT_STYLES,
  STYLES_WITH_BLANKS,
  printText,
  type PrintStyle,
} from '@tests/helpers/printText';
import { arbitraryFigures, type Forms } from '@tests/helpers/arbitraryFigures';
import { REAL_REPORT_IDS, realReport } from '@tests/helpers/realReports';
import { countingReport, differences, read } from './reading';

const FORMS: readonly Forms[] = [
  { edition: '2021', tableEditions: {} },
  { edition: '2019', tableEditions: {} },
  { edition: '2021', tableEditions: { requests: '2019' } },
  { edition: '2019', tableEditions: { requests: '2021' } },
];

describe.each(PRINT_STYLES)('tables printed as %s', (style: PrintStyle) => {
  const hasBlanks = STYLES_WITH_BLANKS.includes(style);

  test.each(FORMS)('read back to the same figures: %o', (forms) => {
    fc.assert(
      fc.property(arbitraryFigures(forms, hasBlanks), (report) => {
        const draft = read(printText(report, style));
        expect(differences(draft, report)).toEqual([]);
        expect(draft.unread).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  const shown = REAL_REPORT_IDS.filter(
    (id) => hasBlanks || !JSON.stringify(realReport(id).tables).includes('null'),
  );
  test.each(shown)('read back to the published figures of %s', (id) => {
    const report = realReport(id);
    const draft = read(printText(report, style));
    expect(draft.tables).toEqual(report.tables);
    expect({ edition: draft.edition, tableEditions: draft.tableEditions }).toEqual({
      edition: report.edition,
      tableEditions: report.tableEditions,
    });
    expect(draft.notices).toEqual([]);
  });
});

test.each<[EditionId, Partial<Record<TableId, EditionId>>]>([
  ['2021', {}],
  ['2019', {}],
  ['2021', { requests: '2019' }],
  ['2019', { requests: '2021' }],
])('the form %s with %o is told by its labels', (edition, tableEditions) => {
  const draft = read(printText(countingReport(edition, tableEditions), 'cellPerLine'));
  expect({ edition: draft.edition, tableEditions: draft.tableEditions }).toEqual({
    edition,
    tableEditions,
  });
});
