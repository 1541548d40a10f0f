/** `npm test`: every test there is, the end-to-end ones included; the last line is the count. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readyBrowsers } from './browsers.mjs';
import { buildAll } from './build.mjs';
import {
  addCounts,
  countPlaywright,
  countVitest,
  namePlaywrightFailures,
  nameVitestFailures,
} from './counts.mjs';
import { UNHANDLED_ERRORS } from './unhandledErrors.mjs';

const REPORTS = 'test-results';
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;

const browsers = readyBrowsers();
await buildAll();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);

/**
 * How the report of a runner is read.
 * @template Report
 * @typedef {{ file: string, count: (report: Report) => import('./counts.mjs').Counts,
 *   name: (report: Report) => string[] }} Reader
 */

/** @type {Reader<Parameters<typeof countVitest>[0] & Parameters<typeof nameVitestFailures>[0]>} */
const vitest = { file: VITEST_REPORT, count: countVitest, name: nameVitestFailures };
/** @type {Reader<Parameters<typeof countPlaywright>[0] & Parameters<typeof namePlaywrightFailures>[0]>} */
const playwright = {
  file: PLAYWRIGHT_REPORT,
  count: countPlaywright,
  name: namePlaywrightFailures,
};

/** @type {string[]} */
const failures = [];
const counts = addCounts([
  run('vitest/vitest.mjs', vitest, [
    'run',
    '--reporter=default',
    '--reporter=json',
    '--reporter=./.ci/unhandledErrors.mjs',
    `--outputFile.json=${VITEST_REPORT}`,
  ]),
  run('@playwright/test/cli.js', playwright, ['test', '--config=tests/e2e/playwright.config.ts']),
]);
for (const error of readUnhandled()) failures.push(`outside of any test: ${error}`);
// Last, since the log of a run may be cut to its end.
for (const failure of failures) console.log(`FAILED ${failure}\n`);
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

/** @returns {string[]} */
function readUnhandled() {
  try {
    const errors = /** @type {string[]} */ (JSON.parse(readFileSync(UNHANDLED_ERRORS, 'utf8')));
    return errors;
  } catch {
    // The run ended before it was written; it is counted as failed by its missing report.
    return [];
  }
}

/**
 * Runs one runner and counts from its report; a runner that left none, or that failed without a
 * failing test, is one failure.
 * @template Report
 * @param {string} tool
 * @param {Reader<Report>} reader
 * @param {readonly string[]} args
 */
function run(tool, { file, count, name }, args) {
  const { status } = spawnSync(process.execPath, [`node_modules/${tool}`, ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      CHROME_PATH: browsers.chromium,
      ...(browsers.firefox ? { FIREFOX_PATH: browsers.firefox } : {}),
      PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT,
    },
  });
  try {
    const report = /** @type {Report} */ (JSON.parse(readFileSync(file, 'utf8')));
    const counted = count(report);
    failures.push(...name(report));
    return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch (error) {
    console.error(`${tool} left no report that can be read:`, error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
