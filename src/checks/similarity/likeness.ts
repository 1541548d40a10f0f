import type { ChapterPrint, Fingerprint } from './fingerprint';
import {
  COMPARED_CHAPTERS,
  type ComparedChapter,
  type NeighbourPrint,
  type TextPrint,
} from './print';

/** What others know a report's texts by. */
export function textPrintOf({ overview, problems }: Fingerprint): TextPrint {
  return {
    hashes: { overview: overview.hashes, problems: problems.hashes },
    signs: { overview: overview.signs, problems: problems.signs },
  };
}

/** How many of the sentences that count are another's word for word. */
export interface Likeness {
  readonly shared: number;
  readonly total: number;
}

/** 内容雷同 from here on. */
const SHARE = 0.8;
/** Two short sentences may be anyone's. */
const FEWEST_SENTENCES = 2;
const FEWEST_SIGNS = 80;

/** Whether a chapter says enough to be told from another. */
export function canCompare({ hashes, signs }: TextPrint, chapter: ComparedChapter): boolean {
  return hashes[chapter].length >= FEWEST_SENTENCES && signs[chapter] >= FEWEST_SIGNS;
}

export function isCopy({ shared, total }: Likeness): boolean {
  return shared >= total * SHARE;
}

/** How much of a chapter stands word for word in another. */
export function compareChapters(own: ChapterPrint, other: ChapterPrint): Likeness {
  const theirs = new Set(other.sentences.map(({ hash }) => hash));
  const shared = own.sentences.filter(({ hash }) => theirs.has(hash)).length;
  return { shared, total: own.sentences.length };
}

/** Which of many reports have a sentence: by chapter and hash, their places in the list. */
export type PrintIndex = Readonly<Record<ComparedChapter, ReadonlyMap<number, readonly number[]>>>;

const INDEXES = new WeakMap<readonly NeighbourPrint[], PrintIndex>();

/** The index of a list of reports, made once for a list. */
export function indexOf(prints: readonly NeighbourPrint[]): PrintIndex {
  let index = INDEXES.get(prints);
  if (!index) {
    index = createIndex(prints);
    INDEXES.set(prints, index);
  }
  return index;
}

function createIndex(prints: readonly NeighbourPrint[]): PrintIndex {
  const index = { overview: new Map<number, number[]>(), problems: new Map<number, number[]>() };
  prints.forEach(({ hashes }, place) => {
    for (const chapter of COMPARED_CHAPTERS) {
      const own = hashes[chapter];
      for (let at = 0; at < own.length; at += 1) {
        const hash = own[at] ?? 0;
        const places = index[chapter].get(hash);
        if (!places) index[chapter].set(hash, [place]);
        else if (places[places.length - 1] !== place) places.push(place);
      }
    }
  });
  return index;
}

/** A report that a chapter is a copy of. */
export interface Copied extends Likeness {
  readonly other: NeighbourPrint;
}

/**
 * The reports of other agencies that a chapter is a copy of, the most alike first; none where the chapter says too
 * little.
 */
export function findCopied(
  own: TextPrint & Pick<NeighbourPrint, 'id' | 'agency'>,
  chapter: ComparedChapter,
  prints: readonly NeighbourPrint[],
): readonly Copied[] {
  if (!canCompare(own, chapter)) return [];
  const byHash = indexOf(prints)[chapter];
  const hashes = own.hashes[chapter];
  const shared = new Map<number, number>();
  for (let at = 0; at < hashes.length; at += 1) {
    for (const place of byHash.get(hashes[at] ?? 0) ?? [])
      shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  return [...shared]
    .flatMap(([place, count]): Copied[] => {
      const other = prints[place];
      if (!other || other.id === own.id || other.agency === own.agency) return [];
      const copied = { other, shared: count, total: hashes.length };
      return isCopy(copied) ? [copied] : [];
    })
    .sort((a, b) => b.shared - a.shared || (a.other.id < b.other.id ? -1 : 1));
}
