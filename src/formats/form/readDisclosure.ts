import type { EditionId } from '@/editions/edition';
import { tableForm } from '@/editions/form';
import type { ReadingNotice } from '../draft';
import { foldBreaks } from './foldBreaks';
import { joinLabelNumbers } from './joinLabelNumbers';
import type { Piece } from './piece';
import { readRows, type FoundRow, type HeadSlots } from './readRows';
import { textOfPieces } from './rowCells';
import { scanLabels, type Mark } from './scanLabels';
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
  const isHeadless = headless !== undefined && !marks.some(isColumn);
  const collector = new BlockCollector(isHeadless ? headless : (edition ?? '2021'), isHeadless);
  for (const mark of marks) collector.take(mark);
  const { rows, notices } = readRows('disclosure', collector.rows);
  return { edition, rows, notices: [...collector.notices, ...notices] };
}

/** Goes through the blocks: a head counts for the rows below it up to the next head. */
class BlockCollector {
  readonly rows: FoundRow[] = [];
  readonly notices: ReadingNotice[] = [];
  readonly #edition: EditionId;
  readonly #isHeadless: boolean;
  #slots: (string | undefined)[] = [];
  /** Where the head is being read: cells in it are blanks of merged heads. */
  #head: 'none' | 'title' | 'columns' = 'none';
  #row: { readonly row: string; readonly line: number } | undefined;

  constructor(edition: EditionId, isHeadless: boolean) {
    this.#edition = edition;
    this.#isHeadless = isHeadless;
  }

  take(mark: Mark): void {
    if (mark.kind === 'label') this.#takeLabel(mark);
    else if (mark.kind === 'cells') this.#takeCells(mark.pieces, mark.line);
    else if (this.#row) {
      // What stands in the row's cell is no figure.
      this.#pushRow(this.#row, [{ kind: 'text', text: mark.text, line: mark.line }]);
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
      this.#head = 'title';
    }
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
    const columns = this.#slots.filter((column) => column !== undefined);
    const isKnown =
      known !== undefined &&
      new Set(columns).size === columns.length &&
      columns.every((column) => known.columns.includes(column));
    return isKnown ? this.#slots : [];
  }

  #leaveOut(text: string, line: number): void {
    this.notices.push({ kind: 'notPlaced', table: 'disclosure', text, line });
  }
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
