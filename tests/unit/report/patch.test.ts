import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  applyPatch,
  editCells,
  editValue,
  invertPatch,
  isCellAddress,
  recomputeTotals,
  setCells,
  valueAt,
  type Patch,
} from '@/report/patch';
import { editionsOf, formCellsOf, type Report } from '@/report/report';
import { REAL_REPORT_IDS, realReport } from '@tests/helpers/realReports';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';

/** Fails where anything of a report is changed in place. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

/** The report as data with its keys in one order, as the file writes it. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const arbitraryCellEdits = (report: Report): fc.Arbitrary<Patch> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...formCellsOf(editionsOf(report)).map(({ address }) => address)),
        fc.oneof(fc.nat(9), fc.constant(null), fc.constant('/' as const)),
      ),
      { maxLength: 8 },
    )
    .map((edits) => editCells(report, edits));

const arbitraryTextEdit = (report: Report): fc.Arbitrary<Patch> =>
  fc
    .tuple(
      fc.constantFrom('title', 'preface', 'agency/name', 'chapters/overview', 'signature/organ'),
      fc.string(),
    )
    .map(([address, text]) => editValue(report, address, text));

describe('any edit', () => {
  const arbitrary = fc
    .constantFrom(...REAL_REPORT_IDS)
    .map((id) => frozen({ ...realReport(id), unread: ['requests/granted/business'] }))
    .chain((report) =>
      fc.record({
        report: fc.constant(report),
        patch: fc.oneof(arbitraryCellEdits(report), arbitraryTextEdit(report)),
      }),
    );

  it('and its inverse give back the same canonical report, and change nothing in place', () => {
    fc.assert(
      fc.property(arbitrary, ({ report, patch }) => {
        const edited = applyPatch(report, frozen(patch));
        expect(canonical(applyPatch(edited, invertPatch(patch)))).toBe(canonical(report));
      }),
    );
  });

  it('names every value that differs after it, and nothing that does not', () => {
    fc.assert(
      fc.property(arbitrary, ({ report, patch }) => {
        const edited = applyPatch(report, patch);
        for (const { address, before, after } of patch) {
          expect(valueAt(report, address)).toEqual(before);
          expect(valueAt(edited, address)).toEqual(after);
          expect(before).not.toEqual(after);
        }
        const named = new Set(patch.map(({ address }) => address));
        for (const { address } of formCellsOf(editionsOf(report))) {
          if (!named.has(address)) expect(valueAt(edited, address)).toBe(valueAt(report, address));
        }
      }),
    );
  });

  it('leaves every part that it does not touch the same object', () => {
    const report = zeroReport();
    const edited = applyPatch(report, editCells(report, [['requests/granted/business', 1]]));
    expect(edited.tables.disclosure).toBe(report.tables.disclosure);
    expect(edited.tables.disputes).toBe(report.tables.disputes);
    expect(edited.tables.requests['partial']).toBe(report.tables.requests['partial']);
    expect(edited.chapters).toBe(report.chapters);
  });
});

describe('an edit that changes nothing', () => {
  const report = frozen(zeroReport());

  it('is an empty patch, and gives back the same report', () => {
    expect(editCells(report, [['requests/granted/business', 0]])).toEqual([]);
    expect(editValue(report, 'title', report.title)).toEqual([]);
    expect(recomputeTotals(report, ['requests/granted/total'])).toEqual([]);
    expect(applyPatch(report, [])).toBe(report);
  });

  it('gives back the same report when a patch sets what is there', () => {
    const same: Patch = [
      { address: 'requests/granted/business', before: 0, after: 0 },
      { address: 'title', before: report.title, after: report.title },
      { address: 'remarks/requests/granted/business', before: undefined, after: undefined },
    ];
    expect(applyPatch(report, same)).toBe(report);
  });

  it('is all that an address outside the form can do', () => {
    expect(editCells(report, [['requests/other/business', 1]])).toEqual([]);
    const foreign = { address: 'disclosure/procurement/amount', before: null, after: 1 };
    expect(applyPatch(report, [foreign])).toBe(report);
    expect(applyPatch(report, [{ address: 'chapters/none', before: '', after: 'x' }])).toBe(report);
  });
});

describe('cells that were not read', () => {
  const unread = ['requests/granted/business', 'requests/granted/total'];
  const report = blankReport({}, { unread });

  it('are unread no longer when filled, by hand or as a total that follows', () => {
    const edited = applyPatch(report, editCells(report, [['requests/granted/business', 2]]));
    expect(edited.unread).toBeUndefined();
    expect('unread' in edited).toBe(false);
  });

  it('stay unread when their blank is deleted, or another cell is filled', () => {
    expect(editCells(report, [['requests/granted/business', null]])).toEqual([]);
    const edited = applyPatch(report, editCells(report, [['disclosure/rules/issued', 2]]));
    expect(edited.unread).toBe(unread);
  });

  it('are unread again after undo', () => {
    const patch = editCells(report, [['requests/granted/business', 2]]);
    expect(applyPatch(applyPatch(report, patch), invertPatch(patch)).unread).toEqual(unread);
  });
});

describe('setting cells exactly', () => {
  it('lets no total follow', () => {
    expect(setCells(zeroReport(), [['requests/granted/business', 2]])).toEqual([
      { address: 'requests/granted/business', before: 0, after: 2 },
    ]);
  });
});

describe('按分项重算', () => {
  it('sets the totals that are named, and the corner above them where it followed', () => {
    const report = zeroReport({
      ...row('granted', { naturalPerson: 6, total: 6 }),
      ...row('outcomesTotal', { naturalPerson: 4, total: 4 }),
    });
    expect(recomputeTotals(report, ['requests/outcomesTotal/naturalPerson'])).toEqual([
      { address: 'requests/outcomesTotal/naturalPerson', before: 4, after: 6 },
      { address: 'requests/outcomesTotal/total', before: 4, after: 6 },
    ]);
  });

  it('leaves a corner that did not follow alone', () => {
    const report = zeroReport({
      ...row('granted', { naturalPerson: 6, total: 6 }),
      ...row('outcomesTotal', { naturalPerson: 4, total: 9 }),
    });
    expect(recomputeTotals(report, ['requests/outcomesTotal/naturalPerson'])).toEqual([
      { address: 'requests/outcomesTotal/naturalPerson', before: 4, after: 6 },
    ]);
  });

  it('adds up blank totals among the parts, and leaves them blank', () => {
    const report = zeroReport({
      ...row('granted', { naturalPerson: 6, total: 6 }),
      ...row('outcomesTotal', { naturalPerson: null, total: 1 }),
    });
    expect(recomputeTotals(report, ['requests/outcomesTotal/total'])).toEqual([
      { address: 'requests/outcomesTotal/total', before: 1, after: 6 },
    ]);
  });
});

describe('addresses', () => {
  test.each([
    ['requests/granted/business', true],
    ['disclosure/procurement/amount', true],
    ['requests', false],
    ['requests/granted', false],
    ['remarks/requests/granted/business', false],
    ['title', false],
    ['__proto__/a/b', false],
  ])('%s is a cell’s: %s', (address, expected) => {
    expect(isCellAddress(address)).toBe(expected);
  });

  it('reach everything that a patch can hold', () => {
    const report: Report = {
      ...zeroReport(),
      remarks: { 'disclosure/rules/issued': '其中修订16件' },
      unread: ['requests/granted/business'],
    };
    expect(valueAt(report, 'status')).toBe('published');
    expect(valueAt(report, 'agency/name')).toBe('某某区某某局');
    expect(valueAt(report, 'chapters/disputes')).toBe('');
    expect(valueAt(report, 'remarks/disclosure/rules/issued')).toBe('其中修订16件');
    expect(valueAt(report, 'publication/url')).toBe('');
    expect(valueAt(report, 'unread')).toEqual(['requests/granted/business']);
    expect(valueAt(report, 'dismissals')).toEqual([]);
    expect(valueAt(report, 'nothing/of/that')).toBeUndefined();
  });

  it('take a remark in and out', () => {
    const report = zeroReport();
    const patch = editValue(report, 'remarks/disclosure/rules/issued', '其中修订16件');
    const edited = applyPatch(report, patch);
    expect(edited.remarks).toEqual({ 'disclosure/rules/issued': '其中修订16件' });
    expect(applyPatch(edited, invertPatch(patch)).remarks).toEqual({});
  });
});
