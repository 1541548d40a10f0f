import { countFindings, runChecks, RULES_VERSION } from '@/checks/runChecks';
import type { ReportHeader } from '@/report/header';
import type { DerivedRow, LibrarySnapshot, ReportStore } from '@/storage/reportStore';
import { findPrevious } from './neighbours';

/** How many findings of each severity a report has; dismissed ones are counted apart. */
export type FindingCounts = ReturnType<typeof countFindings>;

/** Reports checked at a stretch; the page breathes between two stretches. */
const BATCH = 20;

/** What the counts of a report rest on: when it changes, they are worked out again. */
function basisOf(header: ReportHeader, previous: ReportHeader | undefined): string {
  return [
    header.revision,
    RULES_VERSION,
    ...(previous ? [previous.id, previous.revision] : []),
  ].join(' ');
}

interface Place {
  readonly header: ReportHeader;
  readonly previous: ReportHeader | undefined;
  readonly basis: string;
}

/** Counts that are still true of the library as it stands, by report id. */
export function currentCounts(snapshot: LibrarySnapshot): {
  counts: ReadonlyMap<string, FindingCounts>;
  stale: readonly Place[];
} {
  const derived = new Map(snapshot.derived.map((row) => [row.id, row]));
  const byPlace = new Map(
    snapshot.headers.map((header) => [placeKey(header, header.year), header]),
  );
  const counts = new Map<string, FindingCounts>();
  const stale: Place[] = [];
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

/** Checks a batch of reports whose counts are not known, and stores what was counted. */
export async function reviewBatch(
  store: ReportStore,
  stale: readonly Place[],
): Promise<readonly DerivedRow[]> {
  const batch = stale.slice(0, BATCH);
  const ids = batch.flatMap(({ header, previous }) => [
    header.id,
    ...(previous ? [previous.id] : []),
  ]);
  const reports = new Map(
    (await store.loadMany([...new Set(ids)])).map((report) => [report.id, report]),
  );
  const rows = batch.flatMap(({ header, previous, basis }): DerivedRow[] => {
    const report = reports.get(header.id);
    if (!report || report.revision !== header.revision) return [];
    const findings = runChecks(report, {
      previous: previous ? reports.get(previous.id) : undefined,
    });
    return [{ id: header.id, basis, value: countFindings(findings) }];
  });
  if (rows.length > 0) await store.putDerived(rows);
  return rows;
}
