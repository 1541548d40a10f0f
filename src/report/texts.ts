import { CHAPTER_IDS, cellValue, type Report, type ReportPlace } from './report';
import type { ChapterId } from '@/editions/edition';
import { readLinkedText, writeLinkedText, type LinkedText, type TextLink } from './links';
import { editValue, valueAt, type Patch } from './patch';

/** The address of a text that stands on the paper. */
export type TextAddress = 'title' | 'preface' | `chapters/${ChapterId}`;

export const TEXT_ADDRESSES: readonly TextAddress[] = [
  'title',
  'preface',
  ...CHAPTER_IDS.map((id): TextAddress => `chapters/${id}`),
];

/** A text of the report as it is read, its linked numbers written out. */
export interface ReadText extends LinkedText {
  readonly address: TextAddress;
  /** The chapter that it stands in, or the front. */
  readonly place: ReportPlace;
}

/** A place in a text as it is read: from `start` up to `end`. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What a range of a text is to be replaced by; an empty range is an insertion. */
export interface Replacement extends TextRange {
  readonly text: string;
}

const TEXTS = new WeakMap<Report, ReadonlyMap<TextAddress, ReadText>>();
/** The last reading of each text: one that reads as before is the same object, whatever else of its report changed. */
const LAST = new Map<TextAddress, ReadText>();

/** Every text of a report as it is read, in the order of the paper; the same objects for the same report. */
export function textsOf(report: Report): readonly ReadText[] {
  return [...readAll(report).values()];
}

/** One text of a report as it is read. */
export function textAt(report: Report, address: TextAddress): ReadText {
  const text = readAll(report).get(address);
  if (!text) throw new Error(`There is no text ${address}`);
  return text;
}

/** A chapter as it is read. */
export function chapterText(report: Report, chapter: ChapterId): ReadText {
  return textAt(report, `chapters/${chapter}`);
}

/** Where a text stands. */
export function placeOfText(address: TextAddress): ReportPlace {
  return CHAPTER_IDS.find((id) => address === `chapters/${id}`) ?? 'front';
}

function readAll(report: Report): ReadonlyMap<TextAddress, ReadText> {
  let texts = TEXTS.get(report);
  if (!texts) {
    texts = new Map(TEXT_ADDRESSES.map((address) => [address, readText(report, address)]));
    TEXTS.set(report, texts);
  }
  return texts;
}

function readText(report: Report, address: TextAddress): ReadText {
  const stored = valueAt(report, address);
  const read = readLinkedText(typeof stored === 'string' ? stored : '', (cell) =>
    cellValue(report, cell),
  );
  const last = LAST.get(address);
  if (last && isSameText(last, read)) return last;
  const text = { ...read, address, place: placeOfText(address) };
  LAST.set(address, text);
  return text;
}

function isSameText(a: LinkedText, b: LinkedText): boolean {
  return (
    a.text === b.text &&
    a.links.length === b.links.length &&
    a.links.every(({ start, end, address }, index) => {
      const link = b.links[index];
      return link?.start === start && link.end === end && link.address === address;
    })
  );
}

/**
 * A patch that replaces ranges of a text as it is read, which must not overlap. Linked numbers outside of them
 * stay linked. In one pass, however many there are.
 */
export function replaceInText(
  report: Report,
  address: TextAddress,
  replacements: readonly Replacement[],
): Patch {
  const before = textAt(report, address);
  const links: TextLink[] = [];
  let text = '';
  let from = 0;
  let at = 0;
  const keepLinks = (until: number): void => {
    const moved = text.length - from;
    for (let link = before.links[at]; link && link.start < until; link = before.links[at]) {
      if (link.start >= from && link.end <= until)
        links.push({ ...link, start: link.start + moved, end: link.end + moved });
      at += 1;
    }
  };
  for (const { start, end, text: put } of [...replacements].sort((a, b) => a.start - b.start)) {
    keepLinks(start);
    text += before.text.slice(from, start) + put;
    from = end;
  }
  keepLinks(before.text.length);
  text += before.text.slice(from);
  return editValue(report, address, writeLinkedText({ text, links }));
}
