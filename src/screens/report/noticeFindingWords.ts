import type { BrokenEquation, Details, Finding } from '@/checks/finding';
import { notice } from '@/messages/zh/notice';
import { formatDigits } from '@/report/number';
import { cellName, columnName, rowName } from './cellWords';
import { saySide } from './equationWords';
import { sayFinding } from './findingWords';
import { sayCause } from './tableFindingWords';
import { sayCells } from './textFindingWords';
import { findCell, unique, type Voice } from './voice';

/** A quoted sentence is cut to about this many signs. */
const QUOTED_SIGNS = 40;
/** No more cells than these are named. */
const NAMED_CELLS = 3;

/** A finding in one sentence of 退回意见, which ends with what is asked for. */
export function sayFound(finding: Finding, voice: Voice): string {
  const parts = sayParts(finding, voice);
  const said = tidyBlanks(endSentence(parts));
  if (parts[0]?.startsWith(notice.advice)) return said;
  const isCompared = finding.details.kind === 'mention' && finding.severity === 'error';
  const ask = isCompared ? notice.askToCompare : notice.asks[finding.severity];
  return said.slice(0, -notice.end.length) + notice.comma + ask + notice.end;
}

/** Parts as one sentence: ；between them and 。at the end, but not after one of their own. */
export function endSentence(parts: readonly string[]): string {
  const bare = parts.map((part) => part.trim().replace(/[。；;]+$/, ''));
  return bare.join(notice.join) + (/[！？]$/.test(bare[bare.length - 1] ?? '') ? '' : notice.end);
}

/** Without the blanks that the screen sets beside figures and signs; what is quoted stays as it is written. */
export function tidyBlanks(text: string): string {
  return text
    .split(/(“[^”]*”)/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/\u3000/g, notice.comma)
            .replace(/([^\x21-\x7E]) +/g, '$1')
            .replace(/ +(?=[^\x20-\x7E])/g, ''),
    )
    .join('');
}

function sayParts(finding: Finding, voice: Voice): readonly string[] {
  const { details } = finding;
  const { title, equations, remarks } = sayFinding(finding, voice);
  switch (details.kind) {
    case 'equations':
      return sayEquations(finding, details.equations, voice);
    case 'mention':
      return sayMention(finding, details, voice);
    case 'blanks':
      return [nameBlanks(title, finding, voice), ...remarks];
    case 'statedSums':
      if (!details.isBalance) break;
      return [
        title,
        notice.balance(
          details.values.map(formatDigits),
          formatDigits(details.left),
          formatDigits(details.right),
        ),
      ];
  }
  return [title, ...equations.map(({ text }) => text), ...remarks];
}

function sayEquations(
  { check, cells, cause }: Finding,
  equations: readonly BrokenEquation[],
  voice: Voice,
): readonly string[] {
  const first = findCell(cells[0] ?? '', voice);
  const row = first ? rowName(first, voice.language) : '';
  const title =
    check in notice.titles ? notice.titles[check as keyof typeof notice.titles](row) : check;
  const blanks = unique(equations.flatMap((equation) => equation.blanks));
  return [
    title,
    ...equations.map((equation) => sayEquation(check, equation, voice)),
    ...(blanks.length === 0
      ? []
      : [notice.blankCells(listCells(blanks.slice(0, NAMED_CELLS), voice), blanks.length)]),
    ...sayCause(cause, voice),
  ];
}

function sayEquation(check: string, equation: BrokenEquation, voice: Voice): string {
  const { left, right, difference } = equation;
  const first = findCell(left.cells[0]?.address ?? '', voice);
  const isOfColumn = check === 'T3-BAL' || check === 'T3-SUM';
  const column = isOfColumn && first ? columnName(first, voice.language) : '';
  const sides =
    check === 'T3-BAL'
      ? [left, right].map((side) =>
          notice.equals(saySide(check, side, voice), formatDigits(side.sum)),
        )
      : [saySide(check, left, voice), voice.reviewer.sumOfParts(formatDigits(right.sum))];
  const amount = formatDigits(Math.abs(difference));
  return notice.equation(column, sides.join(notice.comma), amount);
}

function sayMention(
  { spans = [], sentence = '' }: Finding,
  { readings }: Extract<Details, { kind: 'mention' }>,
  voice: Voice,
): readonly string[] {
  const said = spans[0]?.text ?? '';
  const quoted = quoteAround(sentence, said);
  const read = readings.map(({ cells, sum }) => ({
    cells: sayCells(cells, voice),
    sum: formatDigits(sum) + (findCell(cells[0] ?? '', voice)?.unit ?? ''),
  }));
  const [first] = read;
  const text =
    first && read.length === 1
      ? notice.mention(quoted, first.cells, said, first.sum)
      : notice.mentionOfMany(
          quoted,
          said,
          unique(read.map(({ cells, sum }) => notice.reading(cells, sum))).join(notice.or),
        );
  return spans.length > 1 ? [text, notice.places(spans.length)] : [text];
}

function nameBlanks(title: string, { cells }: Finding, voice: Voice): string {
  return cells.length > NAMED_CELLS ? title : notice.blanks(title, listCells(cells, voice));
}

function listCells(cells: readonly string[], voice: Voice): string {
  return voice.reviewer.list(cells.map((cell) => cellName(voice.report, cell, voice.language)));
}

/** A sentence without its 。, cut around the words that it is quoted for where it is long. */
function quoteAround(sentence: string, said: string): string {
  const bare = (sentence === '' ? said : sentence)
    .replace(/[。；;]+$/, '')
    .replace(/[“”]/g, toInner);
  const signs = Array.from(bare);
  if (signs.length <= QUOTED_SIGNS) return bare;
  const end = Array.from(bare.slice(0, startOf(bare, said) + said.length)).length;
  const start =
    end <= QUOTED_SIGNS ? 0 : Math.min(end - QUOTED_SIGNS / 2, signs.length - QUOTED_SIGNS);
  const stop = start + QUOTED_SIGNS;
  return (
    (start > 0 ? notice.cut : '') +
    signs.slice(start, stop).join('') +
    (stop < signs.length ? notice.cut : '')
  );
}

/** Quotes in a quote. */
function toInner(mark: string): string {
  return mark === '“' ? '‘' : '’';
}

/** Where a number stands in a sentence, and not the end of a longer one: 5件, not the 5件 of 15件. */
function startOf(sentence: string, said: string): number {
  let at = sentence.indexOf(said);
  while (at > 0 && /[\d.,]/.test(sentence.charAt(at - 1))) at = sentence.indexOf(said, at + 1);
  return Math.max(0, at);
}
