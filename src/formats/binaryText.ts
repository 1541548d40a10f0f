const CHUNK_BYTES = 32_768;

/** Bytes as a text of as many signs, each the number of its byte: for formats whose marks are plain ASCII. */
export function toBinaryText(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES)
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES)));
  return chunks.join('');
}

/** The bytes of such a text. */
export function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
