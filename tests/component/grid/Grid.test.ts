import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { tableLayout } from '@/editions/layout';
import { tableForm } from '@/editions/form';
import Grid from '@/grid/Grid.svelte';
import type { CellLook, ClipboardTexts, PasteResult } from '@/grid/gridModel';
import type { PasteTarget } from '@/grid/gridPaste';
import { stubLayout } from '@tests/helpers/browserParts';
import { showComponent } from '@tests/helpers/shown';

const FIRST = 'requests/newlyReceived/naturalPerson';
const NEXT = 'requests/newlyReceived/business';
const BELOW = 'requests/carriedIn/naturalPerson';
const { rows, columnWidths } = tableLayout('2021', 'requests');
const addresses = tableForm('2021', 'requests').cells.map(({ address }) => address);

let values: Map<string, string>;
let looks: Map<string, Partial<CellLook>>;
let notes: Map<string, string>;
let commits: (readonly (readonly [string, string])[])[];
let kept: (readonly [string, string])[];
let pastes: PasteResult[];
let selections: (readonly string[])[];

beforeEach(() => {
  stubLayout();
  values = new Map([[FIRST, '7']]);
  looks = new Map();
  notes = new Map();
  commits = [];
  kept = [];
  pastes = [];
  selections = [];
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function props(isReadOnly = false) {
  return {
    name: '收到和处理政府信息公开申请情况',
    rows,
    columnWidths,
    isReadOnly,
    look: (address: string): CellLook => ({
      text: values.get(address) ?? '',
      mark: undefined,
      isZero: false,
      ...looks.get(address),
    }),
    describe: (address: string) => `名称 ${address}`,
    noteOf: (address: string) => notes.get(address) ?? '',
    textOf: (address: string) => values.get(address) ?? '',
    commit: (entries: readonly (readonly [string, string])[]) => {
      commits.push(entries);
      const bad = entries.filter(([, text]) => /[a-z]/.test(text));
      for (const [address, text] of entries) if (!/[a-z]/.test(text)) values.set(address, text);
      return { refused: new Map(bad.map(([address]) => [address, '不是数字'])) };
    },
    keepRefused: (entries: readonly (readonly [string, string])[]) => kept.push(...entries),
    onselect: (cells: readonly string[]) => selections.push(cells),
    onpasted: (result: PasteResult) => pastes.push(result),
  };
}

const show = (isReadOnly = false) => showComponent(Grid as never, props(isReadOnly) as never);
const editor = () => screen.getByRole<HTMLInputElement>('textbox');
const cellAt = (address: string): HTMLElement => {
  const cell = document.querySelector<HTMLElement>(`[data-cell="${address}"]`);
  if (!cell) throw new Error(`${address} is not shown`);
  return cell;
};

const headOf = (id: string): HTMLElement => {
  const head = document.getElementById(id);
  if (!head) throw new Error(`There is no head ${id}`);
  return head;
};

async function clickOn(address: string): Promise<void> {
  await userEvent.pointer({ keys: '[MouseLeft]', target: cellAt(address) });
}

describe('the table', () => {
  it('is one native table with every cell of the form by its address', () => {
    show();
    const table = screen.getByRole('grid', { name: '收到和处理政府信息公开申请情况' });
    expect(table.tagName).toBe('TABLE');
    expect(document.querySelectorAll('table')).toHaveLength(1);
    const shown = [...table.querySelectorAll('td')].map((cell) => cell.dataset['cell']);
    expect(shown).toEqual(addresses);
    expect(cellAt(FIRST)).toHaveTextContent(/^7$/);
    expect(cellAt(NEXT).textContent).toBe('');
  });

  it('ties each cell to heads that are there, by their ids', () => {
    show();
    for (const cell of document.querySelectorAll('td')) {
      const heads = (cell.getAttribute('headers') ?? '').split(' ');
      expect(heads.length).toBeGreaterThan(1);
      for (const id of heads) expect(document.getElementById(id)?.tagName).toBe('TH');
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the official labels word for word, in Chinese or in English', () => {
    show();
    expect(screen.getByText('三、本年度办理结果')).toBeInTheDocument();
    cleanup();
    showComponent(Grid as never, props() as never, 'en');
    expect(screen.queryByText('三、本年度办理结果')).not.toBeInTheDocument();
  });

  it('is one tab stop', async () => {
    const user = userEvent.setup();
    show();
    expect(document.querySelectorAll('input, button, a, [tabindex]')).toHaveLength(1);
    await user.tab();
    expect(editor()).toHaveFocus();
  });

  it('shows last year’s figure beside a value, and not as its text', () => {
    looks.set(FIRST, { aside: '上年 5' });
    show();
    expect(cellAt(FIRST).dataset['aside']).toBe('上年 5');
    expect(cellAt(FIRST).textContent).toBe('7');
  });

  it('marks a wrong cell for eyes and ears', () => {
    looks.set(FIRST, { mark: 'error' });
    notes.set(FIRST, '错误：勾稽关系不平衡');
    show();
    expect(cellAt(FIRST)).toHaveAttribute('aria-invalid', 'true');
    expect(cellAt(FIRST)).toHaveClass('error');
    expect(cellAt(NEXT)).not.toHaveAttribute('aria-invalid');
    expect(editor()).toHaveAccessibleName(`名称 ${FIRST}，7，错误：勾稽关系不平衡`);
  });
});

describe('the input over the active cell', () => {
  it('says row and column, then value, or that it is blank', async () => {
    show();
    await clickOn(FIRST);
    expect(editor()).toHaveAccessibleName(`名称 ${FIRST}，7`);
    await clickOn(NEXT);
    expect(editor()).toHaveAccessibleName(`名称 ${NEXT}，空白`);
  });

  it('is focused by a click on a cell, and is the same element over every cell', async () => {
    show();
    const before = editor();
    await clickOn(BELOW);
    expect(editor()).toBe(before);
    expect(editor()).toHaveFocus();
    expect(editor()).toHaveAccessibleName(`名称 ${BELOW}，空白`);
  });
});

describe('typing', () => {
  it('replaces the cell, commits with Enter and goes down', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('42');
    expect(commits).toEqual([]);
    expect(editor()).toHaveValue('42');
    await user.keyboard('{Enter}');
    expect(commits).toEqual([[[FIRST, '42']]]);
    expect(editor()).toHaveValue('');
    expect(editor()).toHaveAccessibleName(`名称 ${BELOW}，空白`);
    expect(editor()).toHaveFocus();
  });

  it('goes on after Tab in the next cell', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('1{Tab}2{Enter}3{Enter}');
    expect(commits).toEqual([[[FIRST, '1']], [[NEXT, '2']], [[BELOW, '3']]]);
  });

  it('is taken back by Esc', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('42{Escape}');
    expect([commits, editor().value]).toEqual([[], '']);
  });

  it('with F2 begins with what stands in the cell', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('{F2}5{Enter}');
    expect(commits).toEqual([[[FIRST, '75']]]);
  });

  it('that is refused stays in the input with its reason, told to a screen reader', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('abc{Enter}');
    expect(editor()).toHaveValue('abc');
    expect(editor()).toBeInvalid();
    expect(editor()).toHaveAccessibleDescription('不是数字');
    expect(screen.getByRole('alert')).toHaveTextContent('不是数字');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is kept beside its cell when the focus goes elsewhere', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('abc');
    await fireEvent.blur(editor());
    expect(kept).toEqual([[FIRST, 'abc']]);
  });

  it('Delete blanks the cell', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('{Delete}');
    expect(commits).toEqual([[[FIRST, '']]]);
  });

  it('leaves undo in the input to the text, and lets it through to the page elsewhere', async () => {
    const user = userEvent.setup();
    const undo = vi.fn();
    document.addEventListener('keydown', undo);
    show();
    await clickOn(FIRST);
    await user.keyboard('{Control>}z{/Control}');
    const told = undo.mock.calls.length;
    expect(told).toBeGreaterThan(0);
    await user.keyboard('4');
    undo.mockClear();
    await fireEvent.keyDown(editor(), { key: 'z', ctrlKey: true });
    expect(undo).not.toHaveBeenCalled();
    document.removeEventListener('keydown', undo);
  });
});

describe('an input method', () => {
  /** As Chromium tells of it: keys are 229, the text comes by input events, the last before the end. */
  async function compose(...texts: string[]): Promise<void> {
    const input = editor();
    for (const [index, text] of texts.entries()) {
      await fireEvent.keyDown(input, { key: 'Process', keyCode: 229, isComposing: index > 0 });
      if (index === 0) await fireEvent.compositionStart(input);
      input.value = text;
      await fireEvent.input(input, { isComposing: true });
      expect(input.value).toBe(text);
    }
  }

  async function endWith(text: string): Promise<void> {
    const input = editor();
    input.value = text;
    await fireEvent.input(input, { isComposing: true });
    await fireEvent.compositionEnd(input, { data: text });
  }

  it('loses no letter and commits nothing early', async () => {
    show();
    await clickOn(FIRST);
    await compose('y', 'yi', 'yi b', 'yi bai');
    for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape']) {
      await fireEvent.keyDown(editor(), { key, isComposing: true, keyCode: 229 });
    }
    expect(commits).toEqual([]);
    expect(editor()).toHaveValue('yi bai');
    await endWith('一百');
    expect(editor()).toHaveValue('一百');
    expect(commits).toEqual([]);
    await fireEvent.keyDown(editor(), { key: 'Enter' });
    expect(commits).toEqual([[[FIRST, '一百']]]);
  });

  it('that ends with digits puts them in with the next Enter', async () => {
    show();
    await clickOn(FIRST);
    await compose('1', '12');
    await endWith('12');
    await fireEvent.keyDown(editor(), { key: 'Enter' });
    expect(commits).toEqual([[[FIRST, '12']]]);
  });

  it.each(['Chromium', 'Firefox'])(
    'that is cancelled leaves the cell as it was, as %s tells of it',
    async (browser) => {
      show();
      await clickOn(FIRST);
      await compose('n', 'ni');
      await endWith('');
      // Firefox tells of the text once more, after the end.
      if (browser === 'Firefox') await fireEvent.input(editor());
      await fireEvent.keyDown(editor(), { key: 'ArrowDown' });
      expect(commits).toEqual([]);
      expect(values.get(FIRST)).toBe('7');
    },
  );

  it('that is cancelled within an edit goes on with the edit', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('5');
    await compose('5n', '5ni');
    await endWith('5');
    await user.keyboard('{Enter}');
    expect(commits).toEqual([[[FIRST, '5']]]);
  });
});

describe('selecting with the mouse', () => {
  it('takes a row or a column by its head, and a block with Shift', async () => {
    show();
    await userEvent.pointer({ keys: '[MouseLeft]', target: headOf('t3-business') });
    expect(selections[selections.length - 1]).toHaveLength(25);
    await clickOn(FIRST);
    expect(selections[selections.length - 1]).toEqual([]);
    await userEvent
      .setup()
      .pointer([
        { keys: '[MouseLeft>]', target: cellAt(FIRST) },
        { target: cellAt('requests/granted/business') },
        { keys: '[/MouseLeft]' },
      ]);
    expect(selections[selections.length - 1]).toHaveLength(6);
    expect(document.querySelectorAll('[aria-selected=true]')).toHaveLength(6);
    expect(editor()).toHaveAccessibleName(`名称 ${FIRST}，7，已选 6 格`);
  });
});

describe('the clipboard', () => {
  const dataOf = (text = '') => {
    const held: Record<string, string> = { 'text/plain': text };
    return {
      held,
      clipboardData: {
        getData: (type: string) => held[type] ?? '',
        setData: (type: string, given: string) => {
          held[type] = given;
        },
      },
    };
  };

  test.each(['copy', 'cut'] as const)('%s takes the text of the cell', async (kind) => {
    show();
    await clickOn(FIRST);
    const { held, clipboardData } = dataOf();
    await fireEvent[kind](editor(), { clipboardData });
    expect(held['text/plain']).toBe('7');
    expect(held['text/html']).toContain('<td>7</td>');
    expect(commits).toEqual(kind === 'cut' ? [[[FIRST, '']]] : []);
  });

  it('copies the whole table as the official one', async () => {
    show();
    await userEvent.pointer({ keys: '[MouseLeft]', target: headOf('t3-note') });
    const { held, clipboardData } = dataOf();
    await fireEvent.copy(editor(), { clipboardData });
    expect(held['text/plain']?.split('\n')).toHaveLength(25);
    expect(held['text/html']).toContain('<th rowspan="22">三、本年度办理结果</th>');
  });

  it('gives a block to the cells from the active one on', async () => {
    show();
    await clickOn(FIRST);
    await fireEvent.paste(editor(), { clipboardData: dataOf('1\t2\r\n3\t4\r\n').clipboardData });
    expect(commits).toHaveLength(1);
    expect(commits[0]).toHaveLength(4);
    expect(pastes).toEqual([{ written: 4, skippedTotals: 0, totals: [], refused: 0, outside: [] }]);
  });

  it.each([true, false])(
    'is given to the owner with both its texts first: taken %s',
    async (is) => {
      const takePaste = vi.fn((_: ClipboardTexts, target: PasteTarget) => is && target.from !== '');
      showComponent(Grid as never, { ...props(), takePaste } as never);
      await clickOn(FIRST);
      const { held, clipboardData } = dataOf('8\t9');
      held['text/html'] = '<table></table>';
      await fireEvent.paste(editor(), { clipboardData });
      const [clipboard, target] = takePaste.mock.calls[0] ?? [];
      expect(clipboard).toEqual({ text: '8\t9', html: '<table></table>' });
      expect([target?.from, target?.inputs]).toEqual([FIRST, [FIRST]]);
      expect(commits).toHaveLength(is ? 0 : 1);
    },
  );

  it('is the text’s own while typing', async () => {
    const user = userEvent.setup();
    show();
    await clickOn(FIRST);
    await user.keyboard('4');
    await fireEvent.paste(editor(), { clipboardData: dataOf('1\t2').clipboardData });
    expect(pastes).toEqual([]);
  });
});

describe('a table that may only be read', () => {
  it('says so, can be moved about in, and takes nothing', async () => {
    const user = userEvent.setup();
    show(true);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
    expect(editor()).toHaveAttribute('readonly');
    await clickOn(FIRST);
    await user.keyboard('5{Delete}{F2}{ArrowRight}');
    expect(commits).toEqual([]);
    expect(editor()).toHaveAccessibleName(`名称 ${NEXT}，空白`);
  });
});
