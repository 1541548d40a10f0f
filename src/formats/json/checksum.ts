import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { writeCanonical } from './canonical';
import { isJsonObject, type JsonObject } from './json';
import { LIBRARY_SHAPE, reportShape, statedEditions } from './shape';

/**
 * The `sha256` of a file: of `{"reports":[…]}` or `{"reports":[…],"library":{…}}` in canonical form and
 * UTF-8, in hexadecimal. One plain implementation for every hosting: `crypto.subtle` is missing on plain HTTP.
 */
export function checksumOf(reports: readonly string[], library: string | undefined): string {
  return sumOf(`[${reports.join(',')}]`, library);
}

function sumOf(reports: string, library: string | undefined): string {
  const rest = library === undefined ? '' : `,"library":${library}`;
  return bytesToHex(sha256(utf8ToBytes(`{"reports":${reports}${rest}}`)));
}

/**
 * Whether the sum that a file states is that of its content, as parsed and before any migration. It may
 * fit the values as they stand too: a newer program may order keys that this one does not know.
 */
export function hasRightChecksum(file: JsonObject): boolean {
  const stated = file['sha256'];
  if (typeof stated !== 'string') return false;
  const { reports, library } = file;
  const asTheyStand = sumOf(
    JSON.stringify(reports),
    library === undefined ? undefined : JSON.stringify(library),
  );
  if (stated.toLowerCase() === asTheyStand) return true;
  if (!Array.isArray(reports)) return false;
  const canonical = checksumOf(
    reports.map((report: unknown) =>
      isJsonObject(report)
        ? writeCanonical(report, reportShape(statedEditions(report)))
        : JSON.stringify(report),
    ),
    library === undefined ? undefined : writeCanonical(library, LIBRARY_SHAPE),
  );
  return stated.toLowerCase() === canonical;
}
