import { describe, expect, test } from 'vitest';
import { addressesElsewhere, newerInCss, newerInScript } from '../../../.ci/newerFeatures.mjs';

describe('newerInScript', () => {
  test.each([
    ['a private field', 'class A{#x=1}'],
    ['a static block', 'class A{static{}}'],
    ['await at the top', 'await go()'],
    ['a d flag', 'const a=/x/d'],
    ['a v flag', 'const a=/x/v'],
    ['lookbehind', 'const a=/(?<=x)y/'],
    ['toSorted', 'a.toSorted()'],
    ['a broadcast channel', 'new BroadcastChannel("x")'],
  ])('finds %s', (_name, code) => {
    expect(newerInScript(code)).toHaveLength(1);
  });

  test.each([
    ['syntax of 2021', 'a??=b?.c??1_000'],
    ['named groups', 'const a=/(?<year>\\d{4})/u'],
    ['what the polyfills fill in', 'a.at(-1);Object.hasOwn(a,"b");structuredClone(a)'],
    [
      'a function that was asked for by typeof',
      'typeof crypto.randomUUID=="function"&&crypto.randomUUID()',
    ],
    ['a function that was asked for by in', '"showModal"in d&&d.showModal()'],
    ['a global that was asked for', 'typeof BroadcastChannel<"u"&&new BroadcastChannel("x")'],
    ['an optional call', 'd.showModal?.()'],
  ])('takes %s', (_name, code) => {
    expect(newerInScript(code)).toEqual([]);
  });
});

describe('newerInCss', () => {
  test.each([
    ['a:has(b){c:d}', ':has()'],
    ['@container (width>1px){a{b:c}}', 'container queries'],
    ['a{b:c;&:hover{d:e}}', 'nesting'],
    ['a{color:color-mix(in srgb,red,blue)}', 'newer colours'],
    ['a{height:100dvh}', 'dvh and its kin'],
    ['@media (width>=800px){a{b:c}}', 'media queries by comparison'],
  ])('finds in %s: %s', (css, name) => {
    expect(newerInCss(css)).toEqual([name]);
  });

  test('takes grid, custom properties and sticky', () => {
    expect(
      newerInCss(
        'a:where(.x){display:grid;gap:var(--y);position:sticky}@media (min-width:1px){b{c:d}}',
      ),
    ).toEqual([]);
  });
});

describe('addressesElsewhere', () => {
  test.each([
    'fetch("https://example.org/x")',
    'new WebSocket("wss://example.org")',
    '<img src="//example.org/x.png">',
    'a{background:url(//example.org/x.png)}',
  ])('finds the one in %s', (text) => {
    expect(addressesElsewhere(text)).toHaveLength(1);
  });

  test('takes namespaces, which name and are never asked for', () => {
    expect(addressesElsewhere('createElementNS("http://www.w3.org/2000/svg","a") // b')).toEqual(
      [],
    );
  });
});
