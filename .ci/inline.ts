import { contentSecurityPolicy, type BuildKind, type InlineTexts } from './policy.ts';

const CHARSET = '<meta charset="utf-8" />';
const SCRIPT = /<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>(?<text>[\s\S]*?)<\/style>/g;

/**
 * JavaScript that can stand in a script element and means the same. `</script` would end the
 * element; `<!--` before `<script` would make the parser swallow its end, so without `<script` it is
 * harmless and stays (in code, `a<!--b` is an expression that an escape would break). Both can only
 * stand in literals, where `\x3C` is the same sign; `String.raw` would tell the difference.
 */
export function scriptText(code: string): string {
  return code.replace(/<(?=\/?script(?:[\s/>]|$))/gi, '\\x3C');
}

/** CSS that can stand in a style element: an end tag in it can only stand in a string or a URL. */
export function styleText(css: string): string {
  return css.replace(/<(?=\/style)/gi, '\\3C ');
}

/** What stands in the page itself, as the browser will hash it. */
export function inlineTexts(html: string): InlineTexts {
  const scripts = Array.from(html.matchAll(SCRIPT), (match) => match.groups ?? {})
    .filter((groups) => !/\ssrc=/.test(groups['attributes'] ?? ''))
    .map((groups) => groups['text'] ?? '');
  const styles = Array.from(html.matchAll(STYLE), (match) => match.groups?.['text'] ?? '');
  return { scripts, styles };
}

/** The page with its policy, which stands before anything that it is to govern. Throws without a charset. */
export function withPolicy(page: string, kind: BuildKind): string {
  // The browser hashes what it has parsed, and it parses CRLF as LF.
  const html = page.replace(/\r\n?/g, '\n');
  const policy = contentSecurityPolicy(kind, inlineTexts(html));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  if (!html.includes(CHARSET)) throw new Error(`index.html must hold ${CHARSET}`);
  return html.replace(CHARSET, () => `${CHARSET}\n    ${meta}`);
}

/** The page with the hash of the build that it is of, for the screens and the service worker. */
export function withBuild(html: string, build: string): string {
  return html.replace(CHARSET, () => `${CHARSET}\n    <meta name="build" content="${build}" />`);
}

/** The files that a page loads, by the address it names them with. */
export interface PageFiles {
  readonly scripts: ReadonlyMap<string, string>;
  readonly styles: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, string>;
}

/** One page that loads nothing. Throws where the page names a file that is not given. */
export function inlinePage(html: string, files: PageFiles): string {
  const take = (from: ReadonlyMap<string, string>, address: string): string => {
    const text = from.get(address);
    if (text === undefined) throw new Error(`The one-file build has nothing for ${address}`);
    return text;
  };
  return (
    html
      .replace(/<script[^>]*\ssrc="([^"]+)"[^>]*><\/script>/g, (_tag, address: string) => {
        const code = scriptText(take(files.scripts, address));
        return `<script type="module">${code}</script>`;
      })
      .replace(/<link[^>]*\srel="stylesheet"[^>]*>/g, (tag) => {
        const css = styleText(take(files.styles, addressOf(tag)));
        return `<style>${css}</style>`;
      })
      // A page on a disk cannot be installed, and may fetch nothing.
      .replace(/\s*<link[^>]*\srel="manifest"[^>]*>/g, '')
      .replace(/<link[^>]*\srel="icon"[^>]*>/g, (tag) => {
        const image = encodeURIComponent(take(files.images, addressOf(tag)));
        return `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${image}" />`;
      })
  );
}

function addressOf(tag: string): string {
  return /\shref="([^"]+)"/.exec(tag)?.[1] ?? '';
}
