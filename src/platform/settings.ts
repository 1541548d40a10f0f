/** Small settings of this browser. A browser that refuses them works with what it was told in this visit. */
export interface Settings {
  readonly read: (key: string) => string | null;
  /** False where the browser would not keep it: it holds for this visit only. */
  readonly write: (key: string, value: string) => boolean;
  readonly remove: (key: string) => void;
}

const PREFIX = 'gongkai.';

function createSettings(storage: () => Storage): Settings {
  const visit = new Map<string, string>();
  return {
    read: (key) => {
      try {
        return visit.get(key) ?? storage().getItem(PREFIX + key);
      } catch {
        // Storage is switched off in this browser: what was written in this visit is all there is.
        return null;
      }
    },
    write: (key, value) => {
      visit.set(key, value);
      try {
        storage().setItem(PREFIX + key, value);
        return true;
      } catch {
        // Full or switched off: the setting holds for this visit.
        return false;
      }
    },
    remove: (key) => {
      visit.delete(key);
      try {
        storage().removeItem(PREFIX + key);
      } catch {
        // Switched off: there is nothing to remove.
        return;
      }
    },
  };
}

/** Kept in this browser. */
export const browserSettings: Settings = createSettings(() => localStorage);
/** Kept as long as the tab, over a reload. */
export const tabSettings: Settings = createSettings(() => sessionStorage);
