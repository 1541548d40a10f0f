import { beforeEach, describe, expect, it, test } from 'vitest';
import { createRescue, type Rescue } from '@/state/rescue';
import { memorySettings } from '@tests/helpers/memorySettings';
import { MAKERS, createReport } from '@tests/helpers/reportFile';

const stored = createReport({ title: '存下的' });
const work = { base: 0, report: { ...stored, title: '没存下的' }, slot: 'writer' } as const;
const KEY = `rescue.${stored.id}`;

let kept: Map<string, string>;
let rescue: Rescue;

beforeEach(() => {
  kept = new Map();
  rescue = createRescue(memorySettings(kept), MAKERS);
});

describe('work that a closing page keeps aside', () => {
  it('is found again as it was, until it is dropped', async () => {
    expect(rescue.keep(work)).toBe(true);
    expect(await rescue.find(stored)).toEqual(work);
    rescue.drop(stored.id, 'writer');
    expect(await rescue.find(stored)).toBeUndefined();
  });

  it('of a window that had to stop waits beside that of the one that writes', async () => {
    const aside = {
      ...work,
      report: { ...stored, title: '让出时没存下的' },
      slot: 'aside',
    } as const;
    rescue.keep(aside);
    rescue.keep(work);
    expect(await rescue.find(stored)).toEqual(work);
    rescue.drop(stored.id, 'writer');
    expect(await rescue.find(stored)).toEqual(aside);
  });

  it('is not found for another report', async () => {
    rescue.keep(work);
    expect(await rescue.find(createReport({ id: 'other' }))).toBeUndefined();
  });

  it('is dropped where it did reach the store, though the page did not live to see it', async () => {
    rescue.keep(work);
    expect(await rescue.find({ ...work.report, revision: 1, updatedAt: 'later' })).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  test.each([
    ['is cut short', '{"base":0,"report":{"id"'],
    ['is no work', '"hello"'],
    ['has no base', JSON.stringify({ report: work.report })],
    ['is no report', JSON.stringify({ base: 0, report: { id: stored.id } })],
    ['is another report', JSON.stringify({ base: 0, report: { ...work.report, id: 'other' } })],
    ['holds a hostile key', `{"base":0,"report":{"__proto__":{}},"id":"${stored.id}"}`],
  ])('is left where it is, and not taken up, where it %s', async (_, text) => {
    kept.set(KEY, text);
    expect(await rescue.find(stored)).toBeUndefined();
    expect(kept.get(KEY)).toBe(text);
  });
});
