import type { Token } from 'parse5';

type Attributes = Token.TagToken['attrs'];

/** How an element is set not to be seen: as if it were not there, or with its place left free. */
export type Hiding = 'gone' | 'invisible';

const HIDDEN = /display:\s*none|mso-hide:\s*all|visibility:\s*(?:hidden|collapse)/i;
const INVISIBLE = /^visibility/i;

/** Whether an element is hidden by itself. What is hidden from readers of screens alone can be seen. */
export function hidingOf(tagName: string, attrs: Attributes): Hiding | undefined {
  if (VOID.has(tagName)) return undefined;
  if (tagName === 'template') return 'gone';
  for (const { name, value } of attrs) {
    if (name === 'hidden') return 'gone';
    const found = name === 'style' ? HIDDEN.exec(value)?.[0] : undefined;
    if (found !== undefined) return INVISIBLE.test(found) ? 'invisible' : 'gone';
  }
  return undefined;
}

/** They have no end, and nothing in them. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
const TABLE_PARTS: ReadonlySet<string> = new Set([
  'td',
  'th',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'table',
]);
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b big em font i ins label small span strike strong sub sup u'.split(' '),
);

/**
 * The hidden element that is open, and where it ends though its end tag may be missing: no tree is built, so that only
 * the tags are counted that are open in it.
 */
export class HiddenPart {
  readonly #tag: string;
  readonly #open = new Map<string, number>();

  /** A word processor's own hidden text. */
  readonly isOfWord: boolean;

  constructor(tagName: string, attrs: Attributes) {
    this.#tag = tagName;
    this.isOfWord = attrs.some(({ name, value }) => name === 'style' && /mso-hide/i.test(value));
    this.#open.set(tagName, 1);
  }

  /** A tag begins. @returns whether the part is ended by it */
  isEndedByStart(tagName: string, isBlock: boolean): boolean {
    const isOutside = this.has('table') ? false : TABLE_PARTS.has(tagName);
    if (isOutside && tagName !== 'table' && this.#isEndedByCell(tagName)) return true;
    if (this.#tag === 'p' && (isBlock || tagName === 'table')) return true;
    if (this.#tag === 'li' && tagName === 'li' && !this.has('ul') && !this.has('ol')) return true;
    if (!VOID.has(tagName)) this.#open.set(tagName, (this.#open.get(tagName) ?? 0) + 1);
    return false;
  }

  /** A tag ends. @returns whether the part ends, with this tag or before it */
  end(tagName: string, isBlock: boolean): 'open' | 'ended' | 'endedBefore' {
    const count = this.#open.get(tagName) ?? 0;
    if (count > 0) {
      this.#open.set(tagName, count - 1);
      return count === 1 && tagName === this.#tag ? 'ended' : 'open';
    }
    const isOuter =
      tagName === 'body' ||
      TABLE_PARTS.has(tagName) ||
      (isBlock && INLINE.has(this.#tag)) ||
      (this.#tag === 'li' && (tagName === 'ul' || tagName === 'ol'));
    return isOuter ? 'endedBefore' : 'open';
  }

  has(tagName: string): boolean {
    return (this.#open.get(tagName) ?? 0) > 0;
  }

  /** The next cell or row ends what began in the one before it. A hidden row goes on over its cells. */
  #isEndedByCell(tagName: string): boolean {
    if (this.#tag === 'tr') return tagName !== 'td' && tagName !== 'th';
    if (this.#tag === 'tbody' || this.#tag === 'thead' || this.#tag === 'tfoot')
      return tagName !== 'td' && tagName !== 'th' && tagName !== 'tr';
    return true;
  }
}
