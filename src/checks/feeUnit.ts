import { cellAddress } from '@/editions/form';
import { editCells } from '@/report/patch';
import type { Report } from '@/report/report';
import { hasAtMostSixPlaces } from '@/report/sum';
import type { CheckContext, Finding, Mend, Rule } from './finding';
import { numberAt, sheetOf } from './sheet';

export const FEE_AMOUNT = cellAddress('disclosure', 'fees', 'amount');

/** 元 in one 万元. */
const YUAN_EACH = 10_000;
const SUSPECT_RATIO = 100;
/** Within so many times last year's amount a round one is plausible. */
const PLAUSIBLE_RATIO = 5;

/**
 * T2-UNIT: 行政事业性收费 is in 万元. An amount of a hundred times last year's or more, or one above 10,000 without
 * decimals that ends in 0000 and is not near last year's, looks like 元.
 */
export const T2_UNIT: Rule = {
  id: 'T2-UNIT',
  check: (report, context) => {
    const finding = findYuan(report, context);
    return finding ? [finding] : [];
  },
};

/** Whether the fee looks like 元, so that its jump against last year is told here. */
export function isFeeInYuan(report: Report, context: CheckContext): boolean {
  return findYuan(report, context) !== undefined;
}

function findYuan(report: Report, { previous }: CheckContext): Finding | undefined {
  const amount = numberAt(sheetOf(report, 'disclosure'), FEE_AMOUNT) ?? 0;
  const lastYear = (previous && numberAt(sheetOf(previous, 'disclosure'), FEE_AMOUNT)) ?? 0;
  const isHundredfold = lastYear > 0 && amount >= lastYear * SUSPECT_RATIO;
  const isRound = amount > YUAN_EACH && amount % YUAN_EACH === 0;
  const isPlausible = lastYear > 0 && amount < lastYear * PLAUSIBLE_RATIO;
  if (!isHundredfold && (!isRound || isPlausible)) return undefined;
  const inTenThousand = amount / YUAN_EACH;
  return {
    check: 'T2-UNIT',
    severity: 'warning',
    cells: [FEE_AMOUNT],
    about: 'disclosure',
    details: {
      kind: 'unit',
      amount,
      ...(isHundredfold ? { lastYear } : {}),
      inTenThousand,
    },
    mends: mendsTo(report, inTenThousand),
  };
}

/** 按元折算为万元, where the amount in 万元 can be written down. */
function mendsTo(report: Report, inTenThousand: number): readonly Mend[] {
  if (!hasAtMostSixPlaces(inTenThousand)) return [];
  const patch = editCells(report, [[FEE_AMOUNT, inTenThousand]]);
  return [{ kind: 'toTenThousand', patch }];
}
