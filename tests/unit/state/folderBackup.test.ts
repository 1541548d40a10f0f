import { beforeEach, describe, expect, it, test } from 'vitest';
import {
  FOLDER_BACKUPS_KEPT,
  allowFolder,
  backUpIfDue,
  backUpToFolder,
  forgetFolder,
  lookAtFolder,
  useFolder,
} from '@/state/folderBackup';
import { createMemoryStore } from '@/storage/memoryStore';
import type { ReportStore } from '@/storage/reportStore';
import { FakeFolder } from '@tests/helpers/fakeFolder';
import { zeroReport } from '@tests/helpers/smallReports';

const MINUTE_MS = 60_000;

let store: ReportStore;
let folder: FakeFolder;
let time: number;
const clock = { now: () => new Date(time) };
const parts = () => ({ store, clock });

beforeEach(async () => {
  store = createMemoryStore();
  folder = new FakeFolder();
  time = new Date(2026, 0, 15, 10, 0).getTime();
  await store.putAll([zeroReport()]);
});

async function edit(title: string): Promise<void> {
  const loaded = await store.load(zeroReport().id);
  if (loaded.kind !== 'loaded') throw new Error('The report is there');
  const updatedAt = new Date(time).toISOString();
  await store.save({ ...loaded.report, title, updatedAt }, loaded.report.revision);
}

describe('backing up to a folder', () => {
  it('begins when it is chosen, and notes that the work stands in a backup', async () => {
    expect(await lookAtFolder(parts())).toEqual({ kind: 'none' });
    const state = await useFolder(parts(), folder);
    expect(state).toEqual({ kind: 'ready', name: '备份', at: new Date(time).toISOString() });
    expect([...folder.files.keys()]).toEqual(['公开年报自动备份-20260115-1000.json']);
    const [bytes] = folder.files.values();
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({
      format: 'gongkai-reports',
      reports: [{ id: zeroReport().id }],
    });
    expect(await store.lastBackup()).toBe(new Date(time).toISOString());
    expect(await store.savedToFile(zeroReport().id)).toMatchObject({ revision: 0 });
  });

  it('goes on only with new work, and at most every half hour', async () => {
    await useFolder(parts(), folder);
    time += 40 * MINUTE_MS;
    await backUpIfDue(parts());
    expect(folder.files.size).toBe(1);
    await edit('改过');
    await backUpIfDue(parts());
    expect(folder.files.size).toBe(2);
    time += 20 * MINUTE_MS;
    await edit('又改过');
    await backUpIfDue(parts());
    expect(folder.files.size).toBe(2);
    time += 10 * MINUTE_MS;
    await backUpIfDue(parts());
    expect(folder.files.size).toBe(3);
  });

  it('keeps the last few of its own, and never touches a file of another, whatever it is called', async () => {
    const foreign = [
      '公开年报自动备份-20200101-0000.json',
      '公开年报备份-20260115-1000.json',
      '合同.docx',
    ];
    for (const name of foreign) folder.files.set(name, new Uint8Array([1]));
    await useFolder(parts(), folder);
    for (let round = 0; round < FOLDER_BACKUPS_KEPT + 4; round += 1) {
      time += MINUTE_MS;
      await backUpToFolder(parts());
    }
    const names = [...folder.files.keys()];
    expect(names).toEqual(expect.arrayContaining(foreign));
    expect(names).toHaveLength(foreign.length + FOLDER_BACKUPS_KEPT);
    expect(names).toContain('公开年报自动备份-20260115-1014.json');
    expect(names).not.toContain('公开年报自动备份-20260115-1000.json');
  });

  it('takes another name where one is taken, and writes over nothing', async () => {
    const taken = '公开年报自动备份-20260115-1000.json';
    folder.files.set(taken, new Uint8Array([7]));
    await useFolder(parts(), folder);
    expect(folder.files.get(taken)).toEqual(new Uint8Array([7]));
    expect(folder.files.has('公开年报自动备份-20260115-1000-2.json')).toBe(true);
  });

  it('stops when the permission lapses, says so, and goes on when it is given again', async () => {
    await useFolder(parts(), folder);
    folder.permission = 'prompt';
    await edit('改过');
    time += 40 * MINUTE_MS;
    expect(await backUpIfDue(parts())).toEqual({ kind: 'lapsed', name: '备份' });
    expect(folder.files.size).toBe(1);
    folder.answer = 'denied';
    expect(await allowFolder(parts())).toEqual({ kind: 'lapsed', name: '备份' });
    folder.answer = 'granted';
    expect(await allowFolder(parts())).toMatchObject({ kind: 'ready' });
    expect(folder.files.size).toBe(2);
  });

  test.each([
    ['NotFoundError', 'missing'],
    ['NotAllowedError', 'denied'],
    ['QuotaExceededError', 'full'],
    ['AbortError', 'unknown'],
  ])(
    'a write that ends in %s is told as %s, leaves no empty file, and counts as no backup',
    async (name, failure) => {
      folder.failing = name;
      expect(await useFolder(parts(), folder)).toEqual({ kind: 'failed', name: '备份', failure });
      expect(folder.files.size).toBe(0);
      expect(await store.lastBackup()).toBeUndefined();
      expect(await store.savedToFile(zeroReport().id)).toBeUndefined();
    },
  );

  it('is no backup where what is read back is otherwise', async () => {
    folder.isLossy = true;
    expect(await useFolder(parts(), folder)).toMatchObject({ kind: 'failed', failure: 'differs' });
    expect(await store.lastBackup()).toBeUndefined();
  });

  it('leaves examples out, and writes nothing where there is nothing else', async () => {
    store = createMemoryStore();
    await store.putAll([{ ...zeroReport(), example: true }]);
    expect(await useFolder(parts(), folder)).toMatchObject({ kind: 'ready', at: undefined });
    expect(folder.files.size).toBe(0);
  });

  it('ends when the folder is forgotten; the files stay', async () => {
    await useFolder(parts(), folder);
    expect(await forgetFolder(parts())).toEqual({ kind: 'none' });
    await edit('改过');
    time += 40 * MINUTE_MS;
    expect(await backUpIfDue(parts())).toEqual({ kind: 'none' });
    expect(folder.files.size).toBe(1);
  });
});
