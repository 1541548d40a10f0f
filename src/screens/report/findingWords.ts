import type { BrokenEquation, Finding, Side } from '@/checks/finding';
import type { CellAddress } from '@/editions/edition';
import { findFormCell, type FormCell } from '@/editions/form';
import type { Language, Messages } from '@/messages/messages';
import { formatCell, formatDigits } from '@/report/number';
import { editionsOf, type CellValue, type Report } from '@/report/report';
import { cellName, columnName, rowName } from './cellWords';

/** A finding in words: a title, the equations with their numbers, and what else is to be said. */
export interface FindingWords {
  readonly title: string;
  readonly equations: readonly SaidEquation[];
  readonly remarks: readonly string[];
}

export interface SaidEquation {
  /** The cell that it is told of, which stays while its numbers change. */
  readonly of: CellAddress;
  readonly text: string;
}

interface Voice {
  readonly report: Report;
  readonly words: Messages;
  readonly language: Language;
}

/** Says a finding in the language in force. */
export function sayFinding(finding: Finding, voice: Voice): FindingWords {
  const { details } = finding;
  const title = sayTitle(finding, voice);
  const words = voice.words.findings;
  switch (details.kind) {
    case 'equations':
      return {
        title,
        equations: details.equations.map((equation) => ({
          of: equation.left.cells[0]?.address ?? '',
          text: sayEquation(finding.check, equation, voice),
        })),
        remarks: [
          ...sayDifferences(finding.check, details.equations, voice),
          ...sayBlanks(details.equations, voice),
        ],
      };
    case 'blanks':
      return {
        title,
        equations: [],
        remarks: [details.agreesWithTotals ? words.blanksAgree : words.blanksPlain],
      };
    case 'number':
      return {
        title,
        equations: [],
        remarks: [words.number[details.problem](formatDigits(details.value))],
      };
    case 'edition':
      return {
        title,
        equations: [],
        remarks: [words.edition(voice.report.year, details.required, details.used)],
      };
    case 'lastYear':
      return {
        title,
        equations: [
          {
            of: finding.cells[0] ?? '',
            text: words.lastYear(
              voice.report.year - 1,
              formatDigits(details.thisYear),
              formatDigits(details.lastYear),
            ),
          },
        ],
        remarks: details.isLastYearBroken ? [words.lastYearBroken(voice.report.year - 1)] : [],
      };
  }
}

function sayTitle({ check, cells, details, about }: Finding, voice: Voice): string {
  const { words, language, report } = voice;
  const titles = words.findings.titles;
  const first = formCell(cells[0] ?? '', voice);
  const columns = words.findings.list(
    unique(
      cells
        .map((address) => formCell(address, voice))
        .map((cell) => (cell ? columnName(cell, language) : '')),
    ),
  );
  switch (check) {
    case 'T3-BAL':
    case 'T3-SUM':
      return titles[check](columns);
    case 'T3-ROW':
    case 'T4-SUM':
      return titles[check](first ? rowName(first, language) : '');
    case 'T-INT':
      return titles[check](cellName(report, cells[0] ?? '', language));
    case 'T-BLANK':
      return titles[check](
        tableName(about, words),
        details.kind === 'blanks' ? details.count : cells.length,
      );
    case 'T-EDITION':
      return titles[check](
        details.kind === 'edition'
          ? words.findings.list(details.tables.map((table) => words.form.tables[table]))
          : '',
      );
    case 'X-CARRY':
      return titles[check]();
    default:
      return check;
  }
}

function tableName(about: Finding['about'], words: Messages): string {
  return about === 'disclosure' || about === 'requests' || about === 'disputes'
    ? words.form.tables[about]
    : '';
}

function sayEquation(check: string, equation: BrokenEquation, voice: Voice): string {
  const { words, language } = voice;
  const first = formCell(equation.left.cells[0]?.address ?? '', voice);
  const isOfColumn = check === 'T3-BAL' || check === 'T3-SUM';
  const column = isOfColumn && first ? columnName(first, language) : '';
  const left = saySide(check, equation.left, voice);
  const right =
    check === 'T3-BAL'
      ? saySide(check, equation.right, voice)
      : words.findings.sumOfParts(formatDigits(equation.right.sum));
  return words.findings.equation(column, left, right);
}

function saySide(check: string, side: Side, voice: Voice): string {
  const { words } = voice;
  return side.cells
    .map(({ address, value }) =>
      words.findings.term(termLabel(check, address, voice), sayValue(value, words)),
    )
    .join(' ＋ ');
}

function termLabel(check: string, address: CellAddress, voice: Voice): string {
  const cell = formCell(address, voice);
  if (!cell) return address;
  const named = voice.words.findings.rows;
  if (check === 'T3-BAL' || check === 'T3-SUM') {
    return cell.row in named
      ? named[cell.row as keyof typeof named]
      : rowName(cell, voice.language);
  }
  return columnName(cell, voice.language);
}

function sayValue(value: CellValue, words: Messages): string {
  return value === null ? words.findings.blankValue : formatCell(value);
}

function sayDifferences(
  check: string,
  equations: readonly BrokenEquation[],
  { words }: Voice,
): readonly string[] {
  const [first, ...others] = equations;
  if (!first || others.some((equation) => equation.difference !== first.difference)) return [];
  const amount = formatDigits(Math.abs(first.difference));
  if (check !== 'T3-BAL') return [words.findings.difference(amount)];
  return [
    first.difference > 0 ? words.findings.leftMore(amount) : words.findings.rightMore(amount),
  ];
}

function sayBlanks(equations: readonly BrokenEquation[], voice: Voice): readonly string[] {
  const blanks = unique(equations.flatMap((equation) => equation.blanks));
  if (blanks.length === 0) return [];
  const names = blanks
    .slice(0, 3)
    .map((address) => cellName(voice.report, address, voice.language));
  return [voice.words.findings.blankSuspects(voice.words.findings.list(names))];
}

function formCell(address: CellAddress, { report }: Voice): FormCell | undefined {
  return findFormCell(editionsOf(report), address);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
