import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { house } from './.ci/houseRules.js';
import { CORE_FOLDERS } from './.ci/importTable.js';

const SVELTE = ['**/*.svelte', '**/*.svelte.ts'];

/** Ways from a string to markup or code. The policy stops them too, but only once it has happened. */
const MARKUP_PROPERTIES = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map(
  (property) => ({ property, message: 'Text becomes markup only through Svelte’s own templates.' }),
);

const MARKUP_SYNTAX = [
  {
    selector: 'SvelteAttribute[key.name="style"] > SvelteLiteral',
    message: 'The policy forbids style attributes. Use a class, or style:property={value}.',
  },
  {
    selector:
      'SvelteAttribute[key.name="srcdoc"], SvelteDirective[key.name.name=/^(innerHTML|outerHTML)$/]',
    message: 'Text becomes markup only through Svelte’s own templates.',
  },
];

const TAKE_IT = 'Take it as an argument: the core gives the same for the same arguments.';

const NEWER_REGEX = [
  {
    selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
    message: 'Safari 14 has no lookbehind: the whole script would not load there.',
  },
  { selector: 'Literal[regex.flags=/[dv]/]', message: 'The build target has no d or v flags.' },
];

const RESTRICTED_SYNTAX = [...MARKUP_SYNTAX, ...NEWER_REGEX];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'test-results/', 'public/', 'tests/fixtures/'] },
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
  },
  { files: SVELTE, languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    plugins: { house },
    rules: {
      'house/import-table': 'error',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-control-regex': 'error',
      'no-useless-escape': 'error',
      'no-irregular-whitespace': 'error',
      'max-params': ['warn', 4],
      // Numbers in a text are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // The browsers of the build target need some of what is called deprecated.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      'no-restricted-properties': [
        'error',
        ...MARKUP_PROPERTIES,
        { object: 'document', property: 'write', message: 'Svelte writes the page.' },
      ],
      'no-restricted-syntax': ['error', ...RESTRICTED_SYNTAX],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@lucide/svelte',
              message:
                "One import an icon: '@lucide/svelte/icons/save'. This one has 4,000 modules.",
            },
          ],
        },
      ],
    },
  },
  {
    files: CORE_FOLDERS.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'navigator', 'crypto', 'performance', 'localStorage'].map(
          (name) => ({ name, message: TAKE_IT }),
        ),
        ...['fetch', 'setTimeout', 'setInterval', 'indexedDB', 'DOMParser'].map((name) => ({
          name,
          message: 'The core neither waits nor reaches out; that is for platform/ and state/.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        ...MARKUP_PROPERTIES,
        { object: 'Date', property: 'now', message: TAKE_IT },
        { object: 'Math', property: 'random', message: TAKE_IT },
        { object: 'globalThis', property: 'crypto', message: TAKE_IT },
      ],
      'no-restricted-syntax': [
        'error',
        ...RESTRICTED_SYNTAX,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: TAKE_IT },
      ],
    },
  },
  {
    files: ['src/formats/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'navigator', 'DOMParser', 'fetch', 'indexedDB'].map((name) => ({
          name,
          message: 'A format runs in Node and in a worker too: no DOM, no reaching out.',
        })),
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // Stand-ins are classes of one constructor.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    // A JSDoc cast (of what was read from JSON) is nothing that the checker sees; tsc does.
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Svelte’s runes change values behind the checker’s back, and a component is `any` to it where
    // it is imported; svelte-check knows both better.
    files: SVELTE,
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Reports are plain readonly data in $state.raw: a Map there is replaced, never changed.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
);
