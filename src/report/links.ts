import type { CellAddress } from '@/editions/edition';
import { formatCell } from './number';
import type { CellValue } from './report';

/** A number in a text that follows a cell: where it stands in the text as read. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly address: CellAddress;
}

/** A text as it is read, its linked numbers written out, with the links as ranges beside it. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly TextLink[];
}

const LINK = /\{\{([a-z]+\/[A-Za-z.]+\/[A-Za-z]+)\}\}/g;
/** Shown for a link whose cell is blank, so that the gap can be seen. */
const BLANK_LINK = '＿＿';

/** A stored text as it is read. `{{…}}` that names no cell of the form stays as it is. */
export function readLinkedText(
  stored: string,
  read: (address: CellAddress) => CellValue | undefined,
): LinkedText {
  const links: TextLink[] = [];
  let text = '';
  let from = 0;
  for (const match of stored.matchAll(LINK)) {
    const address = match[1] ?? '';
    const value = read(address);
    if (value === undefined) continue;
    text += stored.slice(from, match.index);
    const start = text.length;
    text += value === null ? BLANK_LINK : formatCell(value);
    links.push({ start, end: text.length, address });
    from = match.index + match[0].length;
  }
  return { text: text + stored.slice(from), links };
}

/** A text with its links, as it is stored. */
export function writeLinkedText({ text, links }: LinkedText): string {
  let stored = '';
  let from = 0;
  for (const { start, end, address } of links) {
    stored += `${text.slice(from, start)}{{${address}}}`;
    from = end;
  }
  return stored + text.slice(from);
}

/**
 * The text after it was edited as it is read. A link that the edit did not touch moves along; one that it
 * reached into is a plain number from now on. Where the edit can be seen in more than one way (a 1 typed
 * before a linked 12), the one that keeps most links is taken.
 */
export function editLinkedText(before: LinkedText, after: string): LinkedText {
  const shorter = Math.min(before.text.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.text[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (
    suffix < shorter &&
    before.text[before.text.length - 1 - suffix] === after[after.length - 1 - suffix]
  ) {
    suffix += 1;
  }
  let links = keepLinks(before, after, prefix, Math.min(suffix, shorter - prefix));
  for (let start = prefix - 1; start >= shorter - suffix; start -= 1) {
    if (links.length === before.links.length) break;
    const kept = keepLinks(before, after, start, shorter - start);
    if (kept.length > links.length) links = kept;
  }
  return { text: after, links };
}

/** The links that lie in what both texts begin with, `prefix` signs, or end with, `suffix` signs. */
function keepLinks(
  { text, links }: LinkedText,
  after: string,
  prefix: number,
  suffix: number,
): readonly TextLink[] {
  const moved = after.length - text.length;
  return links.flatMap((link): TextLink[] => {
    if (link.end <= prefix) return [link];
    if (link.start < text.length - suffix) return [];
    return [moveLink(link, moved)];
  });
}

/**
 * The text with a range of it, as it is read, replaced by another text, whose links come along. Links that the range
 * reaches into go; an empty range is an insertion.
 */
export function spliceLinkedText(
  before: LinkedText,
  { start, end }: { readonly start: number; readonly end: number },
  put: LinkedText,
): LinkedText {
  const grown = put.text.length - (end - start);
  const isLeft = (link: TextLink): boolean => link.end <= start;
  return {
    text: before.text.slice(0, start) + put.text + before.text.slice(end),
    links: [
      ...before.links.filter(isLeft),
      ...put.links.map((link) => moveLink(link, start)),
      ...before.links
        .filter((link) => !isLeft(link) && link.start >= end)
        .map((link) => moveLink(link, grown)),
    ],
  };
}

/** A range of the text as it is read, with the links that lie in it. */
export function sliceLinkedText(
  { text, links }: LinkedText,
  { start, end }: { readonly start: number; readonly end: number },
): LinkedText {
  return {
    text: text.slice(start, end),
    links: links
      .filter((link) => link.start >= start && link.end <= end)
      .map((link) => moveLink(link, -start)),
  };
}

function moveLink(link: TextLink, by: number): TextLink {
  return { ...link, start: link.start + by, end: link.end + by };
}
