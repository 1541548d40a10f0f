import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import type { EditionId } from '@/editions/edition';
import {
  EDITIONS,
  TABLE_IDS,
  editionForYear,
  findFormCell,
  placeOf,
  tableForm,
} from '@/editions/form';

const IDS: readonly EditionId[] = ['2019', '2021'];
const specOf = (id: EditionId): string =>
  fileURLToPath(new URL(`../../../../shared/spec/editions/${id}.json`, import.meta.url));

/** The spec's JSON is the one place where the forms were copied from the notices; a fresh clone has it not. */
describe.runIf(IDS.every((id) => existsSync(specOf(id))))('the forms against the spec', () => {
  test.each(IDS)('%s holds the same labels, kinds and equations, word for word', (id) => {
    const spec = JSON.parse(readFileSync(specOf(id), 'utf8')) as unknown;
    expect(JSON.parse(JSON.stringify(EDITIONS[id]))).toEqual(spec);
  });
});

describe('the cells of a form', () => {
  test.each<[EditionId, number, number, number]>([
    ['2019', 6 + 12 + 2 + 2, 23 * 7, 15],
    ['2021', 12 - 2, 25 * 7, 15],
  ])('%s has %i in table two, %i in three, %i in four', (id, two, three, four) => {
    expect(TABLE_IDS.map((table) => tableForm(id, table).cells.length)).toEqual([two, three, four]);
  });

  test.each(IDS)('%s has each address once, found where it points', (id) => {
    const editions = { disclosure: id, requests: id, disputes: id };
    const cells = TABLE_IDS.flatMap((table) => tableForm(id, table).cells);
    expect(new Set(cells.map(({ address }) => address)).size).toBe(cells.length);
    for (const cell of cells) {
      expect(cell.address).toBe(`${cell.table}/${cell.row}/${cell.column}`);
      expect(findFormCell(editions, cell.address)).toBe(cell);
      expect(placeOf(cell.address)).toMatchObject({ table: cell.table, row: cell.row });
      expect([...cell.rowPath, ...cell.columnPath].every(({ zh, en }) => zh && en)).toBe(true);
    }
  });

  it('are found by the edition of their own table', () => {
    const mixed = { disclosure: '2021', requests: '2019', disputes: '2021' } as const;
    expect(findFormCell(mixed, 'requests/other/total')).toBeDefined();
    expect(findFormCell(mixed, 'requests/other.misc/total')).toBeUndefined();
    expect(findFormCell(mixed, 'disclosure/procurement/amount')).toBeUndefined();
    expect(findFormCell(mixed, 'requests/denied/total')).toBeUndefined();
    expect(findFormCell(mixed, '__proto__/a/b')).toBeUndefined();
  });

  it('lead to their labels from the outside in', () => {
    const cell = tableForm('2021', 'requests').cells.find(
      ({ address }) => address === 'requests/denied.stateSecret/business',
    );
    expect(cell?.rowPath.map(({ zh }) => zh)).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ]);
    expect(cell?.columnPath.map(({ zh }) => zh)).toEqual(['法人或其他组织', '商业企业']);
  });

  it('may be negative only in 2019’s 本年增/减', () => {
    const signed = IDS.flatMap((id) =>
      TABLE_IDS.flatMap((table) => tableForm(id, table).cells),
    ).filter(({ value }) => value === 'signedInteger');
    expect(signed.map(({ address }) => address)).toEqual(
      ['licensing', 'otherServices', 'penalties', 'compulsion', 'fees'].map(
        (row) => `disclosure/${row}/change`,
      ),
    );
  });
});

describe('the equations of a form', () => {
  test.each<[EditionId, number, number]>([
    ['2019', 23, 19],
    ['2021', 25, 21],
  ])('%s has %i row totals, and %i outcomes in each column', (id, rows, outcomes) => {
    const equations = tableForm(id, 'requests').equations;
    const rowTotals = equations.filter(({ rule }) => rule === 'T3-ROW');
    const columnTotals = equations.filter(({ rule }) => rule === 'T3-SUM');
    expect(rowTotals.map(({ parts }) => parts.length)).toEqual(Array(rows).fill(6));
    expect(columnTotals.map(({ parts }) => parts.length)).toEqual(Array(7).fill(outcomes));
    expect(tableForm(id, 'disputes').equations.map(({ parts }) => parts.length)).toEqual([4, 4, 4]);
  });

  test.each(IDS)('%s adds up cells that it has, and marks each total as computed', (id) => {
    for (const table of TABLE_IDS) {
      const { cells, equations } = tableForm(id, table);
      const byAddress = new Map(cells.map((cell) => [cell.address, cell]));
      const totals = new Set(equations.map(({ total }) => total));
      for (const { total, parts } of equations) {
        expect([total, ...parts].every((address) => byAddress.has(address))).toBe(true);
        expect(new Set([total, ...parts]).size).toBe(parts.length + 1);
      }
      for (const cell of cells) expect(cell.computed).toBe(totals.has(cell.address));
    }
  });
});

test.each([
  [2018, undefined],
  [2019, '2019'],
  [2020, '2019'],
  [2021, '2021'],
  [2035, '2021'],
])('data year %i uses the form %s', (year, edition) => {
  expect(editionForYear(year)).toBe(edition);
});
