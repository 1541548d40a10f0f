import { WORDS, termAt, type Term } from './lexicon';
import { readNumbers, type WrittenNumber, type WrittenTime } from './numbers';

export interface WrittenTerm {
  readonly kind: 'term';
  readonly start: number;
  readonly end: number;
  readonly term: Term;
}

/** A sign that ends a clause, opens or closes a bracket, or lists (`、`). */
export interface WrittenMark {
  readonly kind: 'mark';
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

export type Token = WrittenNumber | WrittenTime | WrittenTerm | WrittenMark;

const MARKS = /[，,；;：:、（）()。]/g;
/** Quotations of law and names of documents: nothing in them counts. */
const QUOTED = /《[^《》]{0,120}》/g;

/** By their sentences, as long as there are not too many: an edit leaves most sentences as they were. */
const KEPT = new Map<string, readonly Token[]>();
const KEPT_SENTENCES = 600;
/** Longer ones are seldom a sentence, and seldom met twice. */
const KEPT_LENGTH = 600;

/** The words, numbers, times and marks of a sentence, in order; what is none of them is a gap between two tokens. */
export function readTokens(sentence: string): readonly Token[] {
  let tokens = KEPT.get(sentence);
  if (!tokens) {
    tokens = tokenize(sentence);
    if (KEPT.size === KEPT_SENTENCES) KEPT.clear();
    if (sentence.length <= KEPT_LENGTH) KEPT.set(sentence, tokens);
  }
  return tokens;
}

function tokenize(sentence: string): readonly Token[] {
  const text = sentence.replace(QUOTED, (quoted) => '＿'.repeat(quoted.length));
  const numbers = readNumbers(text);
  const tokens: Token[] = [];
  let from = 0;
  for (const number of numbers) {
    if (number.start < from) continue;
    tokens.push(...readWords(text, from, number.start), number);
    from = number.kind === 'number' ? number.unitEnd : number.end;
  }
  tokens.push(...readWords(text, from, text.length));
  return tokens;
}

function readWords(text: string, from: number, to: number): Token[] {
  const part = text.slice(from, to);
  const read: Token[] = [];
  for (const match of part.matchAll(WORDS)) {
    const start = match.index;
    const end = start + match[0].length;
    const term = termAt(part, start, end);
    if (term) read.push({ kind: 'term', start: from + start, end: from + end, term });
  }
  const words = read.length;
  let word = 0;
  for (const match of part.matchAll(MARKS)) {
    const start = from + match.index;
    while (word < words && (read[word]?.end ?? 0) <= start) word += 1;
    const isInWord = word < words && (read[word]?.start ?? 0) <= start;
    if (!isInWord) read.push({ kind: 'mark', start, end: start + 1, mark: match[0] });
  }
  return read.sort((a, b) => a.start - b.start);
}

export function isTerm<Kind extends Term['kind']>(
  token: Token,
  kind: Kind,
): token is WrittenTerm & { readonly term: Extract<Term, { readonly kind: Kind }> } {
  return token.kind === 'term' && token.term.kind === kind;
}
