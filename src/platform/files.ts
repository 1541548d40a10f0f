/** A file as the user gave it: its name is a label only, its bytes are not trusted. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Hands a file to the browser's downloads. Works in all three ways of hosting. */
export function downloadFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has taken the blob by the next task; Firefox still reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Reads files whole, in the order given. */
export async function readFiles(files: Iterable<File>): Promise<readonly GivenFile[]> {
  return Promise.all(
    Array.from(files, async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
