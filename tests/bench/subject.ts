import { runChecks } from '@/checks/runChecks';
import type { CellAddress } from '@/editions/edition';
import { cellAddress, tableForm } from '@/editions/form';
import { serializeFile } from '@/formats/json/serializeFile';
import { present } from '@/lib/assert';
import { applyPatch, editCells } from '@/report/patch';
import { createLargeLibrary } from '@/report/example/library';
import { cellValue, type Report } from '@/report/report';

const LAST_YEAR = 2024;
const NOW = '2025-02-20T02:00:00.000Z';
const TABLE = 'requests';

/** What the benchmarks work on: a bureau's report with many requests, and the year before it. */
export interface Subject {
  readonly report: Report;
  readonly previous: Report;
  /** Both reports as a file of ours. */
  readonly file: string;
}

/** The same subject each time. It is not published, so that its first edit asks nothing. */
export function createSubject(): Subject {
  let count = 0;
  const reports = createLargeLibrary({
    seed: 7,
    lastYear: LAST_YEAR,
    now: NOW,
    agencies: 12,
    years: 2,
    createId: () => `bench-${String((count += 1))}`,
  }).filter(({ scope }) => scope === 'agency');
  const received = (report: Report): number =>
    Number(cellValue(report, cellAddress(TABLE, 'newlyReceived', 'total')));
  const [busiest] = reports
    .filter(({ year }) => year === LAST_YEAR)
    .sort((a, b) => received(b) - received(a));
  const previous = reports.find(
    ({ agency, year }) => agency.name === busiest?.agency.name && year === LAST_YEAR - 1,
  );
  const report: Report = { ...present(busiest, 'a bureau'), status: 'drafting' };
  const before = present(previous, 'its report of the year before');
  const head = { generator: 'bench', exportedAt: NOW };
  return { report, previous: before, file: serializeFile([before, report], head) };
}

/** One edit in table three: a digit into a cell, and the key that commits it and leads to the next step's cell. */
export interface Step {
  readonly address: CellAddress;
  readonly digit: string;
  readonly key: 'Enter' | 'ArrowRight' | 'ArrowLeft';
  readonly shift: boolean;
}

/** Steps through the input cells of table three: down a column, up the next, and the same way back. */
export function createSteps(count: number): readonly Step[] {
  const path = createPath();
  const last = path.length - 1;
  const at = (step: number): Spot | undefined => {
    const along = step % (2 * last);
    return path[Math.min(along, 2 * last - along)];
  };
  return Array.from({ length: count }, (_, step): Step => {
    const from = present(at(step), 'a cell');
    const to = present(at(step + 1), 'a cell');
    return {
      address: from.address,
      // Another digit at each visit: what a cell holds already is no edit.
      digit: String(((step + Math.floor(step / last) * 4) % 9) + 1),
      key: to.over === from.over ? 'Enter' : to.over > from.over ? 'ArrowRight' : 'ArrowLeft',
      shift: to.over === from.over && to.down < from.down,
    };
  });
}

interface Spot {
  readonly address: CellAddress;
  readonly over: number;
  readonly down: number;
}

function createPath(): readonly Spot[] {
  const { rows, cells } = tableForm('2021', TABLE);
  const inputs = new Set(cells.filter((cell) => !cell.computed).map(({ address }) => address));
  const columns = (rows[0]?.columns ?? []).filter((column) => column !== 'total');
  const total = rows.findIndex(({ id }) => !inputs.has(cellAddress(TABLE, id, columns[0] ?? '')));
  // 结转下年度 stands below （七）总计: one key does not lead there.
  const block = rows.slice(0, total).map(({ id }) => id);
  return columns.flatMap((column, over) => {
    const spots = block.map((row, down) => ({
      address: cellAddress(TABLE, row, column),
      over,
      down,
    }));
    return over % 2 === 0 ? spots : spots.reverse();
  });
}

/** The totals that follow a cell of table three, and their parts: what the bare table adds up by hand. */
export function totalsOfTableThree(): readonly {
  readonly total: CellAddress;
  readonly parts: readonly CellAddress[];
}[] {
  return tableForm('2021', TABLE).equations;
}

/** Microseconds that all checks take after each of `count` edits of table three. */
export function timeChecks(subject: Subject, count: number): readonly number[] {
  const { previous } = subject;
  let { report } = subject;
  return createSteps(count).map(({ address, digit }) => {
    report = applyPatch(report, editCells(report, [[address, Number(digit)]]));
    const start = performance.now();
    runChecks(report, { previous });
    return (performance.now() - start) * 1000;
  });
}
