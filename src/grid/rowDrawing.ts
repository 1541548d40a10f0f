import type { CellLook } from './gridModel';

interface DrawnCell {
  readonly address: string;
  readonly element: HTMLTableCellElement;
  readonly text: Text;
  look: CellLook;
  isSelected: boolean;
}

const BLANK: CellLook = { text: '', mark: undefined, isZero: false };

/**
 * Writes how the cells of one row look into the page, and of that only what has changed. By hand, as an edit changes
 * one cell of the seven in each row that it reaches, and a paste all of them: an effect for each of three hundred
 * cells takes more time than what it writes.
 */
export class RowDrawing {
  readonly #cells: readonly DrawnCell[];

  constructor(row: HTMLTableRowElement) {
    this.#cells = Array.from(
      row.querySelectorAll<HTMLTableCellElement>('[data-cell]'),
      (element) => {
        const text = document.createTextNode('');
        element.replaceChildren(text);
        const address = element.dataset['cell'] ?? '';
        return { address, element, text, look: BLANK, isSelected: false };
      },
    );
  }

  /** @param looks by address; a look that has not changed is the same object */
  draw(looks: Readonly<Record<string, CellLook>>, selected: ReadonlySet<string> | undefined): void {
    for (const cell of this.#cells) {
      const look = looks[cell.address] ?? BLANK;
      if (look !== cell.look) drawLook(cell, look);
      const isSelected = selected?.has(cell.address) === true;
      if (isSelected !== cell.isSelected) drawSelected(cell, isSelected);
    }
  }
}

function drawLook(cell: DrawnCell, look: CellLook): void {
  const { element, look: before } = cell;
  cell.look = look;
  if (look.text !== before.text) cell.text.data = look.text;
  if (look.isZero !== before.isZero) element.classList.toggle('zero', look.isZero);
  if (look.isRemarked !== before.isRemarked)
    element.classList.toggle('remarked', look.isRemarked === true);
  if (look.mark !== before.mark) {
    if (before.mark) element.classList.remove(before.mark);
    if (look.mark) element.classList.add(look.mark);
    const isInvalid = look.mark === 'error' || look.mark === 'refused';
    writeAttribute(element, 'aria-invalid', isInvalid ? 'true' : undefined);
  }
  if (look.hint !== before.hint) writeAttribute(element, 'data-hint', look.hint);
  if (look.aside !== before.aside) writeAttribute(element, 'data-aside', look.aside);
}

function drawSelected(cell: DrawnCell, isSelected: boolean): void {
  cell.isSelected = isSelected;
  writeAttribute(cell.element, 'aria-selected', isSelected ? 'true' : undefined);
}

function writeAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
