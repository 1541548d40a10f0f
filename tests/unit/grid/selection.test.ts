import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGridMap } from '@/grid/navigation';
import { cellsIn, cellsOfHead, fillFrom, isWhole, rangeOf, type CellRange } from '@/grid/selection';
import { FORM_TABLES } from './forms';

describe.each(FORM_TABLES)('in table $name', ({ rows }) => {
  const map = createGridMap(rows);
  const addresses = [...map.places.keys()];
  const rangeBetween = (...given: string[]): CellRange => {
    const range = rangeOf(map, given);
    if (!range) throw new Error('no range');
    return range;
  };
  const arbitraryAddress = fc.constantFrom(...addresses);

  it('a range holds what it was drawn over, is a rectangle, and cuts no cell', () => {
    fc.assert(
      fc.property(arbitraryAddress, arbitraryAddress, (from, to) => {
        const range = rangeBetween(from, to);
        const cells = cellsIn(map, range).flat();
        const held = cells.map(({ cell }) => cell.address);
        expect(held).toEqual(expect.arrayContaining([from, to]));
        for (const cell of cells) {
          expect(cell.left).toBeGreaterThanOrEqual(range.left);
          expect(cell.right).toBeLessThanOrEqual(range.right);
        }
        expect(rangeBetween(to, from)).toEqual(range);
        expect(rangeBetween(...held)).toEqual(range);
      }),
    );
  });

  it('a fill never writes into a total, writes each cell once, and nothing outside', () => {
    fc.assert(
      fc.property(
        arbitraryAddress,
        arbitraryAddress,
        fc.constantFrom('down' as const, 'right' as const),
        (from, to, direction) => {
          const range = rangeBetween(from, to);
          const held = cellsIn(map, range).flat();
          const written = fillFrom(map, range, direction).map((fill) => fill.to);
          expect(new Set(written).size).toBe(written.length);
          const inputs = held.filter(({ cell }) => !cell.computed);
          for (const address of written) {
            expect(inputs.map(({ cell }) => cell.address)).toContain(address);
          }
        },
      ),
    );
  });

  it('the first and the last cell span the whole table', () => {
    expect(isWhole(map, rangeBetween(...addresses))).toBe(true);
    expect(addresses.length === 1 || !isWhole(map, rangeBetween(addresses[0] ?? ''))).toBe(true);
  });
});

it('a head stands for the cells that name it', () => {
  const requests = FORM_TABLES.find(({ name }) => name === '2021 requests');
  const map = createGridMap(requests?.rows ?? []);
  expect(cellsOfHead(map, 't3-business')).toHaveLength(25);
  expect(cellsOfHead(map, 't3-head-granted')).toHaveLength(7);
  expect(cellsOfHead(map, 't3-head-denied')).toHaveLength(8 * 7);
  expect(rangeOf(map, cellsOfHead(map, 'nowhere'))).toBeUndefined();
});
