import { compareWith2021, type ComparisonNote } from '@/editions/comparison';
import type { CellAddress, EditionId, TableId } from '@/editions/edition';
import { placeOf, tableForm } from '@/editions/form';
import { figureAt, type ReportHeader } from '@/report/header';
import { editionsOf, type CellValue } from '@/report/report';
import { sumCells, subtractDecimals } from '@/report/sum';
import { uniqueFootnotes, type FigurePart, type FootnoteId, type Term } from './figure';

interface Joined {
  readonly cells: readonly CellAddress[];
  readonly footnotes: readonly ComparisonNote[];
}

const JOINED = new Map<string, Joined>();

/**
 * The cells of the 2019 form whose sum is the sum of the given 2021 cells, by editions/comparison:
 * those that compare with some of them and with nothing else. None where nothing joins.
 */
function joinFrom2019(table: TableId, wanted: readonly CellAddress[]): Joined {
  const key = wanted.join(' ');
  const known = JOINED.get(key);
  if (known) return known;
  const cells: CellAddress[] = [];
  const footnotes: ComparisonNote[] = [];
  for (const { address } of tableForm('2019', table).cells) {
    const comparison = compareWith2021(address);
    if (comparison.kind === 'notComparable') continue;
    if (!comparison.sameAs.every((cell) => wanted.includes(cell))) continue;
    cells.push(address);
    if (comparison.kind === 'footnote') footnotes.push(comparison.footnote);
  }
  const joined: Joined = { cells, footnotes };
  JOINED.set(key, joined);
  return joined;
}

/** Which form the table of a cell is in, in this report. */
export function editionOfTable(header: ReportHeader, table: TableId): EditionId {
  return editionsOf(header)[table];
}

function readParts(
  header: ReportHeader,
  cells: readonly CellAddress[],
): { readonly parts: readonly FigurePart[]; readonly footnotes: readonly FootnoteId[] } {
  const table = placeOf(cells[0] ?? '')?.table;
  if (table === undefined) return { parts: [], footnotes: [] };
  const edition = editionOfTable(header, table);
  const joined = edition === '2019' ? joinFrom2019(table, cells) : { cells, footnotes: [] };
  const parts = joined.cells.flatMap((address): FigurePart[] => {
    const value: CellValue | undefined = figureAt(header, address);
    return value === undefined ? [] : [{ address, edition, value }];
  });
  return { parts, footnotes: joined.footnotes };
}

/**
 * The sum of cells of one table, named as in the 2021 form and read in the form that the report is in.
 * Blanks and `/` are skipped; blank where no cell is a number. A skipped blank is told by `blankSkipped`.
 */
export function sumTerm(header: ReportHeader, cells: readonly CellAddress[]): Term {
  const { parts, footnotes } = readParts(header, cells);
  const sum = sumCells(parts.map((part) => part.value));
  const value = typeof sum === 'number' ? sum : null;
  const skipsBlank = value !== null && parts.some((part) => part.value === null);
  return { value, parts, footnotes: skipsBlank ? [...footnotes, 'blankSkipped'] : footnotes };
}

/** The same, but blank as soon as one cell is blank: for a sum that means nothing without one of its parts. */
export function strictSumTerm(header: ReportHeader, cells: readonly CellAddress[]): Term {
  const term = sumTerm(header, cells);
  if (!term.parts.some((part) => part.value === null)) return term;
  return { value: null, parts: term.parts, footnotes: [] };
}

/** `from − less`; blank where either is blank, but `less` that is not applicable counts as nothing. */
export function differenceTerm(from: Term, less: Term): Term {
  const isNotApplicable = less.parts.length > 0 && less.parts.every(({ value }) => value === '/');
  const subtracted = isNotApplicable ? 0 : less.value;
  return {
    value:
      from.value === null || subtracted === null ? null : subtractDecimals(from.value, subtracted),
    parts: [...from.parts, ...less.parts],
    footnotes: uniqueFootnotes([...from.footnotes, ...less.footnotes]),
  };
}
