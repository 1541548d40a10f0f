import type { DocumentBlock, DocumentCell, PlainDocument } from '../document';
import { parseHtml } from '../html/parseHtml';

/** The line below the head of a table: `| --- | :---: |`. */
const RULE = /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/;
const LINE_LIMIT = 4_000;

/** A table may be written in HTML, which Markdown leaves as it is. */
const TABLE_START = /^[ \t]{0,3}<table[\s>]/i;
const TABLE_END = /<\/table\s*>/i;

/**
 * Reads a text with tables as Markdown has them: headings and emphasis without their signs, each table with its cells
 * in their columns; undefined where there is no such table.
 */
export function parseMarkdown(text: string): PlainDocument | undefined {
  const lines = text.split(/\r\n|[\n\r]/);
  if (!lines.some((line) => isRule(line) || TABLE_START.test(line))) return undefined;
  const blocks: DocumentBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.includes('|') && isRule(lines[at + 1] ?? '')) {
      let end = at + 2;
      while (end < lines.length && (lines[end] ?? '').includes('|')) end += 1;
      const rows = [line, ...lines.slice(at + 2, end)].map(cellsOf);
      blocks.push({ kind: 'table', rows });
      at = end;
    } else if (TABLE_START.test(line)) {
      let end = at;
      while (end < lines.length && !TABLE_END.test(lines[end] ?? '')) end += 1;
      const parsed = parseHtml(lines.slice(at, end + 1).join('\n'), 'leftOut');
      if (parsed.ok) for (const block of parsed.value.blocks) blocks.push(block);
      at = end + 1;
    } else {
      const shown = plainText(line.replace(/^[ \t]{0,3}(?:#{1,6}|>+)[ \t]+/, ''));
      if (shown !== '') blocks.push({ kind: 'paragraph', text: shown });
      at += 1;
    }
  }
  return { blocks };
}

function isRule(line: string): boolean {
  return line.length < LINE_LIMIT && line.includes('|') && RULE.test(line);
}

function cellsOf(line: string): readonly DocumentCell[] {
  const inside = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  // A `|` that is part of a cell has a mark before it.
  const cells = inside.replace(/\\\|/g, '\0').split('|');
  return cells.map((cell) => ({
    text: plainText(cell.replace(/\0/g, '|')).replace(/<br ?\/?>/gi, '\n'),
    rowspan: 1,
    colspan: 1,
    isHead: false,
  }));
}

/** Without the signs of emphasis, which stand in pairs around words. */
function plainText(text: string): string {
  return text
    .replace(/(\*\*|__)(\S(?:[^*_]{0,200}\S)?)\1/g, '$2')
    .replace(/`([^`]{1,200})`/g, '$1')
    .replace(/&nbsp;/g, ' ')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1')
    .trim();
}
