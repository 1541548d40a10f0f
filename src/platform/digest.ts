/** The SHA-256 of a text's UTF-8, in hexadecimal; undefined on plain HTTP, where the browser gives none. */
export function findDigest(): ((text: string) => Promise<string>) | undefined {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return undefined;
  return async (text) => {
    const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
