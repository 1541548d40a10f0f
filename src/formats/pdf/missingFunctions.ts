/**
 * The functions that even the legacy build of pdfjs takes for granted and browsers have had since 2024 only. Without
 * them pdfjs leaves out parts of a page and says nothing, so they are filled in before it is loaded.
 */
fillIn(Promise, 'withResolvers', () => {
  const parts: Record<string, unknown> = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
});

fillIn(
  ArrayBuffer.prototype,
  'transferToFixedLength',
  function copyTo(this: ArrayBuffer, length: number = this.byteLength) {
    const copy = new Uint8Array(length);
    copy.set(new Uint8Array(this).subarray(0, length));
    return copy.buffer;
  },
);

function fillIn(owner: object, name: string, value: (length?: number) => unknown): void {
  if (!(name in owner))
    Object.defineProperty(owner, name, { configurable: true, writable: true, value });
}
