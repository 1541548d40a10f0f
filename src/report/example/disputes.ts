import type { EditionId } from '@/editions/edition';
import { createWeights, pickWeighted, type Random } from './random';
import { addToCell, zeroTable, type FilledTable } from './tables';
import type { Range, Workload } from './workload';

const RESULTS = createWeights({
  upheld: 72,
  corrected: 10,
  other: 18,
});

/** From then on 行政复议法 art. 23(4) sends a refusal to reconsideration first. */
const RECONSIDERATION_FIRST_FROM = 2024;

/** Table four of one year without its totals. Cases pending the year before are concluded and counted again. */
export function createDisputes(
  random: Random,
  given: {
    readonly edition: EditionId;
    readonly year: number;
    readonly workload: Workload;
    readonly before: FilledTable | undefined;
  },
): FilledTable {
  const table = zeroTable(given.edition, 'disputes');
  const { reconsiderations, litigations } = given.workload;
  const fillGroup = (group: string, begun: number, mayPend: boolean): void => {
    const pending = mayPend && begun > 0 ? random.int(0, 1) : 0;
    const concluded = (given.before?.[group]?.['pending'] ?? 0) + begun - pending;
    addToCell(table, group, 'pending', pending);
    for (let left = concluded; left > 0; left -= 1) {
      addToCell(table, group, pickWeighted(random, RESULTS), 1);
    }
  };
  const begunOf = (range: Range): number => random.int(...range);
  fillGroup('reconsideration', begunOf(reconsiderations), true);
  const direct = begunOf(litigations);
  fillGroup('litigationDirect', given.year < RECONSIDERATION_FIRST_FROM ? direct : 0, false);
  const upheld = table['reconsideration']?.['upheld'] ?? 0;
  fillGroup('litigationAfterReconsideration', Math.min(begunOf(litigations), upheld), true);
  return table;
}
