import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphDifferences } from '@/formats/json/paragraphDifferences';

/** Theirs, from mine and what differs. */
function applied(mine: string, theirs: string): string {
  const lines = mine.split('\n');
  for (const { mineAt, mine: gone, theirs: come } of [
    ...paragraphDifferences(mine, theirs),
  ].reverse()) {
    lines.splice(mineAt, gone.length, ...come);
  }
  return lines.join('\n');
}

describe('the paragraphs in which two texts differ', () => {
  it('are none in equal texts', () => {
    expect(paragraphDifferences('甲\n乙', '甲\n乙')).toEqual([]);
  });

  it('are runs, so that one changed sentence shows one paragraph', () => {
    expect(paragraphDifferences('甲\n乙\n丙', '甲\n乙改\n丙')).toEqual([
      { mineAt: 1, mine: ['乙'], theirsAt: 1, theirs: ['乙改'] },
    ]);
  });

  it('lead from one text to the other', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙', ''), { minLength: 1, maxLength: 8 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        expect(applied(mine, theirs)).toBe(theirs);
      }),
    );
  });

  it('are one run where the texts are too long to compare any finer', () => {
    const mine = Array.from({ length: 1_500 }, (_, index) => `甲${index}`);
    const theirs = ['新', ...mine.slice(1, 1_499), '末'];
    const [only, ...more] = paragraphDifferences(mine.join('\n'), theirs.join('\n'));
    expect(more).toEqual([]);
    expect(only?.mine).toHaveLength(1_500);
  });
});
