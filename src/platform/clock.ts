/** The time of day, passed in so that tests can set it. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Time that passes, passed in likewise. */
export interface Timer {
  /** Milliseconds since some moment; never goes back, whatever is done to the clock. */
  readonly elapsed: () => number;
  /** Runs `run` after `ms`; the returned function takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
}

export const systemTimer: Timer = {
  elapsed: () => performance.now(),
  after: (ms, run) => {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};
