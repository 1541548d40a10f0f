import type { ReadingNotice } from '../draft';

/** A line of the document, cleaned. `number` counts from 1 in the text as given. */
export interface DocumentLine {
  readonly number: number;
  /** With its tabs and blanks, for tables. */
  readonly raw: string;
  /** As it stands in a chapter. */
  readonly text: string;
}

/** What a conversion from Word leaves behind: `[bookmark: _GoBack]`, field codes, object marks. */
const DEBRIS = /\[bookmark:[^\]]{0,60}\]|\{(?:HYPERLINK|PAGEREF|TOC)[^}]{0,200}\}|[\uFFFC\uFFFD]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2060\uFEFF]/g;

/** The lines of a text, whatever ends them, without debris; what was dropped is told. */
export function splitDocument(text: string): {
  readonly lines: readonly DocumentLine[];
  readonly notices: readonly ReadingNotice[];
} {
  const notices: ReadingNotice[] = [];
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((given, index): DocumentLine => {
    const number = index + 1;
    const raw = given
      .replace(DEBRIS, (debris) => {
        notices.push({ kind: 'debrisDropped', text: debris, line: number });
        return '';
      })
      .replace(CONTROL, '');
    return { number, raw, text: raw.trim() };
  });
  return { lines, notices };
}
