import { createHash } from 'node:crypto';

/** The hosted build is many files beside each other; `onefile` is one page opened from disk. */
export type BuildKind = 'hosted' | 'onefile';

/** The texts of the elements that stand in the page itself and so need a hash each. */
export interface InlineTexts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The CSP source expression that allows exactly this inline text (CSP 3, 2.3.1). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/**
 * The content security policy of a build, for a meta element. Nothing leaves the page: hosted it
 * may fetch its own files, from disk it may fetch nothing. `gongkai` is the one policy of
 * src/platform/trustedTypes.ts, `svelte-trusted-html` the one Svelte writes its templates with.
 * `frame-ancestors` is missing on purpose: browsers heed it in a header only.
 */
export function contentSecurityPolicy(kind: BuildKind, inline: InlineTexts): string {
  const scripts = inline.scripts.map(hashSource);
  const styles = inline.styles.map(hashSource);
  const own = kind === 'hosted' ? ["'self'"] : [];
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    'script-src': [...own, ...scripts],
    'style-src': [...own, ...styles],
    'img-src': [...own, 'data:', 'blob:'],
    'font-src': own,
    'connect-src': own,
    'worker-src': [...own, 'blob:'],
    'manifest-src': own,
    'base-uri': [],
    'form-action': [],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['svelte-trusted-html', 'gongkai'],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.length > 0 ? sources.join(' ') : "'none'"}`)
    .join('; ');
}
