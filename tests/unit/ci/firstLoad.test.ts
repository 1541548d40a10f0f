import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { firstLoad } from '../../../.ci/firstLoad.mjs';

const page = `<script type="module" crossorigin src="./assets/index-1.js"></script>
  <link rel="modulepreload" crossorigin href="./assets/polyfills-2.js">
  <link rel="stylesheet" href="./assets/index-3.css">`;

const chunks = new Map([
  ['index-1.js', 'import"./polyfills-2.js";import{a}from"./shared-4.js";import("./Trends-5.js")'],
  ['polyfills-2.js', 'fill()'],
  ['shared-4.js', 'export const a=1'],
  ['Trends-5.js', 'import"./chart-6.js"'],
  ['chart-6.js', 'draw()'],
  ['Library-7.js', 'import{b}from"./matrix-8.js";import{a}from"./shared-4.js"'],
  ['matrix-8.js', 'export const b=2'],
]);

describe('firstLoad', () => {
  test('counts the entry, the first screen and what they import statically, each once', () => {
    const names = firstLoad(page, chunks, /^Library-/).map((file) => file.name);
    expect([...names].sort()).toEqual([
      'Library-7.js',
      'index-1.js',
      'matrix-8.js',
      'polyfills-2.js',
      'shared-4.js',
    ]);
  });

  test('gives the size of each after compression', () => {
    const polyfills = firstLoad(page, chunks, /^Library-/).find(
      (file) => file.name === 'polyfills-2.js',
    );
    expect(polyfills?.gzipBytes).toBe(gzipSync('fill()', { level: 9 }).length);
  });

  test('refuses a page that names a script which was not built', () => {
    expect(() => firstLoad(page, new Map(), /^Library-/)).toThrow('is not in the build');
  });
});
