import { automaticBackupFileName } from '@/formats/json/fileName';
import {
  openBackupFolder,
  type BackupFolder,
  type FolderFailure,
  type FolderOutcome,
} from '@/platform/backupFolder';
import type { FolderRow } from '@/storage/archive';
import { gatherBackup, noteBackedUp, type Exporting, type GatheredBackup } from './exporting';

/** So many of our own backups stay in the folder. */
export const FOLDER_BACKUPS_KEPT = 10;
/** While work goes on, at most one backup in this time. */
const EVERY_MS = 30 * 60_000;
const NAMES_TRIED = 20;

/** How it stands with the folder of automatic backups. */
export type FolderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready'; readonly name: string; readonly at: string | undefined }
  /** The browser has taken the permission back. */
  | { readonly kind: 'lapsed'; readonly name: string }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly failure: FolderFailure | 'store';
    };

const NONE: FolderState = { kind: 'none' };

/** How it stands with the folder, without asking the user or writing anything. */
export async function lookAtFolder({ store }: Exporting): Promise<FolderState> {
  const row = await (await store.openArchive()).folder();
  const folder = openBackupFolder(row?.handle);
  if (!row || !folder) return NONE;
  if (!(await folder.isAllowed())) return { kind: 'lapsed', name: folder.name };
  return { kind: 'ready', name: folder.name, at: row.at };
}

/** Takes a folder that the user has chosen, and writes the first backup into it. */
export async function useFolder(parts: Exporting, handle: unknown): Promise<FolderState> {
  const kept = await (await parts.store.openArchive()).keepFolder({ handle, written: [] });
  if (kept.kind === 'failed') {
    return { kind: 'failed', name: openBackupFolder(handle)?.name ?? '', failure: 'store' };
  }
  return backUpToFolder(parts);
}

/** Asks for the permission again, in a click of the user's, and backs up where it is given. */
export async function allowFolder(parts: Exporting): Promise<FolderState> {
  const row = await (await parts.store.openArchive()).folder();
  const folder = openBackupFolder(row?.handle);
  if (!folder) return NONE;
  if (!(await folder.ask())) return { kind: 'lapsed', name: folder.name };
  return backUpToFolder(parts);
}

/** Forgets the folder; the files in it stay. */
export async function forgetFolder({ store }: Exporting): Promise<FolderState> {
  await (await store.openArchive()).keepFolder(undefined);
  return NONE;
}

/** Backs up where there is new work and the last backup is half an hour old. */
export async function backUpIfDue(parts: Exporting): Promise<FolderState> {
  const state = await lookAtFolder(parts);
  if (state.kind !== 'ready') return state;
  const now = parts.clock.now().getTime();
  if (state.at !== undefined && now - Date.parse(state.at) < EVERY_MS) return state;
  return (await hasNewWork(parts, state.at)) ? backUpToFolder(parts) : state;
}

async function hasNewWork({ store }: Exporting, since: string | undefined): Promise<boolean> {
  const archive = await store.openArchive();
  const [headers, files] = await Promise.all([store.listHeaders(), archive.listSavedToFile()]);
  const inFile = new Map(files.map(({ id, revision }) => [id, revision]));
  return headers.some(
    ({ id, revision, updatedAt, example }) =>
      !example && (since === undefined || updatedAt > since || (inFile.get(id) ?? -1) < revision),
  );
}

/** Writes a backup into the folder and takes the oldest of ours out; files of others are never touched. */
export async function backUpToFolder(parts: Exporting): Promise<FolderState> {
  const archive = await parts.store.openArchive();
  const row = await archive.folder();
  const folder = openBackupFolder(row?.handle);
  if (!row || !folder) return NONE;
  const { name } = folder;
  if (!(await folder.isAllowed())) return { kind: 'lapsed', name };
  // All bytes are there before a file is begun.
  const backup = await gatherBackup(parts);
  if (!backup) return { kind: 'ready', name, at: row.at };
  const { outcome, fileName } = await writeUnderFreeName(folder, backup, parts.clock.now());
  if (outcome.kind !== 'written') {
    const failure = outcome.kind === 'failed' ? outcome.failure : 'unknown';
    return { kind: 'failed', name, failure };
  }
  await noteBackedUp(parts, backup);
  const written = await removeOldest(folder, [...row.written, fileName]);
  const next: FolderRow = { handle: row.handle, written, at: backup.at };
  const kept = await archive.keepFolder(next);
  return kept.kind === 'done'
    ? { kind: 'ready', name, at: backup.at }
    : { kind: 'failed', name, failure: 'store' };
}

async function writeUnderFreeName(
  folder: BackupFolder,
  { file }: GatheredBackup,
  now: Date,
): Promise<{ readonly outcome: FolderOutcome; readonly fileName: string }> {
  const extension = file.type === 'application/zip' ? 'zip' : 'json';
  let fileName = '';
  let outcome: FolderOutcome = { kind: 'exists' };
  for (let count = 1; outcome.kind === 'exists' && count <= NAMES_TRIED; count += 1) {
    fileName = automaticBackupFileName(now, extension, count);
    outcome = await folder.write(fileName, file.bytes);
  }
  return { outcome, fileName };
}

/** Removes what we have written beyond the last few; gives back what is still to be there. */
async function removeOldest(
  folder: BackupFolder,
  written: readonly string[],
): Promise<readonly string[]> {
  const left = [...written];
  while (left.length > FOLDER_BACKUPS_KEPT) {
    try {
      await folder.remove(left[0] ?? '');
    } catch {
      // Open in another program, say: it is tried again after the next backup.
      return left;
    }
    left.shift();
  }
  return left;
}
