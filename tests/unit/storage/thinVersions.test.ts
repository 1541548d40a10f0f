import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '@/platform/clock';
import type { VersionRow } from '@/storage/archive';
import { fitVersions, newestFirst, thinVersions } from '@/storage/thinVersions';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-06-15T12:00:00.000Z');

function versionAt(at: number, id: string, reportId = 'r', bytes = 10): VersionRow {
  return { id, reportId, at: new Date(at).toISOString(), why: 'worked', bytes };
}

/** One report's versions over up to four years, several of them on one day or in one minute. */
const versions = fc
  .array(
    fc.tuple(
      fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60 }), fc.nat({ max: 1_500 })),
      fc.nat({ max: 1_439 }),
    ),
    { maxLength: 140 },
  )
  .map((given) =>
    given.map(([days, minutes], index) =>
      versionAt(NOW - days * DAY_MS - minutes * 60_000, `v${index}`),
    ),
  );

function keptOf(all: readonly VersionRow[]): readonly VersionRow[] {
  const dropped = new Set(thinVersions(all));
  return newestFirst(all).filter((version) => !dropped.has(version));
}

const dayOf = ({ at }: VersionRow): string => localDay(new Date(at));
const monthOf = (version: VersionRow): string => dayOf(version).slice(0, 7);

describe('thinning the versions of one report', () => {
  it('never takes one of the newest 24, and never keeps more than 78', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = keptOf(all);
        expect(kept.slice(0, 24)).toEqual(newestFirst(all).slice(0, 24));
        expect(kept.length).toBeLessThanOrEqual(24 + 30 + 24);
      }),
    );
  });

  it('takes nothing more when it is done again, and does not mind the order', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = keptOf(all);
        expect(thinVersions(kept)).toEqual([]);
        expect(keptOf([...all].reverse())).toEqual(kept);
      }),
    );
  });

  it('keeps one of every month of two years, as far as there was work', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const months = new Set(keptOf(all).map(monthOf));
        const wanted = [...new Set(newestFirst(all).map(monthOf))].slice(0, 24);
        expect(wanted.filter((month) => !months.has(month))).toEqual([]);
      }),
    );
  });

  it('keeps the last of each of the 30 days before the newest 24', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const older = newestFirst(all).slice(24);
        const days = [...new Set(older.map(dayOf))].slice(0, 30);
        const lastOfDays = days.map((day) => older.find((version) => dayOf(version) === day));
        const kept = new Set<unknown>(keptOf(all));
        expect(lastOfDays.filter((version) => !kept.has(version))).toEqual([]);
      }),
    );
  });

  it('holds the same when versions come one by one over the years, a few a day', () => {
    let kept: readonly VersionRow[] = [];
    for (let day = 0; day < 900; day += 1) {
      for (const hour of [1, 5]) {
        const next = versionAt(NOW - (900 - day) * DAY_MS + hour * 3_600_000, `${day}-${hour}`);
        kept = keptOf([...kept, next]);
      }
    }
    expect(kept.length).toBe(24 + 30 + 24);
    expect(new Set(kept.map(monthOf)).size).toBeGreaterThanOrEqual(25);
  });
});

describe('fitting the versions of a library into a number of bytes', () => {
  const library = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 500 }), fc.nat({ max: 99 })), {
      maxLength: 60,
    })
    .map((given) =>
      given.map(([report, days, bytes], index) =>
        versionAt(NOW - days * DAY_MS, `v${index}`, report, bytes),
      ),
    );
  const sum = (all: readonly VersionRow[]): number =>
    all.reduce((bytes, version) => bytes + version.bytes, 0);

  it('fits, or leaves only the newest of each report', () => {
    fc.assert(
      fc.property(library, fc.nat({ max: 3_000 }), (all, limit) => {
        const dropped = new Set(fitVersions(all, limit));
        const kept = all.filter((version) => !dropped.has(version));
        const reports = new Set(all.map(({ reportId }) => reportId));
        expect(new Set(kept.map(({ reportId }) => reportId))).toEqual(reports);
        expect(sum(kept) <= limit || kept.length === reports.size).toBe(true);
      }),
    );
  });

  it('takes the oldest first, and no more than it must', () => {
    fc.assert(
      fc.property(library, fc.nat({ max: 3_000 }), (all, limit) => {
        const dropped = fitVersions(all, limit);
        if (sum(all) <= limit) expect(dropped).toEqual([]);
        else expect(sum(all) - sum(dropped.slice(0, -1))).toBeGreaterThan(limit);
        expect(newestFirst(dropped)).toEqual([...dropped].reverse());
      }),
    );
  });
});
