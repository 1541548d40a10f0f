import { expect, it } from 'vitest';
import type { CellLook } from '@/grid/gridModel';
import { RowDrawing } from '@/grid/rowDrawing';

const plain = (text: string): CellLook => ({ text, mark: undefined, isZero: text === '0' });

function createRow(): { row: HTMLTableRowElement; cell: (address: string) => HTMLElement } {
  const row = document.createElement('tr');
  for (const address of ['a', 'b']) {
    const element = row.insertCell();
    element.className = 'cell';
    element.dataset['cell'] = address;
  }
  const cell = (address: string): HTMLElement => {
    const found = row.querySelector<HTMLElement>(`[data-cell="${address}"]`);
    if (!found) throw new Error(`no ${address}`);
    return found;
  };
  return { row, cell };
}

it('writes nothing of a cell that looks as before', () => {
  const { row, cell } = createRow();
  const drawing = new RowDrawing(row);
  const a = plain('1');
  drawing.draw({ a, b: plain('0') }, undefined);
  const observer = new MutationObserver(() => undefined);
  observer.observe(row, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  drawing.draw({ a, b: plain('7') }, undefined);
  const changed = observer.takeRecords().map(({ target }) => target);
  observer.disconnect();
  expect(cell('b').className).toBe('cell');
  expect(cell('b')).toHaveTextContent('7');
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.every((node) => cell('b').contains(node))).toBe(true);
});

it('takes back each mark, hint and selection that no longer holds', () => {
  const { row, cell } = createRow();
  const drawing = new RowDrawing(row);
  const untouched = cell('a').outerHTML;
  const marked: CellLook = { text: 'x', mark: 'refused', isZero: true, hint: '?', aside: '上年 3' };
  drawing.draw({ a: marked }, new Set(['a']));
  expect(cell('a')).toHaveClass('cell', 'zero', 'refused');
  expect(cell('a')).toHaveAttribute('aria-invalid', 'true');
  expect(cell('a')).toHaveAttribute('aria-selected', 'true');
  expect(cell('a')).toHaveAttribute('data-aside', '上年 3');
  drawing.draw({ a: { ...marked, mark: 'warning' } }, new Set(['a']));
  expect(cell('a')).toHaveClass('cell zero warning', { exact: true });
  expect(cell('a')).not.toHaveAttribute('aria-invalid');
  drawing.draw({}, undefined);
  expect(cell('a').outerHTML).toBe(untouched);
});
