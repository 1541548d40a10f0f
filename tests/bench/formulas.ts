import { HyperFormula, type SimpleCellAddress } from 'hyperformula';
import { T3_BAL } from '@/checks/balance';
import type { Rule } from '@/checks/finding';
import { T3_ROW, T3_SUM, T4_SUM } from '@/checks/totals';
import { sheetOf, type Equality } from '@/checks/sheet';
import { applyPatch, editCells } from '@/report/patch';
import { cellValue, type Report } from '@/report/report';
import type { Step } from './subject';

const RULES: readonly Rule[] = [T3_BAL, T3_SUM, T3_ROW, T4_SUM];
const FIGURES = 0;
const EQUATIONS = 1;

/** Edits timed together: a page's clock is too coarse for one. */
const TOGETHER = 100;

/** Microseconds of an edit, the cell set and what our rules say of every equation, by hundreds of edits. */
export function timeOurs(report: Report, steps: readonly Step[]): readonly number[] {
  let current = report;
  return timeTogether(steps, ({ address, digit }) => {
    current = applyPatch(current, editCells(current, [[address, Number(digit)]]));
    for (const rule of RULES) rule.check(current, {});
  });
}

/** The same with HyperFormula: one cell set, and the difference of every equation read. */
export function timeFormulas(report: Report, steps: readonly Step[]): readonly number[] {
  const { engine, rowOf, equations } = buildSheet(report);
  return timeTogether(steps, ({ address, digit }) => {
    engine.setCellContents(placeOf(FIGURES, rowOf.get(address) ?? 0), Number(digit));
    for (let row = 0; row < equations; row += 1) engine.getCellValue(placeOf(EQUATIONS, row));
  });
}

/** The figures of tables three and four in one column, the difference of each equation beside them. */
function buildSheet(report: Report) {
  const forms = (['requests', 'disputes'] as const).map((table) => sheetOf(report, table).form);
  const cells = forms.flatMap((form) => form.cells);
  const equations = forms.flatMap((form, table) => {
    const offset = table === 0 ? 1 : (forms[0]?.cells.length ?? 0) + 1;
    return [...form.balances, ...form.columnTotals, ...form.rowTotals].map((equation) =>
      formulaOf(equation, offset),
    );
  });
  const engine = HyperFormula.buildFromArray(
    cells.map(({ address }, row) => [
      Number(cellValue(report, address) ?? 0),
      equations[row] ?? null,
    ]),
    { licenseKey: 'gpl-v3' },
  );
  const differences = equations.map((_, row) => engine.getCellValue(placeOf(EQUATIONS, row)));
  if (differences.some((difference) => difference !== 0))
    throw new Error('The equations of the subject do not hold in HyperFormula');
  return {
    engine,
    rowOf: new Map(cells.map(({ address }, row) => [address, row])),
    equations: equations.length,
  };
}

function placeOf(column: number, row: number): SimpleCellAddress {
  return { sheet: 0, col: column, row };
}

function timeTogether(steps: readonly Step[], run: (step: Step) => void): readonly number[] {
  const times: number[] = [];
  for (let at = 0; at + TOGETHER <= steps.length; at += TOGETHER) {
    const start = performance.now();
    steps.slice(at, at + TOGETHER).forEach(run);
    times.push(((performance.now() - start) * 1000) / TOGETHER);
  }
  return times;
}

function formulaOf({ left, right }: Equality, offset: number): string {
  const sum = (cells: readonly number[]): string =>
    cells.map((cell) => `A${cell + offset}`).join('+');
  return `=${sum(left)}-(${sum(right)})`;
}
