import { expect, it } from 'vitest';
import { scrollSpeed } from '@/grid/autoscroll';

it('scrolls the faster the further the pointer is beyond the edge, either way, and not within', () => {
  expect(scrollSpeed(0)).toBe(0);
  expect(scrollSpeed(60)).toBeGreaterThan(scrollSpeed(10));
  expect(scrollSpeed(-60)).toBe(-scrollSpeed(60));
  expect(scrollSpeed(5_000)).toBe(scrollSpeed(10_000));
});
