import * as v from 'valibot';
import { fail, ok, type Result } from '@/lib/result';
import type { Report } from '@/report/report';
import { contentOf } from './canonical';
import { hasRightChecksum, hasRightDigest } from './checksum';
import { parseJsonBytes } from './decodeText';
import {
  describeFound,
  shorten,
  type FileFailure,
  type LooksLike,
  type ReportFailure,
  type ValueFailure,
} from './failure';
import { inspectJson } from './inspect';
import { valueFailureOf } from './issue';
import { isJsonObject, type JsonObject } from './json';
import type { FileLibrary } from './library';
import { FILE_FORMAT, MIGRATIONS, migrateFile, type Migration } from './migrations';
import { readReport, type FileNotice, type Makers } from './readReport';
import { createFileSchema, librarySchema } from './schema';

/** A report of a file, or why that one was not read. `place` counts from 0. */
export type ReadReport =
  | {
      readonly ok: true;
      readonly place: number;
      readonly report: Report;
      readonly notices: readonly FileNotice[];
    }
  | {
      readonly ok: false;
      readonly place: number;
      /** What the report says of itself, where that could be read: to name it in a sentence. */
      readonly agency: string | undefined;
      readonly year: number | undefined;
      readonly failure: ReportFailure;
    };

export interface ReadFile {
  readonly reports: readonly ReadReport[];
  /** Only in a backup. One that is wrong does not cost the reports. */
  readonly library?: Result<FileLibrary, ValueFailure>;
  /** A `sha256` is there and does not fit: changed or damaged since it was written. The user decides. */
  readonly isDamaged: boolean;
  readonly version: number;
  readonly generator: string;
  readonly exportedAt: string;
}

const fileHeadSchema = createFileSchema(v.unknown(), v.unknown(), v.unknown());

/**
 * Reads the bytes of a report file: whole, in parts, or not at all, each with its reason. Throws at
 * nothing and stores nothing. `steps` is given by tests only.
 */
export function parseReportFile(
  bytes: Uint8Array,
  makers: Makers,
  steps: readonly Migration[] = MIGRATIONS,
): Result<ReadFile, FileFailure> {
  const parsed = parseJsonBytes(bytes);
  if (!parsed.ok) return parsed;
  const stated = parseVersion(parsed.value, steps.length + 1);
  if (!stated.ok) return stated;
  const { file, version } = stated.value;
  const failure = inspectJson(file);
  if (failure) return fail(failure);
  const head = v.safeParse(fileHeadSchema, migrateFile(file, version, steps), { abortEarly: true });
  if (!head.success) return fail(valueFailureOf(head.issues[0]));
  const { reports, library, generator, exportedAt } = head.output;
  if (reports.length === 0 && library === undefined) return fail({ kind: 'noReports' });
  const sum = { isDamaged: false };
  const read: ReadFile = Object.assign(sum, {
    reports: readReports(reports, makers),
    ...(library === undefined ? {} : { library: readLibrary(library) }),
    version,
    generator,
    exportedAt,
  });
  if (file['sha256'] === undefined) return ok(read);
  if (makers.checkLater) {
    makers.checkLater(async (digest) => {
      sum.isDamaged = !(await hasRightDigest(file, digest));
    });
  } else sum.isDamaged = !hasRightChecksum(file);
  return ok(read);
}

/** Before anything else is looked at: a file of a newer version may be different in every other way. */
function parseVersion(
  value: unknown,
  supported: number,
): Result<{ file: JsonObject; version: number }, FileFailure> {
  if (!isJsonObject(value) || value['format'] !== FILE_FORMAT) {
    return fail({ kind: 'notReports', looksLike: looksLike(value) });
  }
  const found = value['version'];
  if (found === undefined) return fail({ kind: 'missing', path: 'version' });
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1) {
    return fail({
      kind: 'badValue',
      path: 'version',
      expected: 'version',
      found: describeFound(found),
    });
  }
  if (found > supported) return fail({ kind: 'newerVersion', found, supported });
  return ok({ file: value, version: found });
}

const SHOWN_KEYS = 5;

function looksLike(value: unknown): LooksLike {
  if (Array.isArray(value)) return { kind: 'list', length: value.length };
  if (!isJsonObject(value)) return { kind: 'value', found: describeFound(value) };
  const { format, agency, tables } = value;
  if (typeof format === 'string') return { kind: 'otherFormat', format: shorten(format) };
  if (isJsonObject(agency) && isJsonObject(tables)) return { kind: 'bareReport' };
  return { kind: 'object', keys: Object.keys(value).slice(0, SHOWN_KEYS).map(shorten) };
}

function readReports(reports: readonly unknown[], makers: Makers): readonly ReadReport[] {
  const byId = new Map<string, { readonly place: number; readonly report: Report }>();
  return reports.map((raw, place): ReadReport => {
    const read = readReport(raw, makers);
    if (!read.ok) return { ok: false, place, ...ownWords(raw), failure: read.failure };
    const { report, notices } = read.value;
    const earlier = byId.get(report.id);
    if (!earlier) {
      byId.set(report.id, { place, report });
      return { ok: true, place, report, notices };
    }
    const isSameContent = contentOf(earlier.report) === contentOf(report);
    const failure: ReportFailure = {
      kind: 'duplicateId',
      id: report.id,
      first: earlier.place,
      isSameContent,
    };
    return { ok: false, place, ...ownWords(raw), failure };
  });
}

function ownWords(raw: unknown): { agency: string | undefined; year: number | undefined } {
  const agency = isJsonObject(raw) && isJsonObject(raw['agency']) ? raw['agency']['name'] : '';
  const year = isJsonObject(raw) ? raw['year'] : undefined;
  return {
    agency: typeof agency === 'string' && agency !== '' ? shorten(agency) : undefined,
    year: typeof year === 'number' ? year : undefined,
  };
}

function readLibrary(raw: unknown): Result<FileLibrary, ValueFailure> {
  if (!isJsonObject(raw)) {
    const found = describeFound(raw);
    return fail({ kind: 'badValue', path: 'library', expected: 'object', found });
  }
  const parsed = v.safeParse(librarySchema, raw, { abortEarly: true });
  return parsed.success ? ok(parsed.output) : fail(valueFailureOf(parsed.issues[0], 'library'));
}
