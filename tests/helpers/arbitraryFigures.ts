import fc from 'fast-check';
import type { ValueKind } from '@/editions/edition';
import { editionsOf, formCellsOf, type CellValue, type Report } from '@/report/report';
import { blankReport, withCells } from './smallReports';

/** The forms of a report's tables. */
export type Forms = Pick<Report, 'edition' | 'tableEditions'>;

/**
 * Reports with any figures, `/` and, where they may be, blanks. Drawn as plain numbers and made into cells, which is
 * several times as fast.
 */
export function arbitraryFigures(forms: Forms, canBeBlank: boolean): fc.Arbitrary<Report> {
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
