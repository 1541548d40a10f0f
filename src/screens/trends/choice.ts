import { chooseFirstAgency, listYears, type ChartedAgency } from './agencies';

/** What is charted: which agencies, and from which year to which. */
export interface Choice {
  readonly agencies: readonly ChartedAgency[];
  readonly from: number;
  readonly to: number;
}

/** The address's names for an agency and for a region's report of the same name. */
const NAME_KEYS = { agency: 'agency', region: 'region' } as const;

/**
 * The choice that an address's query holds, as far as the library still has it; else a sensible one:
 * the agency with most years, over all its years. `none=1` is a choice of no agency.
 */
export function readChoice(query: string, agencies: readonly ChartedAgency[]): Choice {
  const given = new URLSearchParams(query);
  const names = {
    agency: new Set(given.getAll(NAME_KEYS.agency)),
    region: new Set(given.getAll(NAME_KEYS.region)),
  };
  const named = agencies.filter(({ name, scope }) => names[scope].has(name));
  const first = chooseFirstAgency(agencies);
  const isEmptied = given.get('none') === '1';
  const chosen = named.length > 0 || isEmptied || !first ? named : [first];
  const own = listYears(chosen);
  const all = listYears(agencies);
  const yearOr = (text: string | null, otherwise: number): number => {
    const year = Number(text);
    return text !== null && all.includes(year) ? year : otherwise;
  };
  const from = yearOr(given.get('from'), own[0] ?? all[0] ?? 0);
  const to = yearOr(given.get('to'), own[own.length - 1] ?? all[all.length - 1] ?? 0);
  return { agencies: chosen, from: Math.min(from, to), to: Math.max(from, to) };
}

/** The query of a choice, without `?`. Years that reach as far as the reports do are left out, and follow them. */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams();
  for (const { name, scope } of choice.agencies) query.append(NAME_KEYS[scope], name);
  if (choice.agencies.length === 0) return 'none=1';
  const own = listYears(choice.agencies);
  if (choice.from !== own[0]) query.set('from', String(choice.from));
  if (choice.to !== own[own.length - 1]) query.set('to', String(choice.to));
  return query.toString();
}

/** The years of a choice, from the first to the last. */
export function yearsOf({ from, to }: Choice): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
