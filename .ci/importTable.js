const SVELTE = /^svelte(\/|$)/;
const ICONS = /^@lucide\/svelte\//;
const CODECS =
  /^(parse5|valibot|@valibot\/to-json-schema|fflate|htmlparser2|jsonc-parser|@noble\/hashes|pdfjs-dist|docx|hucre)(\/|$)/;

const TAKE_AS_ARGUMENT = 'Take what you need as an argument';
const TAKE_AS_PROP = 'Take it as a prop; a screen brings the two together';

/**
 * @typedef {object} FolderRule
 * @property {readonly string[]} folders of ours that may be imported; `lib` may be by all
 * @property {readonly RegExp[]} packages that may be imported
 * @property {string} wayOut what to do instead
 */

/**
 * Who may import whom: the table of docs/architecture.md.
 * @type {Readonly<Record<string, FolderRule>>}
 */
export const IMPORT_TABLE = {
  lib: {
    folders: [],
    packages: [],
    wayOut: 'What knows a topic belongs to the folder of that topic',
  },
  editions: {
    folders: [],
    packages: [],
    wayOut: 'Editions are plain data; what reads them belongs in report/ or above',
  },
  report: {
    folders: ['editions'],
    packages: [],
    wayOut: TAKE_AS_ARGUMENT,
  },
  checks: {
    folders: ['report', 'editions'],
    packages: [],
    wayOut: `${TAKE_AS_ARGUMENT}, or move it to report/`,
  },
  metrics: {
    folders: ['report', 'editions'],
    packages: [],
    wayOut: `${TAKE_AS_ARGUMENT}, or move it to report/`,
  },
  formats: {
    folders: ['report', 'editions'],
    packages: [CODECS],
    wayOut: 'Words, pictures and findings reach a format as plain data: take them as an argument',
  },
  platform: {
    folders: [],
    packages: [CODECS],
    wayOut: 'The edge to the browser knows no topic: take plain values, and let state/ join them',
  },
  storage: {
    folders: ['report', 'platform'],
    packages: [/^dexie(\/|$)/],
    wayOut: `${TAKE_AS_ARGUMENT} (what depends on checks is opaque here), or do it in state/`,
  },
  messages: {
    folders: [],
    packages: [SVELTE],
    wayOut: 'A text with values in it is a function of plain strings and numbers',
  },
  ui: { folders: ['messages'], packages: [SVELTE, ICONS], wayOut: TAKE_AS_PROP },
  grid: { folders: ['ui', 'messages'], packages: [SVELTE, ICONS], wayOut: TAKE_AS_PROP },
  charts: {
    folders: ['metrics', 'ui', 'messages'],
    packages: [SVELTE, ICONS, /^chart\.js(\/|$)/, /^svgcanvas$/],
    wayOut: `${TAKE_AS_PROP}, or define the figure in metrics/`,
  },
  state: {
    folders: [
      ...['editions', 'report', 'checks', 'metrics'],
      ...['formats', 'platform', 'storage', 'messages'],
    ],
    packages: [SVELTE],
    wayOut: 'State knows nothing of how it is drawn: let a screen read it and pass it on',
  },
  screens: {
    folders: [
      ...['editions', 'report', 'checks', 'metrics', 'formats', 'platform', 'storage', 'messages'],
      ...['ui', 'grid', 'charts', 'state'],
    ],
    packages: [SVELTE, ICONS],
    wayOut: 'Only src/App.svelte and src/main.ts stand above the screens; move what both need down',
  },
};

/** The core: pure functions on plain data. What changes from run to run comes in as an argument. */
export const CORE_FOLDERS = ['lib', 'editions', 'report', 'checks', 'metrics'];
