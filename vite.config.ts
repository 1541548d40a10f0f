import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { checksums } from './.ci/checksums.ts';
import { offline } from './.ci/offline.ts';
import { pages } from './.ci/pages.ts';
import { workerSource } from './.ci/workerSource.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = [
  { find: /^@\//, replacement: `${root}src/` },
  { find: /^@tests\//, replacement: `${root}tests/` },
  // Its front door is the ES5 build, 2 kB larger after compression; ours is lowered to the target.
  { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
];

/** The oldest browsers of docs/; what is not syntax is filled in by src/platform/polyfills.ts. */
const target = ['chrome88', 'edge88', 'firefox83', 'safari14'];

/** pdfjs is not written for older ones; there a PDF is refused with the reason (`pdfNotRead`). */
const newer = {
  files: /src\/state\/pdf\.worker\.ts$/,
  target: ['chrome119', 'edge119', 'firefox121', 'safari17.4'],
};

/** `vite build` makes dist/index.html and its chunks, `vite build --mode onefile` dist/gongkai.html. */
export default defineConfig(({ mode }) => {
  const isOneFile = mode === 'onefile';
  const workers = { alias, target, polyfills: `${root}src/platform/polyfills.ts`, newer };
  return {
    base: './',
    plugins: [
      workerSource(workers),
      svelte({
        configFile: false,
        dynamicCompileOptions: ({ filename }) =>
          filename.includes('node_modules') ? undefined : { runes: true },
      }),
      pages(isOneFile ? 'onefile' : 'hosted', `${root}public`),
      ...(isOneFile ? [] : [offline(root, workers)]),
      checksums(root),
    ],
    resolve: { alias },
    build: {
      target,
      cssTarget: target,
      // The one file is put beside the hosted build, which is made first.
      emptyOutDir: !isOneFile,
      copyPublicDir: !isOneFile,
      assetsInlineLimit: isOneFile ? Number.MAX_SAFE_INTEGER : 4096,
      cssCodeSplit: !isOneFile,
      // The polyfill fetches; browsers that lack module preloading do without it.
      modulePreload: isOneFile ? false : { polyfill: false },
      // Both budgets are told by .ci/size.mjs; the one file is large on purpose.
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { output: outputOptions(isOneFile) },
    },
    test: {
      // Property tests on a busy machine; a test that hangs is told all the same.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['tests/unit/**/*.test.ts'],
            setupFiles: ['tests/helpers/setupProperties.ts'],
          },
        },
        {
          extends: true,
          resolve: { conditions: ['browser'] },
          test: {
            name: 'component',
            environment: 'jsdom',
            include: ['tests/component/**/*.test.ts'],
            setupFiles: ['tests/helpers/setupComponent.ts', 'tests/helpers/setupProperties.ts'],
          },
        },
      ],
    },
  };
});

function outputOptions(isOneFile: boolean) {
  if (isOneFile) return { codeSplitting: false };
  // A chunk of its own, imported first: inside the entry it would run after the shared chunks,
  // which may call what it fills in.
  return { codeSplitting: { groups: [{ name: 'polyfills', test: /src\/platform\/polyfills/ }] } };
}
