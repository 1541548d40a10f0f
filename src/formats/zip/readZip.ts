import { fail, ok, type Result } from '@/lib/result';
import { ZIP_RATIO_LIMIT } from '../json/limits';
import type { UnpackBudget } from './unpackBudget';
import { listZip, unpackEntry, type EntryFailure, type ZipEntry, type ZipFailure } from './unzip';

/** One file of several, or why it was not read. */
export interface ReadEntry<Value, Failure> {
  readonly name: string;
  readonly outcome: Result<Value, Failure | EntryFailure>;
}

/**
 * Reads the files of a zip, each unpacked, read and let go before the next. A damaged entry does not cost the others.
 * @param budget what may be unpacked of it and of what is packed inside its entries
 */
export function readZip<Value, Failure>(
  bytes: Uint8Array,
  budget: UnpackBudget,
  read: (bytes: Uint8Array) => Result<Value, Failure>,
): Result<readonly ReadEntry<Value, Failure>[], ZipFailure | { readonly kind: 'noReports' }> {
  const listed = listZip(bytes);
  if (!listed.ok) return listed;
  const wanted = listed.value.filter(isDocument);
  if (wanted.length === 0) return fail({ kind: 'noReports' });
  return ok(
    wanted.map((entry): ReadEntry<Value, Failure> => {
      const { name } = entry;
      // Many entries may name the same packed bytes, so that the sum of them is held to the ratio as well.
      if (budget.left <= 0) {
        return { name, outcome: fail({ kind: 'zipBomb', limit: ZIP_RATIO_LIMIT }) };
      }
      const unpacked = unpackEntry(bytes, entry);
      if (!unpacked.ok) return { name, outcome: unpacked };
      budget.spend(unpacked.value.length);
      return { name, outcome: read(unpacked.value) };
    }),
  );
}

/** What systems and office programs leave beside the files: shadows of macOS, locks of open documents, lists of pictures. */
function isDocument({ name }: ZipEntry): boolean {
  const [last = ''] = name.split(/[\\/]/).slice(-1);
  return (
    last !== '' &&
    !/^(?:~\$|\.)/.test(last) &&
    !/^(?:thumbs\.db|desktop\.ini)$/i.test(last) &&
    !/^__MACOSX[\\/]/.test(name)
  );
}
