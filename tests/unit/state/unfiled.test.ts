import { describe, expect, it } from 'vitest';
import { FileReminder } from '@/state/fileReminder.svelte';
import { findUnfiledWork } from '@/state/unfiled';
import { createMemoryStore } from '@/storage/memoryStore';
import type { ReportStore } from '@/storage/reportStore';
import { memorySettings } from '@tests/helpers/memorySettings';
import { zeroReport } from '@tests/helpers/smallReports';

const NOW = new Date('2026-01-15T02:00:00.000Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * DAY_MS).toISOString();
const header = (id: string, revision: number, days: number, example = false) => ({
  id,
  revision,
  updatedAt: daysAgo(days),
  example,
});

describe('work that is in no file', () => {
  it('is that of reports whose latest revision no file has; examples are nobody’s work', () => {
    const work = findUnfiledWork(
      [header('a', 3, 1), header('b', 2, 9), header('c', 0, 2), header('d', 0, 9, true)],
      [
        { id: 'a', revision: 2, at: daysAgo(30) },
        { id: 'b', revision: 2, at: daysAgo(9) },
      ],
      {},
      NOW,
    );
    expect(work.ids).toEqual(['a', 'c']);
    expect(work.days).toBe(2);
  });

  it('grows old although it is changed each day', () => {
    const first = findUnfiledWork([header('a', 1, 5)], [], {}, new Date(daysAgo(5)));
    const later = findUnfiledWork([header('a', 9, 0)], [], first.noticed, NOW);
    expect(later.days).toBe(5);
  });

  it('is forgotten once it is in a file, and young again when it changes after that', () => {
    const noticed = { a: daysAgo(40) };
    const file = { id: 'a', revision: 4, at: daysAgo(1) };
    const filed = findUnfiledWork([header('a', 4, 3)], [file], noticed, NOW);
    expect(filed).toEqual({ ids: [], days: 0, noticed: {} });
    expect(findUnfiledWork([header('a', 5, 0)], [file], filed.noticed, NOW).days).toBe(0);
  });
});

describe('the reminder', () => {
  async function setUp(updatedDaysAgo: number) {
    const store: ReportStore = { ...createMemoryStore(), kind: 'database' };
    await store.putAll([{ ...zeroReport(), updatedAt: daysAgo(updatedDaysAgo) }]);
    const time = { now: NOW };
    const settings = memorySettings(new Map());
    const look = async () => {
      const reminder = new FileReminder({ store, clock: { now: () => time.now }, settings });
      await reminder.look(await store.listHeaders());
      return reminder.due;
    };
    return { store, time, look };
  }

  it('comes after three days, not before, and once a day', async () => {
    const { look, time } = await setUp(3);
    expect(await look()).toEqual({ count: 1, days: 3 });
    expect(await look()).toBeUndefined();
    time.now = new Date(NOW.getTime() + DAY_MS);
    expect(await look()).toEqual({ count: 1, days: 4 });
    expect(await (await setUp(2)).look()).toBeUndefined();
  });

  it('does not come once all is in a file', async () => {
    const { look, store } = await setUp(30);
    await store.noteSavedToFile([{ id: zeroReport().id, revision: 0, at: daysAgo(0) }]);
    expect(await look()).toBeUndefined();
  });
});
