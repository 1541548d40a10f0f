import type { DocumentBlock, DocumentCell, DocumentTable, PlainDocument } from '../document';
import { joinTables } from './joinTables';
import type { PdfPage } from './page';
import { placeLooseTables } from './looseTables';
import { readPageParts, type PageContent, type PageLine, type PageTable } from './pageTables';
import { dropFurniture, isAtEdge } from './pageFurniture';
import { joinLines } from './textLines';

/** A document from the pages of a PDF: tables by their rules, paragraphs by their lines' ends and beginnings. */
export function buildDocument(pages: readonly PdfPage[]): PlainDocument {
  const contents = placeLooseTables(dropFurniture(pages.map(readPageParts)));
  const marginsOf = findMargins(contents);
  const blocks: DocumentBlock[] = [];
  let paragraph: { text: string; last: PageLine } | undefined;
  let table: PageTable | undefined;
  const close = (): void => {
    if (paragraph) blocks.push({ kind: 'paragraph', text: paragraph.text });
    if (table) blocks.push(writeTable(table));
    paragraph = table = undefined;
  };
  for (const page of contents) {
    page.parts.forEach((part, index) => {
      if (part.kind === 'table') {
        const joined = table && index === 0 ? joinTables(table, part) : undefined;
        if (!joined) close();
        table = joined ?? part;
        return;
      }
      if (paragraph && isContinued(paragraph.last, part, marginsOf(page))) {
        paragraph = { text: joinLines(paragraph.text, part.text), last: part };
        return;
      }
      close();
      paragraph = { text: part.text, last: part };
    });
  }
  close();
  return { blocks };
}

/** A table whose text stands in line with the paragraphs stands out by its borders. */
const BORDER_POINTS = 8;

interface Margins {
  readonly left: number;
  readonly right: number;
}

const CHAPTER = /^[一二三四五六七]、/;
const SENTENCE_END = /[。！？；：]$/;
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d))/;

/** Whether a line goes on in the next: it ends at the right margin, and the next begins at the left one. */
function isContinued(before: PageLine, after: PageLine, { left, right }: Margins): boolean {
  if (before.text.includes('\t') || after.text.includes('\t')) return false;
  if (Math.abs(before.size - after.size) > before.size * 0.15) return false;
  if (CHAPTER.test(after.text)) return false;
  // A paragraph may end at the margin by chance.
  if (SENTENCE_END.test(before.text) && NUMBERING.test(after.text)) return false;
  const gap = after.baseline - before.baseline;
  // A page's first line is above the last one of the page before.
  if (gap > before.size * 3) return false;
  return before.right >= right - before.size * 1.8 && after.left <= left + after.size * 0.8;
}

/** Where lines and tables begin and end, on all pages as wide as a page. */
function findMargins(pages: readonly PageContent[]): (page: PageContent) => Margins {
  const found = new Map<number, Margins>();
  for (const page of pages) {
    const { width } = page;
    // A head may be wider than the text.
    const inner = page.parts.filter((part) => part.kind === 'table' || !isAtEdge(part, page));
    const parts = inner.length > 0 ? inner : page.parts;
    const known = found.get(Math.round(width)) ?? { left: Infinity, right: -Infinity };
    // Only lines have a left margin: a table may stand out on both sides.
    const lefts = parts.map((part) => (part.kind === 'line' ? part.left : Infinity));
    const rights = parts.map((part) =>
      part.kind === 'line'
        ? part.right
        : (part.columns[part.columns.length - 1] ?? 0) - BORDER_POINTS,
    );
    found.set(Math.round(width), {
      left: Math.min(known.left, ...lefts),
      right: Math.max(known.right, ...rights),
    });
  }
  return ({ width }) => found.get(Math.round(width)) ?? { left: 0, right: width };
}

function writeTable({ rows, cells }: PageTable): DocumentTable {
  return {
    kind: 'table',
    rows: rows.slice(1).map((_, row) =>
      cells
        .filter(({ top }) => top === row)
        .sort((a, b) => a.left - b.left)
        .map(({ text, top, bottom, left, right }): DocumentCell => ({
          text,
          rowspan: bottom - top + 1,
          colspan: right - left + 1,
          isHead: false,
        })),
    ),
  };
}
