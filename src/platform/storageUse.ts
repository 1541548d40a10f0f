/** How much of the browser's share is used. Absent on plain HTTP. */
export interface StorageUse {
  readonly usedBytes: number;
  readonly quotaBytes: number;
  /** The browser has agreed not to clear the data by itself. */
  readonly isPersisted: boolean;
}

/** What the browser tells of its store, or undefined where it tells nothing. */
export async function readStorageUse(): Promise<StorageUse | undefined> {
  const manager = (navigator as { storage?: StorageManager }).storage;
  if (!manager || typeof manager.estimate !== 'function') return undefined;
  try {
    const [{ usage, quota }, isPersisted] = await Promise.all([
      manager.estimate(),
      typeof manager.persisted === 'function' ? manager.persisted() : false,
    ]);
    return { usedBytes: usage ?? 0, quotaBytes: quota ?? 0, isPersisted };
  } catch {
    // Some browsers refuse to tell for pages opened from disk.
    return undefined;
  }
}

/**
 * Asks the browser not to clear this store by itself. Some ask the user, some decide by how the page is used.
 * Undefined where it can't be asked.
 */
export async function askToPersist(): Promise<boolean | undefined> {
  const manager = (navigator as { storage?: StorageManager }).storage;
  if (!manager || typeof manager.persist !== 'function') return undefined;
  try {
    return await manager.persist();
  } catch {
    // Refused to pages opened from disk in some browsers.
    return undefined;
  }
}
