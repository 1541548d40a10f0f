import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeServiceWorker } from '../../.ci/offline.ts';
import { serveFolder } from '../../.ci/staticServer.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist/`;

export const NEXT_VERSION = '77.0.0';

/** A host that a test may deploy to and take off the net. */
export interface DeployedSite {
  readonly folder: string;
  readonly port: number;
  /** Puts the next build in the place of the one that is there: other names, another version in it. */
  readonly deployNext: () => Promise<void>;
  readonly putFile: (name: string, text: string) => Promise<void>;
  readonly goDown: () => Promise<void>;
}

/** Serves a copy of the hosted build of its own. */
export async function serveCopy(): Promise<DeployedSite & { readonly end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-site-'));
  await cp(dist, folder, { recursive: true });
  const server = await serveFolder(folder);
  return {
    folder,
    port: server.port,
    deployNext: async () => {
      nextBuild ??= makeNextBuild();
      const next = await nextBuild;
      for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
      await cp(next, folder, { recursive: true });
    },
    putFile: (name, text) => writeFile(join(folder, name), text),
    goDown: () => server.close(),
    end: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Made once for all tests of a worker. */
let nextBuild: Promise<string> | undefined;

/**
 * Makes another build of the one in dist/, as the next release would leave it: every chunk has
 * another name, the old ones are gone, and 设置 shows another version.
 * @returns its folder
 */
async function makeNextBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-next-'));
  await cp(dist, folder, { recursive: true });
  const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {
    version: string;
  };
  const assets = join(folder, 'assets');
  const names = (await readdir(assets)).filter((name) => /\.(js|css)$/.test(name));
  const renamed = names.map((name) => [name, name.replace(/\.(js|css)$/, 'x.$1')] as const);
  for (const path of [...names.map((name) => join(assets, name)), join(folder, 'index.html')]) {
    let text = await readFile(path, 'utf8');
    for (const [from, to] of renamed) text = text.split(from).join(to);
    text = text.split(`\`${version}\``).join(`\`${NEXT_VERSION}\``);
    await writeFile(path, text.replace(/(<meta name="build" content=")./, '$1e'));
  }
  for (const [from, to] of renamed) await rename(join(assets, from), join(assets, to));
  await writeServiceWorker(root, folder, {
    alias: [],
    target: ['chrome88'],
    polyfills: `${root}src/platform/polyfills.ts`,
    newer: { files: /^$/, target: [] },
  });
  return folder;
}
