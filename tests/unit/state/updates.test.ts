import { beforeEach, describe, expect, test, vi } from 'vitest';
import { registerServiceWorker, type ServiceWorkerEvents } from '@/platform/serviceWorker';
import { findObstacle } from '@/state/obstacles';
import { Updates, type Obstacle } from '@/state/updates.svelte';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { memorySettings } from '@tests/helpers/memorySettings';

let events: ServiceWorkerEvents;
let reload: ReturnType<typeof vi.fn<() => void>>;
let takeOver: ReturnType<typeof vi.fn<() => boolean>>;
let timer: ManualTimer;
let obstacle: Obstacle | undefined;
let isOnline: boolean;
let tabSettings: ReturnType<typeof memorySettings>;

function createUpdates(build = 'aa'): Updates {
  return new Updates({
    build,
    register: (given: string, told: ServiceWorkerEvents) => {
      expect(given).toBe(build);
      events = told;
      return Promise.resolve({ takeOver });
    },
    findObstacle: () => Promise.resolve(obstacle),
    reload,
    isOnline: () => isOnline,
    timer,
    tabSettings,
  });
}

async function started(): Promise<Updates> {
  const updates = createUpdates();
  await updates.start();
  return updates;
}

beforeEach(() => {
  reload = vi.fn<() => void>();
  takeOver = vi.fn(() => true);
  timer = new ManualTimer();
  obstacle = undefined;
  isOnline = true;
  tabSettings = memorySettings(new Map());
});

describe('a newer build', () => {
  test('is offered and nothing is loaded anew until it is asked for', async () => {
    const updates = await started();
    expect(updates.isOffered).toBe(false);
    events.waiting();
    expect(updates.isOffered).toBe(true);
    updates.later();
    expect(updates.isOffered).toBe(false);
    expect(takeOver).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  test('takes over first, and only then the page is loaded anew', async () => {
    const updates = await started();
    events.waiting();
    await updates.apply();
    expect(takeOver).toHaveBeenCalledOnce();
    expect(reload).not.toHaveBeenCalled();
    events.replaced();
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  test('is refused while something would be lost, and says why', async () => {
    const updates = await started();
    events.waiting();
    obstacle = 'unsaved';
    await updates.apply();
    expect(updates.obstacle).toBe('unsaved');
    expect(takeOver).not.toHaveBeenCalled();
    obstacle = undefined;
    await updates.apply();
    expect(updates.obstacle).toBeUndefined();
    expect(takeOver).toHaveBeenCalledOnce();
  });

  test('does not take along what was typed while it took over', async () => {
    const updates = await started();
    events.waiting();
    await updates.apply();
    obstacle = 'unsaved';
    events.replaced();
    await vi.waitFor(() => expect(updates.obstacle).toBe('unsaved'));
    expect(reload).not.toHaveBeenCalled();
    expect(updates.isOffered).toBe(true);
  });

  test('that another window let take over is offered here, never forced', async () => {
    const updates = await started();
    events.replaced();
    expect(updates.isOffered).toBe(true);
    expect(reload).not.toHaveBeenCalled();
    takeOver.mockReturnValue(false);
    await updates.apply();
    expect(reload).toHaveBeenCalledOnce();
  });

  test('that does not say that it has taken over is waited for only so long', async () => {
    const updates = await started();
    events.waiting();
    await updates.apply();
    await timer.advance(5_000);
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
    events.replaced();
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('a part that did not arrive', () => {
  test('has the page loaded anew, once for each build', async () => {
    await createUpdates('aa').recoverMissingPart();
    expect(reload).toHaveBeenCalledOnce();
    await createUpdates('aa').recoverMissingPart();
    expect(reload).toHaveBeenCalledOnce();
    await createUpdates('bb').recoverMissingPart();
    expect(reload).toHaveBeenCalledTimes(2);
  });

  test.each(['offline', 'unsaved', 'forgetful'] as const)(
    'leaves the page alone: %s',
    async (why) => {
      isOnline = why !== 'offline';
      obstacle = why === 'unsaved' ? 'unsaved' : undefined;
      if (why === 'forgetful') tabSettings = { ...tabSettings, write: () => false };
      await createUpdates().recoverMissingPart();
      expect(reload).not.toHaveBeenCalled();
    },
  );
});

describe('findObstacle', () => {
  const store = { kind: 'database', listHeaders: () => Promise.resolve([{}]) };
  const importing = { items: [], reading: 0 };
  type Open = Parameters<typeof findObstacle>[0];
  type Services = Parameters<typeof findObstacle>[1];
  const find = (open: Open, services: object = {}): Promise<Obstacle | undefined> =>
    findObstacle(open, { store, importing, ...services } as unknown as Services);

  test('stores what is not stored before it looks', async () => {
    const open = {
      hasUnsaved: true,
      saveState: 'unsaved' as const,
      flush: () => Promise.resolve(),
    };
    open.flush = () => {
      open.hasUnsaved = false;
      return Promise.resolve();
    };
    expect(await find(open)).toBeUndefined();
  });

  test.each([
    ['a save that failed', { hasUnsaved: true, saveState: 'failed' as const }],
    [
      'edits of a published report that wait for an answer',
      { hasUnsaved: true, saveState: 'unsaved' as const },
    ],
  ])('%s stands in the way', async (_what, state) => {
    expect(await find({ ...state, flush: () => Promise.resolve() })).toBe('unsaved');
  });

  test('reports that are in memory only stand in the way, an empty library does not', async () => {
    expect(await find(undefined, { store: { ...store, kind: 'memory' } })).toBe('memory');
    const empty = { kind: 'memory', listHeaders: () => Promise.resolve([]) };
    expect(await find(undefined, { store: empty })).toBeUndefined();
  });

  test('what was read and is not stored stands in the way, and files that are being read', async () => {
    expect(await find(undefined, { importing: { items: [{}], reading: 0 } })).toBe('preview');
    expect(await find(undefined, { importing: { items: [], reading: 2 } })).toBe('preview');
  });
});

test('a page that is opened from disk or over plain HTTP registers nothing', async () => {
  vi.stubGlobal('navigator', { serviceWorker: {} });
  vi.stubGlobal('location', { protocol: 'file:' });
  const told = { complete: vi.fn(), waiting: vi.fn(), replaced: vi.fn() };
  expect(await registerServiceWorker('aa', told)).toBeUndefined();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('location', { protocol: 'http:' });
  expect(await registerServiceWorker('aa', told)).toBeUndefined();
  vi.unstubAllGlobals();
});
