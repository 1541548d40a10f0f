/** The time of day, passed in so that tests can set it. */
export interface Clock {
  readonly now: () => Date;
}

/** The day of a moment where the user is, YYYY-MM-DD. */
export function localDay(moment: Date): string {
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  const month = digits(moment.getMonth() + 1, 2);
  return `${digits(moment.getFullYear(), 4)}-${month}-${digits(moment.getDate(), 2)}`;
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
