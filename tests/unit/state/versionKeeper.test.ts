import { describe, expect, it, vi } from 'vitest';
import type { Report } from '@/report/report';
import { createMemoryStore } from '@/storage/memoryStore';
import type { Archive, VersionRow } from '@/storage/archive';
import type { StorageFailure } from '@/storage/outcome';
import { VersionKeeper } from '@/state/versionKeeper';
import { zeroReport } from '@tests/helpers/smallReports';

const MINUTE_MS = 60_000;

function setUp(change: (archive: Archive) => Archive = (archive) => archive) {
  const store = createMemoryStore();
  const time = { now: Date.parse('2026-01-15T02:00:00.000Z') };
  const failures: StorageFailure[] = [];
  let made = 0;
  const keeper = new VersionKeeper({
    openArchive: async () => change(await store.openArchive()),
    clock: { now: () => new Date(time.now) },
    createId: () => `v${(made += 1)}`,
    failed: (failure) => failures.push(failure),
  });
  const list = async (): Promise<readonly VersionRow[]> => {
    await keeper.settled();
    return (await store.openArchive()).listVersions('a');
  };
  return { keeper, store, time, failures, list };
}

function report(title: string): Report {
  return { ...zeroReport(), id: 'a', title };
}

describe('keeping versions of an open report', () => {
  it('keeps one of what differs from the last, and none of what is the same', async () => {
    const { keeper, time, list } = setUp();
    await keeper.keep(report('甲'), 'opened');
    time.now += MINUTE_MS;
    await keeper.keep({ ...report('甲'), revision: 8 }, 'opened');
    expect((await list()).map(({ id }) => id)).toEqual(['v1']);
    time.now += MINUTE_MS;
    await keeper.keep(report('乙'), 'opened');
    expect((await list()).map(({ id }) => id)).toEqual(['v2', 'v1']);
  });

  it('says of a version that a sweeping step came right after it', async () => {
    const { keeper, list } = setUp();
    await keeper.keep(report('甲'), 'opened');
    await keeper.keep(report('甲'), 'beforeNoRequests');
    expect(await list()).toMatchObject([{ id: 'v1', why: 'beforeNoRequests' }]);
    await keeper.keep(report('甲'), 'opened');
    expect(await list()).toMatchObject([{ why: 'beforeNoRequests' }]);
  });

  it('counts ten minutes of work from the last version, and no save before', async () => {
    const { keeper, time, list } = setUp();
    await keeper.keep(report('甲'), 'opened');
    time.now += 9 * MINUTE_MS;
    keeper.noteSaved(report('甲'), report('乙'));
    expect(await list()).toHaveLength(1);
    time.now += MINUTE_MS;
    keeper.noteSaved(report('乙'), report('丙'));
    const [newest, ...rest] = await list();
    expect(newest).toMatchObject({ why: 'worked' });
    expect(rest).toHaveLength(1);
    time.now += 5 * MINUTE_MS;
    keeper.noteSaved(report('丙'), report('丁'));
    expect(await list()).toHaveLength(2);
  });

  it('keeps how an earlier day left the report before today’s first save', async () => {
    const { keeper, store, time, list } = setUp();
    await keeper.keep(report('甲'), 'opened');
    time.now += 8 * MINUTE_MS;
    keeper.noteSaved(report('甲'), report('昨天'));
    time.now += 24 * 60 * MINUTE_MS;
    keeper.noteSaved(report('昨天'), report('今天'));
    const [newest] = await list();
    const kept = await (await store.openArchive()).loadVersion(newest?.id ?? '');
    expect(kept?.title).toBe('昨天');
  });

  it('sees what another window has kept meanwhile', async () => {
    const { keeper, store, list } = setUp();
    await keeper.keep(report('甲'), 'opened');
    const other: VersionRow = {
      id: 'other',
      reportId: 'a',
      at: '2026-01-15T03:00:00.000Z',
      why: 'worked',
      bytes: 1,
    };
    await (await store.openArchive()).keepVersion(other, report('乙'));
    await keeper.keep(report('乙'), 'opened');
    expect((await list()).map(({ id }) => id)).toEqual(['other', 'v1']);
  });

  it('tells of a failure, whether it is answered or thrown, and goes on after it', async () => {
    const full = { kind: 'failed', failure: { kind: 'quota' } } as const;
    const keepVersion = vi
      .fn<Archive['keepVersion']>()
      .mockResolvedValueOnce(full)
      .mockRejectedValueOnce(new Error('gone'));
    const { keeper, failures } = setUp((archive) => ({ ...archive, keepVersion }));
    expect(await keeper.keep(report('甲'), 'opened')).toEqual(full);
    expect(await keeper.keep(report('甲'), 'opened')).toMatchObject({ kind: 'failed' });
    keepVersion.mockResolvedValueOnce({ kind: 'done' });
    expect(await keeper.keep(report('甲'), 'opened')).toEqual({ kind: 'done' });
    expect(failures).toEqual([{ kind: 'quota' }, { kind: 'unknown', message: 'gone' }]);
  });
});
