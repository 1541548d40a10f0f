import type { Timer } from '@/platform/clock';

/** How long a call that came too early waits for a next one to go along with. */
const WAIT_MS = 100;

/**
 * Runs what follows the user's hands: at once after a quiet while, and at a steady pace while calls keep coming,
 * so that it never slows the typing down. While they do, it runs along with one of them, so that it costs no
 * frame of its own; the last call is followed by at most a rest and a wait.
 */
export class Pace {
  readonly #timer: Timer;
  readonly #restMs: number;
  readonly #run: () => void;
  #cancelTimer: (() => void) | undefined;
  #ranAt = -Infinity;
  #isBehind = false;

  constructor(timer: Timer, restMs: number, run: () => void) {
    this.#timer = timer;
    this.#restMs = restMs;
    this.#run = run;
  }

  call(): void {
    this.#isBehind = true;
    const rested = this.#timer.elapsed() - this.#ranAt;
    if (rested >= this.#restMs) this.catchUp();
    else
      this.#cancelTimer ??= this.#timer.after(this.#restMs - rested + WAIT_MS, () => this.#end());
  }

  /** Runs now what has been called for and has not run yet. */
  catchUp(): void {
    if (!this.#isBehind) return;
    this.#isBehind = false;
    this.#ranAt = this.#timer.elapsed();
    this.#run();
  }

  /** Forgets what has not run yet. */
  stop(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    this.#isBehind = false;
  }

  /** The timer stays where a later call took the work along: what came after that call is looked at here. */
  #end(): void {
    this.#cancelTimer = undefined;
    if (this.#isBehind) this.call();
  }
}
