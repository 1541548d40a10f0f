import { describe, expect, it } from 'vitest';
import { localDay } from '@/platform/clock';

describe('the day of a moment', () => {
  it('is the one where the user is, early and late in the day alike', () => {
    expect(localDay(new Date(2024, 0, 31, 0, 5))).toBe('2024-01-31');
    expect(localDay(new Date(2024, 0, 31, 23, 55))).toBe('2024-01-31');
    expect(localDay(new Date(2024, 10, 3))).toBe('2024-11-03');
  });
});
