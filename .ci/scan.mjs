/** Fails when the build in dist/ holds what its browsers cannot run, or an address elsewhere. */
import { readFileSync, readdirSync } from 'node:fs';
import { addressesElsewhere, newerInCss, newerInScript } from './newerFeatures.mjs';

const TEXT = /\.(html|js|css|svg|webmanifest)$/;
const INLINE = /<(script|style)(?=[\s>])[^>]*>([\s\S]*?)<\/\1>/g;

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((f) =>
  TEXT.test(f),
);
const problems = files.flatMap((file) => {
  const text = readFileSync(`dist/${file}`, 'utf8');
  return [...newerIn(file, text), ...addressesElsewhere(text)].map((found) => `${file}: ${found}`);
});
for (const problem of problems) console.error(problem);
console.log(`Scanned ${files.length} files of dist/: ${problems.length} problems`);
if (files.length === 0 || problems.length > 0) process.exitCode = 1;

/** @param {string} file @param {string} text @returns {string[]} */
function newerIn(file, text) {
  if (file.endsWith('.js')) return newerInScript(text);
  if (file.endsWith('.css')) return newerInCss(text);
  if (!file.endsWith('.html')) return [];
  return Array.from(text.matchAll(INLINE)).flatMap(([, kind, inner]) =>
    kind === 'script' ? newerInScript(inner ?? '') : newerInCss(inner ?? ''),
  );
}
