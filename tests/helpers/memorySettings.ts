import type { Settings } from '@/platform/settings';

/** Settings that are kept in the given map. */
export function memorySettings(kept: Map<string, string>): Settings {
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, value) => {
      kept.set(key, value);
      return true;
    },
    remove: (key) => kept.delete(key),
  };
}
