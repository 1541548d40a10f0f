import type { DocumentBlock } from '../document';
import { tableOfRows, type RtfCellShape, type RtfRow } from './rtfTable';

const CELLS_LIMIT = 1_000;

/** Puts paragraphs and tables together from what an RTF text has in reading order. */
export class RtfBlocks {
  readonly #blocks: DocumentBlock[] = [];
  #rows: RtfRow[] = [];
  /** The row that is being written, and how it says that its cells are. */
  #texts: string[] = [];
  #shapes: RtfCellShape[] = [];
  #left = 0;
  #merge: RtfCellShape['merge'] = 'none';
  #isBeside = false;
  #lines: string[] = [];
  #line: string[] = [];
  readonly #notes: string[] = [];
  readonly #notesOfTable: string[] = [];
  isInTable = false;

  text(text: string): void {
    this.#line.push(text);
  }

  endLine(): void {
    const line = this.#line.join('').trim();
    this.#line = [];
    if (this.isInTable) {
      this.#lines.push(line);
      return;
    }
    this.#endTable();
    if (line !== '') this.#blocks.push({ kind: 'paragraph', text: line });
    this.#pushNotes(this.#notes);
  }

  /** A note stands behind its paragraph, or behind the table that it is about a cell of. */
  note(text: string): void {
    (this.isInTable ? this.#notesOfTable : this.#notes).push(text);
  }

  beginRow(): void {
    this.#shapes = [];
    this.#left = 0;
    this.#clearShape();
  }

  setLeft(left: number): void {
    this.#left = left;
  }

  mergeDown(merge: 'start' | 'below'): void {
    this.#merge = merge;
  }

  mergeBeside(): void {
    this.#isBeside = true;
  }

  addShape(right: number): void {
    if (this.#shapes.length < CELLS_LIMIT)
      this.#shapes.push({ right, merge: this.#merge, isBeside: this.#isBeside });
    this.#clearShape();
  }

  endCell(): void {
    this.#lines.push(this.#line.join('').trim());
    const text = this.#lines.filter((line) => line !== '').join('\n');
    if (this.#texts.length < CELLS_LIMIT)
      this.#texts.push(text.replace(/[ \t\u00A0\u3000]{2,}/g, ' '));
    this.#line = [];
    this.#lines = [];
  }

  endRow(): void {
    if (this.#texts.length > 0)
      this.#rows.push({ left: this.#left, shapes: this.#shapes, texts: this.#texts });
    this.#texts = [];
    this.#lines = [];
    this.#line = [];
  }

  /** What stands in a row that never ended is left out: the text is cut off, and a figure may be as well. */
  end(): readonly DocumentBlock[] {
    if (this.#texts.length > 0) this.#line = [];
    this.isInTable = false;
    this.endLine();
    return this.#blocks;
  }

  #endTable(): void {
    if (this.#rows.length > 0) this.#blocks.push(tableOfRows(this.#rows));
    this.#rows = [];
    this.#texts = [];
    this.#lines = [];
    this.#pushNotes(this.#notesOfTable);
  }

  #pushNotes(notes: string[]): void {
    for (const text of notes) this.#blocks.push({ kind: 'paragraph', text });
    notes.length = 0;
  }

  #clearShape(): void {
    this.#merge = 'none';
    this.#isBeside = false;
  }
}
