import { readFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';
import { openPage } from './browser.mjs';
import { formatFigure, medianOf } from './table.mjs';

const READER = 'src/formats/text/parseText.ts';
const SAMPLE = new URL('../fixtures/sample-yuhang-2023.txt', import.meta.url);
const AIM_MS = 20;
const WARM_UPS = 3;
const TIMES = 20;

/**
 * Reading the sample text, in Chromium and in Node.
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<readonly import('./table.mjs').Line[]>}
 */
export async function benchReading(browser) {
  const given = {
    reader: await bundle(READER),
    text: readFileSync(SAMPLE, 'utf8'),
    times: 1 + WARM_UPS + TIMES,
  };
  const { page } = await openPage(browser);
  const inChromium = await page.evaluate(timeReading, given);
  await page.context().close();
  const inNode = await timeReading(given);
  return [tellTimes('Chromium', inChromium), tellTimes('Node', inNode)];
}

/**
 * Runs in Node and in a page: the milliseconds of each reading, the cold one first.
 * @param {{ reader: string, text: string, times: number }} given
 */
async function timeReading({ reader, text, times }) {
  const { parseText } = /** @type {typeof import('@/formats/text/parseText')} */ (
    await import(reader)
  );
  return Array.from({ length: times }, () => {
    const start = performance.now();
    const read = parseText(text);
    const took = performance.now() - start;
    if (!read.ok) throw new Error(`The sample is not read: ${read.failure.kind}`);
    return took;
  });
}

/** @param {string} where @param {readonly number[]} times @returns {import('./table.mjs').Line} */
function tellTimes(where, times) {
  return {
    what: `reading the sample text in ${where}`,
    measured: medianOf(times.slice(1 + WARM_UPS)),
    aim: AIM_MS,
    unit: 'ms',
    note: `the first, cold one ${formatFigure(times[0] ?? NaN)} ms`,
  };
}
