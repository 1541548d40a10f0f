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
  #cancelRest: (() => void) | undefined;
  #cancelWait: (() => void) | undefined;
  #isBehind = false;

  constructor(timer: Timer, restMs: number, run: () => void) {
    this.#timer = timer;
    this.#restMs = restMs;
    this.#run = run;
  }

  call(): void {
    this.#isBehind = true;
    if (this.#cancelRest) return;
    this.#cancelWait?.();
    this.#cancelWait = undefined;
    this.#runAndRest();
  }

  /** Runs now what has been called for and has not run yet. */
  catchUp(): void {
    if (!this.#isBehind) return;
    this.#isBehind = false;
    this.#run();
  }

  /** Forgets what has not run yet. */
  stop(): void {
    this.#cancelRest?.();
    this.#cancelRest = undefined;
    this.#cancelWait?.();
    this.#cancelWait = undefined;
    this.#isBehind = false;
  }

  #runAndRest(): void {
    this.catchUp();
    this.#cancelRest = this.#timer.after(this.#restMs, () => {
      this.#cancelRest = undefined;
      if (this.#isBehind) this.#wait();
    });
  }

  #wait(): void {
    this.#cancelWait = this.#timer.after(WAIT_MS, () => {
      this.#cancelWait = undefined;
      this.#runAndRest();
    });
  }
}
