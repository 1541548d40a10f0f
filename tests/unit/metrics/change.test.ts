import { describe, expect, it } from 'vitest';
import { changeBetween } from '@/metrics/change';
import { countFigure, shareFigure, type Figure } from '@/metrics/figure';

const term = (value: number | null) => ({ value, parts: [], footnotes: [] });
const count = (value: number | null): Figure => countFigure(term(value));
const share = (n: number, base: number): Figure => shareFigure(term(n), term(base));

describe('同比', () => {
  it('of a count is in per cent with one decimal', () => {
    expect(changeBetween(count(226), count(253))).toEqual({ kind: 'percent', value: 11.9 });
    expect(changeBetween(count(253), count(226))).toEqual({ kind: 'percent', value: -10.7 });
    expect(changeBetween(count(7), count(7))).toEqual({ kind: 'percent', value: 0 });
  });

  it('rounds halves away from 0, up and down alike', () => {
    expect(changeBetween(count(2000), count(2001))).toEqual({ kind: 'percent', value: 0.1 });
    expect(changeBetween(count(2000), count(1999))).toEqual({ kind: 'percent', value: -0.1 });
  });

  it('from 0 is told as 由 0 增至 n, and 0 to 0 is no change', () => {
    expect(changeBetween(count(0), count(5))).toEqual({ kind: 'fromZero', to: 5 });
    expect(changeBetween(count(0), count(0))).toEqual({ kind: 'percent', value: 0 });
  });

  it('of a blank or a missing year is unknown', () => {
    const unknown = { kind: 'unknown' };
    expect(changeBetween(count(null), count(5))).toEqual(unknown);
    expect(changeBetween(count(5), count(null))).toEqual(unknown);
    expect(changeBetween(undefined, count(5))).toEqual(unknown);
    expect(changeBetween(share(0, 0), share(5, 20))).toEqual(unknown);
  });

  it('of a share is in 个百分点', () => {
    expect(changeBetween(share(12, 20), share(25, 40))).toEqual({ kind: 'points', value: 2.5 });
    expect(changeBetween(share(0, 20), share(1, 20))).toEqual({ kind: 'points', value: 5 });
  });

  it('of a share of fewer than 10 is not told', () => {
    expect(changeBetween(share(3, 9), share(25, 40))).toEqual({ kind: 'unknown' });
    expect(changeBetween(share(25, 40), share(3, 9))).toEqual({ kind: 'unknown' });
  });
});
