/** The chapters that are held against other reports: what was done, and what is still wrong. */
export const COMPARED_CHAPTERS = ['overview', 'problems'] as const;
export type ComparedChapter = (typeof COMPARED_CHAPTERS)[number];

/** What a report's texts are known by, chapter by chapter: enough to tell copies, not to read them. */
export interface TextPrint {
  /** The hashes of the sentences that count. */
  readonly hashes: Readonly<Record<ComparedChapter, ArrayLike<number>>>;
  /** How many signs these sentences have together. */
  readonly signs: Readonly<Record<ComparedChapter, number>>;
}

/** The texts of another report. */
export interface NeighbourPrint extends TextPrint {
  readonly id: string;
  readonly agency: string;
  readonly year: number;
}
