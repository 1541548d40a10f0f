/** Lets the user choose a folder and gives the files in it, at any depth; none where the dialog is closed. */
export function pickFolder(): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = true;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(withoutHidden(Array.from(input.files ?? []))));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Files that a system keeps for itself in a folder: .DS_Store, Thumbs.db, ~$ of an open document. */
const HIDDEN = /(?:^|\/)(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

function withoutHidden(files: readonly File[]): readonly File[] {
  return files.filter((file) => !HIDDEN.test(file.webkitRelativePath || file.name));
}

/** How deep folders in folders are followed, and how many files are taken. */
const DEPTH_LIMIT = 8;
const FILES_LIMIT = 5_000;

/** The files among what was dropped, those in folders at any depth included. */
export async function gatherFiles(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const found: File[] = [];
  let level = entries;
  for (let depth = 0; depth < DEPTH_LIMIT && level.length > 0; depth += 1) {
    const below: FileSystemEntry[] = [];
    for (const entry of level) {
      if (found.length >= FILES_LIMIT) return found;
      if (HIDDEN.test(entry.name)) continue;
      if (isFile(entry)) found.push(...(await fileOf(entry)));
      else if (isFolder(entry)) below.push(...(await entriesOf(entry)));
    }
    level = below;
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<readonly File[]> {
  return new Promise((resolve) => {
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    );
  });
}

/** A folder's reader gives its entries in parts, an empty one last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (part.length === 0 || all.length >= FILES_LIMIT) return all;
    all.push(...part);
  }
}
