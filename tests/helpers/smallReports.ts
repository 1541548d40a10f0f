import type { CellAddress, EditionId, TableId } from '@/editions/edition';
import { applyPatch } from '@/report/patch';
import {
  blankTables,
  cellValue,
  createBlankReport,
  editionsOf,
  formCellsOf,
  type CellValue,
  type Report,
} from '@/report/report';
import { withSoundText } from './soundText';

type Cells = Readonly<Record<CellAddress, CellValue>>;
type Given = Partial<Pick<Report, 'status' | 'year' | 'dismissals' | 'unread'>> & {
  readonly edition?: EditionId;
  readonly tableEditions?: Partial<Record<TableId, EditionId>>;
};

/**
 * A report of 2023, every cell blank, its texts in order, published unless told otherwise; the given cells as given,
 * no total follows.
 */
export function blankReport(cells: Cells = {}, given: Given = {}): Report {
  const { edition = '2021', year = 2023, ...rest } = given;
  const blank = createBlankReport({
    id: 'r',
    now: '2024-01-15T02:00:00.000Z',
    agency: { name: '某某区某某局', kind: 'department', level: 'county', region: '' },
    year,
    edition,
    scope: 'agency',
  });
  const report: Report = { ...withSoundText(blank), status: 'published', ...rest };
  return withCells({ ...report, tables: blankTables(editionsOf(report)) }, cells);
}

/** The same with 0 in every cell that is not given. */
export function zeroReport(cells: Cells = {}, given: Given = {}): Report {
  const blank = blankReport({}, given);
  const zeros = formCellsOf(editionsOf(blank)).map(({ address }) => [address, 0] as const);
  return withCells(withCells(blank, Object.fromEntries(zeros)), cells);
}

/** A report with cells set, and nothing else: as a file may hold them. */
export function withCells(report: Report, cells: Cells): Report {
  return applyPatch(
    report,
    Object.entries(cells).map(([address, after]) => {
      const before = cellValue(report, address);
      if (before === undefined) throw new Error(`The form has no cell ${address}`);
      return { address, before, after };
    }),
  );
}

/** A row of table three, e.g. `row('granted', { naturalPerson: 3, total: 3 })`. */
export function row(id: string, cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([column, value]) => [`requests/${id}/${column}`, value]),
  );
}
