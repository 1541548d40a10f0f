import { beforeEach, describe, expect, it, test } from 'vitest';
import { GridController, type GridKey } from '@/grid/gridController.svelte';
import type { PasteResult } from '@/grid/gridModel';
import { smallTable } from './forms';

let values: Map<string, string>;
let commits: (readonly (readonly [string, string])[])[];
let kept: (readonly [string, string])[];
let visited: string[];
let pastes: PasteResult[];
let selections: (readonly string[])[];
let notes: string[];
let isReadOnly: boolean;
let grid: GridController;

beforeEach(() => {
  values = new Map([['b2', '7']]);
  commits = [];
  kept = [];
  visited = [];
  pastes = [];
  selections = [];
  notes = [];
  isReadOnly = false;
  grid = new GridController({
    rows: smallTable,
    isReadOnly: () => isReadOnly,
    textOf: (address) => values.get(address) ?? '',
    commit: (entries) => {
      commits.push(entries);
      const bad = entries.filter(([, text]) => /[a-z]/.test(text));
      for (const [address, text] of entries) {
        if (!bad.some(([other]) => other === address)) values.set(address, text);
      }
      return { refused: new Map(bad.map(([address]) => [address, '不是数字'])) };
    },
    keepRefused: (entries) => kept.push(...entries),
    noteWanted: (address) => notes.push(address),
    offer: (_, text) => (text === 'twelve' ? '12' : undefined),
    activated: (address) => visited.push(address),
    selected: (addresses) => selections.push(addresses),
    rowsOnScreen: () => 2,
    pasted: (result) => pastes.push(result),
  });
});

function key(name: string, changes: Partial<GridKey> = {}): GridKey {
  return {
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    ...changes,
  };
}

/** Presses keys one after the other, e.g. `Tab`, `Shift+Tab`; what they returned. */
function press(...names: string[]): boolean[] {
  return names.map((name) =>
    grid.press(key(name.replace('Shift+', ''), { shiftKey: name.startsWith('Shift+') })),
  );
}

const state = () => ({ active: grid.active, mode: grid.mode, draft: grid.draft });

it('begins at the first cell, moving about', () => {
  expect(state()).toEqual({ active: 'a1', mode: 'navigate', draft: '' });
});

describe('moving about', () => {
  test.each([
    [['ArrowRight', 'ArrowDown'], 'b2'],
    [['ArrowLeft', 'ArrowUp'], 'a1'],
    [['End'], 'sum1'],
    [['End', 'Home'], 'a1'],
    [['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'], 'a5'],
    [['Enter', 'Enter'], 'wide'],
    [['Enter', 'Shift+Enter'], 'a1'],
    [['Tab', 'Tab', 'Tab'], 'a2'],
    [['Tab', 'Tab', 'Shift+Tab'], 'b1'],
  ])('%j comes to %s and writes nothing', (keys, active) => {
    expect(press(...keys).every(Boolean)).toBe(true);
    expect(grid.active).toBe(active);
    expect(commits).toEqual([]);
  });

  it('keeps its column through a wide cell, until it goes elsewhere', () => {
    grid.activate('c2');
    press('ArrowDown', 'ArrowDown');
    expect(grid.active).toBe('c5');
    press('ArrowUp', 'Enter', 'Shift+Enter', 'ArrowUp');
    expect(grid.active).toBe('c2');
    press('ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp');
    expect(grid.active).toBe('a2');
    grid.activate('c2');
    press('ArrowDown', 'Enter');
    grid.activate('wide');
    press('ArrowUp');
    expect(grid.active).toBe('a2');
  });

  it('goes to the ends of the table with Ctrl', () => {
    expect(grid.press(key('End', { ctrlKey: true }))).toBe(true);
    expect(grid.active).toBe('sum5');
    expect(grid.press(key('Home', { metaKey: true }))).toBe(true);
    expect(grid.active).toBe('a1');
  });

  it('leaves the table with Tab after the last cell and before the first', () => {
    expect(press('Shift+Tab')).toEqual([false]);
    grid.activate('c5');
    expect(press('Tab')).toEqual([false]);
    expect(grid.active).toBe('c5');
  });

  it('leaves the table with Esc and then Tab from any cell, and only then', () => {
    grid.activate('b2');
    expect(press('Escape', 'Tab')).toEqual([false, false]);
    expect(press('Escape', 'Shift+Tab')).toEqual([false, false]);
    expect(grid.active).toBe('b2');
    expect(press('Escape', 'ArrowRight', 'Tab')).toEqual([false, true, true]);
    grid.typed('5');
    expect(press('Escape', 'Tab')).toEqual([true, false]);
  });

  it('tells where it comes to', () => {
    press('ArrowRight', 'ArrowDown');
    grid.activate('a5');
    expect(visited).toEqual(['b1', 'b2', 'a5']);
  });

  it('leaves letters, other shortcuts and Alt to the browser', () => {
    for (const name of ['5', 'a', 'Escape', 'F5']) expect(press(name)).toEqual([false]);
    expect(grid.press(key('c', { ctrlKey: true }))).toBe(false);
    expect(grid.press(key('ArrowUp', { altKey: true }))).toBe(false);
    expect(grid.active).toBe('a1');
  });

  it('asks for what is said of the cell with Alt and the arrow down', () => {
    expect(grid.press(key('ArrowDown', { altKey: true }))).toBe(true);
    expect([grid.active, notes]).toEqual(['a1', ['a1']]);
  });

  it('does not go to a cell of another table', () => {
    grid.activate('elsewhere');
    expect(grid.active).toBe('a1');
    expect(grid.has('elsewhere')).toBe(false);
  });
});

describe('a run of tabs', () => {
  it('ends with Enter below the cell where it began', () => {
    press('Tab', 'Tab', 'Enter');
    expect(grid.active).toBe('a2');
  });

  it('that has gone on in the next row ends below that row', () => {
    press('Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    expect(grid.active).toBe('wide');
  });

  it('does so while typing too, one commit a cell', () => {
    grid.activate('b1');
    grid.typed('1');
    press('Tab');
    grid.typed('2');
    press('Enter');
    expect(grid.active).toBe('b2');
    expect(commits).toEqual([[['b1', '1']], [['c1', '2']]]);
  });

  it('begins anew after Enter, an arrow or a click', () => {
    press('Tab', 'Enter', 'Enter');
    expect(grid.active).toBe('wide');
    grid.activate('a1');
    press('Tab', 'ArrowRight', 'Enter');
    expect(grid.active).toBe('c2');
    grid.activate('a1');
    press('Tab');
    grid.activate('b1');
    press('Enter');
    expect(grid.active).toBe('b2');
  });
});

describe('typing over a cell', () => {
  it('replaces it, and Enter commits and moves down', () => {
    grid.activate('b2');
    grid.typed('4');
    grid.typed('42');
    expect(state()).toEqual({ active: 'b2', mode: 'enter', draft: '42' });
    expect(commits).toEqual([]);
    press('Enter');
    expect(commits).toEqual([[['b2', '42']]]);
    expect(state()).toEqual({ active: 'wide', mode: 'navigate', draft: '' });
  });

  test.each([
    ['Tab', 'c2'],
    ['Shift+Tab', 'a2'],
    ['Shift+Enter', 'b1'],
    ['ArrowUp', 'b1'],
    ['ArrowRight', 'c2'],
    ['ArrowLeft', 'a2'],
    ['ArrowDown', 'wide'],
  ])('%s commits and moves', (name, active) => {
    grid.activate('b2');
    grid.typed('42');
    expect(press(name)).toEqual([true]);
    expect(commits).toEqual([[['b2', '42']]]);
    expect(state()).toEqual({ active, mode: 'navigate', draft: '' });
  });

  it('commits in the last cell before Tab leaves the table', () => {
    grid.activate('sum5');
    grid.typed('9');
    expect(press('Tab')).toEqual([false]);
    expect(values.get('sum5')).toBe('9');
  });

  it('is taken back by Esc', () => {
    grid.activate('b2');
    grid.typed('42');
    expect(press('Escape')).toEqual([true]);
    expect(state()).toEqual({ active: 'b2', mode: 'navigate', draft: '' });
    expect([commits, values.get('b2')]).toEqual([[], '7']);
  });

  it('leaves Backspace, Home, Delete and selecting with Shift to the text', () => {
    grid.typed('42');
    expect(press('Backspace', 'Home', 'Delete', 'Shift+ArrowLeft')).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(grid.press(key('End', { ctrlKey: true }))).toBe(false);
    expect(state()).toEqual({ active: 'a1', mode: 'enter', draft: '42' });
  });

  it('does not begin with nothing, which is how a cancelled composition ends', () => {
    grid.activate('b2');
    grid.typed('');
    press('ArrowDown');
    expect([commits, values.get('b2')]).toEqual([[], '7']);
  });

  it('that comes to nothing blanks the cell', () => {
    grid.activate('b2');
    grid.typed('4');
    grid.typed('');
    press('Enter');
    expect(values.get('b2')).toBe('');
  });

  it('commits when another cell is clicked, and goes on when its own is', () => {
    grid.typed('42');
    grid.activate('a1');
    expect(state()).toEqual({ active: 'a1', mode: 'enter', draft: '42' });
    grid.activate('c2');
    expect(commits).toEqual([[['a1', '42']]]);
    expect(state()).toEqual({ active: 'c2', mode: 'navigate', draft: '' });
  });

  it('commits when the focus goes elsewhere', () => {
    grid.typed('42');
    grid.leaveEditor();
    expect(values.get('a1')).toBe('42');
    expect(state()).toEqual({ active: 'a1', mode: 'navigate', draft: '' });
    grid.leaveEditor();
    expect(commits).toHaveLength(1);
  });
});

describe('editing with F2', () => {
  beforeEach(() => grid.activate('b2'));

  it('begins with the cell’s text and leaves the arrows to the caret', () => {
    expect(press('F2')).toEqual([true]);
    expect(state()).toEqual({ active: 'b2', mode: 'edit', draft: '7' });
    expect(press('ArrowLeft', 'ArrowUp')).toEqual([false, false]);
    grid.typed('17');
    expect(grid.mode).toBe('edit');
    press('Enter');
    expect(values.get('b2')).toBe('17');
  });

  it('gives the arrows back to the grid with F2 again', () => {
    press('F2', 'F2');
    expect(grid.mode).toBe('enter');
    press('ArrowRight');
    expect([grid.active, values.get('b2')]).toEqual(['c2', '7']);
  });

  it('is left by Esc with the cell as it was', () => {
    press('F2');
    grid.typed('99');
    press('Escape');
    expect([values.get('b2'), grid.mode]).toEqual(['7', 'navigate']);
  });
});

describe('text that is refused', () => {
  test.each(['Enter', 'Tab', 'Shift+Tab', 'ArrowDown'])(
    'stays in the editor with its reason and does not move with %s',
    (name) => {
      grid.activate('b2');
      grid.typed('abc');
      expect(press(name)).toEqual([true]);
      expect(state()).toEqual({ active: 'b2', mode: 'enter', draft: 'abc' });
      expect(grid.reason).toBe('不是数字');
      expect([values.get('b2'), kept]).toEqual(['7', []]);
    },
  );

  it('is no longer blamed once it is changed, and is put in once it is a number', () => {
    grid.typed('abc');
    press('Enter');
    grid.typed('5');
    expect(grid.reason).toBe('');
    press('Enter');
    expect([values.get('a1'), grid.active]).toEqual(['5', 'a2']);
  });

  it('is kept beside its cell when the cell is left, and nothing else', () => {
    grid.typed('abc');
    grid.leaveEditor();
    expect(kept).toEqual([['a1', 'abc']]);
    expect([grid.mode, grid.reason, values.get('a1')]).toEqual(['navigate', '', undefined]);
    grid.typed('xyz');
    grid.activate('c2');
    expect(kept[1]).toEqual(['a1', 'xyz']);
    expect(grid.active).toBe('c2');
  });

  it('may be offered as what it could mean, which is looked at before it is put in', () => {
    grid.typed('twelve');
    expect(grid.offered).toBeUndefined();
    press('Enter');
    expect(grid.offered).toBe('12');
    expect(grid.press(key('Enter', { altKey: true }))).toBe(true);
    expect(state()).toEqual({ active: 'a1', mode: 'enter', draft: '12' });
    expect([grid.reason, grid.offered, values.get('a1')]).toEqual(['', undefined, undefined]);
    press('Enter');
    expect(values.get('a1')).toBe('12');
  });

  it('is dropped by Esc', () => {
    grid.typed('abc');
    press('Enter', 'Escape');
    expect([kept, grid.reason, grid.mode]).toEqual([[], '', 'navigate']);
  });
});

describe('keys of an input method', () => {
  const KEYS = ['Enter', 'Tab', 'Escape', 'ArrowDown', 'Delete', 'F2', 'Process'];

  test.each(KEYS)('%s is never the grid’s while composing', (name) => {
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const begin of [() => undefined, () => grid.typed('shi')]) {
        begin();
        const before = state();
        expect(grid.press(key(name, composing))).toBe(false);
        expect(state()).toEqual(before);
      }
    }
    expect(commits).toEqual([]);
  });
});

describe('Delete', () => {
  test.each(['Delete', 'Backspace'])('%s blanks the cell and stays', (name) => {
    grid.activate('b2');
    expect(press(name)).toEqual([true]);
    expect([values.get('b2'), grid.active, grid.mode]).toEqual(['', 'b2', 'navigate']);
  });
});

describe('pasting', () => {
  it('puts a block right and down of the cell as one step', () => {
    grid.activate('a1');
    grid.paste('1\t2\r\n3\t4\r\n');
    expect(commits).toEqual([
      [
        ['a1', '1'],
        ['b1', '2'],
        ['a2', '3'],
        ['b2', '4'],
      ],
    ]);
    expect(pastes).toEqual([{ written: 4, skippedTotals: 0, totals: [], refused: 0, outside: [] }]);
  });

  it('skips totals of a block and says how many, and what was pasted there', () => {
    grid.activate('b1');
    grid.paste('1\t2\t99\n3\t4\t98');
    expect(commits[0]?.map(([address]) => address)).toEqual(['b1', 'c1', 'b2', 'c2']);
    const totals = [
      ['sum1', '99'],
      ['sum2', '98'],
    ];
    expect(pastes).toEqual([{ written: 4, skippedTotals: 2, totals, refused: 0, outside: [] }]);
  });

  it('writes one number into a total', () => {
    grid.activate('sum1');
    grid.paste('12');
    expect(values.get('sum1')).toBe('12');
  });

  it('tells what lies outside of the table, blanks left aside', () => {
    grid.activate('c5');
    grid.paste('1\t2\t3\t \n4\t');
    expect(commits).toEqual([[['c5', '1']]]);
    const outside = [
      { row: 1, column: 3, text: '3' },
      { row: 2, column: 1, text: '4' },
    ];
    const totals = [['sum5', '2']];
    expect(pastes).toEqual([{ written: 1, skippedTotals: 1, totals, refused: 0, outside }]);
  });

  it('keeps what is refused beside its cell and puts in the rest', () => {
    grid.paste('1\tzwei\t3');
    expect([values.get('a1'), values.get('b1'), values.get('c1')]).toEqual(['1', undefined, '3']);
    expect(kept).toEqual([['b1', 'zwei']]);
    expect(pastes).toEqual([{ written: 2, skippedTotals: 0, totals: [], refused: 1, outside: [] }]);
  });

  it('blanks the cells that a block leaves blank', () => {
    grid.activate('a2');
    grid.paste('1\t\t3');
    expect(values.get('b2')).toBe('');
  });
});

describe('a table that may only be read', () => {
  it('can be moved about in, and never commits', () => {
    isReadOnly = true;
    grid.activate('b2');
    grid.typed('5');
    press('F2', 'Delete', 'Backspace');
    grid.startEdit();
    grid.clear();
    grid.paste('1\t2');
    grid.leaveEditor();
    expect(press('ArrowRight', 'Enter', 'Tab')).toEqual([true, true, true]);
    expect([commits, kept, pastes, grid.mode]).toEqual([[], [], [], 'navigate']);
    expect(grid.active).toBe('a5');
  });
});

describe('a selection', () => {
  const selected = () => grid.cells.map((row) => row.map(({ cell }) => cell.address));
  const ctrl = (name: string, changes: Partial<GridKey> = {}): boolean =>
    grid.press(key(name, { ctrlKey: true, ...changes }));

  it('grows and shrinks with Shift and the arrows, and the active cell stays', () => {
    press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(selected()).toEqual([
      ['a1', 'b1'],
      ['a2', 'b2'],
    ]);
    expect(grid.active).toBe('a1');
    press('Shift+ArrowLeft', 'Shift+ArrowUp');
    expect(selected()).toEqual([['a1']]);
    expect(grid.range).toBeUndefined();
  });

  it('comes back through a wide cell to where it began', () => {
    grid.activate('c2');
    press('Shift+ArrowDown', 'Shift+ArrowDown');
    expect(selected().flat()).toEqual(['a2', 'b2', 'c2', 'wide', 'a5', 'b5', 'c5']);
    press('Shift+ArrowUp', 'Shift+ArrowUp');
    expect(selected()).toEqual([['c2']]);
  });

  it('takes a wide cell as a whole, and with it what stands over it', () => {
    grid.activate('b2');
    press('Shift+ArrowDown');
    expect(selected()).toEqual([['a2', 'b2', 'c2'], ['wide']]);
  });

  it('is told with its cells, and once more when it ends', () => {
    press('Shift+ArrowRight', 'ArrowDown');
    expect(selections).toEqual([['a1', 'b1'], []]);
  });

  it('reaches from the active cell to where the mouse is', () => {
    grid.activate('b1');
    grid.extendTo('c2');
    grid.extendTo('c2');
    expect(selections).toEqual([['b1', 'c1', 'b2', 'c2']]);
  });

  it('is a row with Shift+Space, the table with Ctrl+A, a cell again with Esc', () => {
    grid.press(key(' ', { shiftKey: true }));
    expect(selected()).toEqual([['a1', 'b1', 'c1', 'sum1']]);
    expect(ctrl('a')).toBe(true);
    expect(grid.isWhole).toBe(true);
    press('Escape');
    expect(selected()).toEqual([['a1']]);
    expect(press('Escape')).toEqual([false]);
  });

  it('far goes to the last cell that is typed by hand, and from there to the total', () => {
    ctrl('ArrowRight');
    expect(grid.active).toBe('c1');
    ctrl('ArrowRight');
    expect(grid.active).toBe('sum1');
    ctrl('ArrowDown', { shiftKey: true });
    expect(selected().flat()).toEqual(['sum1', 'sum2', 'sum4', 'sum5']);
  });

  it('by a screen stops at the edge', () => {
    press('PageDown');
    expect(grid.active).toBe('wide');
    press('PageDown', 'PageDown', 'PageUp');
    expect(grid.active).toBe('a2');
  });

  it('is walked round by Tab row by row and by Enter column by column', () => {
    press('Shift+ArrowRight', 'Shift+ArrowDown');
    const visit = (name: string) => {
      press(name);
      return grid.active;
    };
    expect(['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab'].map(visit)).toEqual([
      'b1',
      'a2',
      'b2',
      'a1',
      'b2',
    ]);
    expect(['Enter', 'Enter', 'Enter'].map(visit)).toEqual(['a1', 'a2', 'b1']);
    expect(selected().flat()).toHaveLength(4);
  });

  it('ends with an arrow at the edge of the table too', () => {
    press('Shift+ArrowRight', 'ArrowUp');
    expect([grid.active, ...selected().flat()]).toEqual(['a1', 'a1']);
  });

  it('that was walked round is led on from the active cell', () => {
    press('Shift+ArrowRight', 'Shift+ArrowDown', 'Tab', 'Shift+ArrowRight');
    expect(grid.active).toBe('b1');
    expect(selected()).toEqual([['b1', 'c1']]);
    press('Tab');
    grid.extendTo('c1');
    expect(selected()).toEqual([['c1']]);
  });

  it('is cleared as one step, its totals left to follow', () => {
    ctrl('a');
    press('Delete');
    expect(commits).toHaveLength(1);
    expect(commits[0]?.map(([address]) => address)).toEqual([
      'a1',
      'b1',
      'c1',
      'a2',
      'b2',
      'c2',
      'wide',
      'a5',
      'b5',
      'c5',
    ]);
  });

  it('is filled down from its first row, or from the cell above', () => {
    values.set('a1', '3');
    values.set('b1', '/');
    press('Shift+ArrowRight', 'Shift+ArrowDown');
    ctrl('d');
    expect(commits).toEqual([
      [
        ['a2', '3'],
        ['b2', '/'],
      ],
    ]);
    grid.activate('b2');
    ctrl('d');
    expect(commits[1]).toEqual([['b2', '/']]);
  });

  it('is filled to the right from its first column, and never into a total', () => {
    values.set('b1', '4');
    grid.activate('b1');
    grid.extendTo('sum1');
    ctrl('r');
    expect(commits).toEqual([[['c1', '4']]]);
  });

  it('takes what is typed into every cell with Ctrl+Enter, or stays with the reason', () => {
    press('Shift+ArrowRight');
    grid.typed('5');
    ctrl('Enter');
    expect(commits).toEqual([
      [
        ['a1', '5'],
        ['b1', '5'],
      ],
    ]);
    expect(state()).toEqual({ active: 'a1', mode: 'navigate', draft: '' });
    grid.typed('abc');
    ctrl('Enter');
    expect([grid.mode, grid.reason]).toEqual(['enter', '不是数字']);
  });

  it('is copied row by row, and filled by a single pasted text', () => {
    press('Shift+ArrowRight', 'Shift+ArrowDown');
    expect(grid.copy()).toEqual([
      ['', ''],
      ['', '7'],
    ]);
    grid.paste('0\r\n');
    expect(pastes).toEqual([{ written: 4, skippedTotals: 0, totals: [], refused: 0, outside: [] }]);
  });

  it('is what was pasted', () => {
    grid.paste('1\t2\n3\t4');
    expect(selected()).toEqual([
      ['a1', 'b1'],
      ['a2', 'b2'],
    ]);
  });

  it('changes nothing where the table may only be read', () => {
    isReadOnly = true;
    ctrl('a');
    for (const name of ['Delete', 'Backspace']) press(name);
    ctrl('d');
    ctrl('r');
    grid.paste('5');
    expect(commits).toEqual([]);
  });
});
