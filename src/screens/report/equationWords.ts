import type { BrokenEquation, Side } from '@/checks/finding';
import type { CellAddress } from '@/editions/edition';
import { formatCell, formatDigits } from '@/report/number';
import type { CellValue } from '@/report/report';
import { cellName, columnName, rowName } from './cellWords';
import { findCell, unique, type Voice } from './voice';

export function sayEquation(check: string, equation: BrokenEquation, voice: Voice): string {
  const { reviewer, language } = voice;
  const first = findCell(equation.left.cells[0]?.address ?? '', voice);
  const isOfColumn = check === 'T3-BAL' || check === 'T3-SUM';
  const column = isOfColumn && first ? columnName(first, language) : '';
  const left = saySide(check, equation.left, voice);
  const right =
    check === 'T3-BAL'
      ? saySide(check, equation.right, voice)
      : reviewer.sumOfParts(formatDigits(equation.right.sum));
  return reviewer.equation(column, left, right);
}

/** The cells of a side with their numbers, as a sum. */
export function saySide(check: string, side: Side, voice: Voice): string {
  const { reviewer } = voice;
  return side.cells
    .map(({ address, value }) =>
      reviewer.term(termLabel(check, address, voice), sayValue(value, voice)),
    )
    .join(' ＋ ');
}

function termLabel(check: string, address: CellAddress, voice: Voice): string {
  const cell = findCell(address, voice);
  if (!cell) return address;
  const named = voice.reviewer.rows;
  if (check === 'T3-BAL' || check === 'T3-SUM') {
    return cell.row in named
      ? named[cell.row as keyof typeof named]
      : rowName(cell, voice.language);
  }
  return columnName(cell, voice.language);
}

function sayValue(value: CellValue, { reviewer }: Voice): string {
  return value === null ? reviewer.blankValue : formatCell(value);
}

export function sayDifferences(
  check: string,
  equations: readonly BrokenEquation[],
  { reviewer }: Voice,
): readonly string[] {
  const [first, ...others] = equations;
  if (!first || others.some((equation) => equation.difference !== first.difference)) return [];
  const amount = formatDigits(Math.abs(first.difference));
  if (check !== 'T3-BAL') return [reviewer.difference(amount)];
  return [first.difference > 0 ? reviewer.leftMore(amount) : reviewer.rightMore(amount)];
}

export function sayBlanks(equations: readonly BrokenEquation[], voice: Voice): readonly string[] {
  const blanks = unique(equations.flatMap((equation) => equation.blanks));
  if (blanks.length === 0) return [];
  const names = blanks
    .slice(0, 3)
    .map((address) => cellName(voice.report, address, voice.language));
  return [voice.reviewer.blankSuspects(voice.reviewer.list(names))];
}
