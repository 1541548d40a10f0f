import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRandom,
  createWeights,
  drawOnce,
  drift,
  pickWeighted,
} from '@/report/example/random';

const draw = (seed: number, stream?: number): number[] => {
  const random = createRandom(seed, stream);
  return Array.from({ length: 20 }, () => random.next());
};

describe('createRandom', () => {
  it('gives the same numbers for the same seed and stream', () => {
    expect(draw(7, 3)).toEqual(draw(7, 3));
    expect(drawOnce(7, 3)).toBe(draw(7, 3)[0]);
  });

  it('gives other numbers for another seed or stream', () => {
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7, 1)).not.toEqual(draw(7, 2));
  });

  it('stays within the bounds of a whole number, both included', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 9 }), (seed, span) => {
        const random = createRandom(seed);
        const drawn = Array.from({ length: 400 }, () => random.int(5, 5 + span));
        expect(Math.min(...drawn)).toBe(5);
        expect(Math.max(...drawn)).toBe(5 + span);
      }),
      { numRuns: 30 },
    );
  });
});

describe('pickWeighted', () => {
  it('picks each key about as often as its weight says, and never one of weight 0', () => {
    const random = createRandom(1);
    const weights = createWeights({ often: 3, never: 0, seldom: 1 });
    const picked = Array.from({ length: 4000 }, () => pickWeighted(random, weights));
    const share = picked.filter((key) => key === 'often').length / picked.length;
    expect(share).toBeGreaterThan(0.7);
    expect(share).toBeLessThan(0.8);
    expect(picked).not.toContain('never');
  });
});

describe('drift', () => {
  it('moves a value by at most an eighth', () => {
    const random = createRandom(2);
    for (let round = 0; round < 500; round += 1) {
      const moved = drift(random, 80);
      expect(moved).toBeGreaterThanOrEqual(72);
      expect(moved).toBeLessThanOrEqual(90);
    }
  });
});
