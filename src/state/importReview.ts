import type { CellAddress, TableId } from '@/editions/edition';
import { TABLE_IDS, cellAddress, tableForm } from '@/editions/form';
import type { ReportDraft } from '@/formats/draft';
import { cellValue, editionsOf } from '@/report/report';
import { computeTotal, followedTotals } from '@/report/totals';
import type { ImportReport } from './importItem';

/** Why cells are to be looked at, with what the document has there. */
export type StopReason =
  | {
      readonly kind: 'rowNotRead' | 'cellNotRead' | 'labelGuessed' | 'columnGuessed' | 'remark';
      readonly text: string;
    }
  | { readonly kind: 'bySums' | 'rowMissing' | 'columnMissing' | 'tableMissing' | 'totalsBlank' }
  | { readonly kind: 'totalBlank' | 'totalDiffers'; readonly sum: number };

/** Cells that are looked at together: a row that was not read, a total that does not add up. */
export interface Stop {
  readonly key: string;
  readonly cells: readonly CellAddress[];
  readonly reason: StopReason;
}

/** What of a draft a person should look at before it is stored, in the order of the form. */
export function stopsOf(draft: ReportDraft): readonly Stop[] {
  const order = new Map<string, number>();
  for (const table of TABLE_IDS)
    for (const { address } of tableForm(editionsOf(draft)[table], table).cells)
      order.set(address, order.size);
  const stops = [...noticed(draft), ...guessedBySums(draft), ...remarked(draft), ...totals(draft)];
  const placeOf = ({ cells }: Stop): number => order.get(cells[0] ?? '') ?? order.size;
  return stops
    .filter(({ cells }) => cells.some((address) => order.has(address)))
    .sort((a, b) => placeOf(a) - placeOf(b));
}

function noticed(draft: ReportDraft): readonly Stop[] {
  const unread = new Set(draft.unread);
  return draft.notices.flatMap((notice): readonly Stop[] => {
    switch (notice.kind) {
      case 'rowNotRead': {
        const cells = cellsOfRow(draft, notice.table, notice.row).filter((at) => unread.has(at));
        return stopOf(cells, { kind: notice.kind, text: notice.text });
      }
      case 'cellNotRead': {
        const cells = unread.has(notice.address) ? [notice.address] : [];
        return stopOf(cells, { kind: notice.kind, text: notice.text });
      }
      case 'labelGuessed':
        return stopOf(cellsOfRow(draft, notice.table, notice.row), {
          kind: notice.kind,
          text: notice.text,
        });
      case 'columnGuessed':
        return stopOf(cellsOfColumn(draft, notice.table, notice.column), {
          kind: notice.kind,
          text: notice.text,
        });
      case 'rowMissing':
        return stopOf(cellsOfRow(draft, notice.table, notice.row), { kind: notice.kind });
      case 'columnMissing':
        return stopOf(cellsOfColumn(draft, notice.table, notice.column), { kind: notice.kind });
      case 'tableMissing':
        return stopOf(cellsOf(draft, notice.table), { kind: notice.kind });
      default:
        return [];
    }
  });
}

function stopOf(cells: readonly CellAddress[], reason: StopReason): readonly Stop[] {
  const [first] = cells;
  return first === undefined ? [] : [{ key: `${reason.kind} ${first}`, cells, reason }];
}

function cellsOf(draft: ReportDraft, table: TableId): readonly CellAddress[] {
  return tableForm(editionsOf(draft)[table], table).cells.map(({ address }) => address);
}

function cellsOfRow(draft: ReportDraft, table: TableId, row: string): readonly CellAddress[] {
  const known = tableForm(editionsOf(draft)[table], table).rows.find(({ id }) => id === row);
  return known?.columns.map((column) => cellAddress(table, row, column)) ?? [];
}

function cellsOfColumn(draft: ReportDraft, table: TableId, column: string): readonly CellAddress[] {
  return tableForm(editionsOf(draft)[table], table)
    .rows.filter(({ columns }) => columns.includes(column))
    .map(({ id }) => cellAddress(table, id, column));
}

/** Table four, where its sums alone told which figure is whose. */
function guessedBySums(draft: ReportDraft): readonly Stop[] {
  const cells = cellsOf(draft, 'disputes').filter(
    (address) => draft.places[address]?.sureness === 'guessed',
  );
  return stopOf(cells, { kind: 'bySums' });
}

function remarked(draft: ReportDraft): readonly Stop[] {
  return Object.entries(draft.remarks).flatMap(([address, text]) =>
    stopOf([address], { kind: 'remark', text }),
  );
}

/** Totals that are blank beside parts, or not their sum. A document may say so; a wrong reading does, too. */
function totals(draft: ReportDraft): readonly Stop[] {
  const read = (address: CellAddress) => cellValue(draft, address);
  const unread = new Set(draft.unread);
  return joinBlanks(
    followedTotals(editionsOf(draft)).flatMap((equation): readonly Stop[] => {
      const { total, parts } = equation;
      if (unread.has(total) || parts.some((part) => unread.has(part))) return [];
      const sum = computeTotal(equation, read);
      const found = read(total);
      if (typeof sum !== 'number' || found === sum) return [];
      if (found === null) return stopOf([total], { kind: 'totalBlank', sum });
      return typeof found === 'number' ? stopOf([total], { kind: 'totalDiffers', sum }) : [];
    }),
  );
}

/** So many blank totals of one table are one thing to look at: the document leaves its totals out. */
const MANY_BLANKS = 4;

function joinBlanks(stops: readonly Stop[]): readonly Stop[] {
  return TABLE_IDS.reduce((all: readonly Stop[], table): readonly Stop[] => {
    const isBlank = ({ reason, cells }: Stop): boolean =>
      reason.kind === 'totalBlank' && (cells[0] ?? '').startsWith(`${table}/`);
    const blank = all.filter(isBlank);
    if (blank.length < MANY_BLANKS) return all;
    const cells = blank.flatMap((stop) => stop.cells);
    return [...all.filter((stop) => !isBlank(stop)), ...stopOf(cells, { kind: 'totalsBlank' })];
  }, stops);
}

/** How a report that was read stands. */
export type ItemState = 'full' | 'look' | 'unnamed' | 'conflict' | 'same';

/** What decides how a report stands beside what it says of itself. */
export interface Standing {
  /** How many of its stops nobody looked at yet. */
  readonly openStops: number;
  /** Nothing else was found for its agency and year. */
  readonly isNamedSurely: boolean;
  readonly comparison: 'new' | 'same' | 'conflict' | undefined;
}

/** Whether a report may be stored without a look. */
export function stateOf(
  item: ImportReport,
  { openStops, isNamedSurely, comparison }: Standing,
): ItemState {
  if (!item.isReady) return 'unnamed';
  if (comparison === 'same' || comparison === 'conflict') return comparison;
  const isDoubtful = item.isDamaged || item.notices.some(({ kind }) => DOUBTS.has(kind));
  return openStops > 0 || !isNamedSurely || isDoubtful ? 'look' : 'full';
}

/** Notices that no cell stands for, and that ask for a look all the same. */
const DOUBTS: ReadonlySet<string> = new Set(['chapterMissing', 'cellsMissing']);
