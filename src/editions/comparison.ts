import type { CellAddress } from './edition';

/**
 * How a cell of the 2019 form stands to the 2021 form.
 * `sameAs` holds the 2021 cells whose sum it is; charts add `footnote` where the meaning moved.
 */
export type Comparison =
  | { readonly kind: 'comparable'; readonly sameAs: readonly CellAddress[] }
  | {
      readonly kind: 'footnote';
      readonly sameAs: readonly CellAddress[];
      readonly footnote: ComparisonNote;
    }
  | { readonly kind: 'notComparable'; readonly reason: ComparisonReason };

/** `newlyMade`: 本年新制作数量 against 本年制发件数. `narrowerTerm`: 规范性文件 against 行政规范性文件. */
export type ComparisonNote = 'newlyMade' | 'newlyMadeNarrowerTerm';
/** `removed`: the 2021 form has no such cell. `disclosedNotInForce`: disclosed in all is not in force. `countBecameMoney`: fee items were counted, now their amount is given. */
export type ComparisonReason = 'removed' | 'disclosedNotInForce' | 'countBecameMoney';

const DISCLOSURE: Readonly<Record<string, Comparison>> = {
  'rules/newlyMade': {
    kind: 'footnote',
    sameAs: ['disclosure/rules/issued'],
    footnote: 'newlyMade',
  },
  'rules/newlyDisclosed': { kind: 'notComparable', reason: 'removed' },
  'rules/totalDisclosed': { kind: 'notComparable', reason: 'disclosedNotInForce' },
  'normativeDocuments/newlyMade': {
    kind: 'footnote',
    sameAs: ['disclosure/normativeDocuments/issued'],
    footnote: 'newlyMadeNarrowerTerm',
  },
  'normativeDocuments/newlyDisclosed': { kind: 'notComparable', reason: 'removed' },
  'normativeDocuments/totalDisclosed': { kind: 'notComparable', reason: 'disclosedNotInForce' },
  'fees/previousItems': { kind: 'notComparable', reason: 'countBecameMoney' },
  'fees/change': { kind: 'notComparable', reason: 'countBecameMoney' },
  ...Object.fromEntries<Comparison>(
    ['licensing', 'penalties', 'compulsion'].flatMap((row): [string, Comparison][] => [
      [`${row}/previousItems`, { kind: 'notComparable', reason: 'removed' }],
      [`${row}/change`, { kind: 'notComparable', reason: 'removed' }],
      [`${row}/decisions`, { kind: 'comparable', sameAs: [`disclosure/${row}/decisions`] }],
    ]),
  ),
  ...Object.fromEntries<Comparison>(
    [
      'otherServices/previousItems',
      'otherServices/change',
      'otherServices/decisions',
      'procurement/projects',
      'procurement/amount',
    ].map((cell): [string, Comparison] => [cell, { kind: 'notComparable', reason: 'removed' }]),
  ),
};

const OTHER_ROWS_OF_2021 = ['other.notCorrected', 'other.feeUnpaid', 'other.misc'];

/**
 * How the 2019 form's cell at `address` compares with the 2021 form (国办公开办函〔2019〕60号 against 〔2021〕30号).
 * Tables three and four did not change but for （六）其他处理, one row in 2019, which is the sum of 2021's three.
 */
export function compareWith2021(address: CellAddress): Comparison {
  const [table, row, column] = address.split('/');
  if (table === 'disclosure') {
    return DISCLOSURE[`${row}/${column}`] ?? { kind: 'notComparable', reason: 'removed' };
  }
  if (table === 'requests' && row === 'other') {
    return {
      kind: 'comparable',
      sameAs: OTHER_ROWS_OF_2021.map((id) => `requests/${id}/${column}`),
    };
  }
  return { kind: 'comparable', sameAs: [address] };
}
