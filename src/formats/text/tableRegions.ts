import type { ChapterId, TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import { isAllLabels } from '../form/labelIndex';
import { normalizeLabel } from '../form/labelText';
import type { Piece } from '../form/piece';
import { VOCABULARIES } from '../form/vocabulary';
import { isOpenLabel, tableOfLabel } from './anchors';
import type { DocumentLine } from './documentLines';
import { chapterOfHeading, isNumberedOtherwise, splitHeading, type Numbering } from './headings';
import { splitLine } from './pieces';

/** The lines of the tables, found by what stands in them, and the lines that are text. */
export interface Regions {
  readonly tables: Readonly<Record<TableId, readonly Piece[]>>;
  readonly text: readonly TextLine[];
}

/** A line that is text, and the chapter that it is the heading of, if it is one. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
  readonly heading: ChapterId | undefined;
}

/** Longer than any label of the form: prose. */
const LABEL_LIMIT = 48;
/** A row of a table in one line is shorter than this. */
const LINE_LIMIT = 2_000;
/** A label of the form has no more signs, be it set one a line. */
const WRAPPED_LINES = 40;

interface Line extends TextLine {
  readonly isLong: boolean;
  readonly pieces: readonly Piece[];
  /** The normalized texts among the pieces. */
  readonly labels: readonly string[];
}

/** Tells tables from text line by line. A table may stand anywhere, in any chapter, in pieces. */
export function findRegions(given: readonly DocumentLine[]): Regions {
  const official = readLines(given, 'official');
  const isOther = isNumberedOtherwise(
    official.map(({ text }) => text),
    new Set(official.flatMap(({ heading }) => heading ?? [])).size,
  );
  const lines = isOther ? readLines(given, 'other') : official;
  const collector = new RegionCollector();
  lines.forEach((line, index) => {
    if (line.heading !== undefined || !isTableLine(line)) collector.takeText(line);
    else collector.takeTable(line, tableAt(lines, index));
  });
  return collector.end();
}

/** Gathers the lines of the table that is open; which of them are its own is told when it ends. */
class RegionCollector {
  readonly #tables: Record<TableId, Piece[]> = { disclosure: [], requests: [], disputes: [] };
  readonly #text: TextLine[] = [];
  #table: TableId | undefined;
  #open: Line[] = [];

  /** A line that may belong to the open table, or surely to the one given. */
  takeTable(line: Line, table: TableId | undefined): void {
    if (table !== undefined && table !== this.#table) this.#close();
    this.#table = table ?? this.#table;
    if (this.#table === undefined) this.#pushText(line);
    else this.#open.push(line);
  }

  takeText(line: Line): void {
    this.#close();
    this.#pushText(line);
  }

  end(): Regions {
    this.#close();
    return { tables: this.#tables, text: this.#text };
  }

  #close(): void {
    if (this.#table === undefined) return;
    const pieces = this.#tables[this.#table];
    const length = lengthOfTable(this.#table, this.#open);
    this.#open.forEach((line, index) => {
      if (index < length) pieces.push(...line.pieces);
      else this.#pushText(line);
    });
    // A row that is cut off ends here.
    pieces.push({ kind: 'break', line: this.#open[0]?.number ?? 1 });
    this.#table = undefined;
    this.#open = [];
  }

  #pushText({ number, text, heading }: Line): void {
    if (text !== '') this.#text.push({ number, text, heading });
  }
}

function readLines(given: readonly DocumentLine[], numbering: Numbering): readonly Line[] {
  const lines: Line[] = [];
  for (const line of given) {
    const parts = splitHeading(line.raw);
    if (parts)
      for (const part of parts)
        lines.push(readLine({ ...line, raw: part, text: part.trim() }, numbering));
    else lines.push(readLine(line, numbering));
  }
  return lines;
}

function readLine({ number, raw, text }: DocumentLine, numbering: Numbering): Line {
  if (raw === '') {
    const pieces: readonly Piece[] = [{ kind: 'break', line: number }];
    return { number, text, isLong: false, pieces, labels: [], heading: undefined };
  }
  const isLong = raw.length > LINE_LIMIT;
  const pieces = isLong ? [] : splitLine(raw, number);
  const labels: string[] = [];
  for (const piece of pieces) if (piece.kind === 'text') labels.push(normalizeLabel(piece.text));
  return { number, text, isLong, pieces, labels, heading: chapterOfHeading(text, numbering) };
}

/** Whether a line can be one of a table: its texts are short, or labels run together. */
function isTableLine({ isLong, labels }: Line): boolean {
  if (isLong) return false;
  const unknown = labels.filter((label) => label.length > 0 && tableOfLabel(label) === undefined);
  if (unknown.some((label) => label.includes('。'))) return false;
  if (lengthOf(unknown) <= LABEL_LIMIT) return true;
  return lengthOf(unknown.filter((label) => !isSomeLabel(label))) <= LABEL_LIMIT;
}

function lengthOf(labels: readonly string[]): number {
  return labels.reduce((sum, label) => sum + label.length, 0);
}

function isSomeLabel(label: string): boolean {
  return TABLE_IDS.some((table) => isAllLabels(VOCABULARIES[table].index, label));
}

/** The table that a line surely belongs to, by a label that may go on in the next words and lines. */
function tableAt(lines: readonly Line[], index: number): TableId | undefined {
  const labels = lines[index]?.labels ?? [];
  for (let first = 0; first < labels.length; first += 1) {
    const table = tableOfLabel(labels[first] ?? '') ?? tableOfWrapped(lines, index, first);
    if (table) return table;
  }
  return undefined;
}

/** The table of the label that begins with one text of a line and goes on behind it. */
function tableOfWrapped(lines: readonly Line[], index: number, first: number): TableId | undefined {
  let joined = '';
  for (let next = index; next < index + WRAPPED_LINES; next += 1) {
    const line = lines[next];
    if (!line || (next > index && line.pieces.some(isCell))) return undefined;
    for (const label of next === index ? line.labels.slice(first) : line.labels) {
      joined += label;
      const table = tableOfLabel(joined);
      if (table) return table;
      if (!isOpenLabel(joined)) return undefined;
    }
  }
  return undefined;
}

function isCell({ kind }: Piece): boolean {
  return kind === 'value' || kind === 'blank';
}

/**
 * How many of the lines since a table's first label are its own: up to the last cell or known label. Notes
 * and prose that follow are the chapter's, and so is all where no cell and no head was found.
 */
function lengthOfTable(table: TableId, lines: readonly Line[]): number {
  const { index } = VOCABULARIES[table];
  let length = 0;
  let known = 0;
  let hasCells = false;
  for (const [at, { pieces, labels }] of lines.entries()) {
    const isCells = pieces.some(isCell);
    const count = labels.filter((label) => isAllLabels(index, label)).length;
    known += count;
    hasCells ||= isCells;
    if (isCells || count > 0) length = at + 1;
  }
  return hasCells || known > 1 ? length : 0;
}
