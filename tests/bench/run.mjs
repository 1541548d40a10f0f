/**
 * `npm run bench`: measures side by side, in one run, and prints one table. `npm run bench -- edit`
 * measures only what has “edit” in its name. A figure above its aim fails nothing; one that could not
 * be measured does.
 */
import { buildAll, isBuildNeeded } from '../../.ci/build.mjs';
import { readFirstLoad } from '../../.ci/firstLoad.mjs';
import { serveFolder } from '../../.ci/staticServer.mjs';
import { startChromium } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { benchEditing } from './editing.mjs';
import { benchFiles } from './files.mjs';
import { benchGrid, benchOpening } from './grid.mjs';
import { benchLibrary } from './library.mjs';
import { benchReading } from './reading.mjs';
import { benchReview } from './review.mjs';
import { benchSaving } from './saving.mjs';
import { formatFigure, formatTable, medianOf } from './table.mjs';
import { benchWriting } from './writing.mjs';

/** @typedef {import('./table.mjs').Line} Line */

const FIRST_LOAD_KB = 90;

if (isBuildNeeded()) await buildAll();
const { port, close } = await serveFolder('dist');
const browser = await startChromium();
const program = /** @type {typeof import('./subject')} */ (
  await import(await bundle('tests/bench/subject.ts'))
);
const address = `http://localhost:${port}/index.html`;

/** @type {readonly (readonly [string, () => Promise<readonly Line[]> | readonly Line[]])[]} */
const TOPICS = [
  ['first load', () => [benchFirstLoad()]],
  ['edits, quick', async () => [await benchEditing(browser, address, program, { isSlow: false })]],
  ['edits, slow', async () => [await benchEditing(browser, address, program, { isSlow: true })]],
  ['grid', () => benchGrid(browser, address, program)],
  ['opening', async () => [await benchOpening(browser, address, program)]],
  ['reading', () => benchReading(browser)],
  ['opening files', () => benchFiles(browser, address)],
  ['writing', () => benchWriting(browser, program)],
  ['saving', async () => [await benchSaving(browser, address, program)]],
  ['library', () => benchLibrary(browser, address)],
  ['checks', () => [benchChecks()]],
  ['review', () => benchReview(browser, address, program)],
];

const wanted = process.argv[2] ?? '';
/** @type {Line[]} */
const lines = [];
for (const [name, measure] of TOPICS.filter(([topic]) => topic.includes(wanted))) {
  console.log(`Measuring: ${name} …`);
  try {
    lines.push(...(await measure()));
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    lines.push({ what: name, measured: undefined, aim: undefined, unit: '×', note });
    process.exitCode = 1;
  }
}
await browser.close();
await close();
console.log(`\n${formatTable(lines)}`);

/** @returns {Line} */
function benchFirstLoad() {
  const files = readFirstLoad('dist');
  const bytes = files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  return {
    what: 'JavaScript before the library shows',
    measured: bytes / 1000,
    aim: FIRST_LOAD_KB,
    unit: 'kB',
    note: `gzip, ${files.length} files`,
  };
}

/** @returns {Line} */
function benchChecks() {
  const times = program.timeChecks(program.createSubject(), 2_000);
  return {
    what: 'all checks of one report in Node',
    measured: medianOf(times),
    aim: undefined,
    unit: 'µs',
    note: `after an edit each; the first, cold one ${formatFigure((times[0] ?? NaN) / 1000)} ms`,
  };
}
