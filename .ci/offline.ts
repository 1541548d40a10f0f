import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { integrityOf, readBuildFiles, type BuildFile } from './buildFiles.ts';
import { bundleWorker, type WorkerOptions } from './workerSource.ts';

const SERVICE_WORKER = 'sw.js';
const WORKER_SOURCE = 'src/platform/offline.worker.ts';
/** Beside the hosted program, and no part of it. */
const APART = [SERVICE_WORKER, 'gongkai.html', 'SHA256SUMS'];

/**
 * Writes the service worker of the hosted build when all else is written, with the list of what it is
 * to keep: every file of the folder, lazy chunks and the large PDF worker too, each with its hash.
 */
export function offline(root: string, options: WorkerOptions): Plugin {
  return {
    name: 'gongkai:offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: ({ dir = `${root}dist` }) => writeServiceWorker(root, dir, options),
    },
  };
}

/** Writes the service worker for the build in a folder. Throws where the page names no build. */
export async function writeServiceWorker(
  root: string,
  folder: string,
  options: WorkerOptions,
): Promise<void> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const define = {
    BUILD: JSON.stringify(buildNamed(page)),
    FILES: JSON.stringify(precacheOf(readBuildFiles(folder))),
  };
  const worker = await bundleWorker(root + WORKER_SOURCE, true, { ...options, define });
  writeFileSync(join(folder, SERVICE_WORKER), worker.code);
}

/** What is kept for working offline: the integrity of each file by its path. */
export function precacheOf(files: readonly BuildFile[]): Readonly<Record<string, string>> {
  const kept = files.filter(({ path }) => !APART.includes(path));
  return Object.fromEntries(kept.map(({ path, bytes }) => [path, integrityOf(bytes)]));
}

/** The build that a page says it is of. Throws where it says nothing. */
function buildNamed(html: string): string {
  const build = /<meta name="build" content="(?<build>[0-9a-f]+)"/.exec(html)?.groups?.['build'];
  if (build === undefined) throw new Error('The page does not say which build it is of');
  return build;
}
