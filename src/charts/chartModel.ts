import type { Figure } from '@/metrics/figure';
import { sayFigure, type ChartWords } from './figureText';
import { createFootnotes } from './footnotes';
import { createPlot, isDrawnAsCounts, type Plot, type PlotDesign } from './plot';
import { columnOf, figuresOf, type Sheet } from './sheet';

/** What a screen says of a chart; the rest follows from the numbers. */
export interface ChartDesign extends PlotDesign {
  /** The metric's id: `data-chart` of the figure. */
  readonly metric: string;
  /** A sentence made of numbers. */
  readonly title: string;
  /** Who, when, and the unit where the chart is in shares or in counts. */
  readonly subtitle: { readonly shares: string; readonly counts: string };
  readonly source: string;
  /** Instead of an empty chart, where all that is known is 0, and where nothing is known. */
  readonly nothing: { readonly zero: string; readonly unknown: string };
  /** Footnotes that do not follow from the figures. */
  readonly notes: readonly string[];
  /** Without an ending. */
  readonly fileName: string;
}

export interface TableRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly { readonly key: string; readonly text: string }[];
}

/** A chart ready to be shown, drawn and saved, in one language. */
export interface ChartModel {
  readonly metric: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly footnotes: readonly string[];
  /** What a screen reader says for the picture. */
  readonly description: string;
  readonly fileName: string;
  readonly plot: Plot;
  /** Told in place of the picture where there is nothing to draw; otherwise empty. */
  readonly sentence: string;
  readonly table: {
    readonly rowHead: string;
    readonly heads: readonly { readonly key: string; readonly label: string }[];
    readonly rows: readonly TableRow[];
  };
}

/** More numbers than these are not read out for a picture: they stand in the table. */
const MOST_NUMBERS_READ = 24;

/** A chart of a sheet: its picture, its table and its words, all of the same rows. */
export function createChart(sheet: Sheet, design: ChartDesign, words: ChartWords): ChartModel {
  const asCounts = isDrawnAsCounts(sheet, design);
  return {
    metric: design.metric,
    title: design.title,
    subtitle:
      design.shareOf === undefined || asCounts ? design.subtitle.counts : design.subtitle.shares,
    source: design.source,
    footnotes: [...createFootnotes(sheet, design, words), ...design.notes],
    description: describe(sheet, design, words),
    fileName: design.fileName,
    plot: createPlot(sheet, design, words),
    sentence: sentenceInstead(sheet, design),
    table: {
      rowHead: words.tableHead[sheet.rowsAre],
      heads: sheet.columns.map(({ key, label }) => ({ key, label })),
      rows: sheet.rows.map(({ key, label }, row) => ({
        key,
        label,
        cells: sheet.columns.map((column, index) => ({
          key: column.key,
          text: sayFigure(sheet.figures[row]?.[index], design.shareOf, words),
        })),
      })),
    },
  };
}

/** A share of which the base is 0 is a nothing that is known; a blank is not. */
function sentenceInstead(sheet: Sheet, design: ChartDesign): string {
  const known = figuresOf(sheet).flatMap((figure) => knownSize(figure, design) ?? []);
  if (known.length === 0) return design.nothing.unknown;
  return known.every((size) => size === 0) ? design.nothing.zero : '';
}

function knownSize(figure: Figure, { shareOf }: ChartDesign): number | null {
  if (shareOf === undefined) return figure.value;
  return figure.value === null && figure.base !== 0 ? null : figure.base;
}

function describe(sheet: Sheet, design: ChartDesign, words: ChartWords): string {
  const { describe: say } = words;
  const count = sheet.rows.length * sheet.columns.length;
  const numbers =
    count > MOST_NUMBERS_READ
      ? say.inTable
      : sheet.columns
          .map(({ label }, index) => {
            const values = columnOf(sheet, index).map((figure, row) =>
              say.value(sheet.rows[row]?.label ?? '', sayFigure(figure, design.shareOf, words)),
            );
            return say.series(label, values);
          })
          .join('');
  return say.whole(say[design.form], design.title, numbers);
}
