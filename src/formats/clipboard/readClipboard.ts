import type { FormEditions } from '@/editions/form';
import { tablesOf, type PlainDocument } from '../document';
import { parseHtml, type HtmlFailure } from '../html/parseHtml';
import { readPastedDocument, readPastedTables, type PastedTables } from '../text/readPastedTables';
import { expandTable, withClipboardText, type TextRows } from './alignText';

/** What a program put on the clipboard: its plain text, the same as cells, and its HTML ("" for none). */
export interface ClipboardContent {
  readonly text: string;
  readonly rows: TextRows;
  readonly html: string;
}

export type ClipboardReading = {
  /** The HTML was too large to be read; the plain text was read alone. */
  readonly failure: HtmlFailure | undefined;
} & (
  | { readonly kind: 'tables'; readonly tables: PastedTables }
  /** Cells without the form's labels, merged cells written out. */
  | { readonly kind: 'block'; readonly rows: TextRows }
);

/** Reads the clipboard: a table of the form by its labels, or cells in their rows and columns. */
export function readClipboard(
  { text, rows, html }: ClipboardContent,
  editions: FormEditions,
): ClipboardReading {
  const parsed = html === '' ? undefined : parseHtml(html);
  const failure = parsed?.ok === false ? parsed.failure : undefined;
  const document = parsed?.ok ? preferText(parsed.value, rows) : undefined;
  const tables =
    (document && readPastedDocument(document, editions)) ?? readPastedTables(text, editions);
  if (tables) return { kind: 'tables', tables, failure };
  return { kind: 'block', rows: document ? blockOf(document, text, rows) : rows, failure };
}

/** Where the document is one table, its cells have the texts that the plain text has for them. */
function preferText(document: PlainDocument, rows: TextRows): PlainDocument {
  if (tablesOf(document).length !== 1) return document;
  return {
    blocks: document.blocks.map((block) =>
      block.kind === 'table' ? withClipboardText(block, rows) : block,
    ),
  };
}

/** The plain text's cells, but where a merged cell moved them out of their columns. */
function blockOf(document: PlainDocument, text: string, rows: TextRows): TextRows {
  const [table, ...others] = tablesOf(document);
  if (table && others.length === 0) {
    const expanded = expandTable(table);
    if (!expanded) return rows;
    return isSameRectangle(expanded, rows) ? rows : expanded;
  }
  if (text !== '') return rows;
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [[block.text]] : (expandTable(block) ?? []),
  );
}

function isSameRectangle(a: TextRows, b: TextRows): boolean {
  return a.length === b.length && a.every((row, index) => row.length === b[index]?.length);
}
