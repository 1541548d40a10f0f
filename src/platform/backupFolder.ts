/** Why a file could not be written into a folder. */
export type FolderFailure =
  /** Moved or deleted. */
  | 'missing'
  | 'denied'
  | 'full'
  /** What was read back is not what was written. */
  | 'differs'
  | 'unknown';

export type FolderOutcome =
  | { readonly kind: 'written' }
  /** A file of that name is there; it was left alone. */
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly failure: FolderFailure };

/** A folder of the user's that the browser lets us write to. */
export interface BackupFolder {
  readonly name: string;
  /** Whether it may be written to, without asking. */
  readonly isAllowed: () => Promise<boolean>;
  /** Asks the user for that, in a click of theirs. */
  readonly ask: () => Promise<boolean>;
  /** Writes a new file and reads it back. Never writes over another. */
  readonly write: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<FolderOutcome>;
  /** Removes a file; one that is not there is removed already. */
  readonly remove: (name: string) => Promise<void>;
}

interface PermissionOptions {
  readonly mode: 'readwrite';
}

/** What lib.dom does not know of yet: Chromium's own part of the handle. */
interface DirectoryHandle extends FileSystemDirectoryHandle {
  readonly queryPermission?: (options: PermissionOptions) => Promise<PermissionState>;
  readonly requestPermission?: (options: PermissionOptions) => Promise<PermissionState>;
}

type Picker = (options: {
  readonly id: string;
  readonly mode: 'readwrite';
}) => Promise<DirectoryHandle>;

const WRITING: PermissionOptions = { mode: 'readwrite' };

function pickerOf(scope: object): Picker | undefined {
  const picker: unknown = Reflect.get(scope, 'showDirectoryPicker');
  return typeof picker === 'function' ? (picker as Picker).bind(scope) : undefined;
}

/** Whether this browser gives out folders: Chromium in a secure context and from disk. */
export function canPickBackupFolder(): boolean {
  return pickerOf(window) !== undefined;
}

/** Lets the user choose a folder, in a click of theirs; undefined where they do not. The handle can be stored. */
export async function pickBackupFolder(): Promise<unknown> {
  try {
    return await pickerOf(window)?.({ id: 'gongkai-backup', mode: 'readwrite' });
  } catch {
    // Closed without a choice, or a folder that the browser gives to nobody, which it has told the user itself.
    return undefined;
  }
}

/** The folder behind a stored handle; undefined where it is none that can be written to. */
export function openBackupFolder(handle: unknown): BackupFolder | undefined {
  return isDirectory(handle) ? folderOf(handle) : undefined;
}

function isDirectory(handle: unknown): handle is DirectoryHandle {
  if (typeof handle !== 'object' || handle === null) return false;
  const { kind, getFileHandle } = handle as Partial<DirectoryHandle>;
  return kind === 'directory' && typeof getFileHandle === 'function';
}

function folderOf(directory: DirectoryHandle): BackupFolder {
  return {
    name: directory.name,
    // Without these functions (the browser's private folder) nothing needs to be asked.
    isAllowed: async () =>
      ((await directory.queryPermission?.(WRITING)) ?? 'granted') === 'granted',
    ask: async () => ((await directory.requestPermission?.(WRITING)) ?? 'granted') === 'granted',
    async write(name, bytes) {
      try {
        if (await hasFile(directory, name)) return { kind: 'exists' };
        const file = await directory.getFileHandle(name, { create: true });
        try {
          await writeWhole(file, bytes);
          if (isSame(bytes, new Uint8Array(await (await file.getFile()).arrayBuffer()))) {
            return { kind: 'written' };
          }
          return { kind: 'failed', failure: 'differs' };
        } catch (error) {
          // What was just made and could not be filled would be taken for a backup.
          await directory.removeEntry(name).catch(() => undefined);
          throw error;
        }
      } catch (error) {
        return { kind: 'failed', failure: failureOf(error) };
      }
    },
    async remove(name) {
      try {
        await directory.removeEntry(name);
      } catch (error) {
        if (nameOf(error) !== 'NotFoundError') throw error;
      }
    },
  };
}

async function hasFile(directory: DirectoryHandle, name: string): Promise<boolean> {
  try {
    await directory.getFileHandle(name);
    return true;
  } catch (error) {
    // A folder of that name is in the way as much as a file.
    if (nameOf(error) === 'TypeMismatchError') return true;
    if (nameOf(error) === 'NotFoundError') return false;
    throw error;
  }
}

/** The bytes stand in the file when it is closed, all of them or none. */
async function writeWhole(
  file: FileSystemFileHandle,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const writable = await file.createWritable();
  try {
    await writable.write(bytes);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function failureOf(error: unknown): FolderFailure {
  switch (nameOf(error)) {
    case 'NotFoundError':
      return 'missing';
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return 'denied';
    case 'QuotaExceededError':
      return 'full';
    default:
      return 'unknown';
  }
}
