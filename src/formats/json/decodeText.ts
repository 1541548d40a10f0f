import { fail, ok, type Result } from '@/lib/result';
import { findBreakingPoint } from './breakingPoint';
import type { FileFailure } from './failure';
import { FILE_BYTES_LIMIT } from './limits';

/** The bytes of a file as JSON: strict UTF-8, with or without a byte order mark. */
export function parseJsonBytes(bytes: Uint8Array): Result<unknown, FileFailure> {
  if (bytes.length > FILE_BYTES_LIMIT) {
    return fail({ kind: 'tooLarge', found: bytes.length, limit: FILE_BYTES_LIMIT });
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded) return fail({ kind: 'notText', looksLike: looksLike(bytes) });
  const { text, endsInsideSign } = decoded;
  // A file that lost its content when the power failed is often as long as before, and all zeros.
  if (/^[\s\0]*$/.test(text) && !endsInsideSign) return fail({ kind: 'empty' });
  try {
    const value: unknown = JSON.parse(text);
    return endsInsideSign ? fail({ kind: 'notText', looksLike: 'unknown' }) : ok(value);
  } catch {
    // The engines' own messages differ and give no line; the place is looked for below.
    return fail(findBreakingPoint(text));
  }
}

/** A file cut off inside a Chinese character is cut short, not badly encoded: its last bytes are left off. */
function decodeUtf8(bytes: Uint8Array): { text: string; endsInsideSign: boolean } | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
  try {
    decoder.decode();
    return { text, endsInsideSign: false };
  } catch {
    return { text, endsInsideSign: true };
  }
}

function looksLike(bytes: Uint8Array): 'zip' | 'pdf' | 'utf16' | 'unknown' {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return 'zip';
  if (first === 0x25 && second === 0x50) return 'pdf';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf16';
  return 'unknown';
}
