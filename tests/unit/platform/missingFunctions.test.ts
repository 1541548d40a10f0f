import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clonePlainData, hasOwnKey, itemAt, lastIndexWhere } from '@/platform/missingFunctions';

describe('itemAt', () => {
  test('gives what Array.prototype.at gives, at any index', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.oneof(fc.integer(), fc.double()), (items, index) => {
        expect(itemAt(items, index)).toBe(items.at(index));
      }),
    );
  });

  test('takes strings and typed arrays', () => {
    expect(itemAt('年报', -1)).toBe('报');
    expect(itemAt(new Uint8Array([1, 2]), -2)).toBe(1);
  });
});

describe('lastIndexWhere', () => {
  test('gives what Array.prototype.findLastIndex gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 })),
        fc.integer({ max: 6 }),
        (items, limit) => {
          const matches = (item: number): boolean => item < limit;
          expect(lastIndexWhere(items, matches)).toBe(items.findLastIndex(matches));
        },
      ),
    );
  });
});

describe('hasOwnKey', () => {
  test('tells own keys from inherited ones, also where the object has no prototype', () => {
    expect(hasOwnKey({ year: 2023 }, 'year')).toBe(true);
    expect(hasOwnKey({ year: 2023 }, 'toString')).toBe(false);
    expect(hasOwnKey(Object.assign(Object.create(null) as object, { year: 1 }), 'year')).toBe(true);
  });
});

describe('clonePlainData', () => {
  test('gives what structuredClone gives for JSON, and shares nothing with it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const clone = clonePlainData(value);
        expect(clone).toEqual(structuredClone(value));
        if (typeof value === 'object' && value !== null) expect(clone).not.toBe(value);
      }),
    );
  });

  test('copies a key named __proto__ as a key', () => {
    const value: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
    const clone = clonePlainData(value) as object;
    expect(Object.getPrototypeOf(clone)).toBe(Object.prototype);
    expect(Object.keys(clone)).toEqual(['__proto__']);
  });

  test('copies dates, maps, sets and bytes', () => {
    const value = {
      at: new Date(0),
      map: new Map([['a', new Set([1])]]),
      bytes: new Uint8Array([1, 2, 3]).subarray(1),
    };
    const clone = clonePlainData(value) as typeof value;
    expect(clone).toEqual(value);
    value.bytes[0] = 9;
    expect(clone.bytes[0]).toBe(2);
  });

  test.each([
    ['a function', () => undefined],
    ['an object of a class', new URLSearchParams('a=1')],
    ['an error', new Error('x')],
  ])('refuses %s instead of losing it', (_name, value) => {
    expect(() => clonePlainData({ value })).toThrow(
      expect.objectContaining({ name: 'DataCloneError' }) as Error,
    );
  });

  test('refuses a cycle instead of running for ever', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(() => clonePlainData(cycle)).toThrow('cycle');
  });
});
