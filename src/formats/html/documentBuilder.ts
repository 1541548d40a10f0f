import { readNumbering } from '@/report/numbering';
import type { DocumentBlock, DocumentCell, DocumentTable, PlainDocument } from '../document';
import { joinListMark } from './lists';

/** What a tag says of the cell that it opens. */
export interface CellShape {
  readonly rowspan: number;
  readonly colspan: number;
  readonly isHead: boolean;
  /** Its text only runs over the cells beside it: they are cells of their own. */
  readonly isOverflow: boolean;
}

interface OpenCell {
  readonly shape: CellShape;
  readonly blocks: DocumentBlock[];
}

interface OpenRow {
  readonly cells: OpenCell[];
  /** Set to be invisible: counts only if something stands in it. */
  readonly isHidden: boolean;
}

interface OpenTable {
  readonly rows: OpenRow[];
  row: OpenRow | undefined;
  cell: OpenCell | undefined;
  /** A table stands in one of its cells: it lays the page out and is no table. */
  hasTable: boolean;
}

/** A line end of the markup inside a text without blanks, where it is none of the text's. */
const WRAPPED =
  /([\u2e80-\u9fff\uff00-\uffef])[ \t]*[\n\f\r][ \t\n\f\r]*(?=[\u2e80-\u9fff\uff00-\uffef])/g;

/** Tables inside one another beyond this are taken for text: a page lays itself out with three or four. */
const DEPTH_LIMIT = 16;
/** How many cells may be made of cells that others run over. */
const BLANKS_LIMIT = 20_000;

/**
 * Puts paragraphs and tables together from what comes in reading order. It knows tables, rows and cells and nothing
 * else that is open, so that no nesting makes it slow or deep.
 */
export class DocumentBuilder {
  readonly #blocks: DocumentBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #line: string[] = [];
  /** The number that goes before the next text: of a list, whose paragraphs may begin in it. */
  #mark = '';
  /** Open tables that are too deep to be tables. */
  #tooDeep = 0;
  #blanksLeft = BLANKS_LIMIT;

  get isInTable(): boolean {
    return this.#tables.length > 0;
  }

  text(text: string): void {
    this.#line.push(text);
  }

  /** The number of a list's item, which stands before the text that comes next. */
  mark(mark: string): void {
    this.#mark = mark;
  }

  /** Ends a line, as at the end of a paragraph. */
  endLine(): void {
    if (this.#line.length === 0) return;
    const text = this.#line
      .join('')
      .replace(WRAPPED, '$1')
      .replace(/[ \t\n\f\r]+/g, ' ')
      .trim();
    this.#line = [];
    if (text === '') return;
    // What is numbered by hand as well is not numbered twice.
    const isMarked = this.#mark !== '' && readNumbering(text) === undefined;
    const marked = isMarked ? joinListMark(this.#mark, text) : text;
    this.#mark = '';
    this.#container().push({ kind: 'paragraph', text: marked });
  }

  beginTable(): void {
    this.endLine();
    if (this.#tables.length === DEPTH_LIMIT) {
      this.#tooDeep += 1;
      return;
    }
    const parent = this.#tables[this.#tables.length - 1];
    if (parent?.cell) parent.hasTable = true;
    this.#tables.push({ rows: [], row: undefined, cell: undefined, hasTable: false });
  }

  beginRow(isHidden: boolean): void {
    const table = this.#leaveRow();
    if (!table) return;
    table.row = { cells: [], isHidden };
    table.rows.push(table.row);
  }

  beginCell(shape: CellShape): void {
    const table = this.endCell();
    this.#mark = '';
    if (!table) return;
    if (!table.row) this.beginRow(false);
    if (shape.isOverflow) this.#blanksLeft -= shape.colspan;
    const isOverflow = shape.isOverflow && this.#blanksLeft >= 0;
    table.cell = { shape: { ...shape, isOverflow }, blocks: [] };
    table.row?.cells.push(table.cell);
  }

  /** Ends the open cell; the table that is open, if one is. */
  endCell(): OpenTable | undefined {
    this.endLine();
    if (this.#tooDeep > 0) return undefined;
    const table = this.#tables[this.#tables.length - 1];
    if (table) table.cell = undefined;
    return table;
  }

  endRow(): void {
    this.#leaveRow();
  }

  endTable(): void {
    this.endLine();
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const table = this.#tables.pop();
    if (!table) return;
    const container = this.#container();
    if (table.hasTable) {
      for (const { cells } of table.rows)
        for (const { blocks } of cells) for (const block of blocks) container.push(block);
    } else container.push(finishTable(table));
  }

  end(): PlainDocument {
    this.#leaveCutCell();
    this.#tooDeep = 0;
    while (this.#tables.length > 0) this.endTable();
    this.endLine();
    return { blocks: this.#blocks };
  }

  /** Text that nothing ends any more, in a cell: the document is cut off, and a figure may lack its last digits. */
  #leaveCutCell(): void {
    const table = this.#tables[this.#tables.length - 1];
    if (!table?.cell || this.#line.length === 0) return;
    this.#line = [];
    table.row?.cells.pop();
    table.cell = undefined;
  }

  #leaveRow(): OpenTable | undefined {
    const table = this.endCell();
    if (table) table.row = undefined;
    return table;
  }

  /** Where blocks go: the innermost open cell. What stands between the rows of a table goes before it. */
  #container(): DocumentBlock[] {
    for (let index = this.#tables.length - 1; index >= 0; index -= 1) {
      const cell = this.#tables[index]?.cell;
      if (cell) return cell.blocks;
    }
    return this.#blocks;
  }
}

function finishTable({ rows }: OpenTable): DocumentTable {
  return {
    kind: 'table',
    rows: rows
      .map((row) => ({ ...row, cells: row.cells.flatMap(finishCell) }))
      .filter(({ isHidden, cells }) => !isHidden || cells.some(({ text }) => text !== ''))
      .map(({ cells }) => cells),
  };
}

function finishCell({ shape, blocks }: OpenCell): readonly DocumentCell[] {
  const { rowspan, colspan, isHead, isOverflow } = shape;
  const text = blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n');
  if (!isOverflow) return [{ text, rowspan, colspan, isHead }];
  return Array.from({ length: colspan }, (_, index) => ({
    text: index === 0 ? text : '',
    rowspan,
    colspan: 1,
    isHead,
  }));
}
