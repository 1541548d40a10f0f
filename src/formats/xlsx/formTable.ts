import type { CellAddress } from '@/editions/edition';
import { tableForm } from '@/editions/form';
import type { CellSlot, HeadSlot } from '@/editions/layout';
import type { CellValue } from '@/report/report';
import { sumCells } from '@/report/sum';
import { followedTotalsOf } from '@/report/totals';
import type { FinishedTable } from '../finished/finishedReport';
import { placeRows } from '../finished/tableGrid';
import { cellName, type SheetPage, type SheetPlace } from './sheetPage';
import {
  FIGURE_LOOK,
  HEAD_LOOK,
  ROW_HEAD_LOOK,
  TOTAL_LOOK,
  TURNED_HEAD_LOOK,
  type CellLook,
} from './sheetStyles';

/** The column of the sheet where each column of the form's table begins, and at the end where the last one ends. */
export type ColumnStarts = readonly number[];

/**
 * Puts a table of the form below what the page has, with its spans. A total is a formula where it is the sum of its
 * parts; one that was published otherwise stays the number that it is.
 */
export function addFormTable(
  page: SheetPage,
  table: FinishedTable,
  starts: ColumnStarts,
  remarks: Readonly<Record<CellAddress, string>>,
): void {
  const top = page.end;
  const startOf = (column: number): number => starts[column] ?? column;
  const placed = placeRows(table.layout).flatMap(({ cells }, row) =>
    cells
      .filter(({ merge }) => merge !== 'below')
      .map(({ slot, column, colspan }) => ({
        slot,
        row: top + row,
        column: startOf(column),
        rowspan: slot.rowspan,
        colspan: startOf(column + colspan) - startOf(column),
      })),
  );
  const places = new Map<CellAddress, SheetPlace>();
  const values = new Map<CellAddress, CellValue>();
  for (const { slot, row, column } of placed)
    if (slot.kind === 'cell') {
      places.set(slot.address, { row, column });
      values.set(slot.address, readFigure(table.cellText(slot)));
    }
  const formulas = formulasOf(table, places, values);
  for (const { slot, ...place } of placed) {
    if (slot.kind === 'cell') {
      const formula = formulas.get(slot.address);
      const comment = remarks[slot.address];
      page.put({
        ...place,
        value: values.get(slot.address) ?? null,
        look: lookOfCell(slot),
        ...(formula === undefined ? {} : { formula }),
        ...(comment === undefined ? {} : { comment }),
      });
    } else page.put({ ...place, value: slot.label.zh, look: lookOfHead(slot) });
  }
}

/** Figures are numbers in a sheet; a blank is nothing, and `/` stays as it is. */
function readFigure(text: string): CellValue {
  if (text === '') return null;
  return text === '/' ? text : Number(text);
}

function formulasOf(
  { edition, id }: FinishedTable,
  places: ReadonlyMap<CellAddress, SheetPlace>,
  values: ReadonlyMap<CellAddress, CellValue>,
): ReadonlyMap<CellAddress, string> {
  const formulas = new Map<CellAddress, string>();
  for (const { total, parts } of followedTotalsOf(tableForm(edition, id))) {
    const value = values.get(total);
    // A formula over blanks would turn a blank total into a zero.
    if (typeof value !== 'number') continue;
    if (sumCells(parts.map((part) => values.get(part))) !== value) continue;
    formulas.set(total, `SUM(${rangesOf(parts.flatMap((part) => places.get(part) ?? []))})`);
  }
  return formulas;
}

/** `D6:I6,K6` for places that lie in a row or in a column, as far as they stand together. */
function rangesOf(places: readonly SheetPlace[]): string {
  const ranges: { first: SheetPlace; last: SheetPlace }[] = [];
  for (const place of places) {
    const open = ranges[ranges.length - 1];
    if (open && isNext(open, place)) open.last = place;
    else ranges.push({ first: place, last: place });
  }
  return ranges
    .map(({ first, last }) =>
      first === last ? cellName(first) : `${cellName(first)}:${cellName(last)}`,
    )
    .join(',');
}

function isNext({ first, last }: { first: SheetPlace; last: SheetPlace }, place: SheetPlace) {
  const isInRow = first.row === place.row && last.column + 1 === place.column;
  const isInColumn = first.column === place.column && last.row + 1 === place.row;
  return isInRow || (isInColumn && first.column === last.column);
}

function lookOfCell({ computed }: CellSlot): CellLook {
  return computed ? TOTAL_LOOK : FIGURE_LOOK;
}

function lookOfHead({ kind, scope, vertical }: HeadSlot): CellLook {
  if (vertical) return TURNED_HEAD_LOOK;
  return kind === 'head' && scope === 'row' ? ROW_HEAD_LOOK : HEAD_LOOK;
}
