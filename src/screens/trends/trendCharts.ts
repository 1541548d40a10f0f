import { createChart, type ChartDesign, type ChartModel } from '@/charts/chartModel';
import { toFileName, type ChartWords } from '@/charts/figureText';
import type { Sheet } from '@/charts/sheet';
import { sayTitle } from '@/charts/titles';
import { METRICS } from '@/metrics/metrics';
import type { ChartedAgency } from './agencies';
import { CHART_KINDS, type ChartKind } from './chartKinds';
import { yearsOf, type Choice } from './choice';
import { momentOfAgency, momentOfSeveral } from './moments';
import { draftNotes, notesOf } from './reportNotes';
import { agencyLines, tonesByRank, yearLine, type Entry, type Telling } from './telling';

/** Every chart of a choice, in the order of the screen: over the years of one agency, or of several side by side. */
export function createTrendCharts(choice: Choice, words: ChartWords): readonly ChartModel[] {
  const telling: Telling = { agencies: choice.agencies, years: yearsOf(choice), words };
  const [first, ...others] = choice.agencies;
  if (!first) return [];
  return CHART_KINDS.map((kind) =>
    others.length === 0
      ? chartOverYears(kind, first, telling)
      : kind.sideBySide.form === 'lines'
        ? chartOfLines(kind, telling)
        : chartSideBySide(kind, telling),
  );
}

function chartOverYears(kind: ChartKind, agency: ChartedAgency, telling: Telling): ChartModel {
  const { years, words } = telling;
  const rows = years.map((year): Entry => ({
    line: yearLine(year),
    header: agency.reports.get(year),
  }));
  const sheet = createSheet('year', rows, kind, words);
  const moment = momentOfAgency(agency, titleMetric(kind), years, words);
  return createChart(
    sheet,
    {
      ...designOf(kind, telling, sheet),
      ...kind.overYears,
      tones: kind.tones,
      title: sayTitle(kind.id, moment, words),
      notes: notesOf(kind, rows, telling),
    },
    words,
  );
}

function chartSideBySide(kind: ChartKind, telling: Telling): ChartModel {
  const { agencies, years, words } = telling;
  const year = years[years.length - 1] ?? 0;
  const lines = agencyLines(telling);
  const rows = agencies.map((agency, index): Entry => ({
    line: lines[index] ?? yearLine(year),
    header: agency.reports.get(year),
  }));
  const sheet = createSheet('agency', rows, kind, words);
  const ofYear: Telling = { ...telling, years: [year] };
  return createChart(
    sheet,
    {
      ...designOf(kind, ofYear, sheet),
      ...kind.sideBySide,
      tones: kind.tones,
      ...titleOfSeveral(kind, telling, notesOf(kind, rows, ofYear)),
    },
    words,
  );
}

/** A line an agency. The four with most requests are told apart by hue, the same in each chart. */
function chartOfLines(kind: ChartKind, telling: Telling): ChartModel {
  const { agencies, years, words } = telling;
  const item = kind.items[0];
  const sheet: Sheet = {
    rowsAre: 'year',
    rows: years.map(yearLine),
    columns: agencyLines(telling),
    figures: years.map((year) =>
      agencies.map((agency) => {
        const header = agency.reports.get(year);
        return header && item?.metric.measure(header)[item.at];
      }),
    ),
  };
  const rows = agencies.flatMap((agency) =>
    years.map((year): Entry => ({
      line: { key: agency.key, label: `${agency.name} ${year}`, short: '' },
      header: agency.reports.get(year),
    })),
  );
  return createChart(
    sheet,
    {
      ...designOf(kind, telling, sheet),
      ...kind.sideBySide,
      tones: tonesByRank(agencies, years),
      ...titleOfSeveral(kind, telling, draftNotes(rows, telling)),
    },
    words,
  );
}

function createSheet(
  rowsAre: Sheet['rowsAre'],
  rows: readonly Entry[],
  kind: ChartKind,
  words: ChartWords,
): Sheet {
  return {
    rowsAre,
    rows: rows.map(({ line }) => line),
    columns: kind.items.map(({ key }) => ({
      key,
      label: words.items[key],
      short: words.items[key],
    })),
    figures: rows.map(({ header }) =>
      kind.items.map(({ metric, at }) => header && metric.measure(header)[at]),
    ),
  };
}

/** The metric whose numbers a title is about first. */
function titleMetric({ id }: ChartKind) {
  return id === 'outcomes' ? METRICS.concluded : METRICS[id];
}

function designOf(
  kind: ChartKind,
  { agencies, years, words }: Telling,
  sheet: Sheet,
): Omit<ChartDesign, 'form' | 'tones' | 'title' | 'notes'> {
  const only = agencies.length === 1 ? agencies[0] : undefined;
  const who = !only
    ? words.agencyCount(agencies.length)
    : only.scope === 'region'
      ? words.agencyOfRegion(only.name)
      : only.name;
  const period = words.period(years[0] ?? 0, years[years.length - 1] ?? 0);
  const headers = agencies.flatMap(({ reports }) =>
    years.flatMap((year) => reports.get(year) ?? []),
  );
  const wanted = agencies.length * years.length;
  const isExample = headers.some((header) => header.example);
  const shareUnit = kind.shareOf === 'received' ? words.units.ofReceived : words.units.ofConcluded;
  const known = knownYears(sheet, years, words);
  return {
    metric: kind.id,
    ...(kind.shareOf === undefined ? {} : { shareOf: kind.shareOf }),
    subtitle: {
      shares: words.subtitle(who, period, shareUnit),
      counts: words.subtitle(who, period, words.units.cases),
    },
    source:
      words.source(who, period) +
      (headers.length < wanted ? words.sourceCoverage(headers.length, wanted) : '') +
      (isExample ? words.exampleSource : ''),
    nothing: { zero: words.nothing[kind.nothing](known), unknown: words.nothing.data(period) },
    fileName: toFileName(words.fileName([words.metrics[kind.id], period, who])),
  };
}

/** The years that a sentence about all of them may speak of: those with a number. */
function knownYears(sheet: Sheet, years: readonly number[], words: ChartWords): string {
  const known = years.filter((_, row) =>
    sheet.rowsAre === 'agency'
      ? true
      : (sheet.figures[row] ?? []).some((figure) => figure !== undefined && figure.n !== null),
  );
  const first = known[0];
  const last = known[known.length - 1];
  if (first === undefined || last === undefined) return '';
  return known.length === last - first + 1
    ? words.period(first, last)
    : words.inYears(words.list(known.map(String)));
}

function titleOfSeveral(
  kind: ChartKind,
  { agencies, years, words }: Telling,
  notes: readonly string[],
): { readonly title: string; readonly notes: readonly string[] } {
  const moment = momentOfSeveral(agencies, titleMetric(kind), years, words);
  const { sum } = moment;
  const year = words.inYear(String(years[years.length - 1] ?? 0));
  if (sum.of === 0) {
    return { title: words.titles.notSummed(year, words.metrics[kind.id], sum.regions), notes };
  }
  if (sum.known === 0) {
    return { title: words.titles.nothingToTell(year, words.metrics[kind.id]), notes };
  }
  const regionNote = sum.regions > 0 ? [words.footnotes.regionNotSummed] : [];
  return { title: sayTitle(kind.id, moment, words), notes: [...notes, ...regionNote] };
}
