import { RULES_VERSION } from '@/checks/rulesVersion';
import type { FindingCounts } from '@/checks/runChecks';
import type { ReportHeader } from '@/report/header';
import type { LibrarySnapshot } from '@/storage/reportStore';
import { findPrevious } from './neighbours';

/** What the counts of a report rest on: when it changes, they are worked out again. */
function basisOf(header: ReportHeader, previous: ReportHeader | undefined): string {
  return [
    header.revision,
    RULES_VERSION,
    ...(previous ? [previous.id, previous.revision] : []),
  ].join(' ');
}

/** A report whose counts are to be worked out, with last year's, and what they will rest on. */
export interface StaleCounts {
  readonly header: ReportHeader;
  readonly previous: ReportHeader | undefined;
  readonly basis: string;
}

/** Counts that are still true of the library as it stands, by report id. */
export function currentCounts(snapshot: LibrarySnapshot): {
  counts: ReadonlyMap<string, FindingCounts>;
  stale: readonly StaleCounts[];
} {
  const derived = new Map(snapshot.derived.map((row) => [row.id, row]));
  const byPlace = new Map(
    snapshot.headers.map((header) => [placeKey(header, header.year), header]),
  );
  const counts = new Map<string, FindingCounts>();
  const stale: StaleCounts[] = [];
  for (const header of snapshot.headers) {
    const candidate = byPlace.get(placeKey(header, header.year - 1));
    const previous = candidate && findPrevious([candidate], header);
    const basis = basisOf(header, previous);
    const row = derived.get(header.id);
    if (row?.basis === basis) counts.set(header.id, row.value as FindingCounts);
    else stale.push({ header, previous, basis });
  }
  return { counts, stale };
}

function placeKey({ agency, scope, example }: ReportHeader, year: number): string {
  return `${agency.name}|${scope}|${example}|${year}`;
}
