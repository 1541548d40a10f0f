import { build, type AliasOptions, type Plugin } from 'vite';

const QUERY = '?worker-source';
/** NUL keeps other plugins' hands off an id that is no file. */
const ENTRY = '\0worker-entry';

export interface WorkerOptions {
  readonly alias: AliasOptions;
  readonly target: string[];
  /** The module that is run first, as in the page. */
  readonly polyfills: string;
  /** Workers that may need newer browsers than the rest, and tell so where they fail. */
  readonly newer: { readonly files: RegExp; readonly target: string[] };
  /** Names of the worker's that the build puts something in the place of. */
  readonly define?: Readonly<Record<string, string>>;
}

/**
 * `import source from './thing.worker.ts?worker-source'` gives the worker, bundled into one classic
 * script, as a string. A page opened from disk can load no worker file, so every worker starts from
 * a Blob (src/platform/workers.ts). Works alike in dev, in both builds and in vitest. A build fails
 * on what the target's browsers cannot run: .ci/scan.mjs sees a string and does not look inside.
 */
export function workerSource(options: WorkerOptions): Plugin {
  let isBuild = false;
  return {
    name: 'gongkai:worker-source',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(QUERY)) return null;
      const file = source.slice(0, -QUERY.length);
      const resolved = await this.resolve(file, importer, { skipSelf: true });
      if (!resolved) throw new Error(`No worker at ${file}, which ${importer ?? 'a page'} imports`);
      return resolved.id + QUERY;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      const worker = await bundleWorker(file, isBuild, options);
      if (isBuild && !options.newer.files.test(file)) await refuseNewer(file, worker.code);
      for (const watched of worker.files) this.addWatchFile(watched);
      return { code: `export default ${JSON.stringify(worker.code)};`, moduleType: 'js' };
    },
  };
}

/** A worker and all that it imports as one classic script. */
export async function bundleWorker(
  file: string,
  minify: boolean,
  { alias, target, polyfills, newer, define = {} }: WorkerOptions,
): Promise<{ readonly code: string; readonly files: readonly string[] }> {
  const entry: Plugin = {
    name: 'gongkai:worker-entry',
    resolveId: (source) => (source === ENTRY ? ENTRY : null),
    load: (id) =>
      id === ENTRY
        ? [polyfills, file].map((path) => `import ${JSON.stringify(path)};`).join('')
        : null,
  };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [entry],
    resolve: { alias },
    define,
    build: {
      write: false,
      target: newer.files.test(file) ? newer.target : target,
      minify,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (output === undefined || !('output' in output)) throw new Error(`No worker came of ${file}`);
  const [chunk] = output.output;
  return { code: chunk.code, files: chunk.moduleIds.filter((id) => !id.startsWith('\0')) };
}

async function refuseNewer(file: string, code: string): Promise<void> {
  const { newerInScript } = await import('./newerFeatures.mjs');
  const found = newerInScript(code);
  if (found.length > 0) throw new Error(`${file} is too new for the target: ${found.join('; ')}`);
}
