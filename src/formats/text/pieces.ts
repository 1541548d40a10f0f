import { looksLikeValue } from '../form/cellText';
import type { Piece } from '../form/piece';

/** A page number inside a table: `-4-`, `— 4 —`. */
const PAGE_NUMBER = /^[-—–－]{1,2}\s*\d{1,4}\s*[-—–－]{1,2}$/;

/** The pieces of one line; `number` counts from 1. */
export function splitLine(line: string, number: number): readonly Piece[] {
  if (!/[^\s]/.test(line)) {
    return line.includes('\t')
      ? [{ kind: 'blank', line: number }]
      : [{ kind: 'break', line: number }];
  }
  if (PAGE_NUMBER.test(line.trim())) return [];
  const cells = cellsOfLine(line);
  if (cells.length > 1 && cells.every((cell) => /^:?-{3,}:?$/.test(cell))) return [];
  const pieces = cells.flatMap((cell) => piecesOfCell(cell, number));
  return cells.length > 1 || pieces.length > 1
    ? [...pieces, { kind: 'break', line: number }]
    : pieces;
}

/** Cells are divided by `|`, by tabs, or by runs of blanks. A mark at the beginning opens the first cell. */
function cellsOfLine(line: string): readonly string[] {
  const trimmed = line.trim();
  if (/^[|｜].*[|｜]$/.test(trimmed)) return trimmed.slice(1, -1).split(/[|｜]/).map(trim);
  if (/[|｜]/.test(trimmed)) return trimmed.split(/[|｜]/).map(trim);
  if (line.includes('\t')) {
    const cells = line.split('\t').map(trim);
    return cells[0] === '' ? cells.slice(1) : cells;
  }
  return trimmed.split(/[ \u00A0\u3000]{2,}/).map(trim);
}

function trim(text: string): string {
  return text.trim();
}

/** A cell may hold a label and its figures, divided by single blanks. */
function piecesOfCell(cell: string, line: number): readonly Piece[] {
  if (cell === '') return [{ kind: 'blank', line }];
  if (looksLikeValue(cell)) return [{ kind: 'value', text: cell, line }];
  const words = cell.split(/[ \u3000]+/);
  let values = words.length;
  while (values > 0 && looksLikeValue(words[values - 1] ?? '')) values -= 1;
  const label = words.slice(0, values).join('');
  return [
    ...(label === '' ? [] : [{ kind: 'text' as const, text: label, line }]),
    ...words.slice(values).map((text) => ({ kind: 'value' as const, text, line })),
  ];
}
