import { TABLE_IDS } from '@/editions/form';
import { looksLikeValue } from '../form/cellText';
import { isAllLabels } from '../form/labelIndex';
import { normalizeLabel } from '../form/labelText';
import type { Piece } from '../form/piece';
import { VOCABULARIES } from '../form/vocabulary';

/** A page number inside a table: `-4-`, `— 4 —`, 第4页. */
const PAGE_NUMBER =
  /^(?:[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?)$/;

/** A number and its unit with a blank between. */
const APART_UNIT = /(\d)[ \u00A0\u3000]+(?=(?:件|宗|份|条|个|项|元|万元)(?:[ \u00A0\u3000]|$))/g;

const BLANKS = /[ \u00A0\u3000]+/;

/** Chinese signs and nothing between them. */
const PLAIN = /^[\u4e00-\u9fff]+$/;

/** The pieces of one line; `number` counts from 1. */
export function splitLine(line: string, number: number): readonly Piece[] {
  if (!/[^\s]/.test(line)) return emptyLine(line, number);
  if (PLAIN.test(line))
    return [{ kind: looksLikeValue(line) ? 'value' : 'text', text: line, line: number }];
  if (PAGE_NUMBER.test(line.trim())) return [];
  const cells = cellsOfLine(line);
  if (cells.every((cell) => /^:?-{3,}:?$/.test(cell)) && /[|｜]/.test(line)) return [];
  const pieces = cells.flatMap((cell) => piecesOfCell(cell, number));
  return cells.length > 1 || pieces.length > 1
    ? [...pieces, { kind: 'break', line: number }]
    : pieces;
}

/** One tab opens one empty cell; several stand between the empty cells of a row. */
function emptyLine(text: string, line: number): readonly Piece[] {
  const tabs = text.split('\t').length - 1;
  if (tabs < 2) return [{ kind: tabs === 0 ? 'break' : 'blank', line }];
  const blanks = Array.from({ length: tabs + 1 }, (): Piece => ({ kind: 'blank', line }));
  return [...blanks, { kind: 'break', line }];
}

/** Cells are divided by `|`, by tabs, or by runs of blanks. A tab before a single cell opens it. */
function cellsOfLine(line: string): readonly string[] {
  const trimmed = line.trim();
  if (/[|｜]/.test(trimmed)) {
    return trimmed
      .replace(/^[|｜]/, '')
      .replace(/[|｜]$/, '')
      .split(/[|｜]/)
      .map(trim);
  }
  if (line.includes('\t')) {
    const cells = line.split('\t').map(trim);
    return cells[0] === '' && cells.length === 2 ? cells.slice(1) : cells;
  }
  return trimmed.split(/[ \u00A0\u3000]{2,}/).map(trim);
}

function trim(text: string): string {
  return text.trim();
}

/** A cell may hold labels and their figures, divided by single blanks. */
function piecesOfCell(cell: string, line: number): readonly Piece[] {
  if (cell === '') return [{ kind: 'blank', line }];
  if (looksLikeValue(cell)) return [{ kind: 'value', text: cell, line }];
  if (!BLANKS.test(cell)) return [{ kind: 'text', text: cell, line }];
  const words = cell.replace(APART_UNIT, '$1').split(BLANKS);
  let figuresFrom = words.length;
  while (figuresFrom > 0 && looksLikeValue(words[figuresFrom - 1] ?? '')) figuresFrom -= 1;
  const pieces: Piece[] = [];
  let label = '';
  words.forEach((word, index) => {
    const isBehindCell = (): boolean => (label === '' ? pieces.length > 0 : isWholeLabel(label));
    if (index >= figuresFrom || (looksLikeValue(word) && isBehindCell())) {
      pieces.push({ kind: 'value', text: word, line });
      label = '';
    } else {
      // Whether words are one label or several, the labels of the form tell.
      pieces.push({ kind: 'text', text: word, line });
      label += label.length > LABEL_LIMIT ? word : normalizeLabel(word);
    }
  });
  return pieces;
}

/** Longer than any label, or two of them run together. */
const LABEL_LIMIT = 160;

/** The signs that labels end with: most texts are told to be none by their last sign. */
const LAST_SIGNS = new Set(
  TABLE_IDS.flatMap((table) => VOCABULARIES[table].terms.map(({ key }) => key[key.length - 1])),
);

/** Whether a normalized text is one label of the form, or several: figures behind it are its cells, not its number. */
function isWholeLabel(label: string): boolean {
  if (label.length > LABEL_LIMIT || !LAST_SIGNS.has(label[label.length - 1])) return false;
  return TABLE_IDS.some((table) => isAllLabels(VOCABULARIES[table].index, label));
}
