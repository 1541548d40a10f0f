import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = ['dist/index.html', 'dist/gongkai.html'];
const SOURCES = ['src', 'public', '.ci', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * Makes both builds in dist/: the hosted one empties the folder, the one file is put beside it. In
 * processes of their own, since Vite leaves NODE_ENV=production behind, which the tests must not see.
 * Rejects when one fails.
 */
export async function buildAll() {
  for (const mode of ['production', 'onefile']) {
    const args = ['node_modules/vite/bin/vite.js', 'build', `--mode=${mode}`];
    const [status] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
    if (status !== 0) throw new Error(`The ${mode} build failed`);
  }
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
