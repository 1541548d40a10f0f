import { countFindings, runChecks } from '@/checks/runChecks';
import type { DerivedRow, ReportStore } from '@/storage/reportStore';
import type { StaleCounts } from './findingCounts';

/** Reports checked at a stretch; the page breathes between two stretches. */
const BATCH = 20;

/** Checks a batch of reports whose counts are not known, and stores what was counted. */
export async function reviewBatch(
  store: ReportStore,
  stale: readonly StaleCounts[],
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
