import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file that goes into a zip; a text as UTF-8. */
export interface PackedFile {
  readonly name: string;
  readonly content: Uint8Array | string;
}

/** Zips themselves, of which packing makes nothing smaller. */
const PACKED_ALREADY = /\.(?:docx|xlsx|zip)$/;

/** Files as one zip, all of one moment. Names are kept as UTF-8 and marked so; of two alike the second is numbered. */
export function writeZip(files: readonly PackedFile[], moment: Date): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, content } of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[freeName(name, entries)] = [bytes, { level: PACKED_ALREADY.test(name) ? 0 : 6 }];
  }
  return zipSync(entries, { mtime: moment });
}

function freeName(name: string, taken: Zippable): string {
  if (!(name in taken)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  for (let turn = 2; ; turn += 1) {
    const numbered = `${stem}(${turn})${ending}`;
    if (!(numbered in taken)) return numbered;
  }
}
