import { describe, expect, it } from 'vitest';
import { compareReports } from '@/formats/json/compare';
import type { Report } from '@/report/report';
import { planImport, type ConflictChoice, type ImportPlan } from '@/state/importPlan';
import { createReport } from '@tests/helpers/reportFile';

/** A report of one agency and year; `title` is its content. */
function version(id: string, title: string, revision = 0, year = 2023): Report {
  return createReport({ id, title, revision, year });
}

/** Plans as the preview does: each report read, with what the user chose for it. */
function plan(
  stored: readonly Report[],
  read: readonly (readonly [Report, (ConflictChoice | undefined)?])[],
): ImportPlan {
  const choices = new Map(read.map(([report, choice]) => [report, choice]));
  let made = 0;
  return planImport(
    compareReports(
      read.map(([report]) => report),
      stored,
    ),
    (report) => choices.get(report),
    () => {
      made += 1;
      return `made-${made}`;
    },
  );
}

const ids = (reports: readonly Report[]) => reports.map(({ id }) => id);
const told = ({ put, replaced, binned, skipped, undecided }: ImportPlan) => ({
  put: put.map(({ id, title, revision }) => `${id} ${title} ${revision}`),
  replaced: ids(replaced),
  binned,
  skipped,
  undecided,
});
const NOTHING = { put: [], replaced: [], binned: [], skipped: 0, undecided: 0 };

/** What the library holds after the plan was carried out. */
function carryOut(stored: readonly Report[], { put, binned }: ImportPlan): Map<string, Report> {
  const library = new Map(stored.map((report) => [report.id, report]));
  for (const id of binned) library.delete(id);
  for (const report of put) library.set(report.id, report);
  return library;
}

const mine = version('x', '库里的', 5);

describe('a report that the library does not have', () => {
  it('is put in as it is', () => {
    const report = version('x', '新的', 3);
    expect(plan([], [[report]])).toEqual({ ...NOTHING, put: [report] });
  });
});

describe('a report that the library has', () => {
  it('with the same content is skipped, whatever its revision', () => {
    expect(told(plan([mine], [[version('x', '库里的', 9)]]))).toEqual({ ...NOTHING, skipped: 1 });
  });

  const theirs = version('x', '文件里的', 2);
  it('with other content is skipped where mine is kept', () => {
    expect(told(plan([mine], [[theirs, 'mine']]))).toEqual({ ...NOTHING, skipped: 1 });
  });

  it('is written over, as a later revision, where theirs is taken', () => {
    expect(told(plan([mine], [[theirs, 'theirs']]))).toEqual({
      ...NOTHING,
      put: ['x 文件里的 6'],
      replaced: ['x'],
    });
  });

  it('keeps the revision of a file that is far ahead', () => {
    const { put } = plan([mine], [[version('x', '文件里的', 40), 'theirs']]);
    expect(put[0]?.revision).toBe(40);
  });

  it('gets a companion under a new id where both are kept', () => {
    expect(told(plan([mine], [[theirs, 'both']]))).toEqual({
      ...NOTHING,
      put: ['made-1 文件里的 2'],
    });
  });

  it('gets a companion, and that is told, where nobody decided', () => {
    expect(told(plan([mine], [[theirs]]))).toEqual({
      ...NOTHING,
      put: ['made-1 文件里的 2'],
      undecided: 1,
    });
  });
});

describe('another report of the same agency and year', () => {
  const theirs = version('y', '文件里的', 2);
  it.each<[ConflictChoice | undefined, Partial<ReturnType<typeof told>>]>([
    ['mine', { skipped: 1 }],
    ['theirs', { put: ['y 文件里的 2'], replaced: ['x'], binned: ['x'] }],
    ['both', { put: ['y 文件里的 2'] }],
    [undefined, { put: ['y 文件里的 2'], undecided: 1 }],
  ])('goes by the choice %s', (choice, expected) => {
    expect(told(plan([mine], [[theirs, choice]]))).toEqual({ ...NOTHING, ...expected });
  });
});

describe('two versions in one import', () => {
  const first = version('x', '甲', 1);
  const second = version('x', '乙', 1);

  it('leave the later one where it was taken over the earlier', () => {
    expect(told(plan([], [[first], [second, 'theirs']]))).toMatchObject({ put: ['x 乙 1'] });
  });

  it('leave the earlier one where that was kept', () => {
    expect(told(plan([], [[first], [second, 'mine']]))).toMatchObject({
      put: ['x 甲 1'],
      skipped: 1,
    });
  });

  it('stay both where nobody decided', () => {
    expect(told(plan([], [[first], [second]]))).toMatchObject({
      put: ['x 甲 1', 'made-1 乙 1'],
      undecided: 1,
    });
  });

  it('of other ids leave the one that was taken', () => {
    const other = version('y', '乙', 1);
    expect(told(plan([], [[first], [other, 'theirs']]))).toMatchObject({ put: ['y 乙 1'] });
  });

  it('can both take the place of the library’s, the later one last, and the library’s can come back', () => {
    expect(
      told(
        plan(
          [mine],
          [
            [first, 'theirs'],
            [second, 'theirs'],
          ],
        ),
      ),
    ).toEqual({ ...NOTHING, put: ['x 乙 6'], replaced: ['x'] });
  });

  it('name the library’s as replaced where the first left it and the second did not', () => {
    expect(
      told(
        plan(
          [mine],
          [
            [first, 'mine'],
            [second, 'theirs'],
          ],
        ),
      ),
    ).toEqual({ ...NOTHING, put: ['x 乙 6'], replaced: ['x'], skipped: 1 });
  });

  it('leave the library’s alone where the second takes the place of a companion', () => {
    expect(
      told(
        plan(
          [mine],
          [
            [first, 'both'],
            [second, 'theirs'],
          ],
        ),
      ),
    ).toEqual({ ...NOTHING, put: ['made-1 乙 1'] });
  });

  it('of other ids that both take the place of the library’s leave one', () => {
    const reads = [version('y', '甲'), version('z', '乙')];
    expect(
      told(
        plan(
          [mine],
          reads.map((report) => [report, 'theirs'] as const),
        ),
      ),
    ).toEqual({
      ...NOTHING,
      put: ['z 乙 0'],
      replaced: ['x'],
      binned: ['x'],
    });
  });
});

describe('whatever is chosen', () => {
  const choices: (ConflictChoice | undefined)[] = ['mine', 'theirs', 'both', undefined];
  const stored = [mine, version('w', '往年', 2, 2022)];
  const reads = [version('x', '甲', 9), version('x', '乙'), version('y', '丙'), version('x', '甲')];
  const all = reads.reduce<(ConflictChoice | undefined)[][]>(
    (sofar) => sofar.flatMap((chosen) => choices.map((choice) => [...chosen, choice])),
    [[]],
  );

  it('nothing of the library is lost: what goes can be put back', () => {
    for (const chosen of all) {
      const made = plan(
        stored,
        reads.map((report, index) => [report, chosen[index]] as const),
      );
      const library = carryOut(stored, made);
      for (const report of stored) {
        const isUntouched = library.get(report.id) === report;
        expect(isUntouched || made.replaced.includes(report), chosen.join()).toBe(true);
      }
      expect(new Set(ids(made.put)).size).toBe(made.put.length);
      expect(made.binned.every((id) => !library.has(id))).toBe(true);
      for (const report of made.put.filter(({ id }) => id === 'x')) {
        expect(report.revision).toBeGreaterThan(mine.revision);
      }
    }
  });
});
