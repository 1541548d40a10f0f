import { findFormCell } from '@/editions/form';
import { editionsOf, type CellValue, type Report } from '@/report/report';
import { addDecimals } from '@/report/sum';
import type { TextSpan } from './finding';
import type { Sentence } from './prose/sentence';
import type { ReadProse } from './prose/proseOf';
import type { CellSum } from './prose/readings';
import { sheetOf } from './sheet';

/** What the cells of a reading add up to; undefined where one of them is blank or `/`, which says nothing. */
export function sumOf(report: Report, cells: CellSum): number | undefined {
  let sum = 0;
  for (const address of cells) {
    const value = knownValue(report, address);
    if (typeof value !== 'number') return undefined;
    sum = addDecimals(sum, value);
  }
  return sum;
}

function knownValue(report: Report, address: string): CellValue {
  const cell = findFormCell(editionsOf(report), address);
  if (!cell) return null;
  const { form, known } = sheetOf(report, cell.table);
  return known[form.positions.get(address) ?? -1] ?? null;
}

/** A passage of a text that was read. */
export function spanIn(
  { text }: ReadProse,
  { start, end }: { start: number; end: number },
): TextSpan {
  return { address: text.address, start, end, text: text.text.slice(start, end) };
}

export function sentenceText({ text }: Sentence): string {
  return text.trim();
}
