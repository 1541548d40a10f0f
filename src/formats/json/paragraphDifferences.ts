import { sequenceDifferences, type SequenceDifference } from '@/lib/sequenceDifferences';

/** A run of paragraphs that differ; the numbers count paragraphs from 0. */
export type ParagraphDifference = SequenceDifference;

/** The paragraphs (lines) in which two texts differ; nothing where they are equal. */
export function paragraphDifferences(mine: string, theirs: string): readonly ParagraphDifference[] {
  return sequenceDifferences(mine.split('\n'), theirs.split('\n'));
}
