import { createBlankReport, type Report } from '../report';
import type { ExampleAgency } from './agency';
import { createFigures, sumFigures } from './figures';
import { PLANTED, plantErrors } from './planted';
import { createRandom } from './random';
import { tellReport } from './text';
import type { Telling } from './voice';

/** What the platform gives, and how far back the years go. */
export interface Making {
  readonly seed: number;
  /** The last data year: the last calendar year. */
  readonly lastYear: number;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly createId: () => string;
}

/** The data years up to the last one, from the first to the last. */
export function yearsUpTo(lastYear: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => lastYear - count + 1 + index);
}

/**
 * The reports of one district, agency by agency. A government's report holds the whole district: the sum of
 * the others and of its own office. `stream` keeps the numbers of several districts apart.
 */
export function createDistrictReports(
  making: Making,
  agencies: readonly ExampleAgency[],
  years: readonly number[],
  options: { readonly stream: number; readonly isExample: boolean },
): readonly Report[] {
  const seeds = agencies.map((_, index) => seedOf(making.seed, options.stream + index));
  // A year before the first, so that the first carries requests in like any other.
  const before = (years[0] ?? making.lastYear) - 1;
  const own = agencies.map(({ workload }, index) =>
    createFigures(createRandom(seeds[index] ?? 0), workload, [before, ...years]).slice(1),
  );
  return agencies.flatMap((teller, index) => {
    const isRegion = teller.agency.kind === 'government';
    const figures = isRegion ? sumFigures(own) : (own[index] ?? []);
    const hasErrors = options.isExample && teller.agency.name === PLANTED.agency;
    return figures.map((ofYear, position) => {
      const omitsCarry = hasErrors && ofYear.year === making.lastYear;
      const telling: Telling = {
        teller,
        seed: seeds[index] ?? 0,
        figures: omitsCarry ? { ...ofYear, tables: plantErrors(ofYear.tables) } : ofYear,
        before: figures[position - 1]?.tables,
        omitsCarry,
      };
      return createReport(making, telling, options.isExample);
    });
  });
}

function seedOf(seed: number, stream: number): number {
  return createRandom(seed, stream).int(0, 0xffff_ffff);
}

function createReport(making: Making, telling: Telling, isExample: boolean): Report {
  const { agency } = telling.teller;
  const { year, edition, tables } = telling.figures;
  const scope = agency.kind === 'government' ? 'region' : 'agency';
  const blank = createBlankReport({
    id: making.createId(),
    now: making.now,
    agency,
    year,
    edition,
    scope,
  });
  const date = publicationDate(making, telling);
  return {
    ...blank,
    status: 'published',
    ...tellReport(telling),
    tables,
    signature: { organ: agency.name, date },
    publication: { date, url: '' },
    ...(isExample ? { example: true as const } : {}),
  };
}

/** In time by 条例 art. 49: a department by 31 January, a government by 31 March; never later than today. */
function publicationDate({ now }: Making, { figures, seed, teller }: Telling): string {
  const month = teller.agency.kind === 'government' ? '03' : '01';
  const day = createRandom(seed, figures.year).int(12, 26);
  const date = `${figures.year + 1}-${month}-${day}`;
  const today = now.slice(0, 10);
  return date < today ? date : today;
}
