import * as v from 'valibot';
import type { CellAddress } from '@/editions/edition';
import type { FormEditions } from '@/editions/form';
import { fail, ok, type Result } from '@/lib/result';
import { defaultTitle, formCellsOf, type Report } from '@/report/report';
import type { Digest } from './checksum';
import { describeFound, type ReportFailure } from './failure';
import { pathOfIssue, valueFailureOf } from './issue';
import { isJsonObject } from './json';
import { measureReport } from './measure';
import { reportSchema, type GivenReport } from './schema';
import { reportShape, statedEditions } from './shape';

/** Makes what a file may leave out. `now` is ISO 8601, UTC. */
export interface Makers {
  readonly createId: () => string;
  readonly now: () => string;
  /** Takes a sum that is to be checked later; without it each is checked at once, by slower code. */
  readonly checkLater?: (check: (digest: Digest) => Promise<void>) => void;
}

/** What was done with a report beyond taking it as it stands. */
export interface FileNotice {
  /** Cells of the form that the file does not have; they are blank now. */
  readonly kind: 'cellsMissing';
  readonly addresses: readonly CellAddress[];
}

export interface AcceptedReport {
  readonly report: Report;
  readonly notices: readonly FileNotice[];
}

/** One report of a file, as parsed and free of hostile keys, or why it is not one. */
export function readReport(raw: unknown, makers: Makers): Result<AcceptedReport, ReportFailure> {
  if (!isJsonObject(raw)) {
    return fail({ kind: 'badValue', path: '', expected: 'object', found: describeFound(raw) });
  }
  const editions = statedEditions(raw);
  const failure = measureReport(raw, reportShape(editions));
  if (failure) return fail(failure);
  const parsed = v.safeParse(reportSchema(editions), raw, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    // Only tables refuse keys that they do not know.
    return issue.expected === 'never'
      ? fail({ kind: 'unknownCell', address: pathOfIssue(issue) })
      : fail(valueFailureOf(issue));
  }
  const missing = missingCells(raw['tables'], editions);
  return ok({
    report: completeReport(parsed.output, makers),
    notices: missing.length > 0 ? [{ kind: 'cellsMissing', addresses: missing }] : [],
  });
}

function missingCells(tables: unknown, editions: FormEditions): readonly CellAddress[] {
  return formCellsOf(editions)
    .filter(
      ({ table, row, column }) =>
        memberAt(memberAt(memberAt(tables, table), row), column) === undefined,
    )
    .map(({ address }) => address);
}

function memberAt(value: unknown, key: string): unknown {
  return isJsonObject(value) ? value[key] : undefined;
}

function completeReport(given: GivenReport, makers: Makers): Report {
  const { unread, example, ...kept } = given;
  const now = makers.now();
  return {
    ...kept,
    id: kept.id ?? makers.createId(),
    revision: kept.revision ?? 0,
    title: kept.title ?? defaultTitle(kept.agency.name, kept.year),
    createdAt: kept.createdAt ?? now,
    updatedAt: kept.updatedAt ?? now,
    ...(unread && unread.length > 0 ? { unread } : {}),
    ...(example === true ? { example } : {}),
  };
}
