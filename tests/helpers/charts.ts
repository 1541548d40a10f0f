import type { Sheet } from '@/charts/sheet';
import { countFigure, shareFigure, type Figure } from '@/metrics/figure';

const term = (value: number | null) => ({ value, parts: [], footnotes: [] });

export const count = (value: number | null): Figure => countFigure(term(value));
export const share = (n: number | null, base: number | null): Figure =>
  shareFigure(term(n), term(base));

const lines = (names: readonly string[]) =>
  names.map((name) => ({ key: name, label: name, short: name }));

/** A sheet of rows, each a name and its figures by column. */
export function sheetOf(
  rowsAre: Sheet['rowsAre'],
  columns: readonly string[],
  rows: Readonly<Record<string, readonly (Figure | undefined)[]>>,
): Sheet {
  return {
    rowsAre,
    columns: lines(columns),
    rows: lines(Object.keys(rows)),
    figures: Object.values(rows),
  };
}
