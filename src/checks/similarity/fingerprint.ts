import type { Report } from '@/report/report';
import { chapterText, type ReadText, type TextRange } from '@/report/texts';
import { paragraphsOf, type Paragraph, type Sentence } from '../sentences';
import type { ComparedChapter } from './print';
import { hashSentence } from './sentenceHash';

/** A sentence that counts when texts are compared, and where it stands in the text as it is read. */
export interface ComparedSentence extends TextRange {
  readonly hash: number;
}

/** What is compared of one chapter. */
export interface ChapterPrint {
  readonly sentences: readonly ComparedSentence[];
  /** The hashes of the sentences, in their order. */
  readonly hashes: Int32Array;
  /** How many signs these sentences have together. */
  readonly signs: number;
}

export type Fingerprint = Readonly<Record<ComparedChapter, ChapterPrint>>;

/** Shorter sentences are everybody's. */
const SHORTEST = 15;
/** Longer ones are told by hand, not made ready. */
const LONGEST_READY = 120;
/** What an office without requests says each year, and is offered ready made. */
const READY =
  /(?:未|没有|无)(?:收到|发生|产生|收取|涉及|新收|受理|接到)?[^，。；]{0,30}(?:申请|复议|诉讼|信息处理费|收费)/;
/** An article of a law. */
const ARTICLE = /第[一二三四五六七八九十百零〇\d]{1,5}条/;
const SENTENCE_END = /[。！？!?；;”’）)]$/;
/** A line without a full stop that is no longer than this is a heading. */
const LONGEST_HEADING = 40;

const PRINTS = new WeakMap<ReadText, ChapterPrint>();
const WHOLE = new WeakMap<ChapterPrint, Fingerprint>();

/** The fingerprint of a report: the same object as long as its texts read the same. */
export function fingerprintOf(report: Report): Fingerprint {
  const overview = printOf(report, 'overview');
  const problems = printOf(report, 'problems');
  const kept = WHOLE.get(overview);
  if (kept?.problems === problems) return kept;
  const made = { overview, problems };
  WHOLE.set(overview, made);
  return made;
}

/** A linked number may change and the stored text not: what is compared is the text as it is read. */
function printOf(report: Report, chapter: ComparedChapter): ChapterPrint {
  const text = chapterText(report, chapter);
  let print = PRINTS.get(text);
  if (!print) {
    print = readPrint(text);
    PRINTS.set(text, print);
  }
  return print;
}

function readPrint(text: ReadText): ChapterPrint {
  const sentences: ComparedSentence[] = [];
  let signs = 0;
  let link = 0;
  for (const { start, end, text: words } of ownSentences(text)) {
    // Links and sentences are both in order: no link is looked at twice.
    while ((text.links[link]?.end ?? Infinity) <= start) link += 1;
    if ((text.links[link]?.start ?? Infinity) < end) continue;
    const hashed = hashSentence(words);
    if (hashed.signs < SHORTEST) continue;
    sentences.push({ start, end, hash: hashed.hash });
    signs += hashed.signs;
  }
  return { sentences, hashes: Int32Array.from(sentences, ({ hash }) => hash), signs };
}

/** The sentences in the office's own words: no headings, nothing made ready, nothing that says what a law says. */
function ownSentences(text: ReadText): readonly Sentence[] {
  return paragraphsOf(text)
    .filter((paragraph) => !isHeading(paragraph))
    .flatMap((paragraph) => paragraph.sentences)
    .filter(({ text: words }) => words.length >= SHORTEST && !isMadeReady(words));
}

function isHeading({ text }: Paragraph): boolean {
  return text.length <= LONGEST_HEADING && !SENTENCE_END.test(text);
}

function isMadeReady(words: string): boolean {
  return words.length <= LONGEST_READY && (READY.test(words) || ARTICLE.test(words));
}
