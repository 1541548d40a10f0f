import { VERSIONS_LIMIT_BYTES } from '@/storage/thinVersions';
import type { ReportStore } from '@/storage/reportStore';

/** How long a deleted report can be put back. */
export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** How many days a report deleted then stays in the bin yet, a begun one counted; 0 or below where its time is up. */
export function daysLeftInBin(deletedAt: string, now: Date): number {
  return Math.ceil((Date.parse(deletedAt) + BIN_DAYS * DAY_MS - now.getTime()) / DAY_MS);
}

/** Takes out for good what has been in the bin for its days, and versions beyond the library's share. */
export async function tidyArchive(store: ReportStore, now: Date): Promise<void> {
  if (store.isReadOnly) return;
  const archive = await store.openArchive();
  await archive.expireBin(new Date(now.getTime() - BIN_DAYS * DAY_MS).toISOString());
  await archive.pruneVersions(VERSIONS_LIMIT_BYTES);
}
