import type { ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import { differencesBetween, type Difference } from './differences';

/** How a report that was read stands to what is there already. Nothing is stored before the user's word. */
export type Comparison =
  | { readonly kind: 'new'; readonly report: Report }
  /** The same content, under the same id or another: nothing to do. */
  | ({ readonly kind: 'same' } & Counterpart)
  | ({
      readonly kind: 'conflict';
      readonly because: 'sameId' | 'sameAgencyAndYear';
      /** Never empty. */
      readonly differences: readonly Difference[];
    } & Counterpart);

interface Counterpart {
  readonly report: Report;
  readonly mine: Report;
  /** `mine` is a report of the library, or one that was read before this one. */
  readonly mineIs: 'stored' | 'readBefore';
}

/**
 * The ids of the stored reports that `compareReports` needs for the reports read: those of the same id,
 * and those of the same agency, year and scope. Their bodies are loaded by the caller.
 */
export function findCounterparts(
  read: readonly Report[],
  headers: readonly ReportHeader[],
): readonly string[] {
  const ids = new Set(read.map(({ id }) => id));
  const keys = new Set(read.map(subjectOf));
  return headers
    .filter((header) => ids.has(header.id) || keys.has(subjectOf(header)))
    .map(({ id }) => id);
}

/**
 * Holds each report that was read against the stored ones, and against those read before it: two files
 * may bring two versions of one report. In the order of `read`.
 */
export function compareReports(
  read: readonly Report[],
  stored: readonly Report[],
): readonly Comparison[] {
  const storedById = new Map(stored.map((report) => [report.id, report]));
  const readById = new Map<string, Report>();
  const bySubject = new Map<string, Report[]>();
  const note = (report: Report): void => {
    const others = bySubject.get(subjectOf(report));
    if (others) others.push(report);
    else bySubject.set(subjectOf(report), [report]);
  };
  stored.forEach(note);
  return read.map((report) => {
    const sameId = readById.get(report.id) ?? storedById.get(report.id);
    const nearest = findNearest(report, sameId ? [sameId] : bySubject.get(subjectOf(report)));
    if (!readById.has(report.id)) readById.set(report.id, report);
    note(report);
    if (!nearest) return { kind: 'new', report };
    const { mine, differences } = nearest;
    const mineIs = storedById.get(mine.id) === mine ? 'stored' : 'readBefore';
    if (differences.length === 0) return { kind: 'same', report, mine, mineIs };
    const because = sameId ? 'sameId' : 'sameAgencyAndYear';
    return { kind: 'conflict', because, report, mine, mineIs, differences };
  });
}

/** The first that differs in nothing, else the first: a file that is read again has another id each time. */
function findNearest(
  report: Report,
  others: readonly Report[] = [],
): Pick<Extract<Comparison, { kind: 'conflict' }>, 'mine' | 'differences'> | undefined {
  const compared = others.map((mine) => ({ mine, differences: differencesBetween(mine, report) }));
  return compared.find(({ differences }) => differences.length === 0) ?? compared[0];
}

type Subject = Pick<ReportHeader, 'agency' | 'year' | 'scope' | 'example'>;

/** What a report is of. Examples are kept apart from real reports, so that they never meet. */
function subjectOf({ agency, year, scope, example }: Subject | Report): string {
  return JSON.stringify([agency.name, year, scope, example === true]);
}
