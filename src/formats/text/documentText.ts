import type { DocumentCell, DocumentTable, PlainDocument } from '../document';
import type { SourceSpan } from '../draft';

/** A document as lines of text, and where in them each cell of its tables stands. */
export interface DocumentText {
  readonly text: string;
  readonly spanOf: ReadonlyMap<DocumentCell, SourceSpan>;
  /** For each block, the number of its first line of text, counted from 1. */
  readonly firstLines: readonly number[];
}

/**
 * A document as lines of text: a paragraph a line, a row of a table a line with tabs between its cells. A merged cell
 * stands once, where it begins.
 */
export function layOutDocument({ blocks }: PlainDocument): DocumentText {
  const lines: string[] = [];
  const spanOf = new Map<DocumentCell, SourceSpan>();
  const firstLines: number[] = [];
  for (const block of blocks) {
    firstLines.push(lines.length + 1);
    if (block.kind === 'paragraph') lines.push(...block.text.split(LINE_END));
    else writeTable(block, lines, spanOf);
  }
  return { text: lines.join('\n'), spanOf, firstLines };
}

/** Longer than any cell of the form with its remark. */
const CELL_LIMIT = 400;

/** Whatever ends a line where the text is read again. */
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;

/** A table stands between two empty lines. */
function writeTable(
  { rows }: DocumentTable,
  lines: string[],
  spanOf: Map<DocumentCell, SourceSpan>,
): void {
  lines.push('');
  for (const cells of rows) {
    if (cells.length === 0) continue;
    if (cells.some(({ text }) => text.length > CELL_LIMIT)) {
      // A page that is laid out by a table: its cells are no cells.
      lines.push(...cells.flatMap(({ text }) => text.split(LINE_END)));
      continue;
    }
    const texts = cells.map(({ text }) => inOneLine(text));
    let start = 0;
    cells.forEach((cell, index) => {
      const end = start + (texts[index] ?? '').length;
      spanOf.set(cell, { line: lines.length + 1, start, end });
      start = end + 1;
    });
    lines.push(texts.join('\t'));
  }
  lines.push('');
}

/** A line end inside Chinese text, where it is none of the text's. */
const WRAPPED = /([\u2e80-\u9fff])[\n\r]+(?=[\u2e80-\u9fff])/g;

function inOneLine(text: string): string {
  return text.replace(WRAPPED, '$1').replace(/[\t\n\r\u2028\u2029]+/g, ' ');
}
