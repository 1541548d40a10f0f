import type { EditionId } from '@/editions/edition';
import { EDITIONS, tableForm } from '@/editions/form';
import type { ReadingNotice } from '../draft';
import { foldBreaks } from './foldBreaks';
import { joinLabelNumbers } from './joinLabelNumbers';
import type { Piece } from './piece';
import { readDisclosureList } from './readDisclosureList';
import { readRows, type FoundRow, type HeadSlots } from './readRows';
import { textOfPieces } from './rowCells';
import { scanLabels, type Mark } from './scanLabels';
import { columnMeant, orderColumns, type GuessedColumn, type OrderedColumn } from './settleColumns';
import { ROW_ORDER, settleRows } from './settleRows';
import type { TableReading } from './tableReading';
import { VOCABULARIES } from './vocabulary';

/**
 * Reads table two from its pieces: each row's figures by the column heads of its block.
 * @param headless the form whose columns the rows have where there is no head at all, as in a part that was copied
 */
export function readDisclosure(pieces: readonly Piece[], headless?: EditionId): TableReading {
  const scanned = scanLabels(joinLabelNumbers(foldBreaks(pieces)), VOCABULARIES.disclosure);
  const marks = settleRows(scanned, ROW_ORDER.disclosure);
  const edition = editionOf(marks);
  const listed = readDisclosureList(marks, edition ?? '2021');
  if (listed) return { edition, rows: listed, notices: [] };
  const isHeadless = headless !== undefined && !marks.some(isColumn);
  const collector = new BlockCollector(isHeadless ? headless : (edition ?? '2021'), isHeadless);
  for (const mark of marks) collector.take(mark);
  const { rows, notices } = readRows('disclosure', collector.rows);
  return { edition, rows, notices: [...collector.notices, ...notices] };
}

/** A text among the heads that is no column of the form word for word. */
interface UnknownHead {
  readonly text: string;
  readonly line: number;
}

/** Longer texts are notes. */
const HEAD_LIMIT = 16;

/** Goes through the blocks: a head counts for the rows below it up to the next head. */
class BlockCollector {
  readonly rows: FoundRow[] = [];
  readonly notices: ReadingNotice[] = [];
  readonly #edition: EditionId;
  readonly #isHeadless: boolean;
  readonly #order: readonly OrderedColumn[];
  #slots: Head[] = [];
  /** What the unknown heads were taken for. */
  #settled: HeadSlots | undefined;
  /** Where the head is being read: cells in it are blanks of merged heads. */
  #head: 'none' | 'title' | 'heading' | 'columns' = 'none';
  #row: { readonly row: string; readonly line: number } | undefined;

  constructor(edition: EditionId, isHeadless: boolean) {
    this.#edition = edition;
    this.#order = EDITIONS[edition].tables.disclosure.blocks.flatMap(({ columns }) =>
      orderColumns(columns),
    );
    this.#isHeadless = isHeadless;
  }

  take(mark: Mark): void {
    if (mark.kind === 'label') this.#takeLabel(mark);
    else if (mark.kind === 'cells') this.#takeCells(mark.pieces, mark.line);
    else if (this.#row) {
      // What stands in the row's cell is no figure.
      this.#pushRow(this.#row, [{ kind: 'text', text: mark.text, line: mark.line }]);
    } else if (
      (this.#head === 'columns' || this.#head === 'heading') &&
      mark.text.length <= HEAD_LIMIT
    ) {
      this.#slots.push({ text: mark.text, line: mark.line });
    } else this.#leaveOut(mark.text, mark.line);
  }

  #takeLabel({ meaning, text, line, isGuessed }: Extract<Mark, { kind: 'label' }>): void {
    this.#row = undefined;
    if (meaning.kind === 'row') {
      this.#head = 'none';
      this.#row = { row: meaning.row, line };
      if (isGuessed) {
        const { row } = meaning;
        this.notices.push({ kind: 'labelGuessed', table: 'disclosure', row, text, line });
      }
      return;
    }
    if (this.#head === 'none' || (meaning.kind === 'group' && meaning.group === 'heading')) {
      this.#slots = [];
      this.#settled = undefined;
      this.#head = 'title';
    }
    if (meaning.kind === 'group' && meaning.group === 'heading') this.#head = 'heading';
    if (meaning.kind !== 'column') return;
    this.#head = 'columns';
    this.#slots.push(meaning.column);
  }

  #takeCells(pieces: readonly Piece[], line: number): void {
    const hasValue = pieces.some(({ kind }) => kind === 'value');
    const hasCells = hasValue || pieces.some(({ kind }) => kind === 'blank');
    if (this.#row && hasCells) {
      this.#pushRow(this.#row, pieces);
      return;
    }
    if (this.#head === 'columns') {
      const end = pieces.findIndex(({ kind }) => kind !== 'blank');
      const blanks = end < 0 ? pieces.length : end;
      for (let index = 0; index < blanks; index += 1) this.#slots.push(undefined);
    }
    if (hasValue) this.#leaveOut(textOfPieces(pieces), line);
  }

  /** A row has one run of cells; what comes behind it, up to the next label, belongs to none. */
  #pushRow(found: { readonly row: string; readonly line: number }, pieces: readonly Piece[]): void {
    this.rows.push({ ...found, pieces, slots: this.#slotsFor(found.row), merged: 0 });
    this.#row = undefined;
  }

  /** The head of the row's block; none where it is not one that the row's form has. */
  #slotsFor(row: string): HeadSlots {
    const known = tableForm(this.#edition, 'disclosure').rows.find(({ id }) => id === row);
    if (this.#isHeadless) return known?.columns ?? [];
    this.#settled ??= this.#settleHeads(known?.columns ?? []);
    const columns = this.#settled.filter((column) => column !== undefined);
    const isKnown =
      known !== undefined &&
      new Set(columns).size === columns.length &&
      columns.every((column) => known.columns.includes(column));
    return isKnown ? this.#settled : [];
  }

  /** The heads with the unknown ones settled; none where one of them is and stays unknown. */
  #settleHeads(columns: readonly string[]): HeadSlots {
    const heads = this.#slots;
    const unknown = heads.filter((head): head is UnknownHead => typeof head === 'object');
    if (unknown.length === 0) return heads as HeadSlots;
    const found = new Set(heads.filter(isNamed));
    if (columns.every((column) => found.has(column))) {
      // Where no column is missing they are notes, and no heads.
      for (const { text, line } of unknown) this.#leaveOut(text, line);
      return heads.filter((head): head is HeadSlots[number] => typeof head !== 'object');
    }
    const order = this.#order.filter(({ column }) => columns.includes(column));
    const settled = settleUnknown(heads, order) ?? settleUnknown(joinUnknownHeads(heads), order);
    if (!settled) {
      for (const { text, line } of unknown) this.#leaveOut(text, line);
      return [];
    }
    for (const { column, text, line } of settled.guesses)
      this.notices.push({ kind: 'columnGuessed', table: 'disclosure', column, text, line });
    return settled.slots;
  }

  #leaveOut(text: string, line: number): void {
    this.notices.push({ kind: 'notPlaced', table: 'disclosure', text, line });
  }
}

type Head = HeadSlots[number] | UnknownHead;

function isNamed(head: Head): head is string {
  return typeof head === 'string';
}

/** A head may have been broken in pieces, each of which is unknown. */
function joinUnknownHeads(heads: readonly Head[]): readonly Head[] {
  const joined: Head[] = [];
  for (const head of heads) {
    const before = joined[joined.length - 1];
    if (typeof head === 'object' && typeof before === 'object')
      joined[joined.length - 1] = { ...before, text: before.text + head.text };
    else joined.push(head);
  }
  return joined;
}

/** Each unknown head as the column that is missing at its place; undefined where one of them is not. */
function settleUnknown(
  heads: readonly Head[],
  order: readonly OrderedColumn[],
): { readonly slots: HeadSlots; readonly guesses: readonly GuessedColumn[] } | undefined {
  const found = new Set(heads.filter(isNamed));
  const guesses: GuessedColumn[] = [];
  const slots: (string | undefined)[] = [];
  for (const [index, head] of heads.entries()) {
    if (typeof head !== 'object') slots.push(head);
    else {
      const before = slots.filter((column) => column !== undefined);
      const after = heads.slice(index + 1).find(isNamed);
      const place = { before: before[before.length - 1], after };
      const column = columnMeant(head.text, place, found, order);
      if (column === undefined) return undefined;
      slots.push(column);
      guesses.push({ column, ...head });
    }
  }
  return { slots, guesses };
}

function isColumn(mark: Mark): boolean {
  return mark.kind === 'label' && mark.meaning.kind === 'column';
}

/** Each column head that only one edition has is a vote for it. */
function editionOf(marks: readonly Mark[]): EditionId | undefined {
  let votes = 0;
  for (const mark of marks) {
    if (mark.kind !== 'label' || mark.meaning.kind !== 'column') continue;
    const { editions } = mark.meaning;
    if (editions.length === 1) votes += editions[0] === '2019' ? -1 : 1;
  }
  if (votes === 0) return undefined;
  return votes < 0 ? '2019' : '2021';
}
