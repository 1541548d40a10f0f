import { findFormCell } from '@/editions/form';
import type { Language } from '@/messages/messages';
import { editionsOf, type Report } from '@/report/report';
import type { Stop } from '@/state/importReview';
import { cellName, columnName, rowName } from '../report/cellWords';

/** What a stop is about: a cell by row and column, several cells by the row or the column that they share. */
export function placeName({ cells }: Stop, report: Report, language: Language): string {
  const editions = editionsOf(report);
  const known = cells.flatMap((address) => findFormCell(editions, address) ?? []);
  const [first] = known;
  if (!first) return cells[0] ?? '';
  if (known.length === 1) return cellName(report, first.address, language);
  if (known.every(({ row }) => row === first.row)) return rowName(first, language);
  if (known.every(({ column }) => column === first.column)) return columnName(first, language);
  return cellName(report, first.address, language);
}
