import { hasSmallBase, type FootnoteId } from '@/metrics/figure';
import { listSome, type ChartWords } from './figureText';
import { isDrawnAsCounts, type PlotDesign } from './plot';
import { columnOf, figuresOf, type Sheet } from './sheet';

/** In this order under a chart: first what the figure is, then what is missing in it. */
const METRIC_FOOTNOTES: readonly FootnoteId[] = [
  'baseHoldsAll',
  'mayHoldPending',
  'newlyMade',
  'newlyMadeNarrowerTerm',
  'countBecameMoney',
  'disclosedNotInForce',
  'blankSkipped',
];

/** What must be told under a chart, in words: of its figures, of its gaps, of its small bases. */
export function createFootnotes(
  sheet: Sheet,
  design: PlotDesign,
  words: ChartWords,
): readonly string[] {
  const ids = new Set(figuresOf(sheet).flatMap((figure) => figure.footnotes));
  return [
    ...METRIC_FOOTNOTES.filter((id) => ids.has(id)).map((id) => words.footnotes[id]),
    ...smallBaseNotes(sheet, design, words),
    ...gapNotes(sheet, design, words),
  ];
}

function smallBaseNotes(sheet: Sheet, design: PlotDesign, words: ChartWords): readonly string[] {
  if (design.shareOf === undefined || !figuresOf(sheet).some(hasSmallBase)) return [];
  return [isDrawnAsCounts(sheet, design) ? words.footnotes.asCounts : words.footnotes.smallBase];
}

function gapNotes(sheet: Sheet, design: PlotDesign, words: ChartWords): readonly string[] {
  const missing = sheet.rows.filter((_, row) =>
    (sheet.figures[row] ?? []).every((figure) => figure === undefined),
  );
  const notes: string[] = [];
  if (missing.length > 0 && missing.length < sheet.rows.length && sheet.rowsAre === 'year') {
    notes.push(words.footnotes.noReportIn(words.list(missing.map(({ label }) => label))));
  }
  if (design.form !== 'lines' || design.shareOf !== undefined) return notes;
  const columns = sheet.columns.map((column, index) => ({
    column,
    values: columnOf(sheet, index).map((figure) => figure?.value ?? null),
  }));
  const empty = columns.filter(({ values }) => values.every((value) => value === null));
  if (empty.length > 0 && empty.length < columns.length) {
    notes.push(
      words.footnotes.withoutData(
        listSome(
          empty.map(({ column }) => column.label),
          words,
        ),
      ),
    );
  }
  const hasOwnGap = columns.some(
    ({ values }) =>
      values.some((value) => value !== null) &&
      values.some(
        (value, row) => value === null && !missing.some((line) => line === sheet.rows[row]),
      ),
  );
  if (hasOwnGap) notes.push(words.footnotes.gaps);
  return notes;
}
