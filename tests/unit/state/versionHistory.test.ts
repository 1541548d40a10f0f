import { describe, expect, it } from 'vitest';
import { VersionHistory } from '@/state/versionHistory.svelte';
import { VersionKeeper } from '@/state/versionKeeper';
import { summarizeChanges } from '@/state/versionChanges';
import { OpenReport } from '@/state/openReport.svelte';
import type { Archive } from '@/storage/archive';
import { createMemoryStore } from '@/storage/memoryStore';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { zeroReport } from '@tests/helpers/smallReports';

const BUSINESS = 'requests/granted/business';

async function setUp(change: (archive: Archive) => Archive = (archive) => archive) {
  const store = createMemoryStore();
  const timer = new ManualTimer();
  const report = { ...zeroReport(), status: 'drafting' as const };
  await store.putAll([report]);
  const openArchive = async (): Promise<Archive> => change(await store.openArchive());
  let made = 0;
  const keeper = new VersionKeeper({
    openArchive,
    clock: timer,
    createId: () => `v${(made += 1)}`,
    failed: () => undefined,
  });
  const open = new OpenReport({
    report,
    previous: undefined,
    store,
    clock: timer,
    timer,
    rescue: { keep: () => true, drop: () => undefined, find: () => Promise.resolve(undefined) },
    keepUndoLog: () => undefined,
    versions: keeper,
    isConfirmed: false,
    confirmed: () => undefined,
  });
  const history = new VersionHistory({ open, keeper, openArchive, timer });
  return { open, keeper, history, store };
}

describe('the version history of an open report', () => {
  it('says of each version what was changed after it', async () => {
    const { open, keeper, history } = await setUp();
    await keeper.keep(open.report, 'opened');
    open.setCells([[BUSINESS, 2]], BUSINESS);
    open.typeText('chapters/disclosure', '第一句。第二句。');
    await history.load();
    const [entry] = history.entries ?? [];
    expect(entry?.changes).toMatchObject({ sentences: 2, others: 0 });
    expect(entry?.changes?.addresses).toContain(BUSINESS);
    expect(entry?.changes?.addresses).toContain('chapters/disclosure');
  });

  it('restores one as a step that can be undone, after keeping what there was', async () => {
    const { open, keeper, history } = await setUp();
    await keeper.keep(open.report, 'opened');
    open.setCells([[BUSINESS, 2]], BUSINESS);
    await history.load();
    expect(await history.restore('v1')).toEqual({ kind: 'restored' });
    expect(await history.restore('v1')).toEqual({ kind: 'same' });
    expect(open.valueOf(BUSINESS)).toBe(0);
    open.undo();
    expect(open.valueOf(BUSINESS)).toBe(2);
    await history.load();
    expect(history.entries?.map(({ row }) => row.why)).toEqual(['beforeRestore', 'opened']);
  });

  it('restores nothing where what there is can’t be kept before', async () => {
    const full = { kind: 'failed', failure: { kind: 'quota' } } as const;
    let isFull = false;
    const { open, keeper, history } = await setUp((archive) => ({
      ...archive,
      keepVersion: (row, report) =>
        isFull ? Promise.resolve(full) : archive.keepVersion(row, report),
    }));
    await keeper.keep(open.report, 'opened');
    open.setCells([[BUSINESS, 2]], BUSINESS);
    isFull = true;
    expect(await history.restore('v1')).toEqual(full);
    expect(open.valueOf(BUSINESS)).toBe(2);
  });

  it('tells a version that can’t be read, and restores nothing of it', async () => {
    const { open, keeper, history } = await setUp((archive) => ({
      ...archive,
      loadVersion: () => Promise.resolve(undefined),
    }));
    await keeper.keep(open.report, 'opened');
    await history.load();
    expect(history.entries).toMatchObject([{ isDamaged: true, changes: undefined }]);
    expect(await history.restore('v1')).toEqual({ kind: 'damaged' });
  });
});

describe('sweeping steps', () => {
  it('have a version kept before them, small ones have none', async () => {
    const { open, keeper, store } = await setUp();
    const rows = ['granted', 'partial', 'other', 'carriedIn'];
    const columns = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService'];
    const cells = rows.flatMap((row) => columns.map((column) => `requests/${row}/${column}`));
    open.setCells([[BUSINESS, 2]], BUSINESS);
    await keeper.settled();
    const archive = await store.openArchive();
    expect(await archive.listVersions(open.report.id)).toEqual([]);
    open.setCells(
      cells.map((address) => [address, 7] as const),
      BUSINESS,
    );
    await keeper.settled();
    const [version] = await archive.listVersions(open.report.id);
    expect(version?.why).toBe('beforeManyCells');
    const kept = await archive.loadVersion(version?.id ?? '');
    expect(kept?.tables.requests['granted']?.['business']).toBe(2);
  });
});

describe('how much was changed', () => {
  it('counts a rewritten sentence once, added and dropped ones each, and what is neither apart', () => {
    const report = zeroReport();
    const text = (overview: string) => ({ ...report, chapters: { ...report.chapters, overview } });
    const before = text('甲。乙。丙。');
    expect(summarizeChanges(before, text('甲。改写的乙。丙。')).sentences).toBe(1);
    expect(summarizeChanges(before, text('甲。乙。丙。丁。戊。')).sentences).toBe(2);
    expect(summarizeChanges(before, text('甲。')).sentences).toBe(2);
    expect(summarizeChanges(before, { ...before, status: 'drafting' })).toMatchObject({
      cells: 0,
      sentences: 0,
      others: 1,
      addresses: ['status'],
    });
  });
});
