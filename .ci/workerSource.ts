import { build, type AliasOptions, type Plugin } from 'vite';

const QUERY = '?worker-source';

/**
 * `import source from './thing.worker.ts?worker-source'` gives the worker, bundled into one classic
 * script, as a string. A page opened from disk can load no worker file, so every worker starts from
 * a Blob (src/platform/workers.ts). Works alike in dev, in both builds and in vitest.
 */
export function workerSource(options: {
  readonly alias: AliasOptions;
  readonly target: string[];
}): Plugin {
  let isMinified = false;
  return {
    name: 'gongkai:worker-source',
    enforce: 'pre',
    configResolved(config) {
      isMinified = config.command === 'build';
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
      const worker = await bundleWorker(id.slice(0, -QUERY.length), isMinified, options);
      for (const file of worker.files) this.addWatchFile(file);
      return { code: `export default ${JSON.stringify(worker.code)};`, moduleType: 'js' };
    },
  };
}

async function bundleWorker(
  input: string,
  minify: boolean,
  { alias, target }: { readonly alias: AliasOptions; readonly target: string[] },
): Promise<{ readonly code: string; readonly files: readonly string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias },
    build: {
      write: false,
      target,
      minify,
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (output === undefined || !('output' in output))
    throw new Error(`The worker ${input} was not built`);
  const [chunk] = output.output;
  // Ids that begin with NUL are the bundler's own, not files.
  const files = chunk.moduleIds.filter((file) => !file.startsWith('\0'));
  return { code: chunk.code, files };
}
