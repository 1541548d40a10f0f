import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Keeping } from '@/state/keeping.svelte';
import { createMemoryStore } from '@/storage/memoryStore';
import type { ReportStore } from '@/storage/reportStore';
import { FakeFolder } from '@tests/helpers/fakeFolder';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { zeroReport } from '@tests/helpers/smallReports';

const persist = vi.fn(() => Promise.resolve(false));

beforeEach(() => {
  persist.mockClear();
  vi.stubGlobal('navigator', { storage: { persist } });
});
afterEach(() => vi.unstubAllGlobals());

function setUp(kind: ReportStore['kind'] = 'database') {
  const store: ReportStore = { ...createMemoryStore(), kind };
  const timer = new ManualTimer();
  return { store, timer, keeping: new Keeping({ store, clock: timer, timer }) };
}

describe('asking the browser to keep the store', () => {
  it('comes with the first save, once, and not with that of an example', () => {
    const { keeping } = setUp();
    expect(persist).not.toHaveBeenCalled();
    keeping.noteSaved({ ...zeroReport(), example: true });
    expect(persist).not.toHaveBeenCalled();
    keeping.noteSaved(zeroReport());
    keeping.noteSaved(zeroReport());
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is left where there is nothing to keep, and where it can’t be asked', () => {
    setUp('memory').keeping.noteSaved(zeroReport());
    expect(persist).not.toHaveBeenCalled();
    vi.stubGlobal('navigator', {});
    expect(() => setUp().keeping.noteSaved(zeroReport())).not.toThrow();
  });
});

describe('the folder of backups', () => {
  it('is looked at when the page opens and every ten minutes, as long as it is watched', async () => {
    const { store, timer, keeping } = setUp();
    await store.putAll([zeroReport()]);
    const folder = new FakeFolder();
    await (await store.openArchive()).keepFolder({ handle: folder, written: [] });
    const stop = keeping.watchFolder();
    await vi.waitFor(() => expect(folder.files.size).toBe(1));
    await vi.waitFor(() => expect(keeping.folder?.kind).toBe('ready'));
    await vi.waitFor(() => expect(keeping.unfiled).toBe(0));
    folder.permission = 'prompt';
    await timer.advance(10 * 60_000);
    await vi.waitFor(() => expect(keeping.folder?.kind).toBe('lapsed'));
    stop();
    folder.permission = 'granted';
    await timer.advance(10 * 60_000);
    expect(keeping.folder?.kind).toBe('lapsed');
  });

  it('is told as failed where the store can’t be read any more', async () => {
    const { store, timer } = setUp();
    await store.putAll([zeroReport()]);
    const folder = new FakeFolder();
    await (await store.openArchive()).keepFolder({ handle: folder, written: [] });
    const openArchive = vi.fn(store.openArchive);
    const keeping = new Keeping({ store: { ...store, openArchive }, clock: timer, timer });
    const stop = keeping.watchFolder();
    await vi.waitFor(() => expect(keeping.unfiled).toBe(0));
    openArchive.mockRejectedValue(new Error('closed'));
    await timer.advance(10 * 60_000);
    await vi.waitFor(() => {
      expect(keeping.folder).toEqual({ kind: 'failed', name: '备份', failure: 'store' });
    });
    stop();
  });
});
