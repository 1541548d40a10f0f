import { describe, expect, it } from 'vitest';
import type { Archive } from '@/storage/archive';
import { Importing } from '@/state/importing.svelte';
import { createMemoryStore } from '@/storage/memoryStore';
import { printText } from '@tests/helpers/printText';
import { zeroReport } from '@tests/helpers/smallReports';

const CLOCK = { now: () => new Date('2024-02-02T00:00:00Z') };
const TEXT = printText(zeroReport(), 'rowPerLineTabs');

function createImporting(): Importing {
  let ids = 0;
  return new Importing(createMemoryStore(), CLOCK, () => `id-${(ids += 1)}`);
}

const kindsOf = ({ items, comparisons }: Importing) =>
  items.map(({ key }) => comparisons.get(key)?.kind);

describe('a document that is read once more', () => {
  it('is the same as its first reading, in one import and after it was stored', async () => {
    const importing = createImporting();
    await importing.readText(TEXT, '甲.docx');
    await importing.readText(TEXT, '甲.zip › 甲.docx');
    expect(kindsOf(importing)).toEqual(['new', 'same']);
    expect(importing.conflicts).toEqual([]);
    expect(await importing.storeAll()).toMatchObject({ stored: 1, skipped: 1, undecided: 0 });

    await importing.readText(TEXT, '甲.docx');
    expect(kindsOf(importing)).toEqual(['same']);
    expect(await importing.storeAll()).toMatchObject({ stored: 0, skipped: 1, undecided: 0 });
  });
});

describe('a preview that was thrown away', () => {
  it('comes back with its corrections and choices, before what was read since', async () => {
    const importing = createImporting();
    await importing.readText(TEXT, 'a');
    await importing.storeAll();
    await importing.readText(TEXT, 'b');
    await importing.readText('今天放假。', 'c');
    const key = importing.items[0]?.key ?? '';
    await importing.correctDraft(key, { title: '另一个标题' });
    importing.choose(key, 'theirs');

    const bringBack = importing.clear();
    expect(importing.items).toEqual([]);
    await importing.readText(TEXT, 'd');
    await bringBack();

    expect(importing.items.map(({ file }) => file)).toEqual(['b', 'c', 'd']);
    expect(importing.reports[0]?.report.title).toBe('另一个标题');
    expect(importing.choices).toEqual(new Map([[key, 'theirs']]));
    expect(importing.comparisons.get(key)?.kind).toBe('conflict');
  });
});

describe('an import that is written over a report', () => {
  const replaced = (title: string): string =>
    JSON.stringify({
      format: 'gongkai-reports',
      version: 1,
      reports: [{ ...zeroReport(), title }],
    });

  async function replace(archiveOf: (archive: Archive) => Archive = (archive) => archive) {
    const behind = createMemoryStore();
    const store = { ...behind, openArchive: async () => archiveOf(await behind.openArchive()) };
    let ids = 0;
    const importing = new Importing(store, CLOCK, () => `id-${(ids += 1)}`);
    await importing.readText(replaced('原来的'), 'a');
    await importing.storeAll();
    await importing.readText(replaced('导入的'), 'b');
    importing.chooseForAll('theirs');
    const result = await importing.storeAll();
    const loaded = await behind.load(zeroReport().id);
    return {
      result,
      title: loaded.kind === 'loaded' ? loaded.report.title : undefined,
      archive: await behind.openArchive(),
    };
  }

  it('keeps a version of what was there', async () => {
    const { title, archive } = await replace();
    expect(title).toBe('导入的');
    const [version] = await archive.listVersions(zeroReport().id);
    expect(version?.why).toBe('beforeImport');
    expect((await archive.loadVersion(version?.id ?? ''))?.title).toBe('原来的');
  });

  it('is not done where that can’t be kept', async () => {
    const full = { kind: 'failed', failure: { kind: 'quota' } } as const;
    const { result, title } = await replace((archive) => ({
      ...archive,
      keepVersion: () => Promise.resolve(full),
    }));
    expect(result.outcome).toEqual(full);
    expect(title).toBe('原来的');
  });
});

describe('a backup that lists agencies', () => {
  it('is stored even where it holds no report, and puts the list into the library', async () => {
    const store = createMemoryStore();
    const importing = new Importing(store, CLOCK, () => 'id');
    const agency = { name: '云溪区民政局', kind: 'department', level: 'county', region: '' };
    const backup = {
      format: 'gongkai-reports',
      version: 1,
      reports: [],
      library: {
        agencies: [{ ...agency, scope: 'agency', formerNames: [] }],
        decks: [],
        views: [],
      },
    };
    await importing.readText(JSON.stringify(backup), 'a');
    expect(importing.items).toEqual([]);
    expect(importing.agencies).toBe(1);
    expect((await importing.storeAll()).outcome).toEqual({ kind: 'done' });
    expect(await store.listAgencies()).toMatchObject([{ agency }]);
    expect(importing.agencies).toBe(0);
  });
});
