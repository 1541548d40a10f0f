import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableId } from '@/editions/edition';
import type { ReportDraft } from '@/formats/draft';
import { readHtml } from '@/formats/html/readHtml';
import { parseText } from '@/formats/text/parseText';
import { cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import {
  FLATTENINGS,
  MARKUPS,
  arbitraryChoices,
  arbitraryFiguresReport,
  layOutReport,
  writeHtml,
  writeText,
  type LayoutChoices,
} from '@tests/helpers/layouts';
import { withCells } from '@tests/helpers/smallReports';

const DOCUMENTS = 150;
/** The share of cells that must be read right; the rest must be told as not read. */
const RIGHT_AIM = 0.995;

interface Tally {
  right: number;
  unread: number;
  readonly wrong: string[];
  /** Cells that were lost without a word. */
  readonly silent: string[];
}

/** Counts the cells of a report that were read right, not read, and wrong, with the layout that did it. */
function count(report: Report, draft: ReportDraft, choices: LayoutChoices, tally: Tally): void {
  const isTold = draft.notices.some(({ kind }) => LOSSES.has(kind));
  for (const { address, table } of formCellsOf(editionsOf(report))) {
    const printed = isPrinted(table, address, choices) ? cellValue(report, address) : null;
    const found = cellValue(draft, address) ?? null;
    if (found === printed) tally.right += 1;
    else if (found !== null)
      tally.wrong.push(`${address}: ${String(printed)} read as ${String(found)}`);
    else if (isTold || draft.unread.includes(address)) tally.unread += 1;
    else tally.silent.push(address);
  }
}

const LOSSES: ReadonlySet<string> = new Set(['rowMissing', 'columnMissing', 'tableMissing']);

function isPrinted(table: TableId, address: string, { requests }: LayoutChoices): boolean {
  return table !== 'requests' || requests !== 'withoutTotal' || !address.endsWith('/total');
}

/** Where only blanks divide cells no cell can be blank. */
function withoutBlanks(report: Report): Report {
  const blank = formCellsOf(editionsOf(report)).filter(
    ({ address }) => cellValue(report, address) === null,
  );
  return withCells(report, Object.fromEntries(blank.map(({ address }) => [address, 0])));
}

const HTML = fc.tuple(arbitraryFiguresReport(), arbitraryChoices(), fc.constantFrom(...MARKUPS));
const TEXT = fc.tuple(
  arbitraryFiguresReport(),
  arbitraryChoices(),
  fc.constantFrom(...FLATTENINGS),
);
type Drawn<Way> = readonly [Report, LayoutChoices, Way];

function readPage([report, choices, markup]: Drawn<(typeof MARKUPS)[number]>, tally: Tally): void {
  const read = readHtml(writeHtml(layOutReport(report, choices), markup));
  if (!read.ok) throw new Error(read.failure.kind);
  count(report, read.value, choices, tally);
}

function readLines(
  [given, choices, flattening]: Drawn<(typeof FLATTENINGS)[number]>,
  tally: Tally,
): void {
  const hasBlanks = flattening !== 'blankRuns' && flattening !== 'singleBlanks';
  const report = hasBlanks ? given : withoutBlanks(given);
  const read = parseText(writeText(layOutReport(report, choices), flattening, choices.debris));
  if (!read.ok) throw new Error(read.failure.kind);
  count(report, read.value, choices, tally);
}

function emptyTally(): Tally {
  return { right: 0, unread: 0, wrong: [], silent: [] };
}

function expectNoneWrong({ wrong, silent }: Tally): void {
  expect({ wrong, silent }).toEqual({ wrong: [], silent: [] });
}

test('no figure is read wrong, and none is lost without a word, in any layout as HTML', () => {
  fc.assert(
    fc.property(HTML, (drawn) => {
      const tally = emptyTally();
      readPage(drawn, tally);
      expectNoneWrong(tally);
    }),
    { numRuns: DOCUMENTS },
  );
});

test('no figure is read wrong, and none is lost without a word, in any layout as text', () => {
  fc.assert(
    fc.property(TEXT, (drawn) => {
      const tally = emptyTally();
      readLines(drawn, tally);
      expectNoneWrong(tally);
    }),
    { numRuns: DOCUMENTS },
  );
});

/** The share is measured on the same documents each time. */
const MEASURED = { numRuns: 250, seed: 2 };

test('nearly all figures of a set of random layouts are read', () => {
  const [pages, lines] = [emptyTally(), emptyTally()];
  for (const drawn of fc.sample(HTML, MEASURED)) readPage(drawn, pages);
  for (const drawn of fc.sample(TEXT, MEASURED)) readLines(drawn, lines);
  for (const tally of [pages, lines]) {
    expectNoneWrong(tally);
    expect(tally.right / (tally.right + tally.unread)).toBeGreaterThan(RIGHT_AIM);
  }
});
