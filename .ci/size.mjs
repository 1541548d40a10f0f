/** Fails when the hosted build needs more JavaScript than allowed before the library shows. */
import { statSync } from 'node:fs';
import { readFirstLoad } from './firstLoad.mjs';

const BUDGET_BYTES = 90_000;

const files = readFirstLoad('dist');
const total = files.reduce((sum, file) => sum + file.gzipBytes, 0);

for (const { name, gzipBytes } of files) console.log(`${inKilobytes(gzipBytes)}  ${name}`);
console.log(
  `${inKilobytes(total)}  gzip before the library shows; allowed: ${inKilobytes(BUDGET_BYTES)}`,
);
console.log(`${inKilobytes(statSync('dist/gongkai.html').size)}  gongkai.html, not compressed`);
if (total > BUDGET_BYTES) {
  console.error(
    'Too much before the library shows: load lazily what the first screen does not need.',
  );
  process.exitCode = 1;
}

/** @param {number} bytes */
function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
