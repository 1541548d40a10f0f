import type { ReportHeader } from '@/report/header';
import { agencyKey, type AgencyRow } from '@/storage/reportStore';

type Place = Pick<ReportHeader, 'id' | 'agency' | 'scope' | 'year' | 'example' | 'updatedAt'>;

/** Last year's report, and how it was found. */
export interface LastYear<Header> {
  readonly header: Header;
  /** How many reports that year has; of several the one changed last is taken. */
  readonly count: number;
  /** The name that the agency had then, where that is another. */
  readonly formerName: string | undefined;
}

/** Reports by agency, scope and year, to be asked for last year's. */
export type Places<Header> = ReadonlyMap<string, readonly Header[]>;

export function placesOf<Header extends Place>(headers: readonly Header[]): Places<Header> {
  const places = new Map<string, Header[]>();
  for (const header of headers) {
    const key = placeKey(header, header.agency.name, header.year);
    const there = places.get(key);
    if (there) there.push(header);
    else places.set(key, [header]);
  }
  return places;
}

/**
 * Last year's report of the same agency and scope; where there is none, that under a name which the agency had before.
 * An example only has examples for neighbours.
 */
export function findLastYear<Header extends Place>(
  places: Places<Header>,
  of: Place,
  agencies: readonly AgencyRow[] = [],
): LastYear<Header> | undefined {
  const { name } = of.agency;
  const own = latestAt(places, of, name);
  if (own) return own;
  for (const former of formerNamesOf(of, agencies)) {
    const found = latestAt(places, of, former);
    if (found) return { ...found, formerName: former };
  }
  return undefined;
}

function latestAt<Header extends Place>(
  places: Places<Header>,
  of: Place,
  name: string,
): LastYear<Header> | undefined {
  const there = places.get(placeKey(of, name, of.year - 1)) ?? [];
  const [first, ...rest] = there;
  if (!first) return undefined;
  const header = rest.reduce((a, b) => (b.updatedAt > a.updatedAt ? b : a), first);
  return { header, count: there.length, formerName: undefined };
}

export function findPrevious<Header extends Place>(
  headers: readonly Header[],
  of: Place,
  agencies?: readonly AgencyRow[],
): Header | undefined {
  return findLastYear(placesOf(headers), of, agencies)?.header;
}

/**
 * Agencies that ought to have been added up and have no report of the year: those of the list, and those that had one
 * the year before; under a former name they count as there.
 */
export function findMissing(
  headers: readonly ReportHeader[],
  of: ReportHeader,
  agencies: readonly AgencyRow[],
): readonly string[] {
  const own = headers.filter(({ scope, example }) => scope === 'agency' && example === of.example);
  const there = new Set(
    own.filter(({ year }) => year === of.year).map(({ agency }) => agency.name),
  );
  const known = [
    ...(of.example ? [] : agencies.filter(({ scope }) => scope === 'agency')),
    ...own.filter(({ year }) => year === of.year - 1),
  ].filter(({ agency }) => isWithin(agency.region, of.agency.region));
  // A name that an agency has given up is not missed.
  for (const { formerNames = [] } of agencies) formerNames.forEach((name) => there.add(name));
  const names = known.map(({ agency }) => agency.name).filter((name) => !there.has(name));
  return [...new Set(names)].sort();
}

/** A region that is not known may be within any. */
function isWithin(region: string, whole: string): boolean {
  return region === '' || whole === '' || region.startsWith(whole);
}

function formerNamesOf(of: Place, agencies: readonly AgencyRow[]): readonly string[] {
  if (of.example || agencies.length === 0) return [];
  const key = agencyKey(of.agency.name, of.scope);
  return agencies.find((row) => row.key === key)?.formerNames ?? [];
}

function placeKey({ scope, example }: Place, name: string, year: number): string {
  return `${name}|${scope}|${example}|${year}`;
}
