import { describe, expect, it } from 'vitest';
import { compareWith2021, type Comparison } from '@/editions/comparison';
import { TABLE_IDS, tableForm } from '@/editions/form';

const cells2019 = TABLE_IDS.flatMap((table) => tableForm('2019', table).cells);
const addresses2021 = TABLE_IDS.flatMap((table) =>
  tableForm('2021', table).cells.map(({ address }) => address),
);

const short = (comparison: Comparison): string =>
  comparison.kind === 'notComparable'
    ? comparison.reason
    : [comparison.kind === 'footnote' ? comparison.footnote : 'same', ...comparison.sameAs].join(
        ' ',
      );

/** form.md 2.1, row by row. */
const TABLE_TWO: Readonly<Record<string, string>> = {
  'rules/newlyMade': 'newlyMade disclosure/rules/issued',
  'rules/newlyDisclosed': 'removed',
  'rules/totalDisclosed': 'disclosedNotInForce',
  'normativeDocuments/newlyMade': 'newlyMadeNarrowerTerm disclosure/normativeDocuments/issued',
  'normativeDocuments/newlyDisclosed': 'removed',
  'normativeDocuments/totalDisclosed': 'disclosedNotInForce',
  'licensing/previousItems': 'removed',
  'licensing/change': 'removed',
  'licensing/decisions': 'same disclosure/licensing/decisions',
  'otherServices/previousItems': 'removed',
  'otherServices/change': 'removed',
  'otherServices/decisions': 'removed',
  'penalties/previousItems': 'removed',
  'penalties/change': 'removed',
  'penalties/decisions': 'same disclosure/penalties/decisions',
  'compulsion/previousItems': 'removed',
  'compulsion/change': 'removed',
  'compulsion/decisions': 'same disclosure/compulsion/decisions',
  'fees/previousItems': 'countBecameMoney',
  'fees/change': 'countBecameMoney',
  'procurement/projects': 'removed',
  'procurement/amount': 'removed',
};

describe('how 2019 compares with 2021', () => {
  it('is said of every cell of table two', () => {
    const said = cells2019
      .filter(({ table }) => table === 'disclosure')
      .map(({ row, column, address }) => [`${row}/${column}`, short(compareWith2021(address))]);
    expect(Object.fromEntries(said)).toEqual(TABLE_TWO);
  });

  it('is the sum of three rows for （六）其他处理, in each column', () => {
    expect(compareWith2021('requests/other/business')).toEqual({
      kind: 'comparable',
      sameAs: [
        'requests/other.notCorrected/business',
        'requests/other.feeUnpaid/business',
        'requests/other.misc/business',
      ],
    });
  });

  it('is the same cell for all else in tables three and four', () => {
    const others = cells2019.filter(({ table, row }) => table !== 'disclosure' && row !== 'other');
    expect(others).toHaveLength(22 * 7 + 15);
    for (const { address } of others) {
      expect(compareWith2021(address)).toEqual({ kind: 'comparable', sameAs: [address] });
    }
  });

  it('names only cells that the 2021 form has, none of them twice', () => {
    const named = cells2019.flatMap(({ address }) => {
      const comparison = compareWith2021(address);
      return comparison.kind === 'notComparable' ? [] : comparison.sameAs;
    });
    expect(named.filter((address) => !addresses2021.includes(address))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('covers every 2021 cell but those that are new', () => {
    const named = new Set(
      cells2019.flatMap(({ address }) => {
        const comparison = compareWith2021(address);
        return comparison.kind === 'notComparable' ? [] : comparison.sameAs;
      }),
    );
    expect(addresses2021.filter((address) => !named.has(address))).toEqual([
      'disclosure/rules/repealed',
      'disclosure/rules/inForce',
      'disclosure/normativeDocuments/repealed',
      'disclosure/normativeDocuments/inForce',
      'disclosure/fees/amount',
    ]);
  });
});
