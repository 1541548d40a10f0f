import type { EditionId } from '@/editions/edition';
import { tableForm } from '@/editions/form';
import { isCell, textOfPieces, type CellPiece } from './rowCells';
import type { Mark } from './scanLabels';
import type { RowReading } from './tableReading';

/**
 * Table two as a list, a line a figure: the row's label, the column's, and the figure. Undefined where it is not so
 * throughout, as in a table with heads.
 */
export function readDisclosureList(
  marks: readonly Mark[],
  edition: EditionId,
): readonly RowReading[] | undefined {
  const { rows } = tableForm(edition, 'disclosure');
  const found = new Map<
    string,
    { readonly line: number; readonly cells: Map<string, CellPiece> }
  >();
  let row: string | undefined;
  let column: string | undefined;
  for (const mark of marks) {
    if (mark.kind === 'label' && mark.meaning.kind === 'row') {
      row = mark.meaning.row;
      column = undefined;
    } else if (mark.kind === 'label' && mark.meaning.kind === 'column') {
      // Two columns' labels behind each other are heads.
      if (row !== undefined && column !== undefined) return undefined;
      column = mark.meaning.column;
    } else if (mark.kind === 'cells' && mark.pieces.some(({ kind }) => kind === 'value')) {
      const [cell, ...others] = mark.pieces.filter(isCell);
      const isOne = cell?.kind === 'value' && others.every(({ kind }) => kind === 'blank');
      const known = rows.find(({ id }) => id === row);
      if (!isOne || row === undefined || column === undefined) return undefined;
      const own = found.get(row) ?? { line: mark.line, cells: new Map<string, CellPiece>() };
      if (!known?.columns.includes(column) || own.cells.has(column)) return undefined;
      own.cells.set(column, cell);
      found.set(row, own);
      column = undefined;
    }
  }
  const readings = [...found].map(([id, { line, cells }]): RowReading => ({
    row: id,
    line,
    cells,
    text: textOfPieces([...cells.values()]),
  }));
  return readings.length > 1 ? readings : undefined;
}
