import { COMPARED_CHAPTERS, type ChapterPrint, type ComparedChapter } from './fingerprint';

/** What another report's texts are known by: enough to tell copies, not to read them. */
export interface NeighbourPrint {
  readonly id: string;
  readonly agency: string;
  readonly year: number;
  /** The hashes of the sentences that count, chapter by chapter. */
  readonly hashes: Readonly<Record<ComparedChapter, ArrayLike<number>>>;
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
export function canCompare({ sentences, signs }: ChapterPrint): boolean {
  return sentences.length >= FEWEST_SENTENCES && signs >= FEWEST_SIGNS;
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

/** The reports, but those that `isOwn` names, that a chapter is a copy of; the most alike first. */
export function findCopied(
  { sentences }: ChapterPrint,
  chapter: ComparedChapter,
  prints: readonly NeighbourPrint[],
  isOwn: (print: NeighbourPrint) => boolean,
): readonly Copied[] {
  const byHash = indexOf(prints)[chapter];
  const shared = new Map<number, number>();
  for (const { hash } of sentences) {
    for (const place of byHash.get(hash) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  const total = sentences.length;
  return [...shared]
    .flatMap(([place, count]): Copied[] => {
      const other = prints[place];
      const copied = other && { other, shared: count, total };
      return copied && isCopy(copied) && !isOwn(other) ? [copied] : [];
    })
    .sort((a, b) => b.shared - a.shared || (a.other.id < b.other.id ? -1 : 1));
}
