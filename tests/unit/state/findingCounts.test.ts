import { beforeEach, describe, expect, it } from 'vitest';
import { D_DUP } from '@/checks/copies';
import { dismissFinding } from '@/checks/dismissal';
import { RULES_VERSION } from '@/checks/rulesVersion';
import { createHeader, type ReportHeader } from '@/report/header';
import { applyPatch } from '@/report/patch';
import type { Report } from '@/report/report';
import { currentCounts, type Reviewed } from '@/state/findingCounts';
import { reviewLibrary, type ReviewProgress } from '@/state/reviewer';
import { createMemoryStore } from '@/storage/memoryStore';
import type { DerivedRow, LibrarySnapshot } from '@/storage/reportStore';
import { OWN_SENTENCES, printOf, withOverview } from '@tests/helpers/neighbours';
import { zeroReport } from '@tests/helpers/smallReports';

const COUNTS = { errors: 1, warnings: 0, notes: 0, todos: 0, dismissed: 0 };

const REVIEWED: Reviewed = {
  counts: COUNTS,
  base: COUNTS,
  print: { hashes: { overview: [], problems: [] }, signs: { overview: 0, problems: 0 } },
  copied: { of: [], told: '' },
};

const of = (id: string, changes: Partial<Report> = {}): Report => ({
  ...zeroReport(),
  id,
  ...changes,
});

function snapshotOf(
  reports: readonly Report[],
  derived: readonly DerivedRow[] = [],
): LibrarySnapshot {
  return { headers: reports.map(createHeader), agencies: [], derived };
}

/** Rows as the reviewer would store them for a library as it stands. */
function rowsFor(reports: readonly Report[]): DerivedRow[] {
  return currentCounts(snapshotOf(reports)).stale.map(({ header, basis }) => ({
    id: header.id,
    basis,
    value: REVIEWED,
  }));
}

const staleIds = (snapshot: LibrarySnapshot): string[] =>
  currentCounts(snapshot).stale.map(({ header }: { header: ReportHeader }) => header.id);

describe('counts of findings', () => {
  const last = of('last', { year: 2022, revision: 3 });
  const report = of('this', { revision: 7 });
  const rows = rowsFor([last, report]);

  it('are not known before they were worked out', () => {
    const { counts, stale } = currentCounts(snapshotOf([last, report]));
    expect(counts.size).toBe(0);
    expect(stale.map(({ header, previous }) => [header.id, previous?.id])).toEqual([
      ['last', undefined],
      ['this', 'last'],
    ]);
  });

  it('hold while nothing changes that they rest on', () => {
    const { counts, stale } = currentCounts(snapshotOf([report, last], rows));
    expect(counts.get('this')).toBe(COUNTS);
    expect(stale).toEqual([]);
  });

  it('hold while other reports change', () => {
    const other = of('other', { agency: { ...report.agency, name: '别的局' }, year: 2022 });
    const next = of('next', { year: 2024 });
    expect(staleIds(snapshotOf([last, report, other, next], rows))).toEqual(['other', 'next']);
  });

  it('are stale when the report changes', () => {
    expect(staleIds(snapshotOf([last, { ...report, revision: 8 }], rows))).toEqual(['this']);
  });

  it('are stale when last year’s report changes, comes, goes, or is another', () => {
    expect(staleIds(snapshotOf([{ ...last, revision: 4 }, report], rows))).toContain('this');
    expect(staleIds(snapshotOf([report], rows))).toEqual(['this']);
    expect(staleIds(snapshotOf([{ ...last, id: 'twin' }, report], rows))).toContain('this');
    expect(staleIds(snapshotOf([last, report], rowsFor([report])))).toContain('this');
  });

  it('are stale when the rules change', () => {
    const older = rows.map((row) => ({ ...row, basis: row.basis.replace(RULES_VERSION, 'old') }));
    expect(older).not.toEqual(rows);
    expect(staleIds(snapshotOf([last, report], older))).toEqual(['last', 'this']);
  });

  it('of an example rest on examples alone', () => {
    const example = of('example', { example: true });
    const { stale } = currentCounts(snapshotOf([last, example]));
    expect(stale.find(({ header }) => header.id === 'example')?.previous).toBeUndefined();
  });
});

describe('the reviewer', () => {
  let store = createMemoryStore();

  beforeEach(() => {
    store = createMemoryStore();
  });

  async function snapshot(): Promise<LibrarySnapshot> {
    const [headers, agencies, derived] = await Promise.all([
      store.listHeaders(),
      store.listAgencies(),
      store.listDerived(),
    ]);
    return { headers, agencies, derived };
  }

  async function work(isStopped = () => false): Promise<number> {
    return reviewLibrary(store, await snapshot(), { isStopped, told: () => undefined });
  }

  const bureau = (name: string, changes: Partial<Report> = {}): Report =>
    withOverview(
      { ...zeroReport(), id: name, agency: { ...zeroReport().agency, name }, ...changes },
      OWN_SENTENCES,
    );

  const warningsOf = async (id: string): Promise<number | undefined> =>
    currentCounts(await snapshot()).counts.get(id)?.warnings;

  it('counts what it finds, beside last year’s report', async () => {
    const last = { ...zeroReport({}, { year: 2022 }), id: 'last' };
    const report = {
      ...zeroReport({
        'requests/carriedIn/research': 2,
        'requests/carriedIn/total': 2,
        'requests/carriedOut/research': 2,
        'requests/carriedOut/total': 2,
      }),
      id: 'this',
    };
    await store.putAll([last, report]);
    expect(await work()).toBe(2);
    const { counts, stale, uncompared } = currentCounts(await snapshot());
    expect(['last', 'this'].map((id) => counts.get(id)?.errors)).toEqual([0, 1]);
    expect([...stale, ...uncompared]).toEqual([]);
  });

  it('stores nothing for a report that changed or went meanwhile, and does not try for ever', async () => {
    const reports = [of('changed'), of('gone', { year: 2021 }), of('same', { year: 2019 })];
    await store.putAll([of('changed', { revision: 1 }), of('same', { year: 2019 })]);
    const outdated = snapshotOf(reports);
    const given = { isStopped: () => false, told: () => undefined };
    expect(await reviewLibrary(store, outdated, given)).toBe(1);
    expect((await store.listDerived()).map(({ id }) => id)).toEqual(['same']);
    const derived = await store.listDerived();
    expect(await reviewLibrary(store, { ...outdated, derived }, given)).toBe(0);
  });

  it('says how far it is, and stops when told to; the rest is done the next time', async () => {
    const reports = Array.from({ length: 30 }, (_, index) => bureau(`第${index}局`));
    await store.putAll(reports);
    const seen: ReviewProgress[] = [];
    await reviewLibrary(store, await snapshot(), {
      isStopped: () => seen.length > 1,
      told: (progress) => seen.push(progress),
    });
    expect(seen.map(({ done, total }) => done / total)).toEqual([8 / 30, 16 / 30]);
    expect(currentCounts(await snapshot()).stale).toHaveLength(14);
    await work();
    const { stale, uncompared } = currentCounts(await snapshot());
    expect([...stale, ...uncompared]).toEqual([]);
  });

  it('finds copies among the reports of a year, and only there', async () => {
    await store.putAll([bureau('甲局'), bureau('乙局', { year: 2021 }), bureau('丙局')]);
    const alone = createMemoryStore();
    await work();
    const inYear = await warningsOf('甲局');
    expect(await warningsOf('丙局')).toBe(inYear);
    store = alone;
    await store.putAll([bureau('甲局')]);
    await work();
    expect(inYear).toBe(((await warningsOf('甲局')) ?? NaN) + 1);
  });

  it('counts a report anew when a copy of it comes, changes or goes, and reads no other', async () => {
    const other = bureau('乙局');
    await store.putAll([bureau('甲局'), withOverview(bureau('丁局'), ['别的话。'])]);
    await work();
    const before = (await warningsOf('甲局')) ?? NaN;
    await store.putAll([other]);
    const read: string[] = [];
    const { loadMany } = store;
    store = {
      ...store,
      loadMany: (ids) => {
        read.push(...ids);
        return loadMany(ids);
      },
    };
    await work();
    expect(await warningsOf('甲局')).toBe(before + 1);
    expect(new Set(read)).toEqual(new Set(['甲局', '乙局']));
    await store.putAll([{ ...withOverview(other, ['改写过了。']), revision: 1 }]);
    await work();
    expect(await warningsOf('甲局')).toBe(before);
    await store.putAll([{ ...other, revision: 2 }]);
    await work();
    expect(await warningsOf('甲局')).toBe(before + 1);
    await store.remove({ ids: ['乙局'], at: '2024-01-15T02:00:00.000Z' });
    expect(currentCounts(await snapshot()).uncompared.map(({ id }) => id)).toEqual(['甲局']);
    await work();
    expect(await warningsOf('甲局')).toBe(before);
  });

  it('leaves a copy that was explained out of the warnings', async () => {
    const [report, other] = [bureau('甲局'), bureau('乙局')];
    const [finding] = D_DUP.check(report, { others: [printOf(other)] });
    const given = { reason: '合署办公', at: '2024-01-15T02:00:00.000Z' };
    const explained = applyPatch(report, finding ? dismissFinding(report, finding, given) : []);
    await store.putAll([explained, other]);
    await work();
    const { counts } = currentCounts(await snapshot());
    expect(counts.get('甲局')?.dismissed).toBe(1);
    expect(counts.get('乙局')?.warnings).toBe((counts.get('甲局')?.warnings ?? NaN) + 1);
  });

  it('checks a sum again when one of its parts changes or an agency has no report', async () => {
    const agency = { ...zeroReport().agency, name: '某某区' };
    const parts = ['甲局', '乙局'].map((name) => ({ id: name, agency: name, revision: 0 }));
    await store.putAll([of('甲局'), of('乙局'), of('sum', { agency, scope: 'region', parts })]);
    await work();
    const before = (await warningsOf('sum')) ?? NaN;
    await store.putAll([of('甲局', { revision: 1 })]);
    await work();
    expect(await warningsOf('sum')).toBe(before + 1);
    const missed = { ...agency, name: '丙局' };
    await store.putAgencies([{ key: '丙局|agency', agency: missed, scope: 'agency' }]);
    await work();
    expect(await warningsOf('sum')).toBe(before + 2);
  });
});
