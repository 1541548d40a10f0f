import type { Timer } from '@/platform/clock';

/** Well under the promise of 400 ms after the last edit. */
const QUIET_MS = 300;
/** While edits keep coming: at least every two seconds. */
const LONGEST_WAIT_MS = 1_800;

/**
 * Calls `save` a moment after the last edit, and every two seconds while edits keep coming.
 * One save runs at a time; edits made meanwhile are saved after it.
 */
export class Autosave {
  readonly #timer: Timer;
  readonly #save: () => Promise<void>;
  #cancelQuiet: (() => void) | undefined;
  #cancelLongest: (() => void) | undefined;
  #running: Promise<void> | undefined;

  constructor(timer: Timer, save: () => Promise<void>) {
    this.#timer = timer;
    this.#save = save;
  }

  /** Tells of an edit. */
  touch(): void {
    this.#cancelQuiet?.();
    this.#cancelQuiet = this.#timer.after(QUIET_MS, () => void this.flush());
    this.#cancelLongest ??= this.#timer.after(LONGEST_WAIT_MS, () => void this.flush());
  }

  /** Saves now, after the save that is running. Settles when both are done. */
  async flush(): Promise<void> {
    this.cancel();
    const mine = this.#saveAfter(this.#running);
    this.#running = mine;
    try {
      await mine;
    } finally {
      if (this.#running === mine) this.#running = undefined;
    }
  }

  /** Forgets what was planned. */
  cancel(): void {
    this.#cancelQuiet?.();
    this.#cancelLongest?.();
    this.#cancelQuiet = undefined;
    this.#cancelLongest = undefined;
  }

  async #saveAfter(before: Promise<void> | undefined): Promise<void> {
    // Whoever asked for the save before is told how it ended; this one goes ahead either way.
    await before?.catch(() => undefined);
    await this.#save();
  }
}
