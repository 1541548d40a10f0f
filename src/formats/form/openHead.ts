import type { TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import type { PlacedDocumentCell, Rectangle } from './rectangle';
import { cellsOfRow, headsInRow, isHeadRow, joinHeads, type ColumnHead } from './tableHeads';

/** The head that holds for the rows below it. */
export interface OpenHead {
  readonly table: TableId;
  readonly heads: readonly ColumnHead[];
  /** The last row of it. */
  readonly bottom: number;
  /** Columns of numbers and remarks that offices set beside the form's. */
  readonly sides: readonly PlacedDocumentCell[];
}

/** The head that a row begins or goes on with. */
export function headAt(
  rectangle: Rectangle,
  row: number,
  open: OpenHead | undefined,
): OpenHead | undefined {
  for (const table of TABLE_IDS) {
    const heads = headsInRow(table, rectangle, row);
    if (!isHeadRow(heads)) continue;
    const isGoingOn = open?.table === table && open.bottom === row - 1;
    return {
      table,
      heads: isGoingOn ? joinHeads(open.heads, heads) : heads,
      bottom: row,
      sides: sidesOf(rectangle, row),
    };
  }
  return undefined;
}

const SIDE = /^(?:序号|行次|编号|备注|说明)$/;
/** A side's head reaches down over the rows of the form's, and its cell may end above the last of them. */
const SIDE_ROWS = 4;

function sidesOf(rectangle: Rectangle, row: number): readonly PlacedDocumentCell[] {
  const rows = Array.from({ length: SIDE_ROWS }, (_, index) => row - index).filter((at) => at >= 0);
  return rows.flatMap((at) =>
    cellsOfRow(rectangle, at).filter(({ cell }) => SIDE.test(cell.text.replace(/\s+/g, ''))),
  );
}

/** Whether a cell stands in a column that is none of the form's. */
export function isAside(place: PlacedDocumentCell, sides: readonly PlacedDocumentCell[]): boolean {
  return sides.some((side) => place.left >= side.left && place.right <= side.right);
}
