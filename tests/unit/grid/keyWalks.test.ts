import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GridController } from '@/grid/gridController.svelte';
import { keyPress } from '@tests/helpers/keyPress';
import { FORM_TABLES, smallTable } from './forms';
import { GridOracle, ROWS_ON_SCREEN } from './gridOracle';

const RUNS = process.env['TORTURE'] === '1' ? 2_000 : 60;
const SEED = 20240115;
const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const TRAVEL = [...ARROWS, 'Home', 'End', 'PageUp', 'PageDown'];
const MOVES = [
  ...TRAVEL,
  ...TRAVEL.map((key) => `Shift+${key}`),
  ...[...ARROWS, 'Home', 'End'].flatMap((key) => [`Ctrl+${key}`, `Ctrl+Shift+${key}`]),
];
const KEYS = [
  ...MOVES,
  'Tab',
  'Shift+Tab',
  'Enter',
  'Shift+Enter',
  'Escape',
  'Ctrl+A',
  'Shift+Space',
];

/** A table of texts, the grid's controller over it, and what it has been told to put in. */
function openTable(rows: ReturnType<typeof smallTable>) {
  const commits: (readonly (readonly [string, string])[])[] = [];
  const grid = new GridController({
    rows: () => rows,
    isReadOnly: () => false,
    textOf: (address) => `text of ${address}`,
    commit: (entries) => {
      commits.push(entries);
      return { refused: new Map() };
    },
    keepRefused: () => undefined,
    offer: () => undefined,
    activated: () => undefined,
    noteWanted: () => undefined,
    selected: () => undefined,
    rowsOnScreen: () => ROWS_ON_SCREEN,
    pasted: () => undefined,
  });
  return {
    grid,
    commits,
    press: (...names: readonly string[]) => names.map((name) => grid.press(keyPress(name))),
    selected: () => grid.cells.flat().map(({ cell }) => cell.address),
  };
}

const TABLES = [...FORM_TABLES, { name: 'small table', rows: smallTable() }];

describe.each(TABLES)('in table $name', ({ rows }) => {
  const still = new GridOracle(rows);
  const addresses = still.cells.map(({ address }) => address);
  const inputs = still.cells.filter((cell) => !cell.computed).map(({ address }) => address);
  const anyCell = fc.constantFrom(...addresses);
  const check = <Values extends [unknown, ...unknown[]]>(
    arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
    predicate: (...values: Values) => void,
    runs = RUNS,
  ) => fc.assert(fc.property(...arbitraries, predicate), { numRuns: runs, seed: SEED });

  it('any walk of keys and clicks comes where a plain matrix says, and selects what it says', () => {
    const act = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...KEYS) },
      { weight: 1, arbitrary: anyCell.map((address) => `click ${address}`) },
      { weight: 1, arbitrary: anyCell.map((address) => `shift-click ${address}`) },
    );
    check([fc.array(act, { minLength: 1, maxLength: 40 })], (acts) => {
      const { grid, press, selected } = openTable(rows);
      const oracle = new GridOracle(rows);
      for (const name of acts) {
        const [kind, address] = name.split('click ');
        if (address === undefined)
          expect([name, ...press(name)]).toEqual([name, oracle.press(name)]);
        else if (kind === '') {
          grid.activate(address);
          oracle.click(address);
        } else {
          grid.extendTo(address);
          oracle.shiftClick(address);
        }
        expect([name, grid.active]).toEqual([name, oracle.active]);
        expect([name, ...selected()]).toEqual([name, ...oracle.selected]);
      }
    });
  });

  it('the active cell is always a cell of the table, and one of the selected ones', () => {
    check([anyCell, fc.array(fc.constantFrom(...KEYS), { maxLength: 60 })], (start, keys) => {
      const { grid, press, selected } = openTable(rows);
      grid.activate(start);
      for (const key of keys) {
        press(key);
        expect(addresses).toContain(grid.active);
        expect(selected()).toContain(grid.active);
      }
    });
  });

  it('an arrow never wraps: pressed on and on it stays at the edge', () => {
    check([anyCell, fc.constantFrom(...ARROWS)], (start, arrow) => {
      const { grid, press } = openTable(rows);
      grid.activate(start);
      press(...addresses.map(() => arrow));
      const end = grid.active ?? '';
      expect(press(arrow)).toEqual([true]);
      expect(grid.active).toBe(end);
      const from = still.areaOf(start);
      const to = still.areaOf(end);
      if (/Left|Right/.test(arrow)) expect(to.top).toBe(from.top);
      expect(still.neighbour(end, arrow, from.left)).toBeUndefined();
    });
  });

  it('left takes back what right did, and up what down did, across cells of any width', () => {
    const ways = [
      ['ArrowRight', 'ArrowLeft'],
      ['ArrowDown', 'ArrowUp'],
    ] as const;
    check([anyCell, fc.constantFrom(...ways), fc.nat(30)], (start, [there, back], most) => {
      const { grid, press } = openTable(rows);
      grid.activate(start);
      let moved = 0;
      for (; moved < most; moved += 1) {
        const before = grid.active;
        press(there);
        if (grid.active === before) break;
      }
      for (let key = 0; key < moved; key += 1) press(back);
      expect(grid.active).toBe(start);
    });
  });

  it('Tab visits every input once, in reading order and no total, and leaves at both ends', () => {
    const { grid, press } = openTable(rows);
    const walk = (key: string): readonly string[] => {
      const seen = [grid.active ?? ''];
      while (press(key)[0] && seen.length <= addresses.length) seen.push(grid.active ?? '');
      return seen;
    };
    expect(walk('Tab')).toEqual(inputs);
    expect(walk('Shift+Tab')).toEqual([...inputs].reverse());
  });

  it('Shift leads a selection out and back again to the cell where it began', () => {
    const pairs = [
      ['Shift+ArrowDown', 'Shift+ArrowUp'],
      ['Shift+ArrowUp', 'Shift+ArrowDown'],
      ['Shift+ArrowRight', 'Shift+ArrowLeft'],
      ['Shift+ArrowLeft', 'Shift+ArrowRight'],
    ] as const;
    check([anyCell, fc.constantFrom(...pairs), fc.nat(8)], (start, [out, back], most) => {
      const { grid, press, selected } = openTable(rows);
      grid.activate(start);
      let moved = 0;
      for (let at = start; moved < most; moved += 1) {
        const next = still.neighbour(at, out.slice(6), still.areaOf(start).left);
        if (next === undefined) break;
        at = next;
        press(out);
        expect(selected()).toEqual(still.rectangleOver([start, at]));
      }
      for (let key = 0; key < moved; key += 1) press(back);
      expect([grid.active, ...selected()]).toEqual([start, start]);
    });
  });

  it('Esc leaves the cell where a selection began, however it was led', () => {
    const leading = MOVES.filter((key) => key.includes('Shift+'));
    check([anyCell, fc.array(fc.constantFrom(...leading), { maxLength: 12 })], (start, keys) => {
      const { grid, press, selected } = openTable(rows);
      grid.activate(start);
      press(...keys);
      expect(grid.active).toBe(start);
      press('Escape');
      expect([grid.active, ...selected()]).toEqual([start, start]);
    });
  });

  it('Ctrl and an arrow go to the last input of the line, from there to its last cell, and no further', () => {
    check([anyCell, fc.constantFrom(...ARROWS)], (start, arrow) => {
      const { grid, press } = openTable(rows);
      grid.activate(start);
      const column = still.areaOf(start).left;
      const line = [start];
      for (;;) {
        const next = still.neighbour(line[line.length - 1] ?? '', arrow, column);
        if (next === undefined) break;
        line.push(next);
      }
      const end = line[line.length - 1];
      const lastInput = line
        .slice(1)
        .filter((address) => inputs.includes(address))
        .pop();
      press(`Ctrl+${arrow}`);
      expect(grid.active).toBe(lastInput ?? end);
      press(`Ctrl+${arrow}`);
      expect(grid.active).toBe(end);
      press(`Ctrl+${arrow}`);
      expect(grid.active).toBe(end);
    });
  });

  it('Enter after a run of Tab goes below the row, in the column where the run began in it', () => {
    check([anyCell, fc.integer({ min: 1, max: 12 })], (start, tabs) => {
      const { grid, press } = openTable(rows);
      grid.activate(start);
      const path = [start];
      for (let tab = 0; tab < tabs; tab += 1) {
        if (press('Tab')[0]) path.push(grid.active ?? '');
      }
      const last = path[path.length - 1] ?? '';
      const rowOf = (address: string): number => still.areaOf(address).top;
      const began = path.find((address) => rowOf(address) === rowOf(last)) ?? '';
      press('Enter');
      const below = still.neighbour(began, 'ArrowDown', still.areaOf(began).left);
      expect(grid.active).toBe(below ?? last);
    });
  });

  it('all selected and Delete blanks every input and nothing else, as one step', () => {
    const { press, commits } = openTable(rows);
    press('Ctrl+A', 'Delete');
    expect(commits).toEqual([inputs.map((address) => [address, ''])]);
  });

  it('a fill puts the text of the first cell of its column or row into the inputs of the others', () => {
    check(
      [anyCell, anyCell, fc.constantFrom('Ctrl+D' as const, 'Ctrl+R' as const)],
      (from, to, key) => {
        const { grid, press, commits } = openTable(rows);
        grid.activate(from);
        grid.extendTo(to);
        const areas = still.rectangleOver([from, to]).map((address) => ({
          address,
          ...still.areaOf(address),
        }));
        const isDown = key === 'Ctrl+D';
        const first = Math.min(...areas.map(({ top, left }) => (isDown ? top : left)));
        const last = Math.max(...areas.map(({ bottom, right }) => (isDown ? bottom : right)));
        // One row is filled from the row above, one column from the column beside it.
        const start = first === last ? Math.max(0, first - 1) : first;
        const wanted = areas.flatMap(({ address, top, left }) => {
          const source = isDown ? still.matrix[start]?.[left] : still.matrix[top]?.[start];
          const isItself = source === undefined || source.address === address;
          return isItself || !inputs.includes(address)
            ? []
            : [[address, `text of ${source.address}`]];
        });
        press(key);
        expect(commits).toEqual([wanted]);
      },
    );
  });
});
