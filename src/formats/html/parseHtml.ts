import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';
import { fail, ok, type Result } from '@/lib/result';
import type { PlainDocument } from '../document';
import { raiseFigures } from '../raisedText';
import { DATA_ID, type EmbeddedData } from './embeddedData';
import { DocumentBuilder } from './documentBuilder';
import { HiddenPart, hidingOf, type Hiding } from './hiddenPart';
import { ListNumbers, readListMark, type ListTag } from './lists';

export interface HtmlFailure {
  readonly kind: 'tooLarge';
  readonly limit: number;
}

/** Longer markup is not read: a report with all that Word writes around it has a tenth of this. */
export const HTML_LENGTH_LIMIT = 5_000_000;
/** No table of a report is wider or longer; what says it is gets no further. */
const COLSPAN_LIMIT = 100;
const ROWSPAN_LIMIT = 1_000;

/** Longer titles are no report's. */
const TITLE_LIMIT = 200;

/** Their content is text of another kind, and none that is read. */
const UNREAD: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
]);

/** Fields of a form that show what stands in them, as pages have figures in them that were filled in there. */
const FIELDS = /^(?:text|number|tel)?$/i;

/** Lines end where they begin and where they end. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section select ul'
  ).split(' '),
);
const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'tr', 'td', 'th']);
const RAISED: ReadonlySet<string> = new Set(['sup', 'sub']);
/** Their tags end the open row of a table. */
const ROW_GROUPS: ReadonlySet<string> = new Set(['caption', 'thead', 'tbody', 'tfoot']);

/** What is done with parts that are set not to be seen. */
export type HiddenParts = 'read' | 'leftOut';

/**
 * Reads the paragraphs and tables of HTML, as browsers, Word, WPS, Excel and LibreOffice put it on the clipboard.
 * Nothing in it is run or loaded, and nothing but text and spans is kept; the numbers of lists are written out. It goes through
 * the marks one by one and builds no tree, so that the time is proportional to the length, however deep the nesting.
 */
export function parseHtml(
  html: string,
  hidden: HiddenParts = 'read',
): Result<PlainDocument, HtmlFailure> {
  if (html.length > HTML_LENGTH_LIMIT) return fail({ kind: 'tooLarge', limit: HTML_LENGTH_LIMIT });
  const reader = new HtmlReader(hidden);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, reader);
  reader.tokenizer = tokenizer;
  tokenizer.write(html, true);
  const { title, embedded, hasLeftOut } = reader;
  return ok({
    ...reader.builder.end(),
    ...(title === '' ? {} : { title }),
    ...(embedded ? { embedded } : {}),
    ...(hasLeftOut ? { notices: [{ kind: 'hiddenLeftOut' }] } : {}),
  });
}

class HtmlReader implements TokenHandler {
  readonly builder = new DocumentBuilder();
  readonly onParseError = null;
  tokenizer: Tokenizer | undefined;
  /** The page's own title; the article's where a government page names that too. */
  title = '';
  #articleTitle = false;
  /** What the tag says of the first data of ours that the page has, and its text, piece by piece. */
  #dataTag: Omit<EmbeddedData, 'json'> | undefined;
  readonly #data: string[] = [];
  #isDataOpen = false;
  #unread: string | undefined;
  /** How many `pre` are open: line ends count in them. */
  #preformatted = 0;
  /** How many `del` are open: what a reviser took out is not there. */
  #deleted = 0;
  readonly #lists = new ListNumbers();
  /** What Word and WPS wrote as the number of a paragraph, as long as they do, and the spans open in it. */
  #listMark: { text: string; depth: number } | undefined;
  /** Text is set above or below the line, until its tag or its cell ends. */
  #isRaised = false;
  readonly #leavesHidden: boolean;
  #hidden: HiddenPart | undefined;
  /** Something was left out that may be missed. */
  hasLeftOut = false;

  constructor(hidden: HiddenParts) {
    this.#leavesHidden = hidden === 'leftOut';
  }

  get embedded(): EmbeddedData | undefined {
    return this.#dataTag && { ...this.#dataTag, json: this.#data.join('') };
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName, attrs } = token;
    const state = UNREAD.get(tagName);
    if (state !== undefined && this.tokenizer) {
      this.#unread = tagName;
      if (tagName === 'script') this.#beginScript(attrs);
      this.tokenizer.state = state;
    }
    if (this.#hidden) {
      if (state !== undefined || !this.#hidden.isEndedByStart(tagName, BLOCKS.has(tagName))) return;
      this.#hidden = undefined;
    }
    const hiding = this.#leavesHidden ? hidingOf(tagName, attrs) : undefined;
    if (hiding === undefined || state !== undefined) this.#startTag(token);
    else this.#hide(token, hiding);
  }

  /** A cell that cannot be seen keeps its place. */
  #hide(token: Token.TagToken, hiding: Hiding): void {
    const { tagName, attrs } = token;
    const isCell = tagName === 'td' || tagName === 'th';
    if (hiding === 'invisible' && isCell) this.#startTag(token);
    else if (isCell) this.builder.endCell();
    else if (tagName === 'tr' || ROW_GROUPS.has(tagName)) this.builder.endRow();
    else if (BLOCKS.has(tagName) || tagName === 'table') this.builder.endLine();
    this.#hidden = new HiddenPart(tagName, attrs);
  }

  #startTag({ tagName, attrs }: Token.TagToken): void {
    this.#leaveLine(tagName);
    if (tagName === 'meta') this.#takeMeta(attrs);
    else if (tagName === 'table') this.builder.beginTable();
    else if (tagName === 'tr') this.builder.beginRow(/display:\s*none/i.test(read(attrs, 'style')));
    else if (tagName === 'td' || tagName === 'th') {
      this.builder.beginCell({
        rowspan: readSpan(read(attrs, 'rowspan'), ROWSPAN_LIMIT),
        colspan: readSpan(read(attrs, 'colspan'), COLSPAN_LIMIT),
        isHead: tagName === 'th',
        isOverflow: /mso-ignore:\s*colspan/i.test(read(attrs, 'style')),
      });
    } else if (ROW_GROUPS.has(tagName)) this.builder.endRow();
    else if (BLOCKS.has(tagName)) this.builder.endLine();
    if (tagName === 'pre') this.#preformatted += 1;
    else if (tagName === 'del') this.#deleted += 1;
    else if (tagName === 'ol' || tagName === 'ul')
      this.#lists.begin(tagName === 'ol', readListTag(attrs, 'start'));
    else if (tagName === 'li') this.builder.mark(this.#lists.nextItem(readListTag(attrs, 'value')));
    else if (tagName === 'span') this.#beginSpan(read(attrs, 'style'));
    else if (tagName === 'input' && FIELDS.test(read(attrs, 'type')) && this.builder.isInTable)
      this.builder.text(read(attrs, 'value'));
    if (RAISED.has(tagName)) this.#isRaised = true;
    else if (tagName === 'td' || tagName === 'p') this.#isRaised = false;
  }

  /** What is never closed, a `del` or the span of a number, takes its own line along and no more. */
  #leaveLine(tagName: string): void {
    if (!BLOCKS.has(tagName) && !ROW_GROUPS.has(tagName) && !TABLE_PARTS.has(tagName)) return;
    this.#deleted = 0;
    this.#endSpan(true);
  }

  #beginSpan(style: string): void {
    if (this.#listMark) this.#listMark.depth += 1;
    else if (/mso-list:\s*ignore/i.test(style)) this.#listMark = { text: '', depth: 1 };
  }

  /** A span ends, or what it stands in: a number is whole with the span that it began with. */
  #endSpan(isOuter: boolean): void {
    if (!this.#listMark) return;
    this.#listMark.depth -= 1;
    if (this.#listMark.depth > 0 && !isOuter) return;
    this.builder.mark(readListMark(this.#listMark.text));
    this.#listMark = undefined;
  }

  #beginScript(attrs: Token.TagToken['attrs']): void {
    this.#isDataOpen = read(attrs, 'id') === DATA_ID && !this.#dataTag;
    if (!this.#isDataOpen) return;
    const blanks = read(attrs, 'data-blanks') === 'zero' ? 'zero' : 'blank';
    this.#dataTag = { shown: read(attrs, 'data-shown'), blanks };
  }

  #takeMeta(attrs: Token.TagToken['attrs']): void {
    const content = read(attrs, 'content').trim().slice(0, TITLE_LIMIT);
    if (content === '' || read(attrs, 'name').toLowerCase() !== 'articletitle') return;
    this.title = content;
    this.#articleTitle = true;
  }

  onEndTag({ tagName }: Token.TagToken): void {
    this.#unread = undefined;
    this.#isDataOpen = false;
    if (this.#hidden) {
      if (UNREAD.has(tagName)) return;
      const end = this.#hidden.end(tagName, BLOCKS.has(tagName));
      if (end === 'open') return;
      this.#hidden = undefined;
      // A cell that keeps its place ends as any other.
      if (end === 'ended' && tagName !== 'td' && tagName !== 'th') return;
    }
    this.#leaveLine(tagName);
    if (RAISED.has(tagName)) this.#isRaised = false;
    if (tagName === 'table') this.builder.endTable();
    else if (tagName === 'tr' || ROW_GROUPS.has(tagName)) this.builder.endRow();
    else if (tagName === 'td' || tagName === 'th') this.builder.endCell();
    else if (BLOCKS.has(tagName)) this.builder.endLine();
    if (tagName === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    else if (tagName === 'span') this.#endSpan(false);
    else if (tagName === 'p' || tagName === 'li') this.builder.mark('');
    else if (tagName === 'del') this.#deleted = Math.max(0, this.#deleted - 1);
    else if (tagName === 'ol' || tagName === 'ul') this.#lists.end();
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.#isDataOpen) this.#data.push(chars);
    if (this.#unread === 'title' && !this.#articleTitle && this.title.length < TITLE_LIMIT)
      this.title = (this.title + chars).trim().slice(0, TITLE_LIMIT);
    if (this.#unread !== undefined || this.#deleted > 0) return;
    if (this.#hidden) {
      // Ways and windows of a page are hidden as a matter of course, and nobody misses them.
      this.hasLeftOut ||=
        this.#hidden.isOfWord ||
        ((this.builder.isInTable || this.#hidden.has('table')) && /\d/.test(chars));
      return;
    }
    if (this.#listMark) {
      this.#listMark.text += chars;
      return;
    }
    const text = this.#isRaised ? raiseFigures(chars) : chars;
    if (this.#preformatted === 0) {
      this.builder.text(text);
      return;
    }
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.builder.endLine();
      this.builder.text(line);
    });
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  /** A sign that was lost: it must not bring the figures beside it together. */
  onNullCharacter(): void {
    if (this.#unread === undefined && !this.#hidden) this.builder.text('\uFFFD');
  }

  onComment(): void {
    // Word and WPS keep their own notes in comments.
  }

  onDoctype(): void {
    // Every document is read alike.
  }

  onEof(): void {
    // The builder is ended by whoever began it.
  }
}

function read(attrs: Token.TagToken['attrs'], name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

function readListTag(attrs: Token.TagToken['attrs'], number: 'start' | 'value'): ListTag {
  return {
    style: read(attrs, 'style'),
    type: read(attrs, 'type'),
    classes: read(attrs, 'class'),
    number: read(attrs, number),
  };
}

/** A span as a browser takes it: 1 for what is none, and at most the limit. */
function readSpan(text: string, limit: number): number {
  const span = Number.parseInt(text, 10);
  return Number.isNaN(span) || span < 1 ? 1 : Math.min(span, limit);
}
