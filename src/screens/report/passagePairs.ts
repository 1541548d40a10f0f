import { fingerprintOf } from '@/checks/similarity/fingerprint';
import type { ComparedChapter } from '@/checks/similarity/print';
import type { Report } from '@/report/report';
import { chapterText } from '@/report/texts';

/** A sentence of ours and the one of theirs that is the same, numbers and years aside. */
export interface PassagePair {
  readonly ours: readonly Piece[];
  readonly theirs: readonly Piece[];
}

/** A stretch of a sentence; `isSame` where it is lit. */
export interface Piece {
  readonly text: string;
  readonly isSame: boolean;
}

/** The sentences that two reports share in a chapter, in the order of ours. */
export function pairPassages(
  own: Report,
  other: Report,
  chapter: ComparedChapter,
): readonly PassagePair[] {
  const theirs = new Map<number, string>();
  for (const { hash, start, end } of fingerprintOf(other)[chapter].sentences) {
    if (!theirs.has(hash)) theirs.set(hash, chapterText(other, chapter).text.slice(start, end));
  }
  const { text } = chapterText(own, chapter);
  return fingerprintOf(own)[chapter].sentences.flatMap(({ hash, start, end }): PassagePair[] => {
    const found = theirs.get(hash);
    return found === undefined
      ? []
      : [{ ours: splitPieces(text.slice(start, end)), theirs: splitPieces(found) }];
  });
}

/** Numbers are what may differ: they are not lit. */
function splitPieces(sentence: string): readonly Piece[] {
  return sentence
    .split(/(\d[\d,.]*)/)
    .map((text, index): Piece => ({ text, isSame: index % 2 === 0 }))
    .filter(({ text }) => text !== '');
}
