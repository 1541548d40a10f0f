import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionId, TableId, ValueKind } from '@/editions/edition';
import { editionsOf, formCellsOf, type CellValue, type Report } from '@/report/report';
import {
  PRINT_STYLES,
  STYLES_WITH_BLANKS,
  printText,
  type PrintStyle,
} from '@tests/helpers/printText';
import { REAL_REPORT_IDS, realReport } from '@tests/helpers/realReports';
import { blankReport, withCells } from '@tests/helpers/smallReports';
import { countingReport, differences, read } from './reading';

type Forms = Pick<Report, 'edition' | 'tableEditions'>;

const FORMS: readonly Forms[] = [
  { edition: '2021', tableEditions: {} },
  { edition: '2019', tableEditions: {} },
  { edition: '2021', tableEditions: { requests: '2019' } },
  { edition: '2019', tableEditions: { requests: '2021' } },
];

/** Drawn as plain numbers and made into cells, which is several times as fast. */
function arbitraryFigures(forms: Forms, canBeBlank: boolean): fc.Arbitrary<Report> {
  const empty = blankReport({}, forms);
  const cells = formCellsOf(editionsOf(empty));
  return fc
    .array(fc.nat({ max: 0xffffffff }), { minLength: cells.length, maxLength: cells.length })
    .map((drawn) =>
      withCells(
        empty,
        Object.fromEntries(
          cells.map(({ address, value }, index): [string, CellValue] => {
            const given = drawn[index] ?? 0;
            return [address, cellOfDraw(given, value, canBeBlank)];
          }),
        ),
      ),
    );
}

function cellOfDraw(drawn: number, kind: ValueKind, canBeBlank: boolean): CellValue {
  const count = (drawn >>> 3) % 1_000_000_000;
  switch (drawn & 7) {
    case 0:
      return '/';
    case 1:
      return canBeBlank ? null : 0;
    case 2:
      return 0;
    case 3:
      return kind === 'decimal'
        ? count / 1_000_000
        : kind === 'signedInteger'
          ? -count || 0
          : count;
    default:
      return count % 1_000;
  }
}

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
