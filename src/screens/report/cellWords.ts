import type { CellAddress, Label } from '@/editions/edition';
import { findFormCell, type FormCell } from '@/editions/form';
import type { Language } from '@/messages/messages';
import { editionsOf, type Report } from '@/report/report';

/** The innermost label of a path, in the language in force. */
function innermost(path: readonly Label[], language: Language): string {
  return path[path.length - 1]?.[language] ?? '';
}

/** `1.属于国家秘密` under its group: `（三）不予公开 1.属于国家秘密`; a row under 三、本年度办理结果 alone stays short. */
export function rowName(cell: FormCell, language: Language): string {
  const path = cell.rowPath.filter(
    (label, index) => index > 0 || cell.rowPath.length === 1 || label.zh !== '三、本年度办理结果',
  );
  return path.map((label) => label[language]).join(' ');
}

export function columnName(cell: FormCell, language: Language): string {
  return innermost(cell.columnPath, language);
}

/** Row and column of a cell: `（一）予以公开 · 自然人`. The address itself where the form has no such cell. */
export function cellName(
  report: Pick<Report, 'edition' | 'tableEditions'>,
  address: CellAddress,
  language: Language,
): string {
  const cell = findFormCell(editionsOf(report), address);
  return cell ? `${rowName(cell, language)} · ${columnName(cell, language)}` : address;
}
