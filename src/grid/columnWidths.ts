import type { GridHead, GridRow } from './gridModel';
import { placeSlots } from './navigation';

/** The width that a table has at 100 percent before it scrolls sideways, in CSS pixels. */
const TABLE_MIN_PX = 640;
/** Enough for five digits. */
const CELL_MIN_PX = 46;
/** A cell of the compact view that may give room to the labels keeps this. */
const COMPACT_CELL_PX = 48;
/** Enough for last year's total and the change on one line. */
const TOTAL_WITH_ASIDE_PX = 84;
const CELL_WITH_ASIDE_PX = 54;
/** The cells of a table together are never narrower, however few they are. */
const CELLS_MIN_PX = 240;
/** The labels that stay in view beside scrolling cells take at most this part of the box, or what a phone needs. */
const STUB_SHARE = 0.45;
const STUB_SHARE_ON_PHONE = 0.62;
const STUB_MIN_PX = 180;
/** They take less where nothing needs to scroll then. */
const STUB_SHARE_TO_FIT = 0.38;
/** What an upright label, and one of a group with its number in brackets, need in characters. */
const UPRIGHT_CHARACTERS = 2.2;
const GROUP_CHARACTERS = 4;
const CHARACTER_PX = 14;
const COMPACT_CHARACTER_PX = 12.5;
const LABEL_PADDING_PX = 12;
/** The table's own line at its left; the others belong to the cells, or to the box where it scrolls. */
const TABLE_LINE_PX = 1;

export interface ColumnsAsked {
  readonly rows: readonly GridRow[];
  /** In percent of the table, one for each grid column. */
  readonly columnWidths: readonly number[];
  /** Of the box that the table stands in, in CSS pixels; 0 while it is not known. */
  readonly boxWidth: number;
  /** 1 is 100 percent. */
  readonly zoom: number;
  readonly isCompact: boolean;
  /** Something stands beside the values. */
  readonly hasAsides: boolean;
  readonly labelOf: (head: GridHead) => string;
}

export interface Columns {
  /** Each column's width, as CSS has it. */
  readonly widths: readonly string[];
  /** Of the table in CSS pixels; undefined where it is as wide as its box. */
  readonly tableWidth: number | undefined;
  /** How far from the left edge each label stays while the cells scroll, in CSS pixels, by the head's id. */
  readonly stubLefts: ReadonlyMap<string, number>;
}

/**
 * How wide the columns are drawn. A table as wide as its sheet has the form's own proportions; what is narrower
 * first takes from the labels, and then scrolls beside them. Close together, cells give room to long labels.
 */
export function fitColumns(asked: ColumnsAsked): Columns {
  const { columnWidths, zoom, isCompact, hasAsides } = asked;
  const boxWidth = Math.max(0, asked.boxWidth - TABLE_LINE_PX);
  const asGiven: Columns = {
    widths: columnWidths.map((width) => `${width}%`),
    tableWidth: undefined,
    stubLefts: new Map(),
  };
  const isNarrow = boxWidth < TABLE_MIN_PX * zoom;
  if (boxWidth === 0 || (!isNarrow && !isCompact && !hasAsides)) return asGiven;
  const stub = stubOf(asked.rows);
  if (stub === 0 && !isNarrow) return asGiven;
  const natural = shareOut(columnWidths, Math.max(boxWidth, TABLE_MIN_PX * zoom));
  let widths = isNarrow && stub > 0 ? narrow(natural, stub, boxWidth, asked) : natural;
  const fits = sum(widths) < boxWidth + 1;
  if (stub > 0 && hasAsides) widths = giveToTotals(widths, fits ? stub - 1 : undefined, asked);
  else if (stub > 0 && isCompact && fits) widths = giveToLabels(widths, stub, asked);
  const whole = roundDown(widths, Math.max(0, stub - 1));
  const isScrolling = sum(whole) > boxWidth;
  return {
    widths: whole.map((width) => `${width}px`),
    tableWidth: isScrolling ? sum(whole) : undefined,
    stubLefts: isScrolling ? leftsOf(asked.rows, stub, whole) : new Map(),
  };
}

/** How many columns at the left hold labels only. */
function stubOf(rows: readonly GridRow[]): number {
  const cells = placeSlots(rows).filter(({ slot }) => slot.kind === 'cell');
  return Math.min(...cells.map(({ left }) => left));
}

/** Labels take less than their share, cells no less than their numbers need. */
function narrow(
  natural: readonly number[],
  stub: number,
  boxWidth: number,
  { zoom, isCompact, hasAsides }: ColumnsAsked,
): readonly number[] {
  const labels = natural.slice(0, stub);
  const cells = natural.slice(stub);
  const cellWidth = hasAsides ? CELL_WITH_ASIDE_PX : CELL_MIN_PX;
  const least = Math.min(sum(cells), Math.max(CELLS_MIN_PX, cellWidth * cells.length) * zoom);
  const most = Math.max(
    STUB_SHARE * boxWidth,
    Math.min(STUB_SHARE_ON_PHONE * boxWidth, STUB_MIN_PX * zoom),
  );
  const canFit = boxWidth - least >= STUB_SHARE_TO_FIT * boxWidth;
  const labelsWidth = Math.min(sum(labels), canFit ? Math.min(most, boxWidth - least) : most);
  const character = (isCompact ? COMPACT_CHARACTER_PX : CHARACTER_PX) * zoom;
  // The outer labels are short words on their narrowest; the innermost ones have what is left.
  const outer = shareOut(labels, labelsWidth)
    .slice(0, -1)
    .map((width, level) =>
      Math.max(width, character * (level === 0 ? UPRIGHT_CHARACTERS : GROUP_CHARACTERS)),
    );
  return [
    ...outer,
    labelsWidth - sum(outer),
    ...shareOut(cells, Math.max(boxWidth - labelsWidth, least)),
  ];
}

/** Close together: what the cells can spare goes to the innermost labels, until the longest has one line. */
function giveToLabels(
  widths: readonly number[],
  stub: number,
  { rows, zoom, labelOf }: ColumnsAsked,
): readonly number[] {
  const leaf = stub - 1;
  const spare = widths.map((width, column) =>
    column < stub ? 0 : Math.max(0, width - COMPACT_CELL_PX * zoom),
  );
  const missing = longestLabel(rows, leaf, labelOf) * zoom - (widths[leaf] ?? 0);
  const given = Math.max(0, Math.min(missing, sum(spare)));
  return take(widths, spare, given).map((width, column) =>
    column === leaf ? width + given : width,
  );
}

/**
 * Last year's figures beside: totals need room for the change, from the other cells and then from the innermost
 * labels; where the table scrolls (`leaf` is undefined) it grows instead.
 */
function giveToTotals(
  widths: readonly number[],
  leaf: number | undefined,
  { rows, zoom }: ColumnsAsked,
): readonly number[] {
  const stub = stubOf(rows);
  const missing = widths.map((width, column) =>
    column >= stub && isTotals(rows, column) ? Math.max(0, TOTAL_WITH_ASIDE_PX * zoom - width) : 0,
  );
  const spare = widths.map((width, column) =>
    column < stub || isTotals(rows, column) ? 0 : Math.max(0, width - CELL_WITH_ASIDE_PX * zoom),
  );
  const fromCells = Math.min(sum(missing), sum(spare));
  return take(widths, spare, fromCells).map((width, column) =>
    column === leaf ? width - sum(missing) + fromCells : width + (missing[column] ?? 0),
  );
}

/** Takes a width from columns, from each after what it can spare. */
function take(
  widths: readonly number[],
  spare: readonly number[],
  taken: number,
): readonly number[] {
  const part = taken === 0 ? 0 : taken / sum(spare);
  return widths.map((width, column) => width - (spare[column] ?? 0) * part);
}

/** Whether a column holds nothing that is typed by hand. */
function isTotals(rows: readonly GridRow[], column: number): boolean {
  return placeSlots(rows).every(
    ({ slot, left, right }) =>
      slot.kind !== 'cell' || left > column || right <= column || slot.computed,
  );
}

/** What the longest label of a column takes on one line, in CSS pixels of the compact view at 100 percent. */
function longestLabel(
  rows: readonly GridRow[],
  column: number,
  labelOf: (head: GridHead) => string,
): number {
  const characters = placeSlots(rows).flatMap(({ slot, left, right }) =>
    slot.kind === 'head' && left === column && right === column + 1
      ? sum(Array.from(labelOf(slot), (character) => (character > '\u2e7f' ? 1 : 0.55)))
      : 0,
  );
  return Math.max(0, ...characters) * COMPACT_CHARACTER_PX + LABEL_PADDING_PX;
}

function leftsOf(
  rows: readonly GridRow[],
  stub: number,
  widths: readonly number[],
): ReadonlyMap<string, number> {
  return new Map(
    placeSlots(rows).flatMap(({ slot, left, right }): [string, number][] =>
      slot.kind !== 'cell' && right <= stub ? [[slot.id, sum(widths.slice(0, left))]] : [],
    ),
  );
}

function shareOut(shares: readonly number[], width: number): readonly number[] {
  const whole = sum(shares);
  return shares.map((share) => (share / whole) * width);
}

/** Whole pixels, so that labels that stay in view meet without a gap; what is left over goes to one column. */
function roundDown(widths: readonly number[], column: number): readonly number[] {
  const whole = widths.map((width) => Math.floor(width));
  const left = Math.floor(sum(widths) + 0.001) - sum(whole);
  return whole.map((width, index) => (index === column ? width + left : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
