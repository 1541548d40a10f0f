import { describe, expect, it } from 'vitest';
import { daysLeftInBin, tidyArchive } from '@/state/bin';
import { createMemoryStore } from '@/storage/memoryStore';
import { zeroReport } from '@tests/helpers/smallReports';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-03-31T02:00:00.000Z');
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * DAY_MS).toISOString();

describe('the days of a report in the bin', () => {
  it('are thirty, a begun one counted', () => {
    expect(daysLeftInBin(daysAgo(0), NOW)).toBe(30);
    expect(daysLeftInBin(daysAgo(0.5), NOW)).toBe(30);
    expect(daysLeftInBin(daysAgo(29.5), NOW)).toBe(1);
    expect(daysLeftInBin(daysAgo(31), NOW)).toBeLessThan(1);
  });

  it('end with the report gone for good, in a store that may be written to', async () => {
    const store = createMemoryStore();
    await store.putAll([
      { ...zeroReport(), id: 'old' },
      { ...zeroReport(), id: 'new' },
    ]);
    await store.remove({ ids: ['old'], at: daysAgo(31) });
    await store.remove({ ids: ['new'], at: daysAgo(29) });
    const list = async () =>
      (await (await store.openArchive()).listBin()).map(({ header }) => header.id);
    await tidyArchive({ ...store, isReadOnly: true }, NOW);
    expect(await list()).toEqual(['new', 'old']);
    await tidyArchive(store, NOW);
    expect(await list()).toEqual(['new']);
  });
});
