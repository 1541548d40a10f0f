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
  return bytesToHex(sha256(utf8ToBytes(summedText(reports, library))));
}

function summedText(reports: string, library: string | undefined): string {
  const rest = library === undefined ? '' : `,"library":${library}`;
  return `{"reports":${reports}${rest}}`;
}

/** The SHA-256 of a text's UTF-8, in hexadecimal, by code of the browser's own. */
export type Digest = (text: string) => Promise<string>;

/** Whether the sum that a file states is that of its content, as parsed and before any migration. */
export function hasRightChecksum(file: JsonObject): boolean {
  const stated = statedSum(file);
  for (const text of stated === undefined ? [] : possibleTexts(file)) {
    if (bytesToHex(sha256(utf8ToBytes(text))) === stated) return true;
  }
  return false;
}

/** The same by the browser's own code, which is ten times as fast and answers later. */
export async function hasRightDigest(file: JsonObject, digest: Digest): Promise<boolean> {
  const stated = statedSum(file);
  for (const text of stated === undefined ? [] : possibleTexts(file)) {
    if ((await digest(text)) === stated) return true;
  }
  return false;
}

function statedSum({ sha256: stated }: JsonObject): string | undefined {
  return typeof stated === 'string' ? stated.toLowerCase() : undefined;
}

/** First the values as they stand: a newer program may order keys that this one does not know. */
function* possibleTexts({ reports, library }: JsonObject): Generator<string> {
  yield summedText(
    JSON.stringify(reports),
    library === undefined ? undefined : JSON.stringify(library),
  );
  if (!Array.isArray(reports)) return;
  const canonical = reports.map((report: unknown) =>
    isJsonObject(report)
      ? writeCanonical(report, reportShape(statedEditions(report)))
      : JSON.stringify(report),
  );
  yield summedText(
    `[${canonical.join(',')}]`,
    library === undefined ? undefined : writeCanonical(library, LIBRARY_SHAPE),
  );
}
