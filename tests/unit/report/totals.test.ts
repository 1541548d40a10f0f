import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import { applyPatch, editCells } from '@/report/patch';
import { cellValue, type CellValue, type Report } from '@/report/report';
import { equationOfTotal, followedTotals } from '@/report/totals';
import { realReport } from '@tests/helpers/realReports';
import { blankReport, row, withCells, zeroReport } from '@tests/helpers/smallReports';

const FORM = { disclosure: '2021', requests: '2021', disputes: '2021' } as const;

function edit(report: Report, edits: Readonly<Record<CellAddress, CellValue>>): Report {
  return applyPatch(report, editCells(report, Object.entries(edits)));
}

const at = (report: Report, address: CellAddress): CellValue | undefined =>
  cellValue(report, address);

describe('totals that follow', () => {
  it('carry an outcome into its row, its column and the corner', () => {
    const edited = edit(zeroReport(), { 'requests/granted/naturalPerson': 3 });
    expect(edited.tables.requests['granted']).toMatchObject({ naturalPerson: 3, total: 3 });
    expect(edited.tables.requests['outcomesTotal']).toMatchObject({ naturalPerson: 3, total: 3 });
  });

  it('begin with a blank total whose parts are all blank', () => {
    const edited = edit(blankReport(), { 'disputes/reconsideration/upheld': 2 });
    expect(at(edited, 'disputes/reconsideration/total')).toBe(2);
  });

  it('become blank again when the last part is taken away', () => {
    const filled = edit(blankReport(), { 'disputes/reconsideration/upheld': 2 });
    const emptied = edit(filled, { 'disputes/reconsideration/upheld': null });
    expect(at(emptied, 'disputes/reconsideration/total')).toBeNull();
  });

  it('stay blank where they were published blank beside filled parts', () => {
    const report = blankReport({ 'disputes/reconsideration/upheld': 2 });
    const edited = edit(report, { 'disputes/reconsideration/other': 1 });
    expect(at(edited, 'disputes/reconsideration/total')).toBeNull();
  });

  it('stay as published where they did not add up', () => {
    const report = realReport('pingtan-2020');
    const edited = edit(report, { 'requests/granted/naturalPerson': 9 });
    expect(at(edited, 'requests/granted/total')).toBe(10);
    expect(at(edited, 'requests/outcomesTotal/naturalPerson')).toBe(20);
    expect(at(edited, 'requests/outcomesTotal/total')).toBe(21);
  });

  it('keep what was typed into them, and then no longer follow', () => {
    const typed = edit(zeroReport(), { 'disputes/reconsideration/total': 5 });
    const edited = edit(typed, { 'disputes/reconsideration/upheld': 1 });
    expect(at(edited, 'disputes/reconsideration/total')).toBe(5);
  });

  it('keep what was pasted over them with their parts', () => {
    const edited = edit(zeroReport(), {
      'disputes/reconsideration/upheld': 1,
      'disputes/reconsideration/total': 7,
    });
    expect(at(edited, 'disputes/reconsideration/total')).toBe(7);
  });

  it('let the corner follow its row, not its column', () => {
    const report = withCells(zeroReport(), row('outcomesTotal', { naturalPerson: 4, total: 4 }));
    const edited = edit(report, { 'requests/outcomesTotal/business': 1 });
    expect(at(edited, 'requests/outcomesTotal/total')).toBe(5);
    expect(equationOfTotal(FORM, 'requests/outcomesTotal/total')?.rule).toBe('T3-ROW');
  });

  it('have one sum each, parts before what they add up to', () => {
    const followed = followedTotals(FORM);
    expect(new Set(followed.map(({ total }) => total)).size).toBe(followed.length);
    const places = new Map(followed.map(({ total }, index) => [total, index]));
    followed.forEach(({ parts }, index) => {
      for (const part of parts) expect(places.get(part) ?? -1).toBeLessThan(index);
    });
    // 24 rows and the corner, six columns, three groups.
    expect(followed).toHaveLength(25 + 6 + 3);
  });

  it('are always the sums of their parts in a report that was typed from blank, inputs only', () => {
    const inputs = ['requests', 'disputes'] as const;
    const addresses = followedTotals(FORM)
      .flatMap(({ parts }) => parts)
      .filter((address) => equationOfTotal(FORM, address) === undefined);
    expect(inputs.every((table) => addresses.some((address) => address.startsWith(table)))).toBe(
      true,
    );
    const edits = fc.array(
      fc.tuple(
        fc.constantFrom(...addresses),
        fc.oneof(fc.nat(99), fc.constant(null), fc.constant('/' as const)),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(edits, (typed) => {
        const report = typed.reduce(
          (given, [address, value]) => edit(given, { [address]: value }),
          blankReport(),
        );
        for (const { total, parts } of followedTotals(FORM)) {
          const numbers = parts
            .map((part) => at(report, part))
            .filter((value) => typeof value === 'number');
          const sum = numbers.reduce((added, value) => added + value, 0);
          if (numbers.length > 0) expect(at(report, total)).toBe(sum);
          else expect(typeof at(report, total)).not.toBe('number');
        }
      }),
    );
  });
});
