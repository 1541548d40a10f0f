import type { ReadDocument } from '@/formats/readDocument';
import { nameInside } from './importItem';

export interface PackedPdf {
  /** The way to it through the zips that it stands in. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was read of a file without the PDFs that were unpacked of it, and those by themselves. */
export interface WithoutPdfs {
  readonly rest: ReadDocument;
  readonly pdfs: readonly PackedPdf[];
}

/** Takes the PDFs out of what a zip held, at any depth: another reader opens them, one by one. */
export function takePdfs(name: string, read: ReadDocument): WithoutPdfs {
  if (read.kind !== 'several') return { rest: read, pdfs: [] };
  const pdfs: PackedPdf[] = [];
  const entries = read.entries.flatMap((entry) => {
    const inside = nameInside(name, entry.name);
    if (!entry.outcome.ok) return [entry];
    if (entry.outcome.value.kind === 'pdf') {
      pdfs.push({ name: inside, bytes: entry.outcome.value.bytes });
      return [];
    }
    const below = takePdfs(inside, entry.outcome.value);
    pdfs.push(...below.pdfs);
    return [{ ...entry, outcome: { ...entry.outcome, value: below.rest } }];
  });
  return { rest: { ...read, entries }, pdfs };
}
