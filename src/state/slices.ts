import type { Timer } from '@/platform/clock';

/** Work that takes longer holds up what the user does. */
const SLICE_MS = 12;

/** Cuts long work into slices: after each the page does what it has to do first. */
export class Slices {
  readonly #timer: Timer;
  #startedAt: number;

  constructor(timer: Timer) {
    this.#timer = timer;
    this.#startedAt = timer.elapsed();
  }

  /** Rests where the slice has been used up. */
  async rest(): Promise<void> {
    if (this.#timer.elapsed() - this.#startedAt < SLICE_MS) return;
    await new Promise<void>((resolve) => void this.#timer.after(0, resolve));
    this.begin();
  }

  /** A wait for the store has been a rest too. */
  begin(): void {
    this.#startedAt = this.#timer.elapsed();
  }
}
