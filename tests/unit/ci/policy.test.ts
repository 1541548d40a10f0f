import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, hashSource } from '../../../.ci/policy';

const inline = { scripts: ["alert('Hello, world.');"], styles: ['p{}'] };

/** The sources of one directive. */
function sourcesOf(policy: string, name: string): readonly string[] {
  const directive = policy.split('; ').find((text) => text.startsWith(`${name} `));
  return directive === undefined ? [] : directive.split(' ').slice(1);
}

describe('hashSource', () => {
  test('gives the hash that the CSP specification gives for its example', () => {
    expect(hashSource("alert('Hello, world.');")).toBe(
      "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });

  test('hashes Chinese as UTF-8, as the browser does', () => {
    // printf 年报 | openssl dgst -sha256 -binary | base64
    expect(hashSource('年报')).toBe("'sha256-3RBGlQ49grOa+yGdftm0Hm8kvu6gTcnG1SX41nJFojY='");
  });
});

describe('contentSecurityPolicy', () => {
  test('hosted, only its own files and the inline scripts by their hashes', () => {
    const policy = contentSecurityPolicy('hosted', { scripts: inline.scripts, styles: [] });
    expect(sourcesOf(policy, 'script-src')).toEqual([
      "'self'",
      hashSource("alert('Hello, world.');"),
    ]);
    expect(sourcesOf(policy, 'style-src')).toEqual(["'self'"]);
    expect(sourcesOf(policy, 'connect-src')).toEqual(["'self'"]);
    expect(sourcesOf(policy, 'worker-src')).toEqual(["'self'", 'blob:']);
  });

  test('from disk, nothing but what stands in the page', () => {
    const policy = contentSecurityPolicy('onefile', inline);
    expect(policy).not.toContain("'self'");
    expect(sourcesOf(policy, 'style-src')).toEqual([hashSource('p{}')]);
    expect(sourcesOf(policy, 'connect-src')).toEqual(["'none'"]);
    expect(sourcesOf(policy, 'worker-src')).toEqual(['blob:']);
    expect(sourcesOf(policy, 'img-src')).toEqual(['data:', 'blob:']);
  });

  test.each(['hosted', 'onefile'] as const)('%s, nothing is open by default or unsafe', (kind) => {
    const policy = contentSecurityPolicy(kind, inline);
    expect(sourcesOf(policy, 'default-src')).toEqual(["'none'"]);
    expect(sourcesOf(policy, 'base-uri')).toEqual(["'none'"]);
    expect(sourcesOf(policy, 'form-action')).toEqual(["'none'"]);
    expect(sourcesOf(policy, 'require-trusted-types-for')).toEqual(["'script'"]);
    expect(sourcesOf(policy, 'trusted-types')).toEqual(['svelte-trusted-html', 'gongkai']);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});
