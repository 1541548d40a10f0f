import type { Finding } from '@/checks/finding';
import { formatDigits } from '@/report/number';
import { cellName, columnName, rowName } from './cellWords';
import { sayBlanks, sayDifferences, sayEquation } from './equationWords';
import { isOfNeighbours, sayNeighbourFinding } from './neighbourFindingWords';
import { sayCause, sayTableDetails, sayTableTitle } from './tableFindingWords';
import { isOfText, sayTextFinding } from './textFindingWords';
import { findCell, unique, type SaidFinding, type Voice } from './voice';
import { sayWordFinding } from './wordFindingWords';

/** Says a finding in the language in force. */
export function sayFinding(finding: Finding, voice: Voice): SaidFinding {
  const { details } = finding;
  if (isOfNeighbours(details)) return sayNeighbourFinding(finding, details, voice);
  if (isOfText(details)) return sayTextFinding(finding, details, voice);
  const title = sayTitle(finding, voice);
  const words = voice.reviewer;
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
          ...sayCause(finding.cause, voice),
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
    case 'slashes':
    case 'rulesMade':
    case 'flow':
    case 'stock':
    case 'unit':
    case 'feeUnpaid':
    case 'disputesAlone':
    case 'carriedTypes':
    case 'jump':
    case 'pending':
    case 'due':
      return { title, ...sayTableDetails(details, finding, voice) };
    default:
      return { equations: [], ...sayWordFinding(finding, details, voice) };
  }
}

function sayTitle(finding: Finding, voice: Voice): string {
  const { check, cells, details, about } = finding;
  const { words, reviewer, language, report } = voice;
  const titles = reviewer.titles;
  const first = findCell(cells[0] ?? '', voice);
  const columns = reviewer.list(
    unique(
      cells
        .map((address) => findCell(address, voice))
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
        tableName(about, voice),
        details.kind === 'blanks' ? details.count : cells.length,
      );
    case 'T-EDITION':
      return titles[check](
        details.kind === 'edition'
          ? reviewer.list(details.tables.map((table) => words.form.tables[table]))
          : '',
      );
    case 'X-CARRY':
      return titles[check]();
    default:
      return sayTableTitle(finding, voice, tableName(about, voice));
  }
}

function tableName(about: Finding['about'], { words }: Voice): string {
  return about === 'disclosure' || about === 'requests' || about === 'disputes'
    ? words.form.tables[about]
    : '';
}
