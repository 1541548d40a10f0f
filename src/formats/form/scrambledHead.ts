import { sumAsNumber } from '@/report/sum';
import { readCellText } from './cellText';
import type { Mark } from './scanLabels';
import type { RowReading } from './tableReading';

/** Whether a head has every sign of the labels, in whatever order its lines were broken and put below each other. */
export function hasAllSigns(head: readonly Mark[], labels: readonly string[]): boolean {
  const left = new Map<string, number>();
  for (const mark of head) {
    if (mark.kind === 'cells') continue;
    for (const sign of mark.text) left.set(sign, (left.get(sign) ?? 0) + 1);
  }
  for (const sign of labels.join('')) {
    const count = left.get(sign) ?? 0;
    if (count === 0) return false;
    left.set(sign, count - 1);
  }
  return true;
}

/** In how many of the rows that can tell the last figure must be the sum of the others. */
const RIGHT_SHARE = 0.8;

/**
 * Whether the rows bear out that their last column is the total: nearly all that can tell add up. Rows with the same
 * figure throughout tell nothing and may stand in any order.
 */
export function areLastTotals(rows: readonly RowReading[], columns: readonly string[]): boolean {
  let right = 0;
  let telling = 0;
  for (const { cells } of rows) {
    const values = columns.map((column) => {
      const cell = cells?.get(column);
      const read = cell?.kind === 'value' ? readCellText(cell.text, 'integer') : undefined;
      return read?.ok && typeof read.value.value === 'number' ? read.value.value : undefined;
    });
    if (new Set(values).size === 1 && values[0] !== undefined) continue;
    if (!cells) continue;
    telling += 1;
    const total = values[values.length - 1];
    const parts = values.slice(0, -1).filter((value) => value !== undefined);
    if (parts.length === columns.length - 1 && total === sumAsNumber(parts)) right += 1;
  }
  return right >= telling * RIGHT_SHARE;
}
