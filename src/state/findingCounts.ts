import { RULES_VERSION } from '@/checks/rulesVersion';
import type { FindingCounts } from '@/checks/runChecks';
import type { TextPrint } from '@/checks/similarity/print';
import type { ReportHeader } from '@/report/header';
import type { AgencyRow, DerivedRow, LibrarySnapshot } from '@/storage/reportStore';
import { findLastYear, findMissing, placesOf } from './neighbours';

/** What was worked out of a report: the value of its derived row. */
export interface Reviewed {
  readonly counts: FindingCounts;
  /** The same without what is said of copies within the year. */
  readonly base: FindingCounts;
  /** What its texts are known by; it rests on the report alone. */
  readonly print: TextPrint;
  /** What it is a copy of in its year; undefined while it has not been held against the others. */
  readonly copied?: { readonly of: readonly string[]; readonly told: string } | undefined;
}

/** A derived row as the reviewer writes it. */
export interface ReviewedRow extends DerivedRow {
  readonly value: Reviewed;
}

/** A report whose counts are to be worked out, with its neighbours, and what they will rest on. */
export interface StaleCounts {
  readonly header: ReportHeader;
  readonly previous: ReportHeader | undefined;
  readonly parts: readonly ReportHeader[];
  readonly missing: readonly string[];
  readonly basis: string;
}

/** What is known of the library, and what is still to be worked out. */
export interface CurrentCounts {
  readonly counts: ReadonlyMap<string, FindingCounts>;
  readonly rows: ReadonlyMap<string, ReviewedRow>;
  readonly stale: readonly StaleCounts[];
  /** Reports known but for copies within their year. */
  readonly uncompared: readonly ReportHeader[];
}

/** Counts that are still true of the library as it stands, by report id. */
export function currentCounts({ headers, agencies, derived }: LibrarySnapshot): CurrentCounts {
  const stored = new Map(derived.map((row) => [row.id, row]));
  const byId = new Map(headers.map((header) => [header.id, header]));
  const neighbours = createNeighbours(headers, agencies, byId);
  const counts = new Map<string, FindingCounts>();
  const rows = new Map<string, ReviewedRow>();
  const stale: StaleCounts[] = [];
  const uncompared: ReportHeader[] = [];
  for (const header of headers) {
    const wanted = neighbours(header);
    const row = stored.get(header.id);
    if (row?.basis !== wanted.basis) {
      stale.push(wanted);
      continue;
    }
    const value = row.value as Reviewed;
    counts.set(header.id, value.counts);
    rows.set(header.id, { ...row, value });
    const isThere = (id: string): boolean => byId.get(id)?.year === header.year;
    if (!value.copied?.of.every(isThere)) uncompared.push(header);
  }
  return { counts, rows, stale, uncompared };
}

/** Tells of each report what its counts rest on: when it changes, they are worked out again. */
export function createNeighbours(
  headers: readonly ReportHeader[],
  agencies: readonly AgencyRow[],
  byId: ReadonlyMap<string, ReportHeader>,
): (header: ReportHeader) => StaleCounts {
  const places = placesOf(headers);
  const renamed = agencies.filter(({ formerNames }) => formerNames !== undefined);
  return (header) => {
    const previous = findLastYear(places, header, renamed)?.header;
    const parts = header.parts?.flatMap((id) => byId.get(id) ?? []) ?? [];
    const missing = header.parts ? findMissing(headers, header, agencies) : [];
    const basis = [
      header.revision,
      RULES_VERSION,
      ...[...(previous ? [previous] : []), ...parts].flatMap(({ id, revision }) => [id, revision]),
      ...missing,
    ].join(' ');
    return { header, previous, parts, missing, basis };
  };
}
