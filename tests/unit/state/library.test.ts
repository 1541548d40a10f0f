import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyPatch, editCells } from '@/report/patch';
import type { Report, Scope } from '@/report/report';
import { Library, StoreRefusedError, sumReceived } from '@/state/library.svelte';
import { createMemoryStore } from '@/storage/memoryStore';
import { agencyKey, type AgencyRow, type ReportStore } from '@/storage/reportStore';
import { createReport } from '@tests/helpers/reportFile';
import { zeroReport } from '@tests/helpers/smallReports';

/** The reviewer is loaded and works in the background: it may take its time on a busy machine. */
const waitFor = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });

const CLOCK = { now: () => new Date(2024, 0, 15) };
const FULL = { kind: 'failed', failure: { kind: 'quota' } } as const;

type Kind = Report['agency']['kind'];

let store: ReportStore;
let library: Library;
let stop: (() => void) | undefined;
let made: number;

beforeEach(() => {
  made = 0;
  use(createMemoryStore());
});

afterEach(() => {
  stop?.();
  stop = undefined;
});

function use(given: ReportStore): void {
  stop?.();
  store = given;
  library = new Library(store, CLOCK, () => {
    made += 1;
    return `made-${made}`;
  });
}

function watch(): void {
  stop = library.watch();
}

function reportOf(
  id: string,
  given: Partial<Report> & { readonly name?: string; readonly kind?: Kind } = {},
  received = 0,
): Report {
  const { name = '甲局', kind = 'department', ...changes } = given;
  const agency = { name, kind, level: '', region: '' } as const;
  return createReport({ id, agency, ...changes }, { 'requests/newlyReceived/total': received });
}

function agencyOf(name: string, kind: Kind = 'department', scope: Scope = 'agency'): AgencyRow {
  return { key: agencyKey(name, scope), agency: { name, kind, level: '', region: '' }, scope };
}

const names = () => library.lines.map((line) => line.agency.name);

describe('the rows of the matrix', () => {
  it('are whole regions first, then governments, departments, towns, others; by name among equals', async () => {
    await store.putAll([
      reportOf('1', { name: '乙局' }),
      reportOf('2', { name: '甲镇', kind: 'township' }),
      reportOf('3', { name: '某区', kind: 'government', scope: 'region' }),
      reportOf('4', { name: '甲街道', kind: 'subdistrict' }),
      reportOf('5', { name: '甲委员会', kind: 'other' }),
      reportOf('6', { name: '某区', kind: 'government' }),
    ]);
    await store.putAgencies([agencyOf('丙局'), agencyOf('阿局')]);
    watch();
    expect(names()).toEqual(['某区', '某区', '阿局', '丙局', '乙局', '甲镇', '甲街道', '甲委员会']);
    expect(library.lines.slice(0, 2).map(({ scope }) => scope)).toEqual(['region', 'agency']);
  });

  it('hold an agency’s reports by year, under what the latest says of the agency', async () => {
    await store.putAll([
      reportOf('new', { year: 2023, kind: 'government' }),
      reportOf('old', { year: 2021 }),
    ]);
    watch();
    const [line, ...rest] = library.lines;
    expect(rest).toEqual([]);
    expect([...(line?.reports ?? [])].map(([year, { id }]) => [year, id])).toEqual([
      [2023, 'new'],
      [2021, 'old'],
    ]);
    expect(line?.agency.kind).toBe('government');
  });

  it('hold an agency without reports once, and not beside its reports', async () => {
    await store.putAll([reportOf('1')]);
    await store.putAgencies([agencyOf('甲局'), agencyOf('乙局')]);
    watch();
    expect(library.lines.map(({ agency, reports }) => [agency.name, reports.size])).toEqual([
      ['甲局', 1],
      ['乙局', 0],
    ]);
  });

  it('keep an example apart from a real agency of the same name', async () => {
    await store.putAll([reportOf('own'), reportOf('shown', { example: true })]);
    watch();
    expect(library.lines.map(({ isExample }) => isExample).sort()).toEqual([false, true]);
    expect(library.hasExamples).toBe(true);
    expect(library.ownHeaders.map(({ id }) => id)).toEqual(['own']);
  });

  it('show both reports that an import kept of one year, the one changed last in the agency’s line', async () => {
    await store.putAll([
      reportOf('later', { updatedAt: '2024-02-02T00:00:00.000Z' }),
      reportOf('earlier', { updatedAt: '2024-01-01T00:00:00.000Z' }),
      reportOf('before', { year: 2022 }),
    ]);
    watch();
    expect(
      library.lines.map(({ isExtra, reports }) => [
        isExtra,
        ...[...reports.values()].map(({ id }) => id),
      ]),
    ).toEqual([
      [false, 'later', 'before'],
      [true, 'earlier'],
    ]);
    expect(new Set(library.lines.map(({ key }) => key)).size).toBe(2);
  });
});

describe('the years', () => {
  it('are last calendar year alone in an empty library', () => {
    watch();
    expect(library.years).toEqual([2023]);
    expect(library.lastYear).toBe(2023);
  });

  it('run from the first report to last calendar year, gaps included', async () => {
    await store.putAll([reportOf('1', { year: 2020 }), reportOf('2', { year: 2022 })]);
    watch();
    expect(library.years).toEqual([2020, 2021, 2022, 2023]);
  });

  it('run on to a report of a later year', async () => {
    await store.putAll([reportOf('1', { year: 2025 })]);
    watch();
    expect(library.years).toEqual([2023, 2024, 2025]);
  });
});

describe('本年新收 of a year', () => {
  it('leaves out the whole region’s report, which holds the others already', async () => {
    await store.putAll([
      reportOf('1', { name: '甲局' }, 3),
      reportOf('2', { name: '乙局' }, 4),
      reportOf('3', { name: '某区', kind: 'government', scope: 'region' }, 100),
      reportOf('4', { name: '甲局', year: 2022 }, 50),
    ]);
    watch();
    expect(sumReceived(library.lines, 2023)).toEqual({ sum: 7, known: 2, agencies: 2 });
    expect(sumReceived(library.lines, 2022)).toEqual({ sum: 50, known: 1, agencies: 2 });
  });

  it('counts a report with a blank or with / there as not known', async () => {
    const cell = 'requests/newlyReceived/total';
    const blank = createReport({ id: '1', agency: agencyOf('甲局').agency });
    const slash = applyPatch(blank, editCells(blank, [[cell, '/']]));
    await store.putAll([
      blank,
      { ...slash, id: '2', agency: agencyOf('乙局').agency },
      reportOf('3', { name: '丙局' }, 0),
    ]);
    watch();
    expect(sumReceived(library.lines, 2023)).toEqual({ sum: 0, known: 1, agencies: 3 });
  });

  it('counts an agency once where an import kept two reports of a year', async () => {
    await store.putAll([
      reportOf('a', { updatedAt: '2024-02-02T00:00:00.000Z' }, 3),
      reportOf('b', { updatedAt: '2024-01-01T00:00:00.000Z' }, 4),
    ]);
    watch();
    expect(sumReceived(library.lines, 2023)).toEqual({ sum: 3, known: 1, agencies: 1 });
  });
});

describe('watching', () => {
  it('says when the library has been read, and follows it until nobody watches', async () => {
    expect(library.isLoaded).toBe(false);
    const first = library.watch();
    const second = library.watch();
    expect(library.isLoaded).toBe(true);
    first();
    await store.putAll([reportOf('1')]);
    expect(library.headers).toHaveLength(1);
    second();
    await store.putAll([reportOf('2')]);
    expect(library.headers).toHaveLength(1);
    watch();
    expect(library.headers).toHaveLength(2);
  });

  it('tells of a store that cannot be read, and forgets that when it can be again', () => {
    let tell: Parameters<ReportStore['watch']> | undefined;
    use({
      ...store,
      watch: (...given) => {
        tell = given;
        return () => undefined;
      },
    });
    watch();
    tell?.[1]({ kind: 'closed' });
    expect(library.failure).toEqual({ kind: 'closed' });
    expect(library.isLoaded).toBe(false);
    tell?.[0]({ headers: [], agencies: [], derived: [] });
    expect([library.failure, library.isLoaded]).toEqual([undefined, true]);
  });
});

describe('what the reviewer found', () => {
  const broken = { 'requests/newlyReceived/naturalPerson': 3, 'requests/newlyReceived/total': 3 };

  it('is counted in the background, and again when the report changes', async () => {
    await store.putAll([{ ...zeroReport(broken), id: 'a' }]);
    watch();
    expect(library.countsOf('a')).toBeUndefined();
    await waitFor(() => expect(library.countsOf('a')).toMatchObject({ errors: 1 }));
    await store.save({ ...zeroReport(), id: 'a' }, 0);
    expect(library.countsOf('a')).toBeUndefined();
    await waitFor(() => expect(library.countsOf('a')).toMatchObject({ errors: 0 }));
  });

  it('is counted again when last year’s report changes', async () => {
    const last = { ...zeroReport({}, { year: 2022 }), id: 'last' };
    await store.putAll([last, { ...zeroReport(), id: 'this' }]);
    watch();
    await waitFor(() => expect(library.countsOf('this')).toMatchObject({ errors: 0 }));
    const carried = ['carriedIn', 'carriedOut'].map(
      (row) => [`requests/${row}/research`, 4] as const,
    );
    await store.save(applyPatch(last, editCells(last, carried)), 0);
    expect(library.countsOf('this')).toBeUndefined();
    await waitFor(() => expect(library.countsOf('this')?.errors).toBeGreaterThan(0));
  });

  it('is counted for more reports than are checked at a stretch', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({
      ...zeroReport(),
      id: `r${index}`,
      agency: { ...zeroReport().agency, name: `第${index}局` },
    }));
    await store.putAll(many);
    watch();
    await waitFor(() => {
      expect(many.every(({ id }) => library.countsOf(id) !== undefined)).toBe(true);
    });
  });

  it('comes with how far it is, can be stopped, and goes on with the next visit', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({
      ...zeroReport(),
      id: `r${index}`,
      agency: { ...zeroReport().agency, name: `第${index}局` },
    }));
    const seen: unknown[] = [];
    const { loadMany } = store;
    use({
      ...store,
      loadMany: (ids) => {
        seen.push(library.progress);
        if (seen.length === 3) library.stopReview();
        return loadMany(ids);
      },
    });
    await store.putAll(many);
    watch();
    await waitFor(() => expect(library.countsOf('r0')).toBeDefined());
    expect(seen).toEqual([undefined, { done: 8, total: 45 }, { done: 16, total: 45 }]);
    expect(library.progress).toBeUndefined();
    expect(many.filter(({ id }) => library.countsOf(id)).length).toBe(16);
    stop?.();
    watch();
    await waitFor(() => {
      expect(many.every(({ id }) => library.countsOf(id) !== undefined)).toBe(true);
    });
  });

  it('is not worked out in a store that may only be read', async () => {
    await store.putAll([{ ...zeroReport(), id: 'a' }]);
    const loadMany = vi.fn(store.loadMany);
    use({ ...store, isReadOnly: true, loadMany });
    vi.useFakeTimers();
    watch();
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(loadMany).not.toHaveBeenCalled();
  });
});

describe('what is begun here', () => {
  const { agency } = agencyOf('甲局');

  it('is a blank report in the form of its year', async () => {
    const report = await library.createReport(agency, 'agency', 2020);
    expect(report).toMatchObject({ id: 'made-1', edition: '2019', status: 'drafting', year: 2020 });
    expect(await store.load('made-1')).toEqual({ kind: 'loaded', report });
    expect((await library.createReport(agency, 'agency', 2023)).edition).toBe('2021');
  });

  it('is next year’s report, with what last year’s carried on', async () => {
    await store.putAll([reportOf('last', { year: 2022 })]);
    watch();
    const [header] = library.headers;
    const report = header && (await library.createNextYear(header));
    expect(report).toMatchObject({ id: 'made-1', year: 2023, agency });
    expect((await store.load('made-1')).kind).toBe('loaded');
  });

  it('is nothing where last year’s report cannot be read', async () => {
    await store.putAll([reportOf('last', { year: 2022 })]);
    watch();
    const [header] = library.headers;
    use({ ...store, load: () => Promise.resolve({ kind: 'unreadable' }) });
    expect(header && (await library.createNextYear(header))).toBeUndefined();
    expect(await store.listHeaders()).toHaveLength(1);
  });

  it('tells the agencies that are new, and leaves the others alone', async () => {
    await store.putAll([reportOf('1')]);
    watch();
    expect(await library.addAgencies([agencyOf('甲局'), agencyOf('乙局')])).toBe(1);
    expect((await store.listAgencies()).map((row) => row.agency.name)).toEqual(['乙局']);
    expect(await library.addAgencies([agencyOf('乙局')])).toBe(0);
  });

  it('is told as refused where it could not be stored', async () => {
    use({
      ...store,
      putAll: () => Promise.resolve(FULL),
      putAgencies: () => Promise.resolve(FULL),
    });
    const refused = expect.objectContaining({ failure: { kind: 'quota' } }) as Error;
    await expect(library.createReport(agency, 'agency', 2023)).rejects.toEqual(refused);
    await expect(library.addAgencies([agencyOf('甲局')])).rejects.toBeInstanceOf(StoreRefusedError);
  });
});

describe('examples', () => {
  it('come in and go out with one click each, and leave the rest', async () => {
    await store.putAll([reportOf('own')]);
    watch();
    expect(await library.addExamples()).toEqual({ kind: 'done' });
    expect(library.headers.filter(({ example }) => example)).toHaveLength(24);
    await library.removeExamples();
    expect(library.headers.map(({ id }) => id)).toEqual(['own']);
  });
});

it('removes reports into the bin and restores them', async () => {
  await store.putAll([reportOf('1'), reportOf('2', { year: 2022 })]);
  watch();
  await library.remove(['1']);
  expect(library.headers.map(({ id }) => id)).toEqual(['2']);
  await library.restore(['1']);
  expect(library.headers.map(({ id }) => id).sort()).toEqual(['1', '2']);
});
