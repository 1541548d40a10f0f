import type { CellAddress } from '@/editions/edition';
import type { ReportDraft } from '@/formats/draft';
import { sequenceDifferences } from '@/lib/sequenceDifferences';
import { editCells, editValue, type Patch } from '@/report/patch';
import { cellValue, editionsOf, formCellsOf, type CellValue, type Report } from '@/report/report';
import {
  TEXT_ADDRESSES,
  replaceInText,
  textAt,
  type TextAddress,
  type TextRange,
} from '@/report/texts';

/** One place in which a document says other than the report. */
export type Deviation =
  | {
      readonly kind: 'cell';
      readonly address: CellAddress;
      readonly mine: CellValue;
      readonly theirs: CellValue;
    }
  /** Sentences of a text; `range` is where `mine` stands in the text as it is read. */
  | {
      readonly kind: 'text';
      readonly address: TextAddress;
      readonly mine: string;
      readonly theirs: string;
      readonly range: TextRange;
    }
  | {
      readonly kind: 'signature';
      readonly address: 'signature/organ' | 'signature/date';
      readonly mine: string;
      readonly theirs: string;
    };

/** A document that is held against the report. */
export interface GivenDocument {
  readonly report: Report;
  /** How it was read, where it was not a data file. */
  readonly draft: ReportDraft | undefined;
}

export interface Deviations {
  readonly list: readonly Deviation[];
  /** What the document says in every cell that could be read, those that agree too. */
  readonly cells: readonly (readonly [CellAddress, CellValue])[];
  /** Cells of the report's form that the document does not have, or that could not be read in it. */
  readonly notRead: number;
}

/**
 * Every place in which a document says other than the report, in the order of the form; cells before texts. Where the
 * report's documents are written with 0 for blanks, a 0 for a blank is none.
 */
export function deviationsOf(
  report: Report,
  given: GivenDocument,
  blanks: 'blank' | 'zero',
): Deviations {
  const cells = formCellsOf(editionsOf(report)).map(({ address }) => address);
  const isRead = readTest(given);
  const read = cells.filter(isRead);
  const list = [
    ...read.flatMap((address) => cellDeviation(report, given.report, address, blanks)),
    ...TEXT_ADDRESSES.flatMap((address) => textDeviations(report, given.report, address)),
    ...signatureDeviations(report, given.report),
  ];
  return {
    list,
    cells: read.map((address) => [address, cellValue(given.report, address) ?? null]),
    notRead: cells.length - read.length,
  };
}

function readTest({ report, draft }: GivenDocument): (address: CellAddress) => boolean {
  const unread = new Set(draft?.unread ?? report.unread);
  return (address) =>
    !unread.has(address) &&
    (draft ? draft.places[address] !== undefined : cellValue(report, address) !== undefined);
}

function cellDeviation(
  report: Report,
  given: Report,
  address: CellAddress,
  blanks: 'blank' | 'zero',
): readonly Deviation[] {
  const mine = cellValue(report, address) ?? null;
  const theirs = cellValue(given, address) ?? null;
  const isSame = mine === theirs || (blanks === 'zero' && mine === null && theirs === 0);
  return isSame ? [] : [{ kind: 'cell', address, mine, theirs }];
}

/** A sentence of a text with the place where it stands, or the end of a paragraph. */
interface Sentence extends TextRange {
  readonly text: string;
}

const PARAGRAPH_END = '¶';
/** A sentence with what ends it, and quotation marks behind that. */
const SENTENCE = /[^。！？；\n]*[。！？；]+[”’）」』]*|[^。！？；\n]+/g;

function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const before = sentences.length;
    const lineStart = from + (line.length - line.trimStart().length);
    for (const { 0: text, index } of line.trim().matchAll(SENTENCE)) {
      const start = lineStart + index;
      sentences.push({ text, start, end: start + text.length });
    }
    const last = sentences[sentences.length - 1];
    from += line.length;
    // Blanks at the end of a line belong to it.
    if (last && sentences.length > before)
      sentences.push({ text: PARAGRAPH_END, start: last.end, end: from });
    from += 1;
  }
  return sentences;
}

function textDeviations(report: Report, given: Report, address: TextAddress): readonly Deviation[] {
  const mine = textAt(report, address).text;
  // Those of a data file may have links: they are compared as they are read.
  const theirs = textAt(given, address).text;
  const [mineSentences, theirSentences] = [sentencesOf(mine), sentencesOf(theirs)];
  const wordsOf = (sentences: readonly Sentence[]): readonly string[] =>
    sentences.map(({ text }) => text);
  const runs = sequenceDifferences(wordsOf(mineSentences), wordsOf(theirSentences));
  return runs.map(({ mineAt, mine: own, theirs: others }) => {
    const range = rangeOf(mineSentences, mineAt, own.length, mine.length);
    return {
      kind: 'text',
      address,
      mine: mine.slice(range.start, range.end),
      theirs: asText(others, {
        isLast: range.end === mine.length,
        isBehindLast: mineSentences.length > 0 && mineAt >= mineSentences.length,
      }),
      range,
    };
  });
}

/** Where so many sentences stand, or before which one there are none to be replaced. */
function rangeOf(
  sentences: readonly Sentence[],
  at: number,
  count: number,
  textLength: number,
): TextRange {
  const first = sentences[at];
  if (count === 0 || !first)
    return { start: first?.start ?? textLength, end: first?.start ?? textLength };
  const last = sentences[at + count - 1] ?? first;
  // A paragraph's end takes along what stands between it and the next sentence.
  if (last.text !== PARAGRAPH_END) return { start: first.start, end: last.end };
  return { start: first.start, end: sentences[at + count]?.start ?? textLength };
}

/** Sentences and paragraph ends as they are put into a text. Its last paragraph ends without a line end. */
function asText(
  sentences: readonly string[],
  { isLast, isBehindLast }: { readonly isLast: boolean; readonly isBehindLast: boolean },
): string {
  const text = sentences.map((one) => (one === PARAGRAPH_END ? '\n' : one)).join('');
  const ended = isLast ? text.replace(/\n$/, '') : text;
  return isBehindLast ? `\n${ended}` : ended;
}

function signatureDeviations(report: Report, given: Report): readonly Deviation[] {
  return (['organ', 'date'] as const).flatMap((field): readonly Deviation[] => {
    const [mine, theirs] = [report.signature[field], given.signature[field]];
    return mine === theirs
      ? []
      : [{ kind: 'signature', address: `signature/${field}`, mine, theirs }];
  });
}

/**
 * The patch that makes the report say what the document says in some of those places. Totals follow their parts as
 * after an edit by hand.
 */
export function adoptionOf(report: Report, deviations: readonly Deviation[]): Patch {
  const cells = deviations.flatMap((deviation) =>
    deviation.kind === 'cell' ? [[deviation.address, deviation.theirs] as const] : [],
  );
  return [...editCells(report, cells), ...textAdoption(report, deviations)];
}

/** The same in all places: no total follows against what the document has for it. */
export function wholeAdoptionOf(report: Report, { list, cells }: Deviations): Patch {
  const isOpen = new Set(list.map(({ address }) => address));
  // Blanks that the documents write as 0 stay blanks.
  const wanted = cells.map(
    ([address, theirs]) =>
      [address, isOpen.has(address) ? theirs : (cellValue(report, address) ?? null)] as const,
  );
  return [...editCells(report, wanted), ...textAdoption(report, list)];
}

function textAdoption(report: Report, deviations: readonly Deviation[]): Patch {
  const texts = TEXT_ADDRESSES.flatMap((address) => {
    const replacements = deviations.flatMap((deviation) =>
      deviation.kind === 'text' && deviation.address === address
        ? [{ ...deviation.range, text: deviation.theirs }]
        : [],
    );
    return replacements.length > 0 ? replaceInText(report, address, replacements) : [];
  });
  const signatures = deviations.flatMap((deviation) =>
    deviation.kind === 'signature' ? editValue(report, deviation.address, deviation.theirs) : [],
  );
  return [...texts, ...signatures];
}
