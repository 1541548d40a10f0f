import { describe, expect, it } from 'vitest';
import { countFigure, shareFigure, type Figure } from '@/metrics/figure';
import { sumOverAgencies } from '@/metrics/sumOverAgencies';

const term = (value: number | null) => ({ value, parts: [], footnotes: [] });
const count = (value: number | null): Figure => countFigure(term(value));
const share = (n: number, base: number): Figure => shareFigure(term(n), term(base));

describe('a sum over agencies', () => {
  it('leaves out the report of a region, which already holds the others', () => {
    const sum = sumOverAgencies([
      { scope: 'region', figure: count(100) },
      { scope: 'agency', figure: count(60) },
      { scope: 'agency', figure: count(30) },
    ]);
    expect(sum).toMatchObject({ known: 2, of: 2, regions: 1, covered: [false, true, true] });
    expect(sum.figure.value).toBe(90);
  });

  it('says how many of how many it covers where reports are missing or blank', () => {
    const sum = sumOverAgencies([
      { scope: 'agency', figure: count(60) },
      { scope: 'agency', figure: count(null) },
      { scope: 'agency', figure: undefined },
    ]);
    expect(sum).toMatchObject({ known: 1, of: 3 });
    expect(sum.figure.value).toBe(60);
  });

  it('is blank, not 0, where nothing is known', () => {
    expect(sumOverAgencies([{ scope: 'region', figure: count(5) }]).figure.value).toBeNull();
    expect(sumOverAgencies([]).figure.value).toBeNull();
  });

  it('of shares is the sum of the counts over the sum of the bases', () => {
    const sum = sumOverAgencies([
      { scope: 'agency', figure: share(1, 2) },
      { scope: 'agency', figure: share(30, 98) },
      { scope: 'agency', figure: share(0, 0) },
    ]);
    expect(sum).toMatchObject({ known: 3, of: 3 });
    expect(sum.figure).toMatchObject({ value: 0.31, n: 31, base: 100 });
  });

  it('of amounts is exact', () => {
    const sum = sumOverAgencies([
      { scope: 'agency', figure: count(0.1) },
      { scope: 'agency', figure: count(0.2) },
    ]);
    expect(sum.figure.value).toBe(0.3);
  });
});
