/** What the finished build may not hold: more than the target's browsers know, and addresses elsewhere. */
import { Linter } from 'eslint';

/** The newest syntax that Chrome 88, Firefox 83 and Safari 14 all read whole. */
const ECMA_VERSION = 2021;

/**
 * Functions that one of the target's browsers lacks and src/platform/polyfills.ts does not fill in.
 * They may be called where the file asks first (`typeof x.name`, `'name' in x`, `x.name?.()`).
 */
const NEWER_METHODS = [
  ...['toSorted', 'toReversed', 'toSpliced', 'with', 'groupBy', 'fromAsync', 'withResolvers'],
  ...['isWellFormed', 'toWellFormed', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
  ...['symmetricDifference', 'randomUUID', 'canParse', 'roundRect', 'Segmenter', 'ListFormat'],
  ...['showModal', 'showPopover', 'showPicker', 'requestSubmit', 'checkVisibility', 'setHTML'],
  ...['startViewTransition', 'throwIfAborted', 'transferToFixedLength'],
];
const NEWER_GLOBALS = [
  ...['BroadcastChannel', 'WeakRef', 'FinalizationRegistry', 'requestIdleCallback', 'reportError'],
  ...['CompressionStream', 'DecompressionStream', 'OffscreenCanvas', 'Iterator', 'scheduler'],
  ...['showSaveFilePicker', 'showOpenFilePicker', 'DisposableStack', 'LaunchQueue'],
];

const NEWER_REGEX = 'Literal[regex.pattern=/\\(\\?<[=!]/]';

/** @type {readonly (readonly [RegExp, string])[]} */
const NEWER_CSS = [
  [/:has\(/, ':has()'],
  [/@container\b|container-type:/, 'container queries'],
  [/@layer\b/, '@layer'],
  [/@scope\b/, '@scope'],
  [/@property\b/, '@property'],
  [/@starting-style\b/, '@starting-style'],
  [/[{;}]\s*&/, 'nesting'],
  [/(color-mix|oklch|oklab|light-dark)\(/, 'newer colours'],
  [/\d[dsl]v[hwib]\b/, 'dvh and its kin'],
  [/@media[^{]*[<>]/, 'media queries by comparison'],
  [/:popover-open|:user-(in)?valid/, 'newer pseudo-classes'],
  [/[{;]inset(-inline|-block)?:/, 'inset'],
  [/\bsubgrid\b/, 'subgrid'],
];

/** Addresses that stand in the build as names or in messages; nothing ever asks for them. */
const NEVER_REQUESTED = [
  /^http:\/\/www\.w3\.org\//,
  /^https?:\/\/json-schema\.org\//,
  /^https:\/\/svelte\.dev\/e\//,
  // Dexie's and its error messages' pages.
  /^https?:\/\/(bit\.ly\/2kdckMn|tinyurl\.com\/y2uuvskb)$/,
  // Names of kinds of XML in office files.
  /^http:\/\/(schemas\.(openxmlformats\.org|microsoft\.com)|purl\.org\/dc|www\.wps\.cn\/officeDocument)\//,
  // Of pdfjs: names of kinds of XML, and those of core-js in it, which asks what `URL` can do.
  /^http:\/\/(www\.xfa\.org\/schema|ns\.adobe\.com)\//,
  /^https:\/\/github\.com\/zloirock\/core-js/,
  /^https:\/\/(a|x|a@b|foo\.bar|тест)(?=[/?#]|$)/,
  /^http:\/\/example\.com$/,
];

/**
 * What is too new in a script of the build, or cannot be read at all.
 * @param {string} code
 * @returns {string[]}
 */
export function newerInScript(code) {
  /** @type {Set<string>} */
  const found = new Set();
  const messages = new Linter().verify(code, {
    languageOptions: { ecmaVersion: ECMA_VERSION, sourceType: 'module' },
    linterOptions: { noInlineConfig: true },
    rules: { 'no-restricted-syntax': ['error', ...restrictions()] },
  });
  for (const { fatal, message, line, column } of messages) {
    if (fatal) found.add(`${message}: ${excerpt(code, line, column)}`);
    else if (message === NEWER_REGEX) found.add(`lookbehind: ${excerpt(code, line, column)}`);
    else if (!isAskedFor(message, code)) found.add(`${message} is called and never asked for`);
  }
  return [...found];
}

/** The message of each is what it found: the name, or the selector. */
function restrictions() {
  return [
    { selector: NEWER_REGEX, message: NEWER_REGEX },
    ...NEWER_METHODS.flatMap((name) => [
      { selector: `CallExpression[callee.property.name="${name}"]`, message: name },
      { selector: `NewExpression[callee.property.name="${name}"]`, message: name },
    ]),
    ...NEWER_GLOBALS.flatMap((name) => [
      { selector: `CallExpression[callee.name="${name}"]`, message: name },
      { selector: `NewExpression[callee.name="${name}"]`, message: name },
    ]),
  ];
}

/** @param {string} name @param {string} code */
function isAskedFor(name, code) {
  return new RegExp(
    `typeof [\\w.$]*\\b${name}\\b|["'\`]${name}["'\`]\\s?in\\b|\\b${name}\\s?(\\?\\.|\\?[^?.]|&&)`,
  ).test(code);
}

/** @param {string} code @param {number} line @param {number} column */
function excerpt(code, line, column) {
  return (code.split('\n')[line - 1] ?? '').slice(Math.max(0, column - 30), column + 40);
}

/** @param {string} css @returns {string[]} */
export function newerInCss(css) {
  return NEWER_CSS.filter(([pattern]) => pattern.test(css)).map(([, name]) => name);
}

/**
 * Addresses elsewhere, in any text file of the build.
 * @param {string} text
 * @returns {string[]}
 */
export function addressesElsewhere(text) {
  const written = text.match(/\b(https?|wss?):\/\/[^\s"'`<>()\\${}]+/g) ?? [];
  const loaded = text.match(/(\b(src|href)=["']?|url\(["']?|@import ["'])\/\/[^\s"')]+/g) ?? [];
  const elsewhere = written.filter((url) => !NEVER_REQUESTED.some((known) => known.test(url)));
  return [...new Set([...elsewhere, ...loaded])];
}
