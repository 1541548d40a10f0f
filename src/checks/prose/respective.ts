import type { Around } from './around';
import { readLabel } from './label';
import type { Sentence } from './sentence';
import { isTerm, type Token } from './tokens';

/**
 * The numbers behind 分别为 or 依次为, by the places of their tokens, each with the words at its place of the list
 * before: 新收、办结、结转分别为40件、38件、3件. Where the lists are not of one length the words are none.
 */
export function readRespective(sentence: Sentence): ReadonlyMap<number, Around> {
  const { tokens } = sentence;
  const found = new Map<number, Around>();
  tokens.forEach((token, index) => {
    if (!isTerm(token, 'cue') || token.term.cue !== 'respectively') return;
    const numbers = numbersBehind(tokens, index);
    if (numbers.length < 2) return;
    const items = itemsBefore(tokens, index);
    const isPaired = items.length === numbers.length;
    numbers.forEach((number, place) => {
      found.set(number, createAround(sentence, isPaired ? (items[place] ?? []) : [], number));
    });
  });
  return found;
}

/** The places of the counts in a list; shares have a list of their own. */
function numbersBehind(tokens: readonly Token[], from: number): readonly number[] {
  const numbers: number[] = [];
  for (let index = from + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || (token.kind === 'number' && token.unit === '%')) return [];
    if (token.kind === 'number') numbers.push(index);
    else if (!isBetween(token)) break;
  }
  return numbers;
}

function isBetween(token: Token): boolean {
  if (token.kind === 'mark') return '、，,'.includes(token.mark);
  return isTerm(token, 'filler') || isAnd(token);
}

function isAnd(token: Token): boolean {
  return isTerm(token, 'cue') && token.term.cue === 'and';
}

/** The items that are listed before, each by its tokens. */
function itemsBefore(tokens: readonly Token[], until: number): readonly (readonly Token[])[] {
  let from = until;
  while (from > 0) {
    const token = tokens[from - 1];
    const isEnd = token?.kind === 'number' || (token?.kind === 'mark' && token.mark !== '、');
    if (isEnd) break;
    from -= 1;
  }
  const items: Token[][] = [[]];
  for (const token of tokens.slice(from, until)) {
    const isDivider = token.kind === 'mark' || isAnd(token);
    if (isDivider) items.push([]);
    else items[items.length - 1]?.push(token);
  }
  return items;
}

const NOTHING = readLabel([]);

/** What is around a number of the list: the words of its item, and no others. */
function createAround({ text }: Sentence, item: readonly Token[], number: number): Around {
  const start = item[0]?.start ?? 0;
  const end = item[item.length - 1]?.end ?? 0;
  return {
    near: readLabel(item, end - start, start),
    far: NOTHING,
    right: NOTHING,
    isInBrackets: false,
    isListed: true,
    isNewSegment: false,
    nearText: text.slice(start, end),
    rightEnd: number + 1,
  };
}
