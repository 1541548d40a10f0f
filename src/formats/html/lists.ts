import { formatChineseNumber } from '@/report/chineseNumber';
import { writeNumbering } from '@/report/numbering';

/** Lists inside one another beyond this are not counted. */
const DEPTH_LIMIT = 32;
/** Larger numbers are no numbering of the paper. */
const NUMBER_LIMIT = 999;

/** Lists that are a page's own ways, whose numbers its style sheet takes away. */
const WAYS = /crumb|nav|menu|pag(?:er|ination)|tabs?\b/i;

interface OpenList {
  /** How its numbers are written; undefined where it has none. */
  readonly write: ((number: number) => string) | undefined;
  next: number;
}

/** What the tag of a list or of one of its items says. */
export interface ListTag {
  readonly style: string;
  readonly type: string;
  readonly classes: string;
  /** `start` of a list, `value` of an item. */
  readonly number: string;
}

/** The numbers that a browser would write before the items of the lists that are open. */
export class ListNumbers {
  readonly #lists: OpenList[] = [];
  #tooDeep = 0;

  /** A list begins; `isOrdered` for `ol`. */
  begin(isOrdered: boolean, { style, type, classes, number }: ListTag): void {
    if (this.#lists.length === DEPTH_LIMIT) {
      this.#tooDeep += 1;
      return;
    }
    this.#lists.push({
      write: isOrdered && !WAYS.test(classes) ? writerOf(style, type) : undefined,
      next: readNumber(number) ?? 1,
    });
  }

  end(): void {
    if (this.#tooDeep > 0) this.#tooDeep -= 1;
    else this.#lists.pop();
  }

  /** The number of the item that begins, "" where it has none. */
  nextItem({ style, number }: ListTag): string {
    const list = this.#lists[this.#lists.length - 1];
    if (!list?.write || this.#tooDeep > 0) return '';
    const own = readNumber(number) ?? list.next;
    list.next = own + 1;
    return own < 1 || own > NUMBER_LIMIT || hasNoMark(style) ? '' : list.write(own);
  }
}

function hasNoMark(style: string): boolean {
  return /list-style(?:-type)?:[^;]*\bnone\b/i.test(style);
}

function writerOf(style: string, type: string): OpenList['write'] {
  if (hasNoMark(style)) return undefined;
  if (/list-style(?:-type)?:[^;]*(?:cjk-ideographic|chinese|cjk-decimal)/i.test(style))
    return (number) => `${formatChineseNumber(number)}、`;
  const letter = /^[aA]$/.exec(type)?.[0];
  if (letter !== undefined)
    return (number) =>
      number <= 26 ? `${String.fromCharCode(letter.charCodeAt(0) + number - 1)}.` : `${number}.`;
  return (number) => writeNumbering('arabic', number);
}

function readNumber(text: string): number | undefined {
  return /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}

/** Digits, Chinese numerals, circled and Roman ones, or a letter with its mark; a bullet is none of these. */
const COUNTS =
  /[\d\uFF10-\uFF19一二三四五六七八九十百\u2160-\u216B\u2460-\u2473\u3220-\u3229]|^[（(]?[A-Za-z]{1,4}[.．)）、]/;

/** A mark that a word processor wrote before a paragraph of a list: its number without the gap, "" for a bullet. */
export function readListMark(mark: string): string {
  const text = mark.replace(/[\s\u00A0\u3000]+/g, '');
  return COUNTS.test(text) ? text : '';
}

/** A number and the text behind it; they are kept apart where they would be read as one. */
export function joinListMark(mark: string, text: string): string {
  const isOne =
    /[\dA-Za-z]$/.test(mark) || (/[.．]$/.test(mark) && /^[\d\uFF10-\uFF19]/.test(text));
  return isOne ? `${mark} ${text}` : mark + text;
}
