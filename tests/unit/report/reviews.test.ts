import { describe, expect, it } from 'vitest';
import { applyPatch, invertPatch } from '@/report/patch';
import type { Review } from '@/report/report';
import {
  addReview,
  changeReview,
  findPassage,
  placeOfReview,
  removeReview,
} from '@/report/reviews';
import { zeroReport } from '@tests/helpers/smallReports';

function remark(given: Partial<Review> = {}): Review {
  return {
    id: 'a',
    at: '2024-01-15T02:00:00.000Z',
    by: '区政务公开办',
    about: 'requests/granted/total',
    text: '请核对',
    reply: '',
    ...given,
  };
}

const report = applyPatch(zeroReport(), addReview(zeroReport(), remark()));

describe('remarks of the reviewing office', () => {
  it('are added after the others, changed and taken out, and each patch can be taken back', () => {
    expect(report.reviews).toEqual([remark()]);
    const [first] = report.reviews;
    if (!first) throw new Error('There is no remark');
    for (const patch of [
      addReview(report, remark({ id: 'b' })),
      changeReview(report, first, { reply: '已改', settled: true }),
      removeReview(report, first),
    ]) {
      const changed = applyPatch(report, patch);
      expect(changed.reviews).not.toEqual(report.reviews);
      expect(applyPatch(changed, invertPatch(patch))).toEqual(report);
    }
  });

  it('are left alone where nothing changes, or they are no longer there', () => {
    const [first = remark()] = report.reviews;
    expect(changeReview(report, first, { text: '请核对', settled: false })).toEqual([]);
    expect(removeReview(report, remark({ id: 'gone' }))).toEqual([]);
    expect(changeReview(report, remark({ id: 'gone' }), { reply: '已改' })).toEqual([]);
  });

  it('that a file gives one id are told apart', () => {
    const twins = [remark({ text: '甲' }), remark({ text: '乙' })];
    const both = { ...report, reviews: twins };
    const [, second = remark()] = twins;
    const changed = applyPatch(both, changeReview(both, second, { settled: true }));
    expect(changed.reviews.map(({ settled }) => settled)).toEqual([undefined, true]);
    const reopened = changed.reviews[1] ?? second;
    expect(
      applyPatch(changed, changeReview(changed, reopened, { settled: false })).reviews,
    ).toEqual(twins);
  });

  it.each([
    ['disputes/reconsideration/total', 'disputes'],
    ['chapters/problems', 'problems'],
    ['other', 'other'],
    ['requests', 'requests'],
    ['preface', 'front'],
    ['title', 'front'],
    ['agency/name', 'front'],
    ['', 'front'],
    ['of a newer program', 'front'],
  ])('on %s stand under %s', (about, place) => {
    expect(placeOfReview({ about })).toBe(place);
  });

  it('find their passage as long as it stands in the text', () => {
    expect(findPassage('收到申请5件。', { passage: '5件' })).toEqual({ start: 4, end: 6 });
    expect(findPassage('收到申请6件。', { passage: '5件' })).toBeUndefined();
    expect(findPassage('收到申请6件。', {})).toBeUndefined();
  });
});
