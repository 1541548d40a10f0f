// @vitest-environment jsdom
import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { inlinePage, inlineTexts, scriptText, styleText, withPolicy } from '../../../.ci/inline';
import { hashSource } from '../../../.ci/policy';

const dangerous = fc
  .array(
    fc.constantFrom(
      ...[
        '</script',
        '</SCRIPT',
        '>',
        '<!--',
        '-->',
        '<script',
        '/',
        ' ',
        '<',
        '</style',
        '$&',
        'x',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const parser = new DOMParser();

function documentOf(html: string): Document {
  return parser.parseFromString(html, 'text/html');
}

describe('scriptText', () => {
  test('keeps any string in one script element, whole and unchanged', () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        const code = scriptText(`result = ${JSON.stringify(text)};`);
        const page = documentOf(`<body><script>${code}</script><i></i></body>`);
        const [script, ...others] = page.querySelectorAll('script');
        const context = { result: '' };
        runInNewContext(script?.textContent ?? '', context);
        expect(context.result).toBe(text);
        expect(others).toEqual([]);
        expect(page.querySelector('i')).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test('leaves comparisons as they are', () => {
    const code = 'for(;i<scripts.length&&a<!--b;)c<scriptCount';
    expect(scriptText(code)).toBe(code);
  });
});

describe('styleText', () => {
  test('keeps an end tag in a string inside of the style element', () => {
    const page = documentOf(`<style>${styleText('p::after{content:"</style>"}')}</style><i></i>`);
    expect(page.querySelector('style')?.textContent).toBe('p::after{content:"\\3C /style>"}');
  });
});

describe('inlinePage', () => {
  const html = `<head><link rel="icon" href="./icon.svg" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-2.css"></head>`;
  const files = {
    scripts: new Map([['./assets/index-1.js', 'const price = "$& $1";']]),
    styles: new Map([['./assets/index-2.css', 'p{color:red}']]),
    images: new Map([['./icon.svg', '<svg id="a#b"/>']]),
  };

  test('puts script, style and icon into the page and leaves no address', () => {
    const page = documentOf(inlinePage(html, files));
    expect(page.querySelector('script')?.textContent).toBe('const price = "$& $1";');
    expect(page.querySelector('script')?.type).toBe('module');
    expect(page.querySelector('style')?.textContent).toBe('p{color:red}');
    expect(page.querySelectorAll('[src]')).toHaveLength(0);
    const icon = page.querySelector('link')?.getAttribute('href') ?? '';
    expect(decodeURIComponent(icon)).toBe('data:image/svg+xml,<svg id="a#b"/>');
  });

  test('refuses a page that names a file which is not there', () => {
    expect(() => inlinePage(html, { ...files, styles: new Map() })).toThrow('index-2.css');
  });
});

describe('withPolicy', () => {
  const page = `<head><meta charset="utf-8" /><style>p{}</style></head>
    <script>one()\r\ntwo()</script><script src="./a.js"></script>`;

  test('hashes what the browser will hash: line ends as LF, scripts with an address left out', () => {
    const html = withPolicy(page, 'onefile');
    const [script] = documentOf(html).querySelectorAll('script');
    expect(script?.textContent).toBe('one()\ntwo()');
    expect(html).toContain(`script-src ${hashSource('one()\ntwo()')};`);
    expect(html).toContain(`style-src ${hashSource('p{}')};`);
  });

  test('puts the policy before everything that it governs', () => {
    const first = documentOf(withPolicy(page, 'hosted')).head.children;
    expect(first[0]?.getAttribute('charset')).toBe('utf-8');
    expect(first[1]?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  });

  test('refuses a page without the charset that the policy stands after', () => {
    expect(() => withPolicy('<head></head>', 'hosted')).toThrow('charset');
  });

  test('finds the texts of scripts and styles in the page', () => {
    expect(inlineTexts(page)).toEqual({ scripts: ['one()\r\ntwo()'], styles: ['p{}'] });
  });
});
