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
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) {
    tail += 1;
  }
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
