import { Inflate } from 'fflate';
import { fail, ok, type Result } from '@/lib/result';
import { FILE_BYTES_LIMIT, ZIP_ENTRIES_LIMIT, ZIP_RATIO_LIMIT } from '../json/limits';
import { crc32 } from './crc32';

/** Why a zip is not opened. */
export type ZipFailure =
  /** The list at its end is missing: cut short, or no zip. */
  | { readonly kind: 'zipCutShort' }
  | { readonly kind: 'zipDamaged' }
  /** Encrypted, in several volumes, of more than 4 GB, or packed in another way than deflate. */
  | { readonly kind: 'zipNotSupported' }
  | { readonly kind: 'tooManyEntries'; readonly found: number; readonly limit: number };

/** Why an entry of a zip is not unpacked. */
export type EntryFailure =
  | { readonly kind: 'zipDamaged' }
  | { readonly kind: 'zipNotSupported' }
  | { readonly kind: 'entryTooLarge'; readonly limit: number }
  /** It grows more than 200 times: made to fill the memory. */
  | { readonly kind: 'zipBomb'; readonly limit: number };

/** An entry of a zip; `name` is a label and never a path. */
export interface ZipEntry {
  readonly name: string;
  readonly packedSize: number;
  /** As the zip states it; nothing is trusted to it. */
  readonly statedSize: number;
  readonly checksum: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly headerAt: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_LIMIT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const NAME_IS_UTF8 = 0x800;
const STORED = 0;
const DEFLATED = 8;
/** Small enough that one step cannot produce more than about 4 MB, however it is packed. */
const STEP_BYTES = 4_096;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The entries that the list at the end of a zip names, unpacked by `unpackEntry` one by one. */
export function listZip(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFailure> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return fail({ kind: 'zipCutShort' });
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xFFFF and 0xFFFFFFFF say that the true numbers stand in the records of zip64.
  if (count === 0xffff || at === 0xffffffff || view.getUint16(end + 4, true) !== 0) {
    return fail({ kind: 'zipNotSupported' });
  }
  if (count > ZIP_ENTRIES_LIMIT) {
    return fail({ kind: 'tooManyEntries', found: count, limit: ZIP_ENTRIES_LIMIT });
  }
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      return fail({ kind: 'zipDamaged' });
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decodeName(
        bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
        (view.getUint16(at + 8, true) & NAME_IS_UTF8) !== 0,
      ),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      statedSize: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      headerAt: view.getUint32(at + 42, true),
    });
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** Programs of Chinese Windows write names in its own code page, those of other systems UTF-8 without saying so. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_LIMIT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

/**
 * The bytes of one entry: limits are held to the stated sizes first, then to every byte produced. An entry whose
 * checksum does not fit is damaged: one changed bit may have made another figure of a figure.
 */
export function unpackEntry(
  zip: Uint8Array,
  entry: ZipEntry,
  limit = FILE_BYTES_LIMIT,
): Result<Uint8Array, EntryFailure> {
  const { packedSize, statedSize, method, isEncrypted } = entry;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) {
    return fail({ kind: 'zipNotSupported' });
  }
  const limited = limitFailure(statedSize, packedSize, limit);
  if (limited) return fail(limited);
  const packed = packedBytes(zip, entry);
  if (!packed) return fail({ kind: 'zipDamaged' });
  const unpacked = method === STORED ? takeStored(packed, limit) : inflate(packed, limit);
  if (!unpacked.ok || crc32(unpacked.value) === entry.checksum) return unpacked;
  return fail({ kind: 'zipDamaged' });
}

function takeStored(packed: Uint8Array, limit: number): Result<Uint8Array, EntryFailure> {
  const tooLarge = limitFailure(packed.length, packed.length, limit);
  return tooLarge ? fail(tooLarge) : ok(packed);
}

function limitFailure(size: number, packedSize: number, limit: number): EntryFailure | undefined {
  if (size > limit) return { kind: 'entryTooLarge', limit };
  if (size > packedSize * ZIP_RATIO_LIMIT) return { kind: 'zipBomb', limit: ZIP_RATIO_LIMIT };
  return undefined;
}

function packedBytes(zip: Uint8Array, { headerAt, packedSize }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (headerAt + LOCAL_LENGTH > zip.length) return undefined;
  if (view.getUint32(headerAt, true) !== LOCAL_SIGNATURE) return undefined;
  const start =
    headerAt +
    LOCAL_LENGTH +
    view.getUint16(headerAt + 26, true) +
    view.getUint16(headerAt + 28, true);
  return start + packedSize > zip.length ? undefined : zip.subarray(start, start + packedSize);
}

function inflate(packed: Uint8Array, limit: number): Result<Uint8Array, EntryFailure> {
  const chunks: Uint8Array[] = [];
  const done = { bytes: 0, isFinished: false };
  const stream = new Inflate((chunk, isLast) => {
    done.bytes += chunk.length;
    chunks.push(chunk);
    done.isFinished = isLast;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP_BYTES) {
      const end = Math.min(at + STEP_BYTES, packed.length);
      stream.push(packed.subarray(at, end), end === packed.length);
      const limited = limitFailure(done.bytes, packed.length, limit);
      if (limited) return fail(limited);
    }
  } catch {
    // fflate throws at what is not deflate, or ends too early.
    return fail({ kind: 'zipDamaged' });
  }
  return done.isFinished ? ok(joinChunks(chunks, done.bytes)) : fail({ kind: 'zipDamaged' });
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
