/** `npm run check`: every check to its end, so that one run tells all; then the names of what failed. */
import { spawnSync } from 'node:child_process';
import { buildAll, isBuildNeeded } from './build.mjs';

/** @type {readonly (readonly [string, readonly string[]])[]} */
const CHECKS = [
  ['format', ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']],
  ['lint', ['eslint/bin/eslint.js', '.']],
  ['types', ['typescript/bin/tsc', '-p', '.']],
  ['types of components', ['svelte-check/bin/svelte-check', '--fail-on-warnings']],
  ['dead code', ['knip/bin/knip.js']],
];

const failed = CHECKS.filter(
  ([name, [tool, ...args]]) => !passes(name, `node_modules/${tool}`, args),
);
if (isBuildNeeded()) await buildAll();
const built = /** @type {const} */ ([
  ['size budget', '.ci/size.mjs'],
  ['browsers of the target', '.ci/scan.mjs'],
]).filter(([name, script]) => !passes(name, script, []));

const names = [...failed, ...built].map(([name]) => name);
console.log(names.length === 0 ? '\nAll is well.' : `\nNot well: ${names.join(', ')}`);
process.exitCode = names.length === 0 ? 0 : 1;

/** @param {string} name @param {string} script @param {readonly string[]} args */
function passes(name, script, args) {
  console.log(`\n— ${name}`);
  return spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status === 0;
}
