import { readNumbering } from '@/report/numbering';
import { splitDocument } from './documentLines';

/** Marks without width and soft hyphens: they stand in copies and mean nothing. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
/** Word's soft line break, and the line ends of other systems. */
const SOFT_BREAKS = /[\v\f\u0085]/g;
/** What a copy of a page's source leaves of a space. */
const ENTITY_SPACE = /&(?:nbsp|ensp|emsp);/g;
const WIDE_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F]/g;

/**
 * Plain text from Word or WPS as paragraphs, a line each: soft breaks are line ends, the indent of a paragraph and
 * what trails it go, the gap behind a list's number goes, empty lines go, and with them what a conversion leaves
 * behind. Cells stay apart by their tabs.
 */
export function cleanPastedText(text: string): string {
  const lines = splitDocument(text.replace(SOFT_BREAKS, '\n')).lines.map(({ raw }) =>
    closeGap(raw.replace(INVISIBLE, '').replace(ENTITY_SPACE, ' ').replace(WIDE_SPACE, ' ')),
  );
  const filled = lines.filter((line) => line.trim() !== '');
  const areCells = isBlock(filled);
  return filled.map((line) => (areCells ? line : line.trim())).join('\n');
}

/** Rows of cells: the same number of tabs in each, and not before or behind the text alone. */
function isBlock(lines: readonly string[]): boolean {
  const counts = new Set(lines.map((line) => line.split('\t').length));
  return counts.size === 1 && lines.some((line) => line.trim().includes('\t'));
}

/** A list's number stands before its text as the paper has it: a word processor puts a tab or blanks between. */
function closeGap(line: string): string {
  const end = readNumbering(line)?.end;
  if (end === undefined) return line;
  const rest = line.slice(end);
  const text = rest.trimStart();
  if (text.length === rest.length) return line;
  // 1. 2023年 would become a number with a point.
  return line.slice(0, end) + (/^[\d\uFF10-\uFF19]/.test(text) ? ' ' : '') + text;
}
