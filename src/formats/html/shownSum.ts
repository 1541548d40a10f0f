import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PlainDocument } from '../document';
import { layOutDocument } from '../text/documentText';

/** A checksum of what can be read on a page, whatever its markup: it changes when somebody edits a word or a figure. */
export function shownSum(document: PlainDocument): string {
  return bytesToHex(sha256(utf8ToBytes(layOutDocument(document).text)));
}
