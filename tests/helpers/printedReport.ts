import type { TableId } from '@/editions/edition';
import { EDITIONS, TABLE_IDS } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import { formatCell } from '@/report/number';
import { CHAPTER_IDS, cellValue, editionsOf, type CellValue, type Report } from '@/report/report';
import { CHAPTER_TEXTS, PRINTED_TITLE } from './printText';

/** A cell of a printed table where it begins, counted from 0. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly text: string;
  /** Only of a figure's cell. */
  readonly value: CellValue | undefined;
}

/** A table with all its places. */
export interface PrintedTable {
  readonly height: number;
  readonly width: number;
  readonly cells: readonly PlacedText[];
}

/** A report as it is printed: lines and tables. */
export type PrintedPart = string | PrintedTable;

export function printParts(report: Report): readonly PrintedPart[] {
  const { chapters } = EDITIONS['2021'];
  const body = CHAPTER_IDS.flatMap((id): readonly PrintedPart[] => [
    chapters.find((other) => other.id === id)?.heading ?? id,
    ...CHAPTER_TEXTS[id].split('\n').filter((line) => line !== ''),
    ...(isTable(id) ? [placeCells(report, id)] : []),
  ]);
  return [PRINTED_TITLE, ...body];
}

function isTable(id: string): id is TableId {
  return TABLE_IDS.some((table) => table === id);
}

/** The cells of a table of the form, laid out as a browser does. */
export function placeCells(report: Report, table: TableId): PrintedTable {
  const { rows } = tableLayout(editionsOf(report)[table], table);
  const taken = new Set<string>();
  const cells: PlacedText[] = [];
  rows.forEach(({ slots }, row) => {
    let column = 0;
    for (const slot of slots) {
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let down = 0; down < slot.rowspan; down += 1)
        for (let across = 0; across < slot.colspan; across += 1)
          taken.add(`${row + down} ${column + across}`);
      const value = slot.kind === 'cell' ? cellValue(report, slot.address) : undefined;
      const text = slot.kind === 'cell' ? formatCell(value) : slot.label.zh;
      const { rowspan, colspan } = slot;
      cells.push({ row, column, rowspan, colspan, text, value });
    }
  });
  const width = Math.max(...cells.map(({ column, colspan }) => column + colspan));
  return { height: rows.length, width, cells };
}

/** The texts of a table in its rows and columns, merged cells written out as empty ones. */
export function rowsOf({ height, width, cells }: PrintedTable): readonly (readonly string[])[] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, text } of cells) {
    const own = rows[row];
    if (own) own[column] = text;
  }
  return rows;
}
