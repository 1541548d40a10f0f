import type { CheckContext } from '@/checks/finding';
import { fingerprintOf } from '@/checks/similarity/fingerprint';
import { textPrintOf } from '@/checks/similarity/likeness';
import type { NeighbourPrint } from '@/checks/similarity/print';
import type { Timer } from '@/platform/clock';
import type { ReportHeader } from '@/report/header';
import type { LibrarySnapshot, ReportStore } from '@/storage/reportStore';
import { currentCounts, createNeighbours } from './findingCounts';
import { neighbourPrint } from './reviewer';
import { Slices } from './slices';

/** What the rules look at beside a report and last year's. */
export type Neighbourhood = Pick<CheckContext, 'others' | 'parts' | 'missing'>;

/** Texts read from the store at a time. */
const LOADED_AT_ONCE = 8;

/**
 * The neighbours of a report that is open: its parts, and what the texts of its year are known by. Texts that the
 * library has not looked at yet are read now, in slices; undefined where that was stopped.
 */
export async function loadNeighbourhood(
  store: ReportStore,
  header: ReportHeader,
  { timer, isStopped }: { readonly timer: Timer; readonly isStopped: () => boolean },
): Promise<Neighbourhood | undefined> {
  const [headers, agencies, derived] = await Promise.all([
    store.listHeaders(),
    store.listAgencies(),
    store.listDerived(),
  ]);
  const snapshot: LibrarySnapshot = { headers, agencies, derived };
  const ofYear = headers.filter(
    ({ id, year, example }) =>
      id !== header.id && year === header.year && example === header.example,
  );
  const { rows } = currentCounts(snapshot);
  const others = ofYear.flatMap((other) => neighbourPrint(other, rows.get(other.id)));
  const unknown = ofYear.filter(({ id }) => !rows.has(id));
  const slices = new Slices(timer);
  for (let at = 0; at < unknown.length; at += LOADED_AT_ONCE) {
    const batch = unknown.slice(at, at + LOADED_AT_ONCE);
    for (const report of await store.loadMany(batch.map(({ id }) => id))) {
      if (isStopped()) return undefined;
      others.push(printOf(report));
      await slices.rest();
    }
  }
  const byId = new Map(headers.map((one) => [one.id, one]));
  const { parts, missing } = createNeighbours(headers, agencies, byId)(header);
  return { others, parts, missing };
}

function printOf(report: Parameters<typeof fingerprintOf>[0]): NeighbourPrint {
  const { id, agency, year } = report;
  return { ...textPrintOf(fingerprintOf(report)), id, agency: agency.name, year };
}
