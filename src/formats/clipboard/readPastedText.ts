import type { FormEditions } from '@/editions/form';
import { tablesOf, type DocumentBlock, type DocumentTable } from '../document';
import { parseHtml, type HtmlFailure } from '../html/parseHtml';
import { cleanPastedText } from '../text/cleanPaste';
import { readPastedDocument, type PastedTables } from '../text/readPastedTables';
import type { ClipboardContent } from './readClipboard';

/** What was pasted into a text: paragraphs, a line each, and what it holds of the form's own tables. */
export interface PastedText {
  readonly text: string;
  /** Tables of the form, which belong into the report's; they are no part of the text. */
  readonly tables: PastedTables | undefined;
  /** The HTML was too large to be read; the plain text was taken. */
  readonly failure: HtmlFailure | undefined;
}

/**
 * Reads what goes into a text. HTML is preferred, since it has the automatic numbers that plain text may lack; a
 * table that is not of the form becomes lines with tabs between its cells.
 */
export function readPastedText(
  { text, html }: Pick<ClipboardContent, 'text' | 'html'>,
  editions: FormEditions,
): PastedText {
  const parsed = parseHtml(html);
  if (!parsed.ok)
    return { text: cleanPastedText(text), tables: undefined, failure: parsed.failure };
  const { blocks } = parsed.value;
  const forms = new Set<DocumentBlock>(
    tablesOf(parsed.value).filter(
      (table) => readPastedDocument({ blocks: [table] }, editions) !== undefined,
    ),
  );
  const lines = blocks.flatMap((block) => (forms.has(block) ? [] : [writeBlock(block)]));
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    tables: forms.size > 0 ? readPastedDocument({ blocks: [...forms] }, editions) : undefined,
    failure: undefined,
  };
}

function writeBlock(block: DocumentBlock): string {
  return block.kind === 'paragraph' ? cleanPastedText(block.text) : writeTable(block);
}

function writeTable({ rows }: DocumentTable): string {
  return rows
    .map((cells) => cells.map(({ text }) => cleanPastedText(text).replace(/[\t\n]+/g, ' ')))
    .filter((cells) => cells.some((text) => text !== ''))
    .map((cells) => cells.join('\t'))
    .join('\n');
}
