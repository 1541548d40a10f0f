import type { DocumentTable } from '@/formats/document';
import type { ReportDraft } from '@/formats/draft';
import { layOutDocument } from '@/formats/text/documentText';

/** A line or a table of what was read; `number` is that of its first line. */
export type SourceBlock =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  | { readonly kind: 'table'; readonly number: number; readonly table: DocumentTable };

/** As much of what was read as is shown, and how many blocks are left out before and behind. */
export interface SourceWindow {
  readonly blocks: readonly SourceBlock[];
  readonly before: number;
  readonly behind: number;
}

/** A report has some hundred lines; a megabyte of them would stop the page. */
export const SHOWN_LINES = 2_000;
/** Before the first cell that was read stand title, preface and chapter one. */
const LINES_BEFORE = 400;
/** Longer lines are cut off. */
const LINE_LENGTH = 4_000;
/** A table counts as so many lines as it has rows; one of more is cut. */
const TABLE_ROWS = 400;
const ROW_CELLS = 60;

/** The blocks of a draft's source around what was read of it. */
export function windowOf(draft: ReportDraft): SourceWindow {
  const blocks = blocksOf(draft);
  const placed = Object.values(draft.places).map(({ line }) => line);
  const first = placed.length === 0 ? 1 : Math.min(...placed);
  const at = blocks.findIndex(({ number }) => number >= first);
  const from = at <= LINES_BEFORE ? 0 : at - LINES_BEFORE;
  const shown: SourceBlock[] = [];
  let left = SHOWN_LINES;
  for (const block of blocks.slice(from)) {
    left -= block.kind === 'line' ? 1 : block.table.rows.length;
    if (left < 0) break;
    shown.push(block);
  }
  return { blocks: shown, before: from, behind: blocks.length - from - shown.length };
}

function blocksOf({ document, source }: ReportDraft): readonly SourceBlock[] {
  if (!document) return source.split(LINE_END).map(lineOf(1));
  const { firstLines } = layOutDocument(document);
  return document.blocks.flatMap((block, index): readonly SourceBlock[] => {
    const number = firstLines[index] ?? 1;
    if (block.kind === 'table') return [{ kind: 'table', number, table: cut(block) }];
    return block.text.split(LINE_END).map(lineOf(number));
  });
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

function lineOf(first: number): (text: string, index: number) => SourceBlock {
  return (text, index) => ({
    kind: 'line',
    number: first + index,
    text: text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH)}…` : text,
  });
}

function cut({ rows }: DocumentTable): DocumentTable {
  return {
    kind: 'table',
    rows: rows.slice(0, TABLE_ROWS).map((cells) => cells.slice(0, ROW_CELLS)),
  };
}
