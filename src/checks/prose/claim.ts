import type { CellSum } from './readings';
import type { Sentence } from './sentence';
import { isTerm, type Token } from './tokens';

/** What a sentence without a number says of cells: that they are 0, or that one is the whole of another. */
export interface Claim {
  /** `zero`: every one of the sums is 0; `either`: one of them is. `all`: each part is its whole. */
  readonly kind: 'zero' | 'either' | 'all';
  readonly sums: readonly CellSum[];
  /** For `all`, the whole of each sum. */
  readonly wholes: readonly CellSum[];
  readonly isSure: boolean;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** Where a word of a kind stands in a clause; -1 where none does. */
export function cueAt(tokens: readonly Token[], cue: 'not' | 'all'): number {
  return tokens.findIndex((token) => isTerm(token, 'cue') && token.term.cue === cue);
}

/** The place of tokens in the text. */
export function spanOf(
  tokens: readonly Token[],
  sentence: Sentence,
): { start: number; end: number } {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  return {
    start: sentence.start + (first?.start ?? 0),
    end: sentence.start + (last?.kind === 'number' ? last.unitEnd : (last?.end ?? 0)),
  };
}
