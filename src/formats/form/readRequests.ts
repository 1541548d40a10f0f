import type { EditionId } from '@/editions/edition';
import { EDITIONS } from '@/editions/form';
import { tableLayout } from '@/editions/layout';
import type { ReadingNotice } from '../draft';
import { foldBreaks } from './foldBreaks';
import { joinLabelNumbers } from './joinLabelNumbers';
import type { Piece } from './piece';
import { readRows, type FoundRow } from './readRows';
import { textOfPieces } from './rowCells';
import { scanLabels, type Mark } from './scanLabels';
import { areLastTotals, hasAllSigns } from './scrambledHead';
import { columnMeant, columnsFound, joinUnknown, orderColumns } from './settleColumns';
import { ROW_ORDER, settleRows } from './settleRows';
import type { RowReading, TableReading } from './tableReading';
import type { Meaning } from './term';
import { VOCABULARIES } from './vocabulary';

const ORGANIZATIONS = [
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
];

const COLUMNS = orderColumns(EDITIONS['2021'].tables.requests.columns);

/** How many columns of the form each row's label covers beside its own. */
const MERGED_COLUMNS: ReadonlyMap<string, number> = new Map(
  (['2019', '2021'] as const)
    .flatMap((edition) => tableLayout(edition, 'requests').rows)
    .flatMap(({ slots }) => slots)
    .flatMap((slot) =>
      slot.kind === 'head' && slot.scope === 'row'
        ? [[slot.id.replace('t3-head-', ''), slot.colspan - 1] as const]
        : [],
    ),
);

/** Reads table three from its pieces: columns by the heads that are there, rows by their labels. */
export function readRequests(pieces: readonly Piece[]): TableReading {
  const scanned = scanLabels(joinLabelNumbers(foldBreaks(pieces)), VOCABULARIES.requests);
  const marks = settleRows(scanned, ROW_ORDER.requests);
  const bodyAt = marks.findIndex((mark) => mark.kind === 'label' && mark.meaning.kind === 'row');
  const head = bodyAt < 0 ? marks : marks.slice(0, bodyAt);
  const notices: ReadingNotice[] = [];
  const body = bodyAt < 0 ? [] : marks.slice(bodyAt);
  const columns = settleHead(head, notices);
  const scrambled = columns.length < COLUMNS.length ? readScrambled(head, body) : undefined;
  if (scrambled) return scrambled;
  const found = rowsOf(body, columns, notices);
  const { rows, notices: more } = readRows('requests', found);
  return { edition: editionOf(rows), rows, notices: [...notices, ...more] };
}

const ORDER = COLUMNS.map(({ column }) => column);
const HEAD_LABELS = [...COLUMNS.map(({ label }) => label), '法人或组织'];

/**
 * A head whose labels are broken and mixed, as plain text has the lines of narrow cells, over rows that are all there:
 * the columns are the form's if the last is the sum of the others.
 */
function readScrambled(head: readonly Mark[], body: readonly Mark[]): TableReading | undefined {
  if (!hasAllSigns(head, HEAD_LABELS)) return undefined;
  const notices: ReadingNotice[] = [];
  const { rows, notices: more } = readRows('requests', rowsOf(body, ORDER, notices));
  const read = rows.filter(({ cells }) => cells);
  if (read.length === 0 || !areLastTotals(read, ORDER)) return undefined;
  return {
    edition: editionOf(rows),
    rows: rows.map((row) => ({ ...row, isGuessed: true })),
    notices: [...notices, ...more],
  };
}

/** Longer texts, and those with signs, are titles and notes over a table. */
const HEAD_TEXT = /^[^:;。,()]{1,10}$/;

/**
 * The columns of a head. A text among them that is no label of the form is the one column that is missing at its
 * place; where it is none, nobody can tell which column is whose.
 */
function settleHead(marks: readonly Mark[], notices: ReadingNotice[]): readonly string[] {
  const head = joinUnknown(marks);
  const found = new Set(columnsFound(head));
  const isDoubtful = (mark: Mark): boolean => mark.kind === 'unknown' && HEAD_TEXT.test(mark.text);
  if (found.size === COLUMNS.length || !head.some(isDoubtful)) {
    notices.push(...marks.flatMap(leftOut));
    return columnsOfHead(head);
  }
  const settled = head.map((mark, index): Mark => {
    if (mark.kind !== 'unknown' || !isDoubtful(mark)) return mark;
    const meant = columnMeant(mark.text, neighboursOf(head, index), found, COLUMNS);
    if (meant === undefined) return mark;
    found.add(meant);
    const { text, line } = mark;
    notices.push({ kind: 'columnGuessed', table: 'requests', column: meant, text, line });
    return { kind: 'label', meaning: columnMeaning(meant), text, line, isGuessed: true };
  });
  notices.push(...settled.flatMap(leftOut));
  return settled.some(isDoubtful) ? [] : columnsOfHead(settled);
}

function columnMeaning(column: string): Meaning {
  return { kind: 'column', column, editions: ['2019', '2021'] };
}

/** The columns before and behind a mark; 总计 before the kinds of organization is none of their neighbours. */
function neighboursOf(
  head: readonly Mark[],
  index: number,
): { readonly before: string | undefined; readonly after: string | undefined } {
  const columnsOf = (marks: readonly Mark[]): readonly string[] => [...columnsFound(marks)];
  const before = columnsOf(head.slice(0, index)).filter((column) => column !== 'total');
  return { before: before[before.length - 1], after: columnsOf(head.slice(index))[0] };
}

/**
 * The columns in the order of the figures. A flattened head names 法人或其他组织 and 总计 before the kinds
 * of organization, which stand where 法人或其他组织 stands.
 */
function columnsOfHead(marks: readonly Mark[]): readonly string[] {
  const order: string[] = [];
  let organizationsAt: number | undefined;
  for (const mark of marks) {
    if (mark.kind !== 'label') continue;
    const { meaning } = mark;
    if (meaning.kind === 'group' && meaning.group === 'organizations')
      organizationsAt ??= order.length;
    if (meaning.kind === 'column' && !order.includes(meaning.column)) order.push(meaning.column);
  }
  const isKind = (column: string): boolean => ORGANIZATIONS.includes(column);
  if (organizationsAt === undefined) {
    // Without the head over them it cannot be told whether 总计 stands before or behind the kinds.
    const totalAt = order.indexOf('total');
    return totalAt >= 0 && order.slice(totalAt).some(isKind) ? [] : inFormOrder(order);
  }
  return inFormOrder([
    ...order.slice(0, organizationsAt).filter((column) => !isKind(column)),
    ...order.filter(isKind),
    ...order.slice(organizationsAt).filter((column) => !isKind(column)),
  ]);
}

/**
 * The columns where they stand in the form's order; else none: lines of a head that were put below each other name 自然人
 * behind what stands right of it, and an office may have another order. Only places can tell those apart.
 */
function inFormOrder(columns: readonly string[]): readonly string[] {
  const places = columns.map((column) => COLUMNS.findIndex((other) => other.column === column));
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0)) ? columns : [];
}

/** Rows with what stands behind their labels. A label without cells is a group, or a row that is empty. */
function rowsOf(
  marks: readonly Mark[],
  slots: readonly string[],
  notices: ReadingNotice[],
): readonly FoundRow[] {
  const rows: FoundRow[] = [];
  const heads = repeatedHeads(marks);
  let current: { row: string; line: number } | undefined;
  let lastRow = '';
  marks.forEach((mark, index) => {
    if (heads.has(index)) {
      current = undefined;
    } else if (mark.kind === 'label') {
      const row = rowMeant(mark, lastRow);
      current = row === undefined ? undefined : { row, line: mark.line };
      if (row === undefined) return;
      lastRow = row;
      if (mark.isGuessed) {
        const { text, line } = mark;
        notices.push({ kind: 'labelGuessed', table: 'requests', row, text, line });
      }
    } else if (mark.kind === 'cells' && !mark.pieces.some(isCell)) {
      // A gap between a label and its figures.
    } else if (current) {
      // Where a row's cells should be may stand what is no figure.
      const { text, line } = mark.kind === 'unknown' ? mark : { text: '', line: mark.line };
      const pieces = mark.kind === 'cells' ? mark.pieces : [{ kind: 'text' as const, text, line }];
      rows.push({ ...current, pieces, slots, merged: MERGED_COLUMNS.get(current.row) ?? 0 });
      current = undefined;
    } else {
      notices.push(...leftOut(mark));
      current = undefined;
    }
  });
  return rows;
}

function isCell({ kind }: Piece): boolean {
  return kind === 'value' || kind === 'blank';
}

/** What is told of a mark that no row claims. */
function leftOut(mark: Mark): readonly ReadingNotice[] {
  if (mark.kind === 'label') return [];
  const text = mark.kind === 'unknown' ? mark.text : textOfPieces(mark.pieces);
  return text === '' ? [] : [{ kind: 'notPlaced', table: 'requests', text, line: mark.line }];
}

/** The places of a head that stands in the body again, as at the top of a new page: two or more columns, no figures. */
function repeatedHeads(marks: readonly Mark[]): ReadonlySet<number> {
  const heads = new Set<number>();
  let run: number[] = [];
  const columns = new Set<string>();
  const endRun = (): void => {
    if (columns.size > 1) run.forEach((index) => heads.add(index));
    run = [];
    columns.clear();
  };
  marks.forEach((mark, index) => {
    const isHeadLabel = mark.kind === 'label' && mark.meaning.kind !== 'row';
    const isEmpty = mark.kind === 'cells' && mark.pieces.every((piece) => piece.kind !== 'value');
    if (!isHeadLabel && !isEmpty) {
      endRun();
      return;
    }
    run.push(index);
    if (mark.kind === 'label' && mark.meaning.kind === 'column') columns.add(mark.meaning.column);
  });
  endRun();
  return heads;
}

/** `其他` and `总计` are columns in the head and rows below: told by the row before them. */
export function rowMeant(
  { meaning }: { readonly meaning: Meaning },
  lastRow: string,
): string | undefined {
  if (meaning.kind === 'row') return meaning.row;
  if (meaning.kind !== 'column') return undefined;
  if (meaning.column === 'otherOrganization' && lastRow === 'other.feeUnpaid') return 'other.misc';
  if (meaning.column === 'total' && (lastRow === 'other.misc' || lastRow === 'other')) {
    return 'outcomesTotal';
  }
  return undefined;
}

/** 2019 counts （六）其他处理 in one row, 2021 in three. */
function editionOf(rows: readonly RowReading[]): EditionId | undefined {
  const has = (id: string): boolean => rows.some(({ row }) => row === id);
  if (has('other.notCorrected') || has('other.feeUnpaid') || has('other.misc')) return '2021';
  return has('other') ? '2019' : undefined;
}
