/** The time of day, passed in so that tests can set it. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Runs `run` after `ms`; the returned function takes it back. */
export interface Timer {
  readonly after: (ms: number, run: () => void) => () => void;
}

export const systemTimer: Timer = {
  after: (ms, run) => {
    const id = setTimeout(run, ms);
    return () => clearTimeout(id);
  },
};
