/** `npm test`: every test there is, the end-to-end ones included; the last line is the count. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { readyBrowsers } from './browsers.mjs';
import { buildAll } from './build.mjs';
import { addCounts, countPlaywright, countVitest } from './counts.mjs';

const REPORTS = 'test-results';
const VITEST_REPORT = `${REPORTS}/vitest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;

const browsers = readyBrowsers();
await buildAll();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);

const counts = addCounts([
  run('vitest/vitest.mjs', VITEST_REPORT, countVitest, [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${VITEST_REPORT}`,
  ]),
  run('@playwright/test/cli.js', PLAYWRIGHT_REPORT, countPlaywright, [
    'test',
    '--config=tests/e2e/playwright.config.ts',
  ]),
]);
if (counts.skipped > 0) console.log(`${counts.skipped} skipped`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

/**
 * Runs one runner and counts from its report; a runner that left none, or that failed without a
 * failing test, is one failure.
 * @template Report
 * @param {string} tool
 * @param {string} reportFile
 * @param {(report: Report) => import('./counts.mjs').Counts} count
 * @param {readonly string[]} args
 */
function run(tool, reportFile, count, args) {
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
    const report = /** @type {Report} */ (JSON.parse(readFileSync(reportFile, 'utf8')));
    const counted = count(report);
    return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
  } catch (error) {
    console.error(`${tool} left no report that can be read:`, error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
