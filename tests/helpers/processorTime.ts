/**
 * Milliseconds of this process's own processor that a run takes, the least of three: what else the machine does
 * does not count. A run that is to meet nothing kept from the last one makes its input another by its turn.
 */
export function processorMs(run: (turn: number) => void): number {
  return Math.min(...[1, 2, 3].map((turn) => processorMsOnce(() => run(turn))));
}

/** The same of one run, for what takes seconds. */
export function processorMsOnce(run: () => void): number {
  const before = readProcessorMs();
  run();
  return readProcessorMs() - before;
}

/** Milliseconds of its processor that this process has taken so far. */
export function readProcessorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
