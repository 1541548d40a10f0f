import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file that goes into a zip; a text as UTF-8. */
export interface PackedFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Files as one zip, all of one moment. Names are kept as UTF-8 and marked so. */
export function writeZip(files: readonly PackedFile[], moment: Date): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, content } of files)
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(entries, { mtime: moment });
}
