import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, editCells, invertPatch } from '@/report/patch';
import { patchBetween } from '@/report/patchBetween';
import type { Report } from '@/report/report';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { zeroReport } from '@tests/helpers/smallReports';

/** Two reports that may be of any forms, or one and an edit of it. */
const pairs: fc.Arbitrary<readonly [Report, Report]> = fc.oneof(
  fc.tuple(arbitraryReport(), arbitraryReport()),
  fc
    .tuple(arbitraryReport(), arbitraryReport())
    .map(([one, { chapters, remarks, signature }]): readonly [Report, Report] => [
      one,
      { ...one, chapters, remarks, signature },
    ]),
);

/** What `to` holds, known and stored by what `from` is. */
function heldBy({ id, revision, createdAt, updatedAt }: Report, to: Report): Report {
  return { ...to, id, revision, createdAt, updatedAt };
}

describe('the patch between two reports', () => {
  it('makes one of them hold all that the other holds, and its inverse takes it back', () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const patch = patchBetween(from, to);
        const made = applyPatch(from, patch);
        expect(made).toEqual(heldBy(from, to));
        expect(applyPatch(made, invertPatch(patch))).toEqual(from);
      }),
      { numRuns: 60 },
    );
  });

  it('is empty between reports that hold the same, whatever they are stored as', () => {
    fc.assert(
      fc.property(arbitraryReport(), (report) => {
        const stored = {
          ...report,
          id: 'other',
          revision: 7,
          updatedAt: '2026-01-01T00:00:00.000Z',
        };
        expect(patchBetween(report, stored)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('names each cell and each text that differs, as an edit would', () => {
    const report = zeroReport();
    const patch = editCells(report, [['requests/granted/business', 2]]);
    const edited = applyPatch(report, [
      ...patch,
      { address: 'chapters/overview', before: '', after: '改过' },
    ]);
    expect(
      patchBetween(report, edited)
        .map(({ address }) => address)
        .sort(),
    ).toEqual(['chapters/overview', ...patch.map(({ address }) => address)].sort());
  });

  it('leaves what is the same the same object', () => {
    const report = zeroReport();
    const other = { ...zeroReport(), title: '改过' };
    expect(applyPatch(report, patchBetween(report, other)).tables).toBe(report.tables);
  });
});
