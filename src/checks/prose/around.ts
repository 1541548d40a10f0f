import { hasSubstance, readLabel, type Label } from './label';
import type { Sentence } from './sentence';
import { isTerm, type Token } from './tokens';

/** The words around a number: in its clause before it, earlier behind the last number, and behind it. */
export interface Around {
  readonly near: Label;
  readonly far: Label;
  readonly right: Label;
  readonly isInBrackets: boolean;
  /** An item of a list: `、` alone parts it from the number before. */
  readonly isListed: boolean;
  /** A `；` parts it from the number before. */
  readonly isNewSegment: boolean;
  /** What stands before it in its clause, as it is written. */
  readonly nearText: string;
  /** The token behind the words of `right`. */
  readonly rightEnd: number;
}

const CLAUSE_MARKS = new Set(['，', ',', '；', ';', '：', ':', '（', '）', '(', ')']);

/**
 * Looks around the number at `index`; what stands before the token at `bound` belongs to an earlier number.
 */
export function lookAround({ text, tokens }: Sentence, bound: number, index: number): Around {
  const number = tokens[index];
  const from = endOf(tokens[bound - 1]);
  const start = number?.start ?? 0;
  const end = endOf(number);
  const strong = lastClauseMark(tokens, bound, index);
  const nearFrom = strong >= bound ? endOf(tokens[strong]) : from;
  const stop = rightEndOf(tokens, index);
  return {
    near: readLabel(tokens.slice(strong + 1, index), start - nearFrom, nearFrom),
    far: readLabel(tokens.slice(bound, Math.max(bound, strong)), nearFrom - from, from),
    right: readLabel(
      tokens.slice(index + 1, stop),
      (tokens[stop]?.start ?? text.length) - end,
      end,
    ),
    isInBrackets: isInBrackets(tokens, index),
    isListed: isListed(tokens, bound, index),
    isNewSegment: tokens
      .slice(bound, index)
      .some((token) => token.kind === 'mark' && '；;'.includes(token.mark)),
    nearText: text.slice(nearFrom, start),
    rightEnd: stop,
  };
}

function endOf(token: Token | undefined): number {
  if (token === undefined) return 0;
  return token.kind === 'number' ? token.unitEnd : token.end;
}

/** The mark, or the 其中, behind which the number's own clause begins. `、` parts the items of a list of numbers. */
function lastClauseMark(tokens: readonly Token[], bound: number, index: number): number {
  let strong = bound - 1;
  for (let at = bound; at < index; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    const isList = token.mark === '、' && bound > 0 && strong === bound - 1;
    if (CLAUSE_MARKS.has(token.mark) || isList) strong = at;
  }
  return strong;
}

function isListed(tokens: readonly Token[], bound: number, index: number): boolean {
  const marks = tokens.slice(bound, index).filter(({ kind }) => kind === 'mark');
  return (
    bound > 0 &&
    marks.length > 0 &&
    marks.every((mark) => mark.kind === 'mark' && mark.mark === '、')
  );
}

/** What is said behind a number ends at a mark, the next number, 其中 or 均. */
function rightEndOf(tokens: readonly Token[], index: number): number {
  let stop = index + 1;
  for (; stop < tokens.length; stop += 1) {
    const token = tokens[stop];
    if (token === undefined || token.kind === 'mark' || token.kind === 'number') break;
    const isTurn = isTerm(token, 'cue') && (token.term.cue === 'among' || token.term.cue === 'all');
    if (isTurn) break;
  }
  return stop;
}

/** How many tokens back a bracket is looked for. */
const BRACKET_REACH = 40;

function isInBrackets(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - BRACKET_REACH; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if ('）)'.includes(token.mark)) return false;
    if ('（('.includes(token.mark)) return at > 0;
  }
  return false;
}

/** The words that say what a number counts: before it, behind it (4 件予以公开), or earlier in the sentence. */
export function chooseLabel({ near, far, right }: Around): Label {
  const isSaidBehind =
    right.outcomes.length + right.results.length + right.stages.length + right.applicants.length >
    0;
  if (!hasSubstance(near)) {
    if (hasSubstance(right)) return right;
    const isFar =
      near.unknown === 0 &&
      hasSubstance(far) &&
      near.topics.length === 0 &&
      !near.cues.includes('among');
    return isFar ? far : near;
  }
  const isOnlyStage = near.outcomes.length + near.results.length + near.applicants.length === 0;
  return isSaidBehind && near.cues.includes('among') && isOnlyStage ? right : near;
}
