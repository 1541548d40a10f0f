import type { CellAddress, TableId } from '@/editions/edition';
import { TABLE_IDS, cellAddress } from '@/editions/form';
import { editCells } from '@/report/patch';
import { cellValue, type CellValue, type Report } from '@/report/report';
import { unlessDrafting, type CheckContext, type Finding, type Rule } from './finding';
import { sheetOf, sumAt, type Sheet } from './sheet';

/**
 * T-NA: no `/` where the form asks for a number; it writes 0. One finding a table, and a note of its own for 规章
 * of an organ that cannot make any (立法法 91, 93). A `/` for a total that does not add up is the sum's own rule's. While drafting, one that
 * was only carried over from last year's 结转下年度 is 待填.
 */
export const T_NA: Rule = {
  id: 'T-NA',
  check: (report, context) => TABLE_IDS.flatMap((table) => findIn(report, context, table)),
};

function findIn(report: Report, context: CheckContext, table: TableId): readonly Finding[] {
  const sheet = sheetOf(report, table);
  if (!sheet.stored.includes('/')) return [];
  const slashes = slashesOf(sheet);
  const isNote = (position: number): boolean =>
    sheet.form.cells[position]?.row === 'rules' && !canMakeRules(report);
  const notes = slashes.filter(isNote);
  const others = slashes.filter((position) => !isNote(position));
  const isCarried = others.every((position) => isCarriedOver(sheet, position, context));
  const severity = isCarried ? unlessDrafting(report, 'warning') : 'warning';
  return [
    ...createFindings(report, sheet, others, severity),
    ...createFindings(report, sheet, notes, 'note'),
  ];
}

/** Whether a `/` stands as last year's report carried it on. */
function isCarriedOver({ form }: Sheet, position: number, { previous }: CheckContext): boolean {
  const cell = form.cells[position];
  if (cell?.row !== 'carriedIn' || !previous) return false;
  return cellValue(previous, cellAddress('requests', 'carriedOut', cell.column)) === '/';
}

function slashesOf({ form, stored, known }: Sheet): readonly number[] {
  const slashes: number[] = [];
  stored.forEach((value, position) => {
    const parts = form.partsOf.get(position);
    if (value === '/' && (!parts || sumAt(known, parts) === 0)) slashes.push(position);
  });
  return slashes;
}

/** Whether the organ may have 规章 of its own; of a department whose level is not known it is not likely. */
function canMakeRules({ agency: { kind, level } }: Report): boolean {
  if (kind === 'township' || kind === 'subdistrict') return false;
  if (level === 'county' || level === 'town') return false;
  return kind !== 'department' || level === 'national';
}

function createFindings(
  report: Report,
  sheet: Sheet,
  positions: readonly number[],
  severity: Finding['severity'],
): readonly Finding[] {
  if (positions.length === 0) return [];
  const cells = positions.map((position) => sheet.form.cells[position]?.address ?? '');
  const zeros = cells.map((address): [CellAddress, CellValue] => [address, 0]);
  return [
    {
      check: 'T-NA',
      severity,
      cells,
      about: sheet.form.form.table,
      details: { kind: 'slashes', count: cells.length, isOfRules: severity === 'note' },
      mends: [{ kind: 'slashToZero', patch: editCells(report, zeros) }],
    },
  ];
}
