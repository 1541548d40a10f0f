import { localDay } from '@/platform/clock';
import type { VersionRow } from './archive';

/** Of one report: the newest ones, then one a day, then one a month. */
const RECENT_KEPT = 24;
const DAYS_KEPT = 30;
const MONTHS_KEPT = 24;

/** All versions of the library together. */
export const VERSIONS_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * The versions of one report that give way: beyond the 24 newest the last of each day stays for 30 days that have
 * any, and before those the last of each month for 24 months. Takes them in any order.
 */
export function thinVersions(versions: readonly VersionRow[]): readonly VersionRow[] {
  const older = newestFirst(versions).slice(RECENT_KEPT);
  const daily = newestOfEach(older, (version) => localDay(new Date(version.at)), DAYS_KEPT);
  const oldestDaily = daily[daily.length - 1];
  const before = older.slice(oldestDaily ? older.indexOf(oldestDaily) + 1 : 0);
  const month = (version: VersionRow): string => localDay(new Date(version.at)).slice(0, 7);
  // A day that is kept stands for its day: what is left of that day says nothing of the month.
  const lastDay = oldestDaily && localDay(new Date(oldestDaily.at));
  const monthly = newestOfEach(
    before.filter((version) => localDay(new Date(version.at)) !== lastDay),
    month,
    MONTHS_KEPT,
  );
  const kept = new Set([...daily, ...monthly]);
  return older.filter((version) => !kept.has(version));
}

/**
 * The versions of the library that give way so that the rest fits into so many bytes: the oldest first, whatever
 * report they are of, but never the newest of a report.
 */
export function fitVersions(
  versions: readonly VersionRow[],
  limitBytes: number,
): readonly VersionRow[] {
  let left = versions.reduce((sum, { bytes }) => sum + bytes, 0);
  const newest = new Set(
    newestOfEach(newestFirst(versions), ({ reportId }) => reportId, versions.length),
  );
  const dropped: VersionRow[] = [];
  for (const version of [...newestFirst(versions)].reverse()) {
    if (left <= limitBytes) break;
    if (newest.has(version)) continue;
    dropped.push(version);
    left -= version.bytes;
  }
  return dropped;
}

/** Versions by the moment they were kept; of one moment by their ids, so that the order is always the same. */
export function newestFirst(versions: readonly VersionRow[]): readonly VersionRow[] {
  return [...versions].sort((a, b) => compare(b.at, a.at) || compare(b.id, a.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The first of each group, of at most so many groups. */
function newestOfEach(
  versions: readonly VersionRow[],
  groupOf: (version: VersionRow) => string,
  groupsLimit: number,
): readonly VersionRow[] {
  const first = new Map<string, VersionRow>();
  for (const version of versions) {
    const group = groupOf(version);
    if (first.has(group)) continue;
    if (first.size >= groupsLimit) break;
    first.set(group, version);
  }
  return [...first.values()];
}
