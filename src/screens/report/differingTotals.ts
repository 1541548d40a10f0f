import type { CellAddress } from '@/editions/edition';
import type { MessageSource } from '@/messages/messages';
import { formatCell } from '@/report/number';
import { cellValue, type CellValue, type Report } from '@/report/report';
import { cellName } from './cellWords';

/**
 * The totals that were pasted and are not what the report has there, its parts written: the one or the other is
 * wrong. A blank says nothing.
 */
export function sayDifferingTotals(
  after: Report,
  totals: Iterable<readonly [CellAddress, CellValue]>,
  { language, words }: MessageSource,
): readonly string[] {
  return [...totals].flatMap(([address, pasted]) => {
    const now = cellValue(after, address) ?? null;
    if (pasted === null || pasted === now) return [];
    const name = cellName(after, address, language);
    return [words.report.paste.totalDiffers(name, formatCell(pasted), formatCell(now))];
  });
}
