import type { ReadingNotice } from '../draft';

/** A line of the document, cleaned. `number` counts from 1 in the text as given. */
export interface DocumentLine {
  readonly number: number;
  /** As it stands in the text. */
  readonly given: string;
  /** Without debris, with its tabs and blanks, for tables. */
  readonly raw: string;
  /** As it stands in a chapter. */
  readonly text: string;
}

/** What a conversion from Word leaves behind: `[bookmark: _GoBack]`, field codes, object marks. */
const DEBRIS = /\[bookmark:[^\]]{0,60}\]|\{(?:HYPERLINK|PAGEREF|TOC)[^}]{0,200}\}|[\uFFFC\uFFFD]+/g;
/** Control characters but the tab and line ends, and marks that have no width. */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u200B\u2060\uFEFF]/gu;

/** The lines of a text, whatever ends them, without debris; each kind of debris that was dropped is told once. */
export function splitDocument(text: string): {
  readonly lines: readonly DocumentLine[];
  readonly notices: readonly ReadingNotice[];
} {
  const dropped = new Map<string, number>();
  // Most texts are clean as a whole, and need no look at each of their lines.
  const isClean = text.search(DEBRIS) < 0 && text.search(INVISIBLE) < 0;
  const clean = (given: string, line: number): string =>
    given
      .replace(DEBRIS, (debris: string, at: number) => {
        if (isInFigure(given, at, debris.length)) return debris;
        if (!dropped.has(debris)) dropped.set(debris, line);
        return '';
      })
      .replace(INVISIBLE, (sign: string, at: number, whole: string) =>
        isControl(sign) && isInFigure(whole, at, 1) ? sign : '',
      );
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((given, index): DocumentLine => {
    const raw = isClean || given === '' ? given : clean(given, index + 1);
    return { number: index + 1, given, raw, text: raw.trim() };
  });
  const notices = [...dropped].map(([debris, line]): ReadingNotice => ({
    kind: 'debrisDropped',
    text: debris,
    line,
  }));
  return { lines, notices };
}

/** Between digits may have been another: 1�8 is not 18. It stays, so that the cell is unread. */
function isInFigure(text: string, at: number, length: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + length] ?? '');
}

function isControl(sign: string): boolean {
  return sign < '\u00A0';
}
