import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  cellAtOffset,
  createGridMap,
  moveFrom,
  rowEdge,
  stepFrom,
  tableEdge,
  type Direction,
} from '@/grid/navigation';
import { FORM_TABLES, cellsOf, smallTable } from './forms';

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];
const OPPOSITE = { up: 'down', down: 'up', left: 'right', right: 'left' } as const;

describe.each(FORM_TABLES)('$name', ({ rows, table }) => {
  const map = createGridMap(rows);
  const addresses = cellsOf(rows).map(({ address }) => address);
  const anyCell = fc.constantFrom(...addresses);
  const placeOf = (address: string) => {
    const place = map.places.get(address);
    if (!place) throw new Error(`${address} is nowhere`);
    return place;
  };

  it('has a place for every cell and for nothing else', () => {
    expect([...map.places.keys()]).toEqual(addresses);
    expect(map.rows.flat().map(({ cell }) => cell.address)).toEqual(addresses);
    expect(map.rows.every((row) => row.length > 0)).toBe(true);
  });

  it('lays no two cells over each other, and as many columns in each row', () => {
    for (const row of map.rows) {
      row.slice(1).forEach((place, index) => {
        expect(place.left).toBe(row[index]?.right);
      });
    }
    expect(new Set(map.rows.map((row) => row[row.length - 1]?.right)).size).toBe(1);
    if (table !== 'disputes') expect(map.rows[0]?.[0]?.left).toBeGreaterThan(0);
  });

  it('lets arrows come from any cell to every other', () => {
    const seen = new Set<string>();
    const waiting = [addresses[0] ?? ''];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      for (const direction of DIRECTIONS) {
        const next = moveFrom(map, at, direction);
        if (next !== undefined) waiting.push(next);
      }
    }
    expect(seen.size).toBe(addresses.length);
  });

  it('never wraps: an arrow moves its own way or not at all', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...DIRECTIONS), (address, direction) => {
        const from = placeOf(address);
        const target = moveFrom(map, address, direction);
        if (target === undefined) {
          const row = map.rows[from.row] ?? [];
          const isAtEdge = {
            up: from.row === 0,
            down: from.row === map.rows.length - 1,
            left: row[0] === from,
            right: row[row.length - 1] === from,
          };
          expect(isAtEdge[direction]).toBe(true);
          return;
        }
        const to = placeOf(target);
        const moved = {
          up: to.row === from.row - 1,
          down: to.row === from.row + 1,
          left: to.row === from.row && to.right === from.left,
          right: to.row === from.row && to.left === from.right,
        };
        expect(moved[direction]).toBe(true);
      }),
    );
  });

  it('brings left and right back to where they began', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom('left' as const, 'right' as const), (address, way) => {
        const target = moveFrom(map, address, way);
        if (target !== undefined) expect(moveFrom(map, target, OPPOSITE[way])).toBe(address);
      }),
    );
  });

  it('keeps to the column up and down: no cell of the row is nearer', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom('up' as const, 'down' as const), (address, way) => {
        const target = moveFrom(map, address, way);
        if (target === undefined) return;
        const from = placeOf(address);
        const distance = (to: { left: number; right: number }) =>
          Math.max(0, to.left - from.left, from.left - (to.right - 1));
        const nearest = Math.min(...(map.rows[placeOf(target).row] ?? []).map(distance));
        expect(distance(placeOf(target))).toBe(nearest);
      }),
    );
  });

  it('goes through the inputs in reading order with Tab, once each, and ends', () => {
    const inputs = addresses.filter((address) => !map.places.get(address)?.cell.computed);
    const walk = (step: 1 | -1): string[] => {
      const seen: string[] = [];
      let at = inputs[step === 1 ? 0 : inputs.length - 1];
      while (at !== undefined && seen.length <= addresses.length) {
        seen.push(at);
        at = stepFrom(map, at, step);
      }
      return seen;
    };
    expect(walk(1)).toEqual(inputs);
    expect(walk(-1)).toEqual([...inputs].reverse());
  });

  it('has the ends of a row in that row', () => {
    fc.assert(
      fc.property(anyCell, (address) => {
        const first = rowEdge(map, address, 'first') ?? '';
        const last = rowEdge(map, address, 'last') ?? '';
        expect(placeOf(first).row).toBe(placeOf(address).row);
        expect(placeOf(last).row).toBe(placeOf(address).row);
        expect(moveFrom(map, first, 'left')).toBeUndefined();
        expect(moveFrom(map, last, 'right')).toBeUndefined();
      }),
    );
  });

  it('finds by offset what arrows find, and nothing outside', () => {
    fc.assert(
      fc.property(anyCell, fc.nat({ max: 40 }), fc.nat({ max: 20 }), (address, down, over) => {
        const found = cellAtOffset(map, address, { down, over });
        const from = placeOf(address);
        if (!found) {
          const row = map.rows[from.row + down];
          const after = row?.filter(({ right }) => right > from.left).length ?? 0;
          expect(after).toBeLessThanOrEqual(over);
          return;
        }
        const to = placeOf(found.address);
        expect(to.row).toBe(from.row + down);
        expect(to.right).toBeGreaterThan(from.left);
        if (down === 0 && over === 0) expect(found.address).toBe(address);
      }),
    );
  });
});

describe('a wide cell', () => {
  const map = createGridMap(smallTable());
  test.each([
    ['c2', 'down', 'wide'],
    ['a5', 'up', 'wide'],
    ['wide', 'down', 'a5'],
    ['wide', 'right', 'sum4'],
    ['sum5', 'up', 'sum4'],
    ['b2', 'down', 'wide'],
  ] as const)('from %s %s is %s', (from, direction, to) => {
    expect(moveFrom(map, from, direction)).toBe(to);
  });

  it('takes a pasted row that begins over it, and titles take none', () => {
    expect(cellAtOffset(map, 'b2', { down: 1, over: 0 })?.address).toBe('wide');
    expect(cellAtOffset(map, 'b2', { down: 1, over: 1 })?.address).toBe('sum4');
  });
});

it('an address that is not there leads nowhere', () => {
  const map = createGridMap(smallTable());
  expect(moveFrom(map, 'nowhere', 'down')).toBeUndefined();
  expect(stepFrom(map, 'nowhere', 1)).toBeUndefined();
  expect(rowEdge(map, 'nowhere', 'first')).toBeUndefined();
  expect(cellAtOffset(map, 'nowhere', { down: 0, over: 0 })).toBeUndefined();
});

it('a table without cells has no edges', () => {
  const map = createGridMap([]);
  expect([tableEdge(map, 'first'), tableEdge(map, 'last')]).toEqual([undefined, undefined]);
});
