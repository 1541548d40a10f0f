import { fail, ok, type Result } from '@/lib/result';
import type { FileFailure } from './failure';
import { ZIP_RATIO_LIMIT } from './limits';
import { parseReportFile, type ReadFile } from './parseFile';
import type { Makers } from './readReport';
import { listZip, unpackEntry, type EntryFailure, type ZipEntry, type ZipFailure } from './unzip';

/** One JSON file of a zip, or why it was not read. */
export interface ReadEntry {
  readonly name: string;
  readonly outcome: Result<ReadFile, FileFailure | EntryFailure>;
}

export interface ReadZip {
  readonly entries: readonly ReadEntry[];
  /** Names of entries that are no JSON files and were not looked at. */
  readonly ignored: readonly string[];
}

/**
 * Reads the report files of a zip, each unpacked, read and let go before the next. A damaged entry does
 * not cost the others.
 */
export function parseReportZip(
  bytes: Uint8Array,
  makers: Makers,
): Result<ReadZip, ZipFailure | { readonly kind: 'noReports' }> {
  const listed = listZip(bytes);
  if (!listed.ok) return listed;
  const files = listed.value.filter(({ name }) => !name.endsWith('/'));
  const wanted = files.filter(isReportFile);
  if (wanted.length === 0) return fail({ kind: 'noReports' });
  let produced = 0;
  const entries = wanted.map((entry): ReadEntry => {
    // Many entries may name the same packed bytes, so that the sum of them is held to the ratio as well.
    if (produced > bytes.length * ZIP_RATIO_LIMIT) {
      return { name: entry.name, outcome: fail({ kind: 'zipBomb', limit: ZIP_RATIO_LIMIT }) };
    }
    const unpacked = unpackEntry(bytes, entry);
    if (!unpacked.ok) return { name: entry.name, outcome: unpacked };
    produced += unpacked.value.length;
    return { name: entry.name, outcome: parseReportFile(unpacked.value, makers) };
  });
  const ignored = files.filter((entry) => !isReportFile(entry)).map(({ name }) => name);
  return ok({ entries, ignored });
}

/** macOS puts a shadow of each file under `__MACOSX/`, of the same name and without its content. */
function isReportFile({ name }: ZipEntry): boolean {
  return /\.json$/i.test(name) && !name.startsWith('__MACOSX/');
}
