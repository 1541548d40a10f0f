import { differencesBetween, type Difference } from '@/formats/json/differences';
import type { Report } from '@/report/report';

/** What was changed from one version to the next: how much, and where. */
export interface VersionChanges {
  readonly cells: number;
  readonly sentences: number;
  /** Neither cells nor sentences: status, remarks, dismissals, agency. */
  readonly others: number;
  /** Their addresses, cells first, in the order of the report. */
  readonly addresses: readonly string[];
}

/** What differs between a version and the one after it. */
export function summarizeChanges(version: Report, after: Report): VersionChanges {
  const differences = differencesBetween(version, after);
  const texts = differences.filter((difference) => difference.kind === 'text');
  return {
    cells: differences.filter(({ kind }) => kind === 'cell').length,
    sentences: texts.reduce((sum, text) => sum + countSentences(text), 0),
    others: differences.filter(({ kind }) => kind === 'value').length,
    // Cells say most, and there are always fewer texts than cells.
    addresses: [
      ...differences.filter(({ kind }) => kind === 'cell'),
      ...differences.filter(({ kind }) => kind !== 'cell'),
    ].map(({ address }) => address),
  };
}

/** How many sentences of one side the other does not have; of a sentence that was rewritten both count as one. */
function countSentences({ paragraphs }: Extract<Difference, { kind: 'text' }>): number {
  return paragraphs.reduce((sum, { mine, theirs }) => {
    const left = sentencesOf(mine);
    const right = sentencesOf(theirs);
    return sum + Math.max(countOnlyIn(left, right), countOnlyIn(right, left), 1);
  }, 0);
}

function sentencesOf(paragraphs: readonly string[]): readonly string[] {
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/[。！？；]/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function countOnlyIn(sentences: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return sentences.filter((sentence) => !known.has(sentence)).length;
}
