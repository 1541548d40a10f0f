import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDecimals,
  hasAtMostSixPlaces,
  subtractDecimals,
  sumAsNumber,
  sumCells,
} from '@/report/sum';

/** An amount of at most six places, up to 999,999,999.999999, as a whole number of millionths. */
const millionths = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });

function toNumber(scaled: bigint): number {
  const sign = scaled < 0n ? '-' : '';
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(7, '0');
  return Number(`${sign}${digits.slice(0, -6)}.${digits.slice(-6)}`);
}

describe('adding amounts', () => {
  test.each([
    [0.1, 0.2, 0.3],
    [59237.2449, 0.0001, 59237.245],
    [24252.311082, 9116.36, 33368.671082],
    [999_999_999.999999, 0.000001, 1_000_000_000],
    [0.000001, 0.000002, 0.000003],
    [-18, 18, 0],
    // Beyond 2³² the scaled double is rounded to the wrong millionth.
    [4_449_110_030.70847, 0.211648, 4_449_110_030.920118],
  ])('%d + %d is %d', (a, b, sum) => {
    expect(addDecimals(a, b)).toBe(sum);
  });

  it('takes away exactly', () => {
    expect(subtractDecimals(0.3, 0.1)).toBe(0.2);
    expect(Object.is(subtractDecimals(5, 5), 0)).toBe(true);
  });

  it('is exact for any two amounts of six places', () => {
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        expect(addDecimals(toNumber(a), toNumber(b))).toBe(toNumber(a + b));
      }),
      { numRuns: 2000 },
    );
  });

  it('is exact for the sum of a district’s sixty counts, and of sixty amounts', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 999_999_999 }), { maxLength: 60 });
    fc.assert(
      fc.property(counts, (parts) => {
        const sum = parts.reduce((total, part) => total + BigInt(part), 0n);
        expect(sumAsNumber(parts)).toBe(Number(sum));
      }),
    );
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 16_000_000_000_000n }), { maxLength: 60 });
    fc.assert(
      fc.property(amounts, (parts) => {
        const sum = parts.reduce((total, part) => total + part, 0n);
        expect(sumAsNumber(parts.map(toNumber))).toBe(toNumber(sum));
      }),
    );
  });
});

describe('a sum of cells', () => {
  test.each([
    [[1, null, 2, '/'], 3],
    [[0, null], 0],
    [[null, null], null],
    [['/', null], null],
    [['/', '/'], '/'],
    [[undefined, 4], 4],
    [[], null],
  ] as const)('of %j is %j', (parts, sum) => {
    expect(sumCells(parts)).toBe(sum);
  });

  it('counts as 0 in an equation where it is blank or /', () => {
    expect(sumAsNumber([null, '/'])).toBe(0);
    expect(sumAsNumber(['/'])).toBe(0);
  });
});

test.each([
  [1, true],
  [0.000001, true],
  [1e21, true],
  [0.0000001, false],
  [1.2345678, false],
  [1e-7, false],
])('%d has at most six places: %s', (value, expected) => {
  expect(hasAtMostSixPlaces(value)).toBe(expected);
});
