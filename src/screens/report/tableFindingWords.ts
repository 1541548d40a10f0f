import type { Cause } from '@/checks/causes/cause';
import type { Finding } from '@/checks/finding';
import type { TableDetails } from '@/checks/tableDetails';
import type { CellAddress } from '@/editions/edition';
import { formatDigits } from '@/report/number';
import { cellName, columnName, rowName } from './cellWords';
import { findCell, unique, type SaidFinding, type Voice } from './voice';

type Said = Omit<SaidFinding, 'title'>;

/** The title of a finding about single figures; the rule's number where it is of another family. */
export function sayTableTitle(
  { check, cells, details }: Finding,
  voice: Voice,
  table: string,
): string {
  const { reviewer } = voice;
  const { titles } = reviewer;
  switch (check) {
    case 'T-NA':
      return titles[check](table, cells.length);
    case 'T2-RULES':
    case 'T2-UNIT':
    case 'T3-FEE':
    case 'T4-SOME':
      return titles[check]();
    case 'T2-FLOW':
    case 'X-FORCE':
    case 'X-PEND':
      return titles[check](rowAt(cells[0], voice));
    case 'X-CARRY-TYPE':
      return titles[check](reviewer.list(cells.map((address) => columnAt(address, voice))));
    case 'X-JUMP':
      return titles[check](nameOf(cells, voice));
    case 'P-DUE':
      return titles[check](details.kind === 'due' && details.isPast);
    default:
      return check;
  }
}

/** The numbers of a finding about single figures, and what is to be said of them. */
export function sayTableDetails(details: TableDetails, finding: Finding, voice: Voice): Said {
  const words = voice.reviewer.details;
  const n = formatDigits;
  const at = finding.cells[0] ?? '';
  switch (details.kind) {
    case 'slashes':
      return say([], details.isOfRules ? words.slashesOfRules : words.slashes);
    case 'rulesMade':
      return say([], words.rulesMade(n(details.largest)));
    case 'flow':
      return say(
        [[at, words.flow(n(details.inForce), n(details.repealed), n(details.issued))]],
        words.flowWhy,
      );
    case 'stock': {
      const { lastYear, issued, repealed, expected, inForce } = details;
      return say(
        [[at, words.stock(n(lastYear), n(issued), n(repealed), n(expected))]],
        words.stockNow(n(inForce)),
        words.stockWhy,
      );
    }
    case 'unit':
      return say(
        [[at, words.unit(n(details.amount))]],
        ...(details.lastYear === undefined ? [] : [words.unitLastYear(n(details.lastYear))]),
        words.unitInstead(n(details.inTenThousand)),
      );
    case 'feeUnpaid':
      return say([], words.feeUnpaid(n(details.count), details.said), words.feeUnpaidWhy);
    case 'disputesAlone':
      return say([], words.disputesAlone(n(details.count)));
    case 'carriedTypes':
      return say(
        details.columns.map(({ address, thisYear, lastYear }) => [
          address,
          words.carriedType(columnAt(address, voice), n(thisYear), n(lastYear)),
        ]),
      );
    case 'jump':
      return say([[at, words.jump(n(details.lastYear), n(details.thisYear), unitAt(at, voice))]]);
    case 'pending':
      return say([[at, words.pending(n(details.lastYear), n(details.total))]], words.pendingWhy);
    case 'due':
      return say([], words[details.by === 'department' ? 'dueOfDepartment' : 'dueOfGovernment']);
  }
}

function say(
  equations: readonly (readonly [CellAddress, string])[],
  ...remarks: readonly string[]
): Said {
  return { equations: equations.map(([of, text]) => ({ of, text })), remarks };
}

/** What likely broke the equations, where that is known. */
export function sayCause(cause: Cause | undefined, voice: Voice): readonly string[] {
  return cause ? [sentenceOf(cause, voice)] : [];
}

function sentenceOf(cause: Cause, voice: Voice): string {
  const { causes, list } = voice.reviewer;
  const n = formatDigits;
  const columns = (cells: readonly CellAddress[]): string =>
    list(cells.map((address) => columnAt(address, voice)));
  switch (cause.kind) {
    case 'wrongColumn': {
      const [from, to] = cause.cells;
      if (!cause.isRowKnown) return causes.wrongColumn(columns(cause.cells), n(cause.amount));
      return causes.wrongColumnOfRow(
        rowAt(from, voice),
        n(cause.amount),
        columnAt(from, voice),
        columnAt(to, voice),
      );
    }
    case 'shiftedRow':
      return causes.shiftedRow(rowAt(cause.cell, voice));
    case 'splitDigits':
      return causes.splitDigits(
        rowAt(cause.cells[0], voice),
        columns(cause.cells),
        n(cause.joined),
      );
    case 'countedTotal':
      return causes[cause.isTotalDoubled ? 'totalDoubled' : 'totalAmongParts'](
        nameOf(cause.cells, voice),
      );
    case 'doubleCount':
      return causes.doubleCount(
        list(cause.cells.map((address) => rowAt(address, voice))),
        n(cause.amount),
      );
  }
}

/** Cells by what they share: one cell by row and column, a row by its name, a column by its own. */
function nameOf(cells: readonly CellAddress[], voice: Voice): string {
  const [first = ''] = cells;
  if (cells.length === 1) return cellName(voice.report, first, voice.language);
  const rows = unique(cells.map((address) => rowAt(address, voice)));
  const columns = unique(cells.map((address) => columnAt(address, voice)));
  return voice.reviewer.list(rows.length <= columns.length ? rows : columns);
}

/** A row under its name; table four's one row is named by the group of disputes. */
function rowAt(address: CellAddress | undefined, voice: Voice): string {
  const cell = findCell(address ?? '', voice);
  if (!cell) return '';
  return rowName(cell, voice.language);
}

function columnAt(address: CellAddress, voice: Voice): string {
  const cell = findCell(address, voice);
  return cell ? columnName(cell, voice.language) : '';
}

function unitAt(address: CellAddress, voice: Voice): string {
  const unit = findCell(address, voice)?.unit ?? '件';
  return voice.words.form.units[unit as '件' | '万元'];
}
