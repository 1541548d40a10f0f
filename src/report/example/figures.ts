import type { EditionId } from '@/editions/edition';
import { createDisclosure, firstStock, type Stock } from './disclosure';
import { createDisputes } from './disputes';
import { drift, type Random } from './random';
import { createRequests } from './requests';
import { editionOfYear, fillTotals, sumTables, type FilledTables } from './tables';
import type { Workload } from './workload';

/** What an agency did in one year. */
export interface YearFigures {
  readonly year: number;
  readonly edition: EditionId;
  readonly tables: FilledTables;
  /** 信息处理费 in 元; it stands in chapter six and in no cell. */
  readonly processingFee: number;
}

/** An agency's figures for years that follow one another; what is carried over fits from year to year. */
export function createFigures(
  random: Random,
  workload: Workload,
  years: readonly number[],
): readonly YearFigures[] {
  const figures: YearFigures[] = [];
  let requests = workload.requests;
  let stock: Stock = firstStock(workload);
  for (const [index, year] of years.entries()) {
    const edition = editionOfYear(year);
    const before = figures[index - 1]?.tables;
    const disclosure = createDisclosure(random, edition, stock);
    const tables: FilledTables = {
      disclosure: disclosure.table,
      requests: createRequests(random, {
        edition,
        count: requests === 0 ? 0 : Math.max(1, Math.round(requests)),
        carriedOut: random.int(...workload.carriedOut),
        before: before?.requests,
      }),
      disputes: createDisputes(random, { edition, year, workload, before: before?.disputes }),
    };
    fillTotals(tables, edition);
    const charges = workload.chargesForProcessing && year % 2 === 1 && year >= 2021;
    // By volume: from page 31 to page 100 a page costs 10 yuan.
    const processingFee = charges ? random.int(5, 60) * 10 : 0;
    figures.push({ year, edition, tables, processingFee });
    requests = drift(random, requests);
    stock = disclosure.next;
  }
  return figures;
}

/** What a region did: the sum of its agencies, year by year. */
export function sumFigures(parts: readonly (readonly YearFigures[])[]): readonly YearFigures[] {
  const [first = []] = parts;
  return first.map(({ year, edition }, index) => {
    const ofYear = parts.flatMap((part) => part[index] ?? []);
    return {
      year,
      edition,
      tables: sumTables(
        edition,
        ofYear.map(({ tables }) => tables),
      ),
      processingFee: ofYear.reduce((sum, part) => sum + part.processingFee, 0),
    };
  });
}
