import { dirname, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IMPORT_TABLE } from './importTable.js';

const src = fileURLToPath(new URL('../src', import.meta.url));

/**
 * The folder of src/ that a file stands in; '' for src/ itself, undefined for what lies outside.
 * @param {string} path relative to src/, with slashes
 */
function folderOf(path) {
  if (path.startsWith('..')) return undefined;
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/**
 * What a specifier points at: a path relative to src/ for our own files, or a package's name.
 * @param {string} specifier
 * @param {string} importer relative to src/, with slashes
 */
function resolveSpecifier(specifier, importer) {
  const bare = specifier.split('?', 1)[0] ?? '';
  if (bare.startsWith('@/')) return { path: posix.normalize(bare.slice(2)) };
  if (bare.startsWith('.')) return { path: posix.join(dirname(importer), bare) };
  return { packageName: bare };
}

/** @param {readonly string[]} names */
function inWords(names) {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/**
 * What is wrong with an import, in words that name the way out; undefined when nothing is.
 * @param {string} importer relative to src/, with slashes
 * @param {string} specifier
 */
function importProblem(importer, specifier) {
  const from = folderOf(importer);
  const target = resolveSpecifier(specifier, importer);
  // main.ts and App.svelte put the house together; tests and tools stand outside of it.
  if (from === undefined || from === '') return undefined;
  const rule = IMPORT_TABLE[from];
  if (!rule) return `src/${from}/ is not in the import table: give it a row in .ci/importTable.js.`;
  if (target.packageName !== undefined) return packageProblem(from, rule, target.packageName);
  const to = folderOf(target.path);
  if (to === from) {
    return specifier.startsWith('@/')
      ? `Inside of ${from}/ imports are relative: name it from here with './'.`
      : undefined;
  }
  // The program's own version stands there, and nowhere else.
  if (from === 'platform' && target.path === '../package.json') return undefined;
  if (to === undefined || to === '') return `${from} may not import ${specifier}: it is above it.`;
  if (to !== 'lib' && !rule.folders.includes(to)) {
    const allowed = inWords([...rule.folders, 'lib']);
    return `${from} may import ${allowed}, not ${to}. ${rule.wayOut}.`;
  }
  if (!specifier.startsWith('@/')) {
    return `Across folders imports begin with '@/': write '@/${target.path}'.`;
  }
  return undefined;
}

/**
 * @param {string} from
 * @param {import('./importTable.js').FolderRule} rule
 * @param {string} packageName
 */
function packageProblem(from, rule, packageName) {
  if (rule.packages.some((allowed) => allowed.test(packageName))) return undefined;
  const homes = Object.keys(IMPORT_TABLE).filter((folder) =>
    IMPORT_TABLE[folder]?.packages.some((allowed) => allowed.test(packageName)),
  );
  const home =
    homes.length > 0
      ? `only ${inWords(homes)} may`
      : 'no folder may until .ci/importTable.js and docs/dependencies.md name it';
  return `${from} may not import ${packageName}: ${home}. ${rule.wayOut}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
const importTable = {
  meta: {
    type: 'problem',
    docs: { description: 'holds who may import whom' },
    messages: { forbidden: '{{problem}}' },
    schema: [],
  },
  create(context) {
    const importer = relative(src, context.filename).split(sep).join('/');
    /** @param {import('estree').Node} node @param {unknown} specifier */
    const check = (node, specifier) => {
      if (typeof specifier !== 'string') return;
      const problem = importProblem(importer, specifier);
      if (problem) context.report({ node, messageId: 'forbidden', data: { problem } });
    };
    return {
      ImportDeclaration: (node) => check(node.source, node.source.value),
      ExportAllDeclaration: (node) => check(node.source, node.source.value),
      ExportNamedDeclaration: (node) => node.source && check(node.source, node.source.value),
      ImportExpression: (node) =>
        node.source.type === 'Literal' && check(node.source, node.source.value),
      // import('@/report/report').Report, where a type is named in place.
      'TSImportType > Literal': (/** @type {import('estree').Literal} */ node) =>
        check(node, node.value),
      'TSImportType > TSLiteralType > Literal': (/** @type {import('estree').Literal} */ node) =>
        check(node, node.value),
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const house = { meta: { name: 'house' }, rules: { 'import-table': importTable } };
