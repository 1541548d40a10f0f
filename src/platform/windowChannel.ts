/** Short messages between the windows of the program, in one browser. */
export interface WindowChannel {
  readonly post: (message: string) => void;
  /** Hears what other windows post, never what this one does, until the returned function is called. */
  readonly listen: (hear: (message: string) => void) => () => void;
  readonly close: () => void;
}

/**
 * Opens a channel by its name. Where the browser has none, a storage event carries the messages; where that is
 * switched off too, nobody hears them.
 */
export function openWindowChannel(name: string): WindowChannel {
  return typeof BroadcastChannel === 'function' ? openBroadcast(name) : openStorageChannel(name);
}

function openBroadcast(name: string): WindowChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (hear) => {
      const take = ({ data }: MessageEvent<unknown>): void => {
        if (typeof data === 'string') hear(data);
      };
      channel.addEventListener('message', take);
      return () => channel.removeEventListener('message', take);
    },
    close: () => channel.close(),
  };
}

function openStorageChannel(name: string): WindowChannel {
  return {
    post: (message) => {
      try {
        localStorage.setItem(name, message);
        // The same message again must be an event again.
        localStorage.removeItem(name);
      } catch {
        // Full or switched off: what is asked for comes a few seconds later without it.
        return;
      }
    },
    listen: (hear) => {
      const take = ({ key, newValue }: StorageEvent): void => {
        if (key === name && newValue !== null) hear(newValue);
      };
      window.addEventListener('storage', take);
      return () => window.removeEventListener('storage', take);
    },
    close: () => undefined,
  };
}
