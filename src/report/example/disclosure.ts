import type { EditionId } from '@/editions/edition';
import { drift, type Random } from './random';
import { addToCell, zeroTable, type FilledTable } from './tables';
import type { Workload } from './workload';

/** What table two starts from in a year. 规章 are never there: a county and below makes none (立法法 91, 93). */
export type Stock = Pick<Workload, 'documents' | 'licensing' | 'penalties' | 'compulsion' | 'fees'>;

export function firstStock(workload: Workload): Stock {
  const { documents, licensing, penalties, compulsion, fees } = workload;
  return { documents, licensing, penalties, compulsion, fees };
}

/** How many kinds of decision stand behind so many decisions: 2019 asks for both. */
function itemsBehind(decisions: number): number {
  return Math.ceil(Math.sqrt(decisions));
}

/** Table two of one year, and what the next year starts from. */
export function createDisclosure(
  random: Random,
  edition: EditionId,
  stock: Stock,
): { readonly table: FilledTable; readonly next: Stock } {
  const most = Math.ceil(stock.documents / 8);
  const issued = random.int(0, most);
  const repealed = random.int(0, most);
  const next: Stock = {
    documents: stock.documents + issued - repealed,
    licensing: drift(random, stock.licensing),
    penalties: drift(random, stock.penalties),
    compulsion: drift(random, stock.compulsion),
    fees: drift(random, stock.fees),
  };
  const table = zeroTable(edition, 'disclosure');
  const set = (row: string, cells: Readonly<Record<string, number>>): void => {
    for (const [column, value] of Object.entries(cells)) addToCell(table, row, column, value);
  };
  for (const row of ['licensing', 'penalties', 'compulsion'] as const) {
    set(row, { decisions: Math.round(stock[row]) });
  }
  const inForce = next.documents;
  if (edition === '2021') {
    set('normativeDocuments', { issued, repealed, inForce });
    set('fees', { amount: Math.round(stock.fees * 100) / 100 });
  } else {
    set('normativeDocuments', {
      newlyMade: issued,
      newlyDisclosed: issued,
      totalDisclosed: inForce,
    });
    for (const row of ['licensing', 'penalties', 'compulsion'] as const) {
      const previousItems = itemsBehind(stock[row]);
      set(row, { previousItems, change: itemsBehind(next[row]) - previousItems });
    }
    set('otherServices', { previousItems: 6, decisions: Math.round(stock.licensing / 4) });
    set('fees', { previousItems: stock.fees > 0 ? 3 : 0 });
    set('procurement', { projects: random.int(2, 6), amount: random.int(2000, 9000) / 100 });
  }
  return { table, next };
}
