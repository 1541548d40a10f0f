import type { ReportHeader } from '@/report/header';
import { agencyKey, type ReportStore } from '@/storage/reportStore';
import type { WriteOutcome } from '@/storage/outcome';

type Named = Pick<ReportHeader, 'agency' | 'scope' | 'year' | 'example'>;

/**
 * Names under which last year's report of an agency may stand: those that have a report of that year and scope and
 * none of this year.
 */
export function findFormerNames(headers: readonly ReportHeader[], of: Named): readonly string[] {
  const alike = headers.filter(
    ({ scope, example }) => scope === of.scope && example === of.example,
  );
  const namesOf = (year: number): Set<string> =>
    new Set(alike.filter((header) => header.year === year).map(({ agency }) => agency.name));
  const gone = namesOf(of.year - 1);
  for (const name of namesOf(of.year)) gone.delete(name);
  gone.delete(of.agency.name);
  return [...gone].sort((a, b) => a.localeCompare(b, 'zh-CN'));
}

/** Keeps with the library's list of agencies that one had another name before. */
export function addFormerName(store: ReportStore, of: Named, name: string): Promise<WriteOutcome> {
  return changeNames(store, of, (names) => [...names.filter((known) => known !== name), name]);
}

/** Takes that back. */
export function removeFormerName(
  store: ReportStore,
  of: Named,
  name: string,
): Promise<WriteOutcome> {
  return changeNames(store, of, (names) => names.filter((known) => known !== name));
}

async function changeNames(
  store: ReportStore,
  { agency, scope }: Named,
  change: (names: readonly string[]) => readonly string[],
): Promise<WriteOutcome> {
  const key = agencyKey(agency.name, scope);
  const known = (await store.listAgencies()).find((row) => row.key === key);
  const row = known ?? { key, agency, scope };
  return store.putAgencies([{ ...row, formerNames: change(row.formerNames ?? []) }]);
}
