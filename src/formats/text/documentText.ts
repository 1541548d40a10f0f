import type { DocumentBlock, PlainDocument } from '../document';

/**
 * A document as lines of text: a paragraph a line, a row of a table a line with tabs between its cells. A merged cell
 * stands once, where it begins.
 */
export function writeDocumentText({ blocks }: PlainDocument): string {
  return blocks.map(writeBlock).join('\n');
}

function writeBlock(block: DocumentBlock): string {
  if (block.kind === 'paragraph') return block.text;
  const rows = block.rows.filter((cells) => cells.length > 0);
  return ['', ...rows.map((cells) => cells.map(({ text }) => inOneLine(text)).join('\t')), ''].join(
    '\n',
  );
}

function inOneLine(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ');
}
