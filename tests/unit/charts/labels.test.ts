import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  estimateWidth,
  fitText,
  spreadLabels,
  withoutSharedPlace,
  wrapText,
} from '@/charts/labels';

const letters = (text: string): number => Array.from(text).length;

describe('labels at the ends of lines', () => {
  it('stay where they want to be where there is room', () => {
    expect(spreadLabels([10, 50, 90], 12, { top: 0, bottom: 100 })).toEqual([10, 50, 90]);
  });

  it('move apart around their middle where they would cover each other', () => {
    expect(spreadLabels([50, 50], 10, { top: 0, bottom: 100 })).toEqual([45, 55]);
    expect(spreadLabels([98, 100], 10, { top: 0, bottom: 100 })).toEqual([90, 100]);
  });

  it('never overlap, keep their order, and keep within the plot while they fit', () => {
    const wanted = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(wanted, (places) => {
        const spread = spreadLabels(places, 12, { top: 0, bottom: 300 });
        const order = places
          .map((_, index) => index)
          .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
        const sorted = order.map((index) => spread[index] ?? NaN);
        sorted.slice(1).forEach((place, index) => {
          expect(place - (sorted[index] ?? NaN)).toBeGreaterThanOrEqual(12 - 1e-6);
        });
        expect(Math.min(...spread)).toBeGreaterThanOrEqual(-1e-6);
        expect(Math.max(...spread)).toBeLessThanOrEqual(300 + 1e-6);
      }),
    );
  });

  it('go on past the bottom where not all of them fit', () => {
    expect(spreadLabels([5, 5, 5], 10, { top: 0, bottom: 15 })).toEqual([0, 10, 20]);
  });
});

describe('a text that is too long', () => {
  it('is cut in its middle, for the ends of names tell them apart', () => {
    expect(fitText('江南省清河市云溪区应急管理局', 7, letters)).toBe('江南省…管理局');
    expect(fitText('民政局', 7, letters)).toBe('民政局');
    expect(fitText('民政局', 0, letters)).toBe('…');
  });

  it('is wrapped without breaking a number or beginning a line with a closing mark', () => {
    const lines = wrapText('2024 年新收 1,234 件，比上年增 11.9%（由 5 件增）。', 8, letters);
    expect(lines.join('').replace(/ /g, '')).toBe('2024年新收1,234件，比上年增11.9%（由5件增）。');
    expect(lines.some((line) => line.includes('1,234'))).toBe(true);
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。）]/);
      expect(line).not.toMatch(/（$/);
      expect(letters(line)).toBeLessThanOrEqual(8);
    }
  });

  it('is estimated by its characters', () => {
    expect(estimateWidth('年报', 10)).toBe(20);
    expect(estimateWidth('2024', 10)).toBe(24);
  });
});

describe('names of agencies', () => {
  it('lose the place that they share', () => {
    expect(withoutSharedPlace(['云溪区民政局', '云溪区教育局'])).toEqual(['民政局', '教育局']);
    expect(withoutSharedPlace(['清河市云溪区民政局', '清河市云溪区民族局'])).toEqual([
      '民政局',
      '民族局',
    ]);
  });

  it('stay whole where they share no place, stand alone, or would be left empty', () => {
    expect(withoutSharedPlace(['民政局', '民族局'])).toEqual(['民政局', '民族局']);
    expect(withoutSharedPlace(['云溪区民政局'])).toEqual(['云溪区民政局']);
    expect(withoutSharedPlace(['云溪区', '云溪区民政局'])).toEqual(['云溪区', '云溪区民政局']);
  });
});
