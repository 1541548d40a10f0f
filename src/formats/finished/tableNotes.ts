import type { DocumentBlock, DocumentCell, DocumentTable, PlainDocument } from '../document';

/** What stands before the first note under a table. */
export const NOTE_LABEL = '注：';
/** So many marks are one sign. */
const CIRCLED = 20;

/** The mark of a note, behind the figure that it is to and before its text. Never a bare figure: 22 must not become 221. */
export function noteMark(number: number): string {
  return number <= CIRCLED ? String.fromCharCode(0x245f + number) : `〔${number}〕`;
}

/** A document without the notes under its tables, and the note that each cell had. */
export interface NotedDocument {
  readonly document: PlainDocument;
  readonly notes: ReadonlyMap<DocumentCell, string>;
}

/**
 * Takes the notes off that stand under tables as our own documents have them: 注：①… and on. Only where every note has
 * the one cell with its mark; all else stays as it is.
 */
export function takeTableNotes(document: PlainDocument): NotedDocument {
  const notes = new Map<DocumentCell, string>();
  const blocks: DocumentBlock[] = [];
  let hasNotes = false;
  for (let at = 0; at < document.blocks.length; at += 1) {
    const block = document.blocks[at];
    if (!block) continue;
    const texts = block.kind === 'table' ? notesBelow(document.blocks, at + 1) : [];
    const marked =
      block.kind === 'table' && texts.length > 0 ? matchNotes(block, texts) : undefined;
    blocks.push(marked?.table ?? block);
    if (!marked) continue;
    hasNotes = true;
    for (const [cell, note] of marked.notes) notes.set(cell, note);
    at += texts.length;
  }
  return hasNotes ? { document: { ...document, blocks }, notes } : { document, notes };
}

/** The texts of the notes that begin at a block, in the order of their marks. */
function notesBelow(blocks: readonly DocumentBlock[], from: number): readonly string[] {
  const texts: string[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    const text = texts.length === 0 ? withoutLabel(block.text) : block.text.trim();
    const mark = noteMark(texts.length + 1);
    if (text?.startsWith(mark) !== true) break;
    texts.push(text.slice(mark.length).trim());
  }
  return texts;
}

function withoutLabel(text: string): string | undefined {
  return /^\s*注[：:]\s*([\s\S]*)$/.exec(text)?.[1];
}

function matchNotes(
  table: DocumentTable,
  texts: readonly string[],
):
  { readonly table: DocumentTable; readonly notes: ReadonlyMap<DocumentCell, string> } | undefined {
  const notes = new Map<DocumentCell, string>();
  const used: number[] = [];
  const rows = table.rows.map((cells) =>
    cells.map((cell) => {
      const number = markAtEnd(cell.text);
      const text = number === undefined ? undefined : texts[number - 1];
      if (number === undefined || text === undefined) return cell;
      used.push(number);
      const bare = { ...cell, text: cell.text.slice(0, -lengthOfMark(cell.text)).trim() };
      notes.set(bare, text);
      return bare;
    }),
  );
  const isEachOnce = used.length === texts.length && new Set(used).size === used.length;
  return isEachOnce ? { table: { ...table, rows }, notes } : undefined;
}

/** Figures in a mark may have been raised by the reader. */
const MARK = /([①-⑳])$|〔([\d⁰¹²³⁴-⁹]{2,3})〕$/;

function markAtEnd(text: string): number | undefined {
  const [, circled, figures] = MARK.exec(text) ?? [];
  if (circled !== undefined) return circled.charCodeAt(0) - 0x245f;
  return figures === undefined ? undefined : Number(figures.normalize('NFKC'));
}

function lengthOfMark(text: string): number {
  return MARK.exec(text)?.[0].length ?? 0;
}
