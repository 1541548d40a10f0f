import type { DocumentBlock } from '../document';
import { mergeGridCells, type GridRow } from './mergedCells';

/** Where paragraphs go: the document, or a cell. */
interface Container {
  readonly blocks: DocumentBlock[];
  /** The text of paragraphs whose ends were deleted: it goes on in the next one. */
  carried: string;
}

/** The cell that is open; what its properties say is set when they come, after its beginning. */
export interface OpenWordCell extends Container {
  columns: number;
  merge: 'none' | 'start' | 'below';
  /** It is a part of the cell before it. */
  isBeside: boolean;
  isDeleted: boolean;
}

export interface OpenWordRow {
  before: number;
  isDeleted: boolean;
  readonly cells: OpenWordCell[];
}

interface OpenTable {
  readonly rows: OpenWordRow[];
  row: OpenWordRow | undefined;
  cell: OpenWordCell | undefined;
  /** A table of several cells stands in one of its own: it lays the page out and is no table. */
  hasTable: boolean;
}

/** Tables inside one another beyond this are taken for text. */
const DEPTH_LIMIT = 16;

/** Puts paragraphs and tables together from what a Word document has in reading order. */
export class WordBlocks {
  readonly #root: Container = { blocks: [], carried: '' };
  readonly #tables: OpenTable[] = [];
  /** Open tables that are too deep to be tables. */
  #tooDeep = 0;
  /** What is to stand behind the table that is open. */
  #behindTable: string[] = [];

  get row(): OpenWordRow | undefined {
    return this.#tooDeep > 0 ? undefined : this.#table()?.row;
  }

  get cell(): OpenWordCell | undefined {
    return this.#tooDeep > 0 ? undefined : this.#table()?.cell;
  }

  get isInTable(): boolean {
    return this.#tables.length > 0;
  }

  /** @param isGoingOn its end was deleted, so that the next paragraph goes on in it */
  paragraph(text: string, isGoingOn = false): void {
    const container = this.#container();
    const whole = container.carried + text;
    container.carried = isGoingOn ? whole : '';
    if (!isGoingOn) pushText(container, whole);
  }

  /** A paragraph of its own, outside of any table: a note to a cell is no part of its figure. */
  note(text: string): void {
    if (this.isInTable) this.#behindTable.push(text);
    else pushText(this.#root, text);
  }

  /** Blocks that were read elsewhere. */
  insert(blocks: readonly DocumentBlock[]): void {
    const container = this.#container();
    for (const block of blocks) container.blocks.push(block);
  }

  beginTable(): void {
    if (this.#tables.length === DEPTH_LIMIT) this.#tooDeep += 1;
    else this.#tables.push({ rows: [], row: undefined, cell: undefined, hasTable: false });
  }

  beginRow(): void {
    const table = this.#table();
    if (!table || this.#tooDeep > 0) return;
    table.row = { before: 0, isDeleted: false, cells: [] };
    table.rows.push(table.row);
  }

  beginCell(): void {
    const table = this.#table();
    if (!table?.row || this.#tooDeep > 0) return;
    table.cell = {
      blocks: [],
      carried: '',
      columns: 1,
      merge: 'none',
      isBeside: false,
      isDeleted: false,
    };
    table.row.cells.push(table.cell);
  }

  endCell(): void {
    const table = this.#table();
    if (!table || this.#tooDeep > 0) return;
    if (table.cell) flush(table.cell);
    table.cell = undefined;
  }

  endRow(): void {
    const table = this.#table();
    if (table && this.#tooDeep === 0) table.row = undefined;
  }

  endTable(): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const table = this.#tables.pop();
    if (!table) return;
    const rows = table.rows.filter(({ isDeleted }) => !isDeleted);
    const cells = rows.flatMap((row) => row.cells.filter(({ isDeleted }) => !isDeleted));
    const container = this.#container();
    const parent = this.#table();
    if (table.hasTable || (parent && cells.length < 2)) {
      for (const { blocks } of cells) for (const block of blocks) container.blocks.push(block);
    } else container.blocks.push(mergeGridCells(rows.map(finishRow)));
    if (parent && (table.hasTable || cells.length > 1)) parent.hasTable = true;
    if (this.isInTable) return;
    for (const text of this.#behindTable) pushText(this.#root, text);
    this.#behindTable = [];
  }

  end(): readonly DocumentBlock[] {
    flush(this.#root);
    return this.#root.blocks;
  }

  #table(): OpenTable | undefined {
    return this.#tables[this.#tables.length - 1];
  }

  #container(): Container {
    for (let index = this.#tables.length - 1; index >= 0; index -= 1) {
      const cell = this.#tables[index]?.cell;
      if (cell) return cell;
    }
    return this.#root;
  }
}

function pushText({ blocks }: Container, text: string): void {
  if (text.trim() !== '') blocks.push({ kind: 'paragraph', text: text.trim() });
}

function flush(container: Container): void {
  if (container.carried !== '') pushText(container, container.carried);
  container.carried = '';
}

function finishRow({ before, cells }: OpenWordRow): GridRow {
  const kept: { text: string; columns: number; merge: 'none' | 'start' | 'below' }[] = [];
  for (const cell of cells) {
    const last = kept[kept.length - 1];
    if (cell.isDeleted) continue;
    if (cell.isBeside && last) last.columns += cell.columns;
    else kept.push({ text: textOf(cell), columns: cell.columns, merge: cell.merge });
  }
  return { before, cells: kept };
}

/** The lines of a cell; several blanks in one of them are but one, so that they divide nothing. */
function textOf({ blocks }: OpenWordCell): string {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return lines.join('\n').replace(/[ \t\u00A0\u3000]{2,}/g, ' ');
}
