import type { DocumentCell, DocumentTable } from '../document';

/** A cell as Word and RTF have it: what it covers below is said by the cells below. */
export interface GridCell {
  readonly text: string;
  readonly columns: number;
  /** `start` of a cell over several rows, `below` for its part in a further row. */
  readonly merge: 'none' | 'start' | 'below';
}

export interface GridRow {
  /** Columns that are left out before the first cell. */
  readonly before: number;
  readonly cells: readonly GridCell[];
}

interface OpenCell {
  text: string;
  rowspan: number;
  readonly colspan: number;
  readonly isHead: false;
}

const COLUMNS_LIMIT = 100;
const BLANK: DocumentCell = { text: '', rowspan: 1, colspan: 1, isHead: false };

/** A table whose merged cells are said row by row, with its cells where they begin and their spans. */
export function mergeGridCells(rows: readonly GridRow[]): DocumentTable {
  let above: ReadonlyMap<number, OpenCell> = new Map();
  const finished = rows.map(({ before, cells }): readonly DocumentCell[] => {
    const own: DocumentCell[] = [];
    const open = new Map<number, OpenCell>();
    let column = limitColumns(before, 0);
    if (column > 0) own.push({ ...BLANK, colspan: column });
    for (const { text, columns, merge } of cells) {
      const colspan = limitColumns(columns, 1);
      const upper = merge === 'below' ? above.get(column) : undefined;
      if (upper?.colspan === colspan) {
        upper.rowspan += 1;
        open.set(column, upper);
      } else {
        const cell: OpenCell = { text, rowspan: 1, colspan, isHead: false };
        own.push(cell);
        if (merge !== 'none') open.set(column, cell);
      }
      column += colspan;
    }
    above = open;
    return own;
  });
  return { kind: 'table', rows: finished };
}

/** No table of a report is wider; what says it is gets no further. */
function limitColumns(columns: number, least: number): number {
  return Math.min(Math.max(columns, least), COLUMNS_LIMIT);
}
