import type { EditionId } from '@/editions/edition';
import { tableForm } from '@/editions/form';
import { createWeights, pickWeighted, type Random } from './random';
import { addToCell, zeroTable, type FilledTable } from './tables';

const APPLICANTS = createWeights({
  naturalPerson: 82,
  business: 9,
  research: 1,
  publicInterest: 1,
  legalService: 5,
  otherOrganization: 2,
});

/** 逾期未缴费 stays 0: chapter six would have to tell of the notice. */
const OUTCOMES = createWeights({
  granted: 46,
  partial: 9,
  'denied.prohibitedByLaw': 1,
  'denied.thirdParty': 4,
  'denied.internalAffairs': 2,
  'denied.process': 3,
  'denied.enforcementFile': 2,
  'denied.registryQuery': 2,
  'unable.notHeld': 17,
  'unable.needsCreation': 4,
  'unable.unclear': 1,
  'notProcessed.petition': 5,
  'notProcessed.repeat': 3,
  'notProcessed.publication': 1,
  'notProcessed.reconfirm': 1,
  'other.notCorrected': 3,
  'other.misc': 2,
});

/** Below this an agency may have no request from a business. */
const FEW_REQUESTS = 8;
/** Who comes first among those still open at the end of a year. */
const CARRIED_FIRST = ['naturalPerson', 'naturalPerson', 'business'];

/** The row that an outcome of the 2021 form has in this form: 2019 has one row for （六）其他处理. */
function outcomeRow(table: FilledTable, outcome: string): string {
  return table[outcome] ? outcome : 'other';
}

/** Table three of one year without its totals: each column balances, and carries in what was carried out before. */
export function createRequests(
  random: Random,
  given: {
    readonly edition: EditionId;
    readonly count: number;
    readonly carriedOut: number;
    readonly before: FilledTable | undefined;
  },
): FilledTable {
  const table = zeroTable(given.edition, 'requests');
  for (let index = 0; index < given.count; index += 1) {
    const isFirstOfMany = index === 0 && given.count >= FEW_REQUESTS;
    const applicant = isFirstOfMany ? 'business' : pickWeighted(random, APPLICANTS);
    addToCell(table, 'newlyReceived', applicant, 1);
  }
  const cellOf = (row: string, column: string): number => table[row]?.[column] ?? 0;
  // Most requests are answered within 20 working days, so few of a year's can be open at its end.
  const carriedOut = Math.min(given.carriedOut, Math.floor(given.count / 4));
  for (let index = 0; index < carriedOut; index += 1) {
    const wanted = CARRIED_FIRST[index] ?? pickWeighted(random, APPLICANTS);
    const isOpen = cellOf('carriedOut', wanted) < cellOf('newlyReceived', wanted);
    if (isOpen) addToCell(table, 'carriedOut', wanted, 1);
  }
  for (const { column, row, computed } of tableForm(given.edition, 'requests').cells) {
    if (row !== 'carriedIn' || computed) continue;
    addToCell(table, 'carriedIn', column, given.before?.['carriedOut']?.[column] ?? 0);
    const received = cellOf('newlyReceived', column) + cellOf('carriedIn', column);
    for (let left = received - cellOf('carriedOut', column); left > 0; left -= 1) {
      addToCell(table, outcomeRow(table, pickWeighted(random, OUTCOMES)), column, 1);
    }
  }
  return table;
}
