import { readNumbering, type NumberingStyle } from '@/report/numbering';
import { keepXmlSigns } from '../xml/writeXml';

/** A line of a report's text, and how it is set by its numbering. */
export interface FinishedParagraph {
  readonly text: string;
  /** Two for （一）, three for 1., four for （1）; undefined for plain text. */
  readonly level: 2 | 3 | 4 | undefined;
  /** So many signs at its beginning are a heading of its level; the rest is text. */
  readonly headingLength: number;
}

const LINE_END = /\r\n|[\n\r\u2028\u2029\v\f\u0085]/;

/** A text as one line, without what no document can hold. */
export function inOneLine(text: string): string {
  return keepXmlSigns(text).replace(/\s+/g, ' ').trim();
}

/** The lines of a stored text that have something on them, each with its level. */
export function finishParagraphs(text: string): readonly FinishedParagraph[] {
  const levels = new LevelReader();
  return text.split(LINE_END).flatMap((line): readonly FinishedParagraph[] => {
    const kept = keepXmlSigns(line).trim();
    if (kept === '') return [];
    const level = levels.next(kept);
    return [{ text: kept, level, headingLength: level === 2 ? lengthOfHeading(kept) : 0 }];
  });
}

const LEVELS: Readonly<Partial<Record<NumberingStyle, 2 | 3 | 4>>> = {
  bracketedChinese: 2,
  arabic: 3,
  arabicComma: 3,
  bracketedArabic: 4,
};

/** Tells the level of line after line. （3） behind （二） is a （三） that automatic numbering lost. */
class LevelReader {
  #lastOfTwo = 0;
  #isDeeper = false;

  next(line: string): FinishedParagraph['level'] {
    const numbering = readNumbering(line);
    const level = numbering && LEVELS[numbering.style];
    if (!numbering || level === undefined) return undefined;
    const isContinued =
      level === 4 &&
      !this.#isDeeper &&
      this.#lastOfTwo > 0 &&
      numbering.number === this.#lastOfTwo + 1;
    if (level === 2 || isContinued) {
      this.#lastOfTwo = numbering.number;
      this.#isDeeper = false;
      return 2;
    }
    this.#isDeeper = true;
    return level;
  }
}

/** A heading is no longer, be it a line of its own or the first sentence of a paragraph. */
const LINE_LIMIT = 36;
const SENTENCE_LIMIT = 28;

function lengthOfHeading(line: string): number {
  const end = line.search(/[。：]/);
  if (end < 0) return line.length <= LINE_LIMIT && !/[，；！？]$/.test(line) ? line.length : 0;
  return end < SENTENCE_LIMIT ? end + 1 : 0;
}
