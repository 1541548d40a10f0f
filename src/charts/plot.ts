import { hasSmallBase, type Figure } from '@/metrics/figure';
import {
  formatNumber,
  formatPercent,
  sayFigure,
  type ChartWords,
  type ShareBase,
} from './figureText';
import { columnOf, figuresOf, type Sheet } from './sheet';
import type { Tone } from './theme';

/** `lines` and `columns` stand over years, `bars` lie beside agencies. */
export type PlotForm = 'lines' | 'columns' | 'bars';

export interface Category {
  readonly label: string;
  /** Under the label: the n of the percentages. */
  readonly sub: string;
  /** In place of a mark: 无报告, 空白, 无申请, or a count where the base is small. */
  readonly note: string;
  /** Beyond the end of a stack. */
  readonly total: string;
}

export interface PlotSeries {
  readonly key: string;
  readonly label: string;
  /** At the end of a line: the label, with the year where it ends early; nothing for the only line, named by the title. */
  readonly endLabel: string;
  readonly tone: Tone;
  /** A count or per cent a category; `null` is a gap. */
  readonly values: readonly (number | null)[];
  /** The values as they are written beside their marks. */
  readonly texts: readonly string[];
}

/** What is drawn, with nothing left to decide but places and colours. */
export interface Plot {
  readonly form: PlotForm;
  readonly isStacked: boolean;
  readonly isPercent: boolean;
  readonly categories: readonly Category[];
  readonly series: readonly PlotSeries[];
}

export interface PlotDesign {
  readonly form: PlotForm;
  readonly isStacked?: boolean;
  readonly shareOf?: ShareBase;
  readonly tones: readonly Tone[];
}

interface Reading {
  readonly design: PlotDesign;
  readonly asCounts: boolean;
  readonly words: ChartWords;
}

/**
 * Whether a chart of shares is drawn in counts: where every base is small, and where a column among columns
 * has no room to tell its count.
 */
export function isDrawnAsCounts(sheet: Sheet, design: PlotDesign): boolean {
  if (design.shareOf === undefined) return false;
  const withBase = figuresOf(sheet).filter(({ base }) => base !== null && base > 0);
  if (withBase.length === 0) return false;
  return design.form === 'columns' ? withBase.some(hasSmallBase) : withBase.every(hasSmallBase);
}

/** The picture of a sheet. A share of a small base is drawn as a note with its count, never as per cent. */
export function createPlot(sheet: Sheet, design: PlotDesign, words: ChartWords): Plot {
  const reading: Reading = { design, asCounts: isDrawnAsCounts(sheet, design), words };
  const series = sheet.columns.map((column, index): PlotSeries => {
    const figures = columnOf(sheet, index);
    const values = figures.map((figure) => drawnValue(figure, reading));
    return {
      key: column.key,
      label: column.short,
      endLabel: endLabelOf(sheet, column.short, values, words),
      tone: design.tones[index] ?? 'quieter',
      values,
      texts: figures.map((figure) => drawnText(figure, reading)),
    };
  });
  return {
    form: design.form,
    isStacked: design.isStacked === true,
    isPercent: design.shareOf !== undefined && !reading.asCounts,
    categories: sheet.rows.map((row, index) => createCategory(sheet, index, reading, row.short)),
    series,
  };
}

function endLabelOf(
  sheet: Sheet,
  label: string,
  values: readonly (number | null)[],
  words: ChartWords,
): string {
  if (sheet.columns.length === 1) return '';
  const last = values.reduce<number>((found, value, row) => (value === null ? found : row), -1);
  const end = sheet.rows[last];
  return end && last < values.length - 1 ? words.endedIn(label, end.short) : label;
}

function isShare({ design, asCounts }: Reading): boolean {
  return design.shareOf !== undefined && !asCounts;
}

function drawnValue(figure: Figure | undefined, reading: Reading): number | null {
  if (!figure) return null;
  if (!isShare(reading)) return figure.n;
  if (figure.value === null || hasSmallBase(figure)) return null;
  return figure.value * 100;
}

function drawnText(figure: Figure | undefined, reading: Reading): string {
  const value = drawnValue(figure, reading);
  if (!figure || value === null) return '';
  return isShare(reading) ? `${formatPercent(figure.value ?? 0)}%` : formatNumber(value);
}

function createCategory(sheet: Sheet, row: number, reading: Reading, label: string): Category {
  const figures = sheet.figures[row] ?? [];
  const known = figures.find((figure) => figure !== undefined);
  const drawn = figures.map((figure) => drawnValue(figure, reading));
  const hasMark = drawn.some((value) => value !== null);
  const base = known?.base ?? null;
  const isBaseTold = isShare(reading) || reading.design.isStacked !== true;
  const baseText =
    hasMark && isBaseTold && base !== null ? reading.words.baseOf(formatNumber(base)) : '';
  const isBar = reading.design.form === 'bars';
  return {
    label,
    sub: isBar ? '' : baseText,
    note: hasMark ? '' : noteOf(sheet, row, reading),
    total: isStackTotalShown(reading, hasMark) ? stackTotal(drawn) : isBar ? baseText : '',
  };
}

function isStackTotalShown(reading: Reading, hasMark: boolean): boolean {
  return reading.design.isStacked === true && !isShare(reading) && hasMark;
}

/** What a stack stands for is what is drawn: the sum of its parts, whatever total was published. */
function stackTotal(drawn: readonly (number | null)[]): string {
  return formatNumber(drawn.reduce((sum: number, value) => sum + (value ?? 0), 0));
}

function noteOf(sheet: Sheet, row: number, { design, words }: Reading): string {
  const figures = sheet.figures[row] ?? [];
  // Several agencies' lines have gaps of their own; a note belongs to a row that has no mark at all.
  if (design.form === 'lines' && figures.length > 1 && design.shareOf === undefined) {
    return figures.every((figure) => figure === undefined) ? words.noReport : '';
  }
  const known = figures.find((figure) => figure !== undefined);
  if (!known || figures.length === 1 || !hasSmallBase(known)) {
    return sayFigure(known, design.shareOf, words);
  }
  const parts = sheet.columns.flatMap(({ short }, index) => {
    const n = figures[index]?.n ?? 0;
    return n > 0 ? [words.part(short, formatNumber(n))] : [];
  });
  return words.smallParts(parts, formatNumber(known.base ?? 0));
}
