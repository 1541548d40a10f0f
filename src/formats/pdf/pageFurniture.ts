import type { PageContent, PageLine } from './pageTables';

/** How much of a page's height above and below may be furniture. */
const EDGE_SHARE = 0.12;
const PAGE_NUMBER =
  /^(?:[-—–－_·~\s]*\d{1,3}[-—–－_·~\s]*|第\s*\d{1,3}\s*页(?:[，,\s]*共\s*\d{1,3}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3})$/;

/** What browsers print above and below a page: when, and the title; the address, and which page. */
const BROWSER_HEAD =
  /^\d{2,4}\/\d{1,2}\/\d{1,2}[,，]?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?:\s|$)/;
const BROWSER_FOOT = /^(?:https?|file):\S+\s+\d{1,3}\/\d{1,3}$/;

/** The pages without their numbers, and without heads and feet that stand on the page before as well. */
export function dropFurniture(pages: readonly PageContent[]): readonly PageContent[] {
  const seen = new Set<string>();
  return pages.map((page) => {
    const own = page.parts.filter(
      (part): part is PageLine => part.kind === 'line' && isAtEdge(part, page),
    );
    const dropped = new Set<unknown>(
      own.filter((line) => isFurniture(line.text) || seen.has(nameOf(line))),
    );
    for (const line of own) seen.add(nameOf(line));
    return { ...page, parts: page.parts.filter((part) => !dropped.has(part)) };
  });
}

function isFurniture(text: string): boolean {
  return PAGE_NUMBER.test(text) || BROWSER_HEAD.test(text) || BROWSER_FOOT.test(text);
}

/** Whether a line stands where heads and feet do. */
export function isAtEdge({ baseline }: PageLine, { height }: PageContent): boolean {
  return baseline < height * EDGE_SHARE || baseline > height * (1 - EDGE_SHARE);
}

/** Its text at its height: the same on every page. */
function nameOf({ text, baseline }: PageLine): string {
  return `${Math.round(baseline)} ${text.replace(/\s+/g, '')}`;
}
