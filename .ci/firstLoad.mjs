import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const STATIC_IMPORT = /\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g;
const PAGE_SCRIPT =
  /<script[^>]*\ssrc="\.\/assets\/([^"]+\.js)"|<link[^>]*\srel="modulepreload"[^>]*\shref="\.\/assets\/([^"]+\.js)"/g;

/**
 * The chunks of the screen at `#/`, should it be loaded lazily. tests/e2e/builds.spec.ts holds what
 * this counts against what a browser asks for.
 */
const FIRST_SCREEN = /^Library\w*-/;

/**
 * What the build in a folder loads before its library shows.
 * @param {string} folder
 */
export function readFirstLoad(folder) {
  const names = readdirSync(`${folder}/assets`).filter((name) => name.endsWith('.js'));
  const chunks = new Map(
    names.map((name) => [name, readFileSync(`${folder}/assets/${name}`, 'utf8')]),
  );
  return firstLoad(readFileSync(`${folder}/index.html`, 'utf8'), chunks, FIRST_SCREEN);
}

/**
 * The scripts that must have arrived before the first screen shows: what the page names, the first
 * screen's own chunks, and whatever these import statically.
 * @param {string} html the hosted page
 * @param {ReadonlyMap<string, string>} chunks the scripts of dist/assets by name
 * @param {RegExp} firstScreen names of the first screen's chunks
 * @returns {readonly { name: string, gzipBytes: number }[]} throws where a script is named and not there
 */
export function firstLoad(html, chunks, firstScreen) {
  const named = Array.from(html.matchAll(PAGE_SCRIPT), (match) => match[1] ?? match[2] ?? '');
  const waiting = [...named, ...Array.from(chunks.keys()).filter((name) => firstScreen.test(name))];
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (sizes.has(name)) continue;
    const code = chunks.get(name);
    if (code === undefined) throw new Error(`${name} is loaded but is not in the build`);
    sizes.set(name, gzipSync(code, { level: 9 }).length);
    for (const match of code.matchAll(STATIC_IMPORT)) waiting.push(match[1] ?? '');
  }
  return Array.from(sizes, ([name, gzipBytes]) => ({ name, gzipBytes }));
}
