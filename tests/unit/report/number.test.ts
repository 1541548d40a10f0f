import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ValueKind } from '@/editions/edition';
import {
  COUNT_LIMIT,
  expandTenThousand,
  formatCell,
  formatDigits,
  parseCell,
  toHalfWidth,
} from '@/report/number';

describe('what a number cell reads', () => {
  test.each<[text: string, kind: ValueKind, value: number | null | '/']>([
    ['１２３', 'integer', 123],
    ['1,234', 'integer', 1234],
    ['1，234', 'integer', 1234],
    ['11,398,889', 'integer', 11398889],
    ['12 345', 'integer', 12345],
    ['12\u2009345', 'integer', 12345],
    ['12件', 'integer', 12],
    ['12 件', 'integer', 12],
    [' 12 ', 'integer', 12],
    ['\u300012\u00a0', 'integer', 12],
    ['\ufeff12\u200b', 'integer', 12],
    ["'123", 'integer', 123],
    ['007', 'integer', 7],
    ['12.0', 'integer', 12],
    ['1.', 'integer', 1],
    ['+12', 'integer', 12],
    ['-0', 'integer', 0],
    ['999999999', 'integer', COUNT_LIMIT],
    ['−3', 'signedInteger', -3],
    ['－18', 'signedInteger', -18],
    ['- 18', 'signedInteger', -18],
    ['+1036', 'signedInteger', 1036],
    ['96171.6', 'decimal', 96171.6],
    ['４０６８．２０８', 'decimal', 4068.208],
    ['4068.208万元', 'decimal', 4068.208],
    ['.5', 'decimal', 0.5],
    ['0.1000000', 'decimal', 0.1],
    ['999999999.999999', 'decimal', 999999999.999999],
    ['', 'integer', null],
    ['  \u00a0', 'integer', null],
    ['/', 'integer', '/'],
    ['／', 'integer', '/'],
    ['-', 'integer', '/'],
    ['—', 'integer', '/'],
    ['——', 'integer', '/'],
    ['－－', 'integer', '/'],
    ['无', 'integer', '/'],
    ['不适用', 'integer', '/'],
    ['N/A', 'integer', '/'],
  ])('%j (%s) is %j', (text, kind, value) => {
    expect(parseCell(text, kind)).toEqual({ ok: true, value });
  });

  test.each<[text: string, kind: ValueKind, failure: string]>([
    ['abc', 'integer', 'notANumber'],
    ['1e5', 'integer', 'notANumber'],
    ['Infinity', 'decimal', 'notANumber'],
    ['22（其中修订16件）', 'integer', 'notANumber'],
    ['251000元', 'decimal', 'notANumber'],
    ['.', 'decimal', 'notANumber'],
    [',', 'integer', 'notANumber'],
    ['12,34', 'integer', 'grouping'],
    ['1,2345', 'integer', 'grouping'],
    ['12 34', 'integer', 'grouping'],
    ['1.2.3', 'decimal', 'grouping'],
    ['1.5', 'integer', 'notWhole'],
    ['-3', 'integer', 'negative'],
    ['-0.5', 'decimal', 'negative'],
    ['1000000000', 'integer', 'tooLarge'],
    ['-1000000000', 'signedInteger', 'tooLarge'],
    ['1000000000', 'decimal', 'tooLarge'],
    ['0.0000001', 'decimal', 'tooManyPlaces'],
    ['17万', 'integer', 'tenThousand'],
    ['1.2亿', 'decimal', 'tenThousand'],
  ])('%j (%s) is refused as %s', (text, kind, failure) => {
    expect(parseCell(text, kind)).toMatchObject({ ok: false, failure: { kind: failure, text } });
  });

  it('gives back every count and amount that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: COUNT_LIMIT }), (value) => {
        expect(parseCell(formatCell(value), 'integer')).toEqual({ ok: true, value });
        expect(parseCell(value.toLocaleString('en-US'), 'integer')).toEqual({ ok: true, value });
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (millionths) => {
        const value = millionths / 1_000_000;
        expect(parseCell(formatCell(value), 'decimal')).toEqual({ ok: true, value });
      }),
    );
  });

  it('never throws, and never makes a number of what holds no digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = parseCell(text, 'decimal');
        if (/\d/.test(toHalfWidth(text))) return;
        expect(read.ok && typeof read.value === 'number').toBe(false);
      }),
    );
  });
});

describe('what a number cell writes', () => {
  test.each([
    [1234567, '1234567'],
    [0, '0'],
    [null, ''],
    [undefined, ''],
    ['/', '/'],
    [0.000001, '0.000001'],
    [96171.6, '96171.6'],
  ] as const)('%j as %j', (value, text) => {
    expect(formatCell(value)).toBe(text);
  });

  it('writes no exponent', () => {
    expect(formatDigits(1e-7)).toBe('0.0000001');
    expect(formatDigits(1e21)).toBe('1000000000000000000000');
  });
});

describe('a number in 万 or 亿', () => {
  it.each([
    ['12万', 'integer', '120000'],
    ['１．２万', 'integer', '12000'],
    ['1.2345万件', 'integer', '12345'],
    ['0.5万', 'integer', '5000'],
    ['1,234万', 'integer', '12340000'],
    ['1.5亿', 'integer', '150000000'],
  ] as const)('%s in a cell of %s is offered as %s', (text, kind, full) => {
    expect(expandTenThousand(text, kind)).toBe(full);
  });

  it.each([
    ['1.23456万', 'integer'],
    // A cell that is in 万元 already: 1.2 may be meant as well as 12000.
    ['1.2万', 'decimal'],
    ['99亿', 'integer'],
    ['12', 'integer'],
    ['万', 'integer'],
    ['1.2.3万', 'integer'],
    ['abc万', 'integer'],
  ] as const)('%s in a cell of %s is not', (text, kind) => {
    expect(expandTenThousand(text, kind)).toBeUndefined();
  });
});
