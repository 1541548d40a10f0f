/** Gives a lock back. */
export type Release = () => void;

/** Locks that the browser keeps for all windows of the program: a window that is gone holds none. */
export interface WebLocks {
  /** Takes a lock that nobody holds; undefined where another window does. `lost` is called where it is seized. */
  readonly tryHold: (name: string, lost: () => void) => Promise<Release | undefined>;
  /** Takes a lock from whoever holds it. */
  readonly seize: (name: string, lost: () => void) => Promise<Release | undefined>;
}

/** The browser's locks; undefined where there are none, as on plain HTTP. */
export function findWebLocks(): WebLocks | undefined {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>;
  if (!locks) return undefined;
  return {
    tryHold: (name, lost) => hold(locks, name, { ifAvailable: true }, lost),
    seize: (name, lost) => hold(locks, name, { steal: true }, lost),
  };
}

function hold(
  locks: LockManager,
  name: string,
  options: LockOptions,
  lost: () => void,
): Promise<Release | undefined> {
  return new Promise((resolve, reject) => {
    let isHeld = false;
    const held = locks.request(name, options, (lock) => {
      if (!lock) {
        resolve(undefined);
        return Promise.resolve();
      }
      isHeld = true;
      return new Promise<void>((release) => {
        resolve(() => {
          isHeld = false;
          release();
        });
      });
    });
    held.catch((error: unknown) => {
      if (isHeld) lost();
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
