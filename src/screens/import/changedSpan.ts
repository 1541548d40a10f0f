import { commonEnds } from '@/lib/commonEnds';

/** A text cut into what it shares with another at its head and tail, and what lies between. */
export interface ChangedSpan {
  readonly head: string;
  readonly changed: string;
  readonly tail: string;
}

/** Where two texts differ, so that two long paragraphs need not be read sign by sign. */
export function markChanged(
  mine: string,
  theirs: string,
): { readonly mine: ChangedSpan; readonly theirs: ChangedSpan } {
  // By whole characters: a rare character of a name is two code units.
  const left = Array.from(mine);
  const right = Array.from(theirs);
  const { head, tail } = commonEnds(left, right);
  return { mine: cutText(left, head, tail), theirs: cutText(right, head, tail) };
}

function cutText(text: readonly string[], head: number, tail: number): ChangedSpan {
  const end = text.length - tail;
  return {
    head: text.slice(0, head).join(''),
    changed: text.slice(head, end).join(''),
    tail: text.slice(end).join(''),
  };
}
