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

/** What a file is, by its ending, as downloads are told. */
export const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  ndjson: 'application/x-ndjson',
  txt: 'text/plain;charset=utf-8',
  zip: 'application/zip',
} as const;

/** A text with the mark and the line ends that every editor of Windows reads. */
export function forWindowsEditors(text: string): string {
  return `\uFEFF${text.replace(/\r?\n/g, '\r\n')}`;
}

/** The bytes of a file as the user gave it, not to be trusted; undefined where it was moved or locked since. */
export async function readFileBytes(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
