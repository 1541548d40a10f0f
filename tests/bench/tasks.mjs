/**
 * @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number }} TraceEvent
 */

/**
 * The tasks of the page while something runs.
 * @param {import('@playwright/test').CDPSession} tools
 * @param {() => Promise<void>} run
 * @returns {Promise<readonly TraceEvent[]>}
 */
export async function traceTasks(tools, run) {
  /** @type {TraceEvent[]} */
  const events = [];
  tools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of /** @type {TraceEvent[]} */ (/** @type {unknown} */ (value)))
      if (event.name === 'RunTask' || /^[a-z]+-(?:begin|end)$/.test(event.name)) events.push(event);
  });
  const isComplete = new Promise((resolve) => {
    tools.once('Tracing.tracingComplete', resolve);
  });
  await tools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
    },
  });
  await run();
  await tools.send('Tracing.end');
  await isComplete;
  return events;
}

/**
 * The longest task of the page's main thread from a mark on, in milliseconds: on the wall and on the processor.
 * @param {readonly TraceEvent[]} events @param {string} mark @returns {{ longest: number, onProcessor: number }}
 */
export function longestTask(events, mark) {
  const begin = events.find(({ name }) => name === mark);
  if (!begin) throw new Error(`The trace holds no ${mark}`);
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === begin.pid && tid === begin.tid && ts >= begin.ts,
  );
  return {
    longest: Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)),
    onProcessor: Math.max(...tasks.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000)),
  };
}
