import { commonEnds } from './commonEnds';

/** A run of items that differ; the numbers count items from 0. */
export interface SequenceDifference {
  readonly mineAt: number;
  readonly mine: readonly string[];
  readonly theirsAt: number;
  readonly theirs: readonly string[];
}

/** Above this many pairs a run is shown as one difference instead of being compared any finer. */
const PAIRS_LIMIT = 1_000_000;

/** The runs in which two lists of texts differ; nothing where they are equal. */
export function sequenceDifferences(
  left: readonly string[],
  right: readonly string[],
): readonly SequenceDifference[] {
  const { head, tail } = commonEnds(left, right);
  const leftMiddle = left.slice(head, left.length - tail);
  const rightMiddle = right.slice(head, right.length - tail);
  const common =
    leftMiddle.length * rightMiddle.length > PAIRS_LIMIT
      ? []
      : commonItems(leftMiddle, rightMiddle);
  return differencesAround(leftMiddle, rightMiddle, common).map((difference) => ({
    ...difference,
    mineAt: difference.mineAt + head,
    theirsAt: difference.theirsAt + head,
  }));
}

/** The longest sequence of items that both have, as pairs of their places. */
function commonItems(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  // lengths[i, j]: of the longest common sequence of left from i on and right from j on.
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengthAt(i + 1, j + 1) + 1
          : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function differencesAround(
  left: readonly string[],
  right: readonly string[],
  common: readonly (readonly [number, number])[],
): readonly SequenceDifference[] {
  const differences: SequenceDifference[] = [];
  let mineAt = 0;
  let theirsAt = 0;
  for (const [mineEnd, theirsEnd] of [...common, [left.length, right.length] as const]) {
    if (mineEnd > mineAt || theirsEnd > theirsAt) {
      const mine = left.slice(mineAt, mineEnd);
      differences.push({ mineAt, mine, theirsAt, theirs: right.slice(theirsAt, theirsEnd) });
    }
    mineAt = mineEnd + 1;
    theirsAt = theirsEnd + 1;
  }
  return differences;
}
