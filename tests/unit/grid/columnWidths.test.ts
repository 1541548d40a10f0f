import { describe, expect, it } from 'vitest';
import { tableLayout } from '@/editions/layout';
import { fitColumns, type Columns, type ColumnsAsked } from '@/grid/columnWidths';

const requests = tableLayout('2021', 'requests');
const disputes = tableLayout('2021', 'disputes');

function fit(asked: Partial<ColumnsAsked>): Columns {
  return fitColumns({
    rows: requests.rows,
    columnWidths: requests.columnWidths,
    boxWidth: 760,
    zoom: 1,
    isCompact: false,
    hasAsides: false,
    labelOf: (head) => head.label.zh,
    ...asked,
  });
}

const pixels = ({ widths }: Columns): readonly number[] =>
  widths.map((width) => {
    if (!width.endsWith('px')) throw new Error(`${width} is not in pixels`);
    return parseFloat(width);
  });
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('a table as wide as its sheet', () => {
  it('has the form’s own proportions', () => {
    expect(fit({}).widths).toEqual(requests.columnWidths.map((width) => `${width}%`));
    expect(fit({ boxWidth: 0, isCompact: true }).widths[0]).toBe('5%');
  });

  it('gives the labels what the cells can spare in the compact view, and stays as wide', () => {
    const compact = fit({ isCompact: true });
    const [, , leaf = 0, ...cells] = pixels(compact);
    expect(leaf).toBeGreaterThan(0.27 * 760);
    for (const cell of cells) expect(cell).toBeGreaterThanOrEqual(47);
    expect(sum(pixels(compact))).toBe(759);
    expect(compact.tableWidth).toBeUndefined();
  });

  it('gives the labels no more than the longest needs on one line', () => {
    const labelOf = (): string => '一二三四五六七八九十一二三四五六七八九十';
    const [, , leaf = 0] = pixels(fit({ isCompact: true, boxWidth: 800, labelOf }));
    expect(leaf).toBeLessThanOrEqual(20 * 12.5 + 12 + 9);
  });

  it('makes room beside last year’s totals for the change', () => {
    const beside = pixels(fit({ hasAsides: true }));
    expect(beside[beside.length - 1]).toBeGreaterThanOrEqual(83);
    expect(sum(beside)).toBe(759);
  });
});

describe('a table that is wider than its box', () => {
  it.each([
    ['at 150 percent on a laptop', 752, 1.5],
    ['in a window of a phone', 358, 1],
    ['in a window of a phone at 150 percent', 358, 1.5],
  ])('keeps labels in view that leave room for cells: %s', (_name, boxWidth, zoom) => {
    for (const isCompact of [false, true]) {
      const columns = fit({ boxWidth, zoom, isCompact });
      const [upright = 0, group = 0, leaf = 0, ...cells] = pixels(columns);
      expect(columns.tableWidth).toBe(upright + group + leaf + sum(cells));
      expect(columns.tableWidth).toBeGreaterThan(boxWidth);
      expect(upright + group + leaf).toBeLessThan(0.63 * boxWidth);
      expect(leaf).toBeGreaterThan(4 * 12.5 * zoom);
      for (const cell of cells) expect(cell).toBeGreaterThanOrEqual(45 * zoom);
    }
  });

  it('says of each label how far from the edge it stays, and of none else', () => {
    const columns = fit({ boxWidth: 358 });
    const [upright = 0, group = 0] = pixels(columns);
    expect(columns.stubLefts.get('t3-note')).toBe(0);
    expect(columns.stubLefts.get('t3-head-newlyReceived')).toBe(0);
    expect(columns.stubLefts.get('t3-head-granted')).toBe(upright);
    expect(columns.stubLefts.get('t3-total')).toBeUndefined();
    const leaves = [...columns.stubLefts.values()].filter((left) => left === upright + group);
    expect(leaves.length).toBeGreaterThan(10);
  });

  it('does not scroll where narrower labels are enough', () => {
    expect(fit({ boxWidth: 824, zoom: 1.5, isCompact: true }).tableWidth).toBeUndefined();
  });

  it('scrolls as a whole where it has no labels at its left', () => {
    const { rows, columnWidths } = disputes;
    const columns = fit({ rows, columnWidths, boxWidth: 358 });
    expect(columns.tableWidth).toBe(640);
    expect(columns.stubLefts.size).toBe(0);
  });
});
