import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * One TypeScript file of the project and all that it imports as one module, minified and lowered as the
 * program is, so that Node and a plain page run what users run.
 * @param {string} entry from the project's root
 * @returns {Promise<string>} an address that `import()` takes, in Node and in a page
 */
export async function bundle(entry) {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@tests': `${root}tests`, '@': `${root}src` } },
    build: {
      write: false,
      target: 'chrome88',
      lib: { entry: root + entry, formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`Vite made nothing of ${entry}`);
  const base64 = Buffer.from(output.output[0].code, 'utf8').toString('base64');
  return `data:text/javascript;base64,${base64}`;
}
