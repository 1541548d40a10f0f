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
  #cancelTimer: (() => void) | undefined;
  #firstTouch = 0;
  #lastTouch = 0;
  #running: Promise<void> | undefined;

  constructor(timer: Timer, save: () => Promise<void>) {
    this.#timer = timer;
    this.#save = save;
  }

  /** Tells of an edit. */
  touch(): void {
    this.#lastTouch = this.#timer.elapsed();
    if (this.#cancelTimer) return;
    this.#firstTouch = this.#lastTouch;
    this.#wait(QUIET_MS);
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
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  /** One timer goes on and on while edits come; setting one anew at each edit costs more than looking again. */
  #wait(ms: number): void {
    this.#cancelTimer = this.#timer.after(ms, () => {
      const due = Math.min(this.#lastTouch + QUIET_MS, this.#firstTouch + LONGEST_WAIT_MS);
      const left = due - this.#timer.elapsed();
      if (left > 0) this.#wait(left);
      else void this.flush();
    });
  }

  async #saveAfter(before: Promise<void> | undefined): Promise<void> {
    // Whoever asked for the save before is told how it ended; this one goes ahead either way.
    await before?.catch(() => undefined);
    await this.#save();
  }
}
