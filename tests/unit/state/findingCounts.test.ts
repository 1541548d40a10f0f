import { describe, expect, it } from 'vitest';
import { RULES_VERSION } from '@/checks/rulesVersion';
import { createHeader, type ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import { currentCounts } from '@/state/findingCounts';
import { reviewBatch } from '@/state/reviewer';
import { createMemoryStore } from '@/storage/memoryStore';
import type { DerivedRow, LibrarySnapshot } from '@/storage/reportStore';
import { zeroReport } from '@tests/helpers/smallReports';

const COUNTS = { errors: 1, warnings: 0, notes: 0, todos: 0, dismissed: 0 };

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
    value: COUNTS,
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
  it('counts what it finds, beside last year’s report', async () => {
    const store = createMemoryStore();
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
    const { stale } = currentCounts(snapshotOf([last, report]));
    const rows = await reviewBatch(store, stale);
    expect(rows.map(({ id, value }) => [id, (value as typeof COUNTS).errors])).toEqual([
      ['last', 0],
      ['this', 1],
    ]);
    expect(currentCounts(snapshotOf([last, report], rows)).stale).toEqual([]);
  });

  it('stores nothing for a report that changed or went meanwhile', async () => {
    const store = createMemoryStore();
    const reports = [of('changed'), of('gone', { year: 2021 }), of('same', { year: 2019 })];
    const { stale } = currentCounts(snapshotOf(reports));
    await store.putAll([of('changed', { revision: 1 }), of('same', { year: 2019 })]);
    expect((await reviewBatch(store, stale)).map(({ id }) => id)).toEqual(['same']);
  });

  it('takes a batch at a time', async () => {
    const store = createMemoryStore();
    const reports = Array.from({ length: 30 }, (_, index) =>
      of(`r${index}`, { agency: { ...zeroReport().agency, name: `第${index}局` } }),
    );
    await store.putAll(reports);
    const { stale } = currentCounts(snapshotOf(reports));
    const first = await reviewBatch(store, stale);
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThan(30);
    const rest = currentCounts(snapshotOf(reports, first)).stale;
    expect(rest).toHaveLength(30 - first.length);
  });
});
