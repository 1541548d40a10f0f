import { readNumbering, type Numbering } from '@/report/numbering';
import type { ReadText, TextRange } from '@/report/texts';
import type { TextSpan } from './finding';

/** A sentence with its end mark; offsets are those of the whole text as read. */
export interface Sentence extends TextRange {
  readonly text: string;
}

/** A line of a text that is not blank, without the blanks around it; offsets are those of the whole text. */
export interface Paragraph extends TextRange {
  readonly text: string;
  /** The numbering that it begins with; its own offsets count from the beginning of the paragraph. */
  readonly numbering: Numbering | undefined;
  readonly sentences: readonly Sentence[];
}

/** Marks that open and close, each pair by its kind; a bracket may be opened full-width and closed half-width. */
const OPENING = kindsOf('“‘「『《〈（(【〔[', '“‘「『《〈((【〔[');
const CLOSING = kindsOf('”’」』》〉）)】〕]', '“‘「『《〈((【〔[');
const QUOTATION_ENDS = new Set('”’」』');
const ENDS = new Set('。！？!?');
/** What goes on after a quoted sentence: “……。”的要求. */
const GOES_ON = new Set('的，、；：,;:和与等及之');
/** A quotation that is open for longer than this was never closed. */
const QUOTATION_LIMIT = 400;
/** How many marks may have been left open inside of a pair. */
const OPEN_LIMIT = 4;

const READ = new WeakMap<ReadText, readonly Paragraph[]>();

/** The paragraphs of a text of the report and their sentences; worked out once for all rules. */
export function paragraphsOf(text: ReadText): readonly Paragraph[] {
  let paragraphs = READ.get(text);
  if (!paragraphs) {
    paragraphs = splitParagraphs(text.text);
    READ.set(text, paragraphs);
  }
  return paragraphs;
}

const SENTENCES = new WeakMap<ReadText, readonly Sentence[]>();

/** All sentences of a text of the report, in order. */
export function sentencesOf(text: ReadText): readonly Sentence[] {
  let sentences = SENTENCES.get(text);
  if (!sentences) {
    sentences = paragraphsOf(text).flatMap((paragraph) => paragraph.sentences);
    SENTENCES.set(text, sentences);
  }
  return sentences;
}

/** The sentence that a place of a text lies in, or the next one; "" behind the last. */
export function sentenceAt(text: ReadText, at: number): string {
  const sentences = sentencesOf(text);
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return sentences[low]?.text ?? '';
}

/** A range of a text as a passage that a finding can speak of. */
export function spanOf(text: ReadText, { start, end }: TextRange): TextSpan {
  return { address: text.address, start, end, text: text.text.slice(start, end) };
}

/** A text cut into paragraphs at line ends, in one pass. */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  while (from < text.length) {
    let to = from;
    while (to < text.length && !isLineEnd(text.charCodeAt(to))) to += 1;
    const [start, end] = trimRange(text, from, to);
    if (start < end) {
      const line = text.slice(start, end);
      paragraphs.push({
        start,
        end,
        text: line,
        numbering: readNumbering(line),
        sentences: splitSentences(line, start),
      });
    }
    from = to + 1;
  }
  return paragraphs;
}

/**
 * A line cut into sentences after 。！？; not inside of quotation marks and brackets, but after a quotation that
 * ends with such a mark. A quotation that is not closed cuts nothing off. `offset` is added to each place.
 */
export function splitSentences(line: string, offset = 0): readonly Sentence[] {
  const closedAt = matchPairs(line);
  const sentences: Sentence[] = [];
  let from = 0;
  const cut = (to: number): void => {
    const [start, end] = trimRange(line, from, to);
    if (start < end)
      sentences.push({ start: start + offset, end: end + offset, text: line.slice(start, end) });
    from = to;
  };
  for (let at = 0; at < line.length; at += 1) {
    const close = closedAt.get(at);
    if (close !== undefined) {
      const isWhole = ENDS.has(line.charAt(close - 1)) && !GOES_ON.has(line.charAt(close + 1));
      at = close;
      if (isWhole && !ENDS.has(line.charAt(close + 1)) && QUOTATION_ENDS.has(line.charAt(close)))
        cut(at + 1);
    } else if (ENDS.has(line.charAt(at))) {
      while (ENDS.has(line.charAt(at + 1))) at += 1;
      cut(at + 1);
    }
  }
  cut(line.length);
  return sentences;
}

/** For each opening mark that is closed, the place of its closing mark; marks left open inside are passed over. */
function matchPairs(line: string): ReadonlyMap<number, number> {
  const closedAt = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (OPENING.has(sign)) open.push(at);
    const kind = CLOSING.get(sign);
    if (kind === undefined) continue;
    const depth = findOpen(line, open, kind);
    const opened = open[depth];
    if (opened === undefined) continue;
    open.length = depth;
    if (at - opened <= QUOTATION_LIMIT) closedAt.set(opened, at);
  }
  return closedAt;
}

/** The place on the stack of the last open mark of a kind, among the last few; -1 where there is none. */
function findOpen(line: string, open: readonly number[], kind: string): number {
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - OPEN_LIMIT); depth -= 1) {
    if (OPENING.get(line.charAt(open[depth] ?? 0)) === kind) return depth;
  }
  return -1;
}

function kindsOf(signs: string, kinds: string): ReadonlyMap<string, string> {
  return new Map(Array.from(signs, (sign, index) => [sign, kinds.charAt(index)]));
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

function trimRange(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return [start, end];
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}
