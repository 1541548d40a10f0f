import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const PAGES = ['dist/index.html', 'dist/gongkai.html'];
const SOURCES = ['src', 'public', '.ci', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** Makes both builds in dist/: the hosted one empties the folder, the one file is put beside it. */
export async function buildAll() {
  await build({ mode: 'production' });
  await build({ mode: 'onefile' });
}

/** Whether a page is missing or older than anything that it is made from. */
export function isBuildNeeded() {
  if (!PAGES.every((page) => existsSync(page))) return true;
  const built = Math.min(...PAGES.map((page) => statSync(page).mtimeMs));
  return SOURCES.some((source) => newestTime(source) > built);
}

/** @param {string} path @returns {number} */
function newestTime(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  // A folder's own time tells of files that were deleted.
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newestTime(join(path, name))));
}
