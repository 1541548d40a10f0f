import { HyperFormula, type SimpleCellAddress } from 'hyperformula';
import { holds, sheetOf, type Equality } from '@/checks/sheet';
import { applyPatch, editCells } from '@/report/patch';
import { cellValue, type Report } from '@/report/report';
import type { Step } from './subject';

const FIGURES = 0;
const EQUATIONS = 1;

/** Runs timed together: a page's clock is too coarse for one. */
const TOGETHER = 100;

/** Microseconds that a run takes, by hundreds of runs, of ours and of HyperFormula's. */
export interface Times {
  readonly ours: readonly number[];
  readonly formulas: readonly number[];
}

/** Whole reports one after the other: all figures set, the outcome of every equation read. */
export function timeReports(report: Report, steps: readonly Step[]): Times {
  const { engine, rowOf, equations } = buildSheet(report);
  let current = report;
  const reports = steps.map(({ address, digit }) => {
    current = applyPatch(current, editCells(current, [[address, Number(digit)]]));
    return { ...current, tables: structuredClone(current.tables) };
  });
  const columns = reports.map((one) =>
    [...rowOf.keys()].map((address) => [Number(cellValue(one, address) ?? 0)]),
  );
  return {
    ours: timeTogether(reports, (one) => void readEquations(one)),
    formulas: timeTogether(columns, (column) => {
      engine.setCellContents(placeOf(FIGURES, 0), column);
      readDifferences(engine, equations);
    }),
  };
}

/** One edit after the other: a cell and its totals set, the outcome of every equation read. */
export function timeEdits(report: Report, steps: readonly Step[]): Times {
  const { engine, rowOf, equations } = buildSheet(report);
  let current = report;
  return {
    ours: timeTogether(steps, ({ address, digit }) => {
      current = applyPatch(current, editCells(current, [[address, Number(digit)]]));
      readEquations(current);
    }),
    formulas: timeTogether(steps, ({ address, digit }) => {
      engine.setCellContents(placeOf(FIGURES, rowOf.get(address) ?? 0), Number(digit));
      readDifferences(engine, equations);
    }),
  };
}

/** How many of the equations do not hold. */
function readEquations(report: Report): number {
  let broken = 0;
  for (const table of ['requests', 'disputes'] as const) {
    const { form, known } = sheetOf(report, table);
    for (const equalities of [form.balances, form.columnTotals, form.rowTotals])
      for (const equality of equalities) if (!holds(known, equality)) broken += 1;
  }
  return broken;
}

function readDifferences(engine: HyperFormula, equations: number): void {
  for (let row = 0; row < equations; row += 1) engine.getCellValue(placeOf(EQUATIONS, row));
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

function timeTogether<Item>(items: readonly Item[], run: (item: Item) => void): readonly number[] {
  const times: number[] = [];
  for (let at = 0; at + TOGETHER <= items.length; at += TOGETHER) {
    const together = items.slice(at, at + TOGETHER);
    const start = performance.now();
    together.forEach(run);
    times.push(((performance.now() - start) * 1000) / TOGETHER);
  }
  return times;
}

function formulaOf({ left, right }: Equality, offset: number): string {
  const sum = (cells: readonly number[]): string =>
    cells.map((cell) => `A${cell + offset}`).join('+');
  return `=${sum(left)}-(${sum(right)})`;
}
