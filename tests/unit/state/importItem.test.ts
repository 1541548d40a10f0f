import { describe, expect, it, test } from 'vitest';
import { readDocument, type ReadDocument } from '@/formats/readDocument';
import { serializeFile } from '@/formats/json/serializeFile';
import { writeBackup } from '@/formats/json/writeBackup';
import type { ReportDraft } from '@/formats/draft';
import { draftItem, itemsOf, problemItem, type ImportItem } from '@/state/importItem';
import {
  HEAD,
  MAKERS,
  bytesOf,
  createReport,
  fileOf,
  jsonBytes,
  smallestReport,
} from '@tests/helpers/reportFile';

const GIVEN = { id: 'given', now: '2024-02-02T00:00:00.000Z' };

function items(name: string, read: ReadDocument) {
  let key = 0;
  return itemsOf(
    name,
    read,
    () => {
      key += 1;
      return `k${key}`;
    },
    () => GIVEN,
  );
}

function readOk(bytes: Uint8Array): ReadDocument {
  const read = readDocument(bytes, MAKERS);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

function draftOf(changes: Partial<ReportDraft> = {}): ReportDraft {
  const { agency, edition, tableEditions, scope, title, preface, chapters, tables } =
    createReport();
  return {
    agency,
    year: 2023,
    edition,
    tableEditions,
    scope,
    title,
    preface,
    chapters,
    tables,
    remarks: {},
    signature: { organ: '', date: '' },
    unread: [],
    notices: [],
    places: {},
    source: '',
    ...changes,
  };
}

describe('a draft', () => {
  it('is ready when agency and year are known', () => {
    const item = draftItem('k', '文件.txt', draftOf(), GIVEN);
    expect(item).toMatchObject({
      kind: 'report',
      key: 'k',
      file: '文件.txt',
      isReady: true,
      isDamaged: false,
      report: { id: 'given', createdAt: GIVEN.now, status: 'published', year: 2023 },
    });
  });

  const agency = { ...createReport().agency, name: '  ' };
  test.each<[string, Partial<ReportDraft>]>([
    ['its agency is not known', { agency }],
    ['its year is not known', { year: undefined }],
    ['its year is no whole number', { year: 2023.5 }],
    ['its year is long before there were reports', { year: 1999 }],
    ['its year is far ahead', { year: 2101 }],
    ['its year is NaN, as an emptied field gives it', { year: Number.NaN }],
  ])('is not ready where %s', (_, changes) => {
    expect(draftItem('k', 'f', draftOf(changes), GIVEN).isReady).toBe(false);
  });

  it('without a title gets the usual one as soon as it is ready', () => {
    const bare = draftOf({ title: '' });
    expect(draftItem('k', 'f', bare, GIVEN).report.title).toBe(
      '余杭区应急管理局2023年度政府信息公开工作年度报告',
    );
    expect(draftItem('k', 'f', { ...bare, year: undefined }, GIVEN).report.title).not.toContain(
      'undefined',
    );
  });

  it('read of a text stands in the preview with its notices', () => {
    const draft = draftOf({ notices: [{ kind: 'agencyUnknown' }] });
    const { items: made, libraries } = items('粘贴的内容', { kind: 'draft', draft });
    expect(made).toMatchObject([{ kind: 'report', notices: [{ kind: 'agencyUnknown' }], draft }]);
    expect(libraries).toEqual([]);
  });

  test.each([
    ['全区.zip › 2023/甲县乙局2023年政府信息公开工作年度报告.xlsx', '甲县乙局', 'agencyFromFile'],
    ['甲县人民政府关于2023年政府信息公开年报的公示.xlsx', '甲县人民政府', 'agencyFromFile'],
    ['附件2.xlsx', '', 'agencyUnknown'],
  ])('that names no agency has that of the file’s name: %s', (file, name, kind) => {
    const { agency } = draftOf();
    const draft = draftOf({
      agency: { ...agency, name: '' },
      notices: [{ kind: 'agencyUnknown' }],
    });
    const { items: made } = items(file, { kind: 'draft', draft });
    expect(made).toMatchObject([{ draft: { agency: { name } }, notices: [{ kind }] }]);
  });

  it('keeps the agency that it names, whatever its file is called', () => {
    const { items: made } = items('丙县丁局2023年报.docx', { kind: 'draft', draft: draftOf() });
    expect(made).toMatchObject([{ draft: { agency: draftOf().agency } }]);
  });
});

describe('a report file', () => {
  const two = [createReport({ id: 'a' }), createReport({ id: 'b', year: 2022 })];

  it('is an item a report, each ready and of its own key', () => {
    const read = readOk(bytesOf(serializeFile(two, HEAD)));
    const { items: made } = items('两份.json', read);
    expect(
      made.map((item) => (item.kind === 'report' ? [item.report.id, item.isReady] : item.kind)),
    ).toEqual([
      ['a', true],
      ['b', true],
    ]);
    expect(new Set(made.map(({ key }) => key)).size).toBe(2);
  });

  it('that was changed since it was written is told at each report', () => {
    const text = serializeFile(two, HEAD).replace('"year":2022', '"year":2021');
    const { items: made } = items('改过.json', readOk(bytesOf(text)));
    expect(made.map((item) => item.kind === 'report' && item.isDamaged)).toEqual([true, true]);
  });

  it('shows a report that was not read with its place, counted from 1, and what it says of itself', () => {
    const bad = smallestReport({ tables: { disclosure: { nowhere: { at: 1 } } } });
    const { items: made } = items('一份坏的.json', readOk(jsonBytes(fileOf([two[0], bad]))));
    expect(made[1]).toMatchObject({
      kind: 'failed',
      file: '一份坏的.json',
      place: 2,
      agency: '平潭综合实验区',
      year: 2020,
      failure: { kind: 'unknownCell' },
    });
  });

  it('brings its library, or tells what is wrong with it and keeps the reports', () => {
    const library = { agencies: [], decks: [], views: [] };
    const good = items('备份.json', readOk(jsonBytes(fileOf(two, { library }))));
    expect([good.items.length, good.libraries.length]).toEqual([2, 1]);
    const broken = items(
      '坏备份.json',
      readOk(jsonBytes(fileOf(two, { library: { agencies: 7 } }))),
    );
    expect(broken.items.map(({ kind }) => kind)).toEqual(['report', 'report', 'failed']);
    expect(broken.libraries).toEqual([]);
  });
});

describe('a zip', () => {
  it('is the items of its entries, named by zip and entry', () => {
    const many = Array.from({ length: 501 }, (_, index) =>
      createReport({ id: `r${index}`, year: 2023 }),
    );
    const { bytes } = writeBackup({
      reports: many,
      library: { agencies: [], decks: [], views: [] },
      generator: HEAD.generator,
      now: new Date(HEAD.exportedAt),
    });
    const { items: made } = items('备份.zip', readOk(bytes));
    expect(made).toHaveLength(501);
    expect(new Set(made.map(({ file }) => file)).size).toBe(2);
    expect(made.every(({ file }) => file.startsWith('备份.zip › '))).toBe(true);
  });

  it('shows an entry that was not read beside those that were', () => {
    const file = readOk(bytesOf(serializeFile([createReport()], HEAD)));
    if (file.kind !== 'file') throw new Error(file.kind);
    const { items: made } = items('两件.zip', {
      kind: 'several',
      entries: [
        { name: '好.json', outcome: { ok: true, value: file } },
        { name: '坏.json', outcome: { ok: false, failure: { kind: 'zipDamaged' } } },
      ],
    });
    expect(made.map((item: ImportItem) => [item.kind, item.file])).toEqual([
      ['report', '两件.zip › 好.json'],
      ['failed', '两件.zip › 坏.json'],
    ]);
  });
});

it('a problem names its file and has no place', () => {
  expect(problemItem('k', '空的.json', { kind: 'empty' })).toEqual({
    kind: 'failed',
    key: 'k',
    file: '空的.json',
    place: undefined,
    agency: undefined,
    year: undefined,
    failure: { kind: 'empty' },
  });
});
