/**
 * `npm run torture`: the random tests at full length, many times as many steps as in `npm test`. Arguments are
 * names of test files (`npm run torture -- undo`); without any, all that have a long form are run.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './browsers.mjs';
import { buildAll } from './build.mjs';

/** Those that look at TORTURE. */
const TESTS = [
  'tests/unit/grid/keyWalks.test.ts',
  'tests/component/screens/report/undo.test.ts',
  'tests/unit/formats/hostileFiles.test.ts',
];
const SPECS = [
  'tests/e2e/memory.spec.ts',
  'tests/e2e/kill.spec.ts',
  'tests/e2e/faults.spec.ts',
  'tests/e2e/upgrades.spec.ts',
];

const wanted = process.argv.slice(2);
/** @param {string} file */
const isWanted = (file) => wanted.length === 0 || wanted.some((part) => file.includes(part));

const tests = TESTS.filter(isWanted);
const specs = SPECS.filter(isWanted);
const failed = [
  ...(tests.length > 0 && !passes('vitest/vitest.mjs', ['run', ...tests]) ? tests : []),
  ...(specs.length > 0 && !(await runInBrowser(specs)) ? specs : []),
];
const count = tests.length + specs.length;
if (count === 0) console.log(`No test with a long form is called ${wanted.join(', ')}`);
console.log(failed.length === 0 ? `\n${count} files passed.` : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 || count === 0 ? 1 : 0;

/** @param {readonly string[]} files */
async function runInBrowser(files) {
  await buildAll();
  return passes('@playwright/test/cli.js', [
    'test',
    '--config=tests/e2e/playwright.config.ts',
    '--project=hosted',
    ...files.map((file) => file.replace(/^.*\//, '')),
  ]);
}

/** @param {string} tool @param {readonly string[]} args */
function passes(tool, args) {
  const chromium = findChromium();
  const { status } = spawnSync(process.execPath, [`node_modules/${tool}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, TORTURE: '1', ...(chromium ? { CHROME_PATH: chromium } : {}) },
  });
  return status === 0;
}
