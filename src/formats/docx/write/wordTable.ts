import type { TableId } from '@/editions/edition';
import type { Slot } from '@/editions/layout';
import { columnShares } from '../../finished/columnShares';
import type { FinishedTable } from '../../finished/finishedReport';
import { element } from '../../xml/writeXml';
import { fitColumns, fitSize } from './columnFit';
import { widthInSigns } from './officialLook';
import { lookOf, type TableLook } from './tableLooks';
import { placeRows, type GridCell, type GridTableRow } from '../../finished/tableGrid';
import { runXml } from './wordMarkup';

/** No figure is set smaller. */
const LEAST_SIZE = 10;
/** A head is broken into lines of two signs. */
const HEAD_SIGNS = 2;
/** The distance of lines in a cell, in sizes of their type: the same whatever font is at hand. */
const LINE_SHARE = 1.24;
/** What a label may give up of its width for long figures. */
const LABEL_SHARE = 0.6;
/** Rounding of fonts and of programs. */
const SLACK = 10;

/** A table laid into a width: what its rows and cells are set by. */
interface SetTable {
  readonly table: FinishedTable;
  readonly look: TableLook;
  readonly rows: readonly GridTableRow[];
  readonly widths: readonly number[];
}

/**
 * A table of the form with its official spans, as Word and WPS both set it: the columns add up to the table's width,
 * each row's cells to the columns, and every part of a merged cell has its width. All looks are in the table itself, so
 * that it is the same in an office's own template.
 * @param width in twips
 */
export function tableXml(table: FinishedTable, width: number): string {
  const look = lookOf(table.id, width);
  const rows = placeRows(table.layout);
  const widths = fitColumns(needsOf(table, rows, look, width));
  const set: SetTable = { table, look, rows, widths };
  const side = { 'w:w': look.padding, 'w:type': 'dxa' };
  const above = { 'w:w': look.edge, 'w:type': 'dxa' };
  const rule = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' };
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    element('w:jc', { 'w:val': 'center' }),
    element(
      'w:tblBorders',
      {},
      ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) =>
        element(`w:${edge}`, rule),
      ),
    ),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      element('w:top', above),
      element('w:left', side),
      element('w:bottom', above),
      element('w:right', side),
    ),
  );
  const isKept = ({ part }: GridTableRow, index: number): boolean =>
    part === 'head' ||
    (look.isSide !== true && (index < rows.length - 1 || table.notes.length > 0));
  const grid = widths.map((column) => element('w:gridCol', { 'w:w': column }));
  return element(
    'w:tbl',
    {},
    properties,
    element('w:tblGrid', {}, ...grid),
    ...rows.map((row, index) => rowXml(row, set, isKept(row, index))),
  );
}

function needsOf(
  { layout, cellText, cellMark }: FinishedTable,
  rows: readonly GridTableRow[],
  { size, padding, shares = columnShares(layout) }: TableLook,
  width: number,
): Parameters<typeof fitColumns>[0] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const needed = shares.map(() => 0);
  for (const { cells } of rows)
    for (const { slot, column, colspan } of cells) {
      if (slot.kind !== 'cell' || colspan > 1) continue;
      const figure = widthInSigns(cellText(slot)) + widthInSigns(cellMark(slot)) * RAISED_WIDTH;
      const need = figure === 0 ? 0 : figure * size * 10 + 2 * padding + SLACK;
      needed[column] = Math.max(needed[column] ?? 0, need);
    }
  const labelColumns = labelColumnsOf(rows, layout.columnCount);
  return shares.map((share, column) => {
    const given = (share / sum) * width;
    const least = labelColumns.has(column)
      ? given * LABEL_SHARE
      : HEAD_SIGNS * size * 10 + 2 * padding + SLACK;
    // A column of one sign a line has nothing to give.
    return { given, needed: needed[column] ?? 0, least: Math.min(given, Math.max(least, 450)) };
  });
}

/** How wide a raised mark is beside one on the line. */
const RAISED_WIDTH = 0.65;

function labelColumnsOf(rows: readonly GridTableRow[], count: number): ReadonlySet<number> {
  const labels = new Set(Array.from({ length: count }, (_, column) => column));
  for (const { cells } of rows)
    for (const { slot, column } of cells) if (slot.kind === 'cell') labels.delete(column);
  return labels;
}

/** @param isKept with the next row: a table stays on one page where it fits one */
function rowXml(row: GridTableRow, set: SetTable, isKept: boolean): string {
  const properties = element(
    'w:trPr',
    {},
    element('w:cantSplit'),
    element('w:trHeight', { 'w:val': set.look.rowHeight, 'w:hRule': 'atLeast' }),
    row.part === 'head' ? element('w:tblHeader') : '',
  );
  return element('w:tr', {}, properties, ...row.cells.map((cell) => cellXml(cell, set, isKept)));
}

function cellXml(cell: GridCell, set: SetTable, isKept: boolean): string {
  const { slot, column, colspan, merge } = cell;
  const width = set.widths.slice(column, column + colspan).reduce((sum, one) => sum + one, 0);
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    colspan > 1 ? element('w:gridSpan', { 'w:val': colspan }) : '',
    merge === 'none'
      ? ''
      : element('w:vMerge', { 'w:val': merge === 'start' ? 'restart' : 'continue' }),
    element('w:vAlign', { 'w:val': 'center' }),
  );
  const { size } = set.look;
  const text = merge === 'below' ? '' : slotRuns(slot, set, width);
  const paragraph = element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      isKept ? element('w:keepNext') : '',
      element('w:snapToGrid', { 'w:val': 0 }),
      element('w:spacing', {
        'w:before': 0,
        'w:after': 0,
        'w:line': Math.round(size * LINE_SHARE) * 10,
        'w:lineRule': 'exact',
      }),
      indentXml(slot, width, set.look),
      element('w:jc', { 'w:val': isLeft(slot, set.table.id) ? 'left' : 'center' }),
      text === '' ? element('w:rPr', {}, element('w:sz', { 'w:val': size })) : '',
    ),
    text,
  );
  return element('w:tc', {}, properties, paragraph);
}

/** A label set one sign a line stands in a column that may be wider: its paragraph is as narrow as a sign. */
function indentXml(slot: Slot, width: number, { size, padding }: TableLook): string {
  const isNarrow = slot.kind !== 'cell' && slot.vertical === true;
  const side = isNarrow ? Math.max(0, Math.floor((width - 2 * padding - size * 11.5) / 2)) : 0;
  return element('w:ind', {
    'w:leftChars': 0,
    'w:left': side,
    'w:rightChars': 0,
    'w:right': side,
    'w:firstLineChars': 0,
    'w:firstLine': 0,
  });
}

function slotRuns(slot: Slot, { table, look }: SetTable, width: number): string {
  if (slot.kind !== 'cell') return runXml(slot.label.zh, { font: 'plain', size: look.size });
  const [text, mark] = [table.cellText(slot), table.cellMark(slot)];
  const room =
    width - 2 * look.padding - SLACK / 2 - widthInSigns(mark) * look.size * 10 * RAISED_WIDTH;
  const size = fitSize(text, room, look.size, LEAST_SIZE);
  return (
    runXml(text, { font: 'plain', size }) + runXml(mark, { font: 'plain', size, isRaised: true })
  );
}

/** Labels of rows stand on the left where they are sentences; those of table two are words. */
function isLeft(slot: Slot, table: TableId): boolean {
  if (slot.kind === 'cell' || table !== 'requests') return false;
  if (slot.vertical === true) return false;
  return slot.kind === 'note' || slot.scope === 'row' || slot.scope === 'rowgroup';
}
