import type { Finding } from '@/checks/finding';
import type { CellAddress, TableId } from '@/editions/edition';
import { TABLE_IDS, placeOf } from '@/editions/form';
import type { CellValue, Report, TableData } from '@/report/report';

/** How a cell is marked for the gravest open finding that names it. */
export type CellMark = 'error' | 'warning' | 'todo';

type Marks = Readonly<Record<string, CellMark>>;

const NO_MARKS: Marks = {};

/** One row: its cells and their marks, by column, each a signal of its own. */
class Row {
  cells = $state.raw<TableData[string] | undefined>();
  marks = $state.raw<Marks>(NO_MARKS);
}

/**
 * The rows of a report's tables as signals: an edit wakes only what shows the rows that it changed, not each of
 * the three hundred cells. A row that an edit left alone is the same object and is told by that.
 */
export class ReportRows {
  readonly #rows: Readonly<Record<TableId, Map<string, Row>>> = {
    disclosure: new Map<string, Row>(),
    requests: new Map<string, Row>(),
    disputes: new Map<string, Row>(),
  };

  /** The value of a cell; `undefined` where the report has no such cell. */
  valueOf(address: CellAddress): CellValue | undefined {
    const place = placeOf(address);
    return place && this.#row(place.table, place.row).cells?.[place.column];
  }

  markOf(address: CellAddress): CellMark | undefined {
    const place = placeOf(address);
    return place && this.#row(place.table, place.row).marks[place.column];
  }

  /** Shows the tables of a report. */
  show(tables: Report['tables']): void {
    for (const table of TABLE_IDS) {
      const data = tables[table];
      for (const row of Object.keys(data)) this.#row(table, row);
      for (const [id, row] of this.#rows[table]) row.cells = data[id];
    }
  }

  /** Marks the cells that the open findings name; a blank is not marked for being blank. */
  mark(findings: readonly Finding[]): void {
    const marked = new Map<Row, Record<string, CellMark>>();
    for (const finding of findings) {
      const { severity } = finding;
      if (severity === 'note' || !marksCells(finding)) continue;
      for (const address of finding.cells) {
        const place = placeOf(address);
        if (!place) continue;
        const row = this.#row(place.table, place.row);
        const marks = marked.get(row) ?? {};
        if (marks[place.column] !== 'error') marks[place.column] = severity;
        marked.set(row, marks);
      }
    }
    for (const rows of Object.values(this.#rows)) {
      for (const row of rows.values()) {
        const marks = marked.get(row) ?? NO_MARKS;
        if (!isSameMarks(row.marks, marks)) row.marks = marks;
      }
    }
  }

  #row(table: TableId, id: string): Row {
    const rows = this.#rows[table];
    let row = rows.get(id);
    if (!row) {
      row = new Row();
      rows.set(id, row);
    }
    return row;
  }
}

/** Whether a finding is told at its cells: while it is open, and not of T-BLANK, which names every blank. */
export function marksCells({ check, dismissed }: Finding): boolean {
  return dismissed === undefined && check !== 'T-BLANK';
}

function isSameMarks(a: Marks, b: Marks): boolean {
  const columns = Object.keys(a);
  return (
    columns.length === Object.keys(b).length && columns.every((column) => a[column] === b[column])
  );
}
