import { Autoscroll } from './autoscroll';
import type { GridController } from './gridController.svelte';
import { visibleArea } from './visibleArea';

/** Inside the edge of what can be seen, so that a cell is met there and not a head that stays. */
const INSIDE_PX = 3;

/**
 * Selecting with the pointer: a click, a click with Shift, a dragged mouse, and a click on a head. While the mouse is
 * dragged its moves are heard all over the window, also beyond the table and the window's edge.
 */
export class PointerSelection {
  readonly #table: HTMLTableElement;
  readonly #controller: GridController;
  readonly #focus: () => void;
  readonly #autoscroll: Autoscroll;
  #last: PointerEvent | undefined;
  #isDragging = false;

  constructor(table: HTMLTableElement, controller: GridController, focus: () => void) {
    this.#table = table;
    this.#controller = controller;
    this.#focus = focus;
    this.#autoscroll = new Autoscroll(table, () => {
      if (this.#last) this.#extendTo(this.#last);
    });
  }

  press(event: PointerEvent): void {
    const address = addressAt(event.target);
    if (event.button === 2 && address) this.#pressSecond(event, address);
    if (event.button !== 0) return;
    const head = event.target instanceof Element ? event.target.closest('th') : null;
    if (!address && !head) return;
    event.preventDefault();
    if (!address) {
      if (head?.classList.contains('note')) this.#controller.selectAll();
      else if (head) this.#controller.selectHead(head.id);
    } else if (event.shiftKey) this.#controller.extendTo(address);
    else {
      this.#controller.activate(address);
      if (event.pointerType === 'mouse') this.#startDrag();
    }
    this.#focus();
  }

  /** The other button: a cell outside of the selection becomes the active one, and the keys stay with the table. */
  #pressSecond(event: PointerEvent, address: string): void {
    event.preventDefault();
    const isSelected = this.#controller.cells.flat().some(({ cell }) => cell.address === address);
    if (!isSelected) this.#controller.activate(address);
    this.#focus();
  }

  doubleClick(event: MouseEvent): void {
    if (!addressAt(event.target)) return;
    this.#controller.startEdit();
    this.stop();
    this.#focus();
  }

  /** Ends a drag, where there is one. */
  stop(): void {
    if (!this.#isDragging) return;
    this.#isDragging = false;
    this.#last = undefined;
    this.#autoscroll.stop();
    window.removeEventListener('pointermove', this.#move);
    for (const type of ENDS) window.removeEventListener(type, this.#end);
  }

  #startDrag(): void {
    if (this.#isDragging) return;
    this.#isDragging = true;
    window.addEventListener('pointermove', this.#move);
    for (const type of ENDS) window.addEventListener(type, this.#end);
  }

  readonly #move = (event: PointerEvent): void => {
    // Released where nobody told us.
    if ((event.buttons & 1) === 0) {
      this.stop();
      return;
    }
    this.#last = event;
    const address = this.#table.contains(event.target as Node) && addressAt(event.target);
    if (address) this.#controller.extendTo(address);
    else this.#extendTo(event);
    this.#autoscroll.follow({ x: event.clientX, y: event.clientY });
  };

  readonly #end = (): void => this.stop();

  /** To the cell under the pointer or, beyond the edge, to the nearest that can be seen. */
  #extendTo({ clientX, clientY }: PointerEvent): void {
    const area = visibleArea(this.#table);
    const table = this.#table.getBoundingClientRect();
    const under = document.elementFromPoint(
      within(clientX, Math.max(area.left, table.left), Math.min(area.right, table.right)),
      within(clientY, Math.max(area.top, table.top), Math.min(area.bottom, table.bottom)),
    );
    const address = addressAt(under);
    if (address && this.#table.contains(under)) this.#controller.extendTo(address);
  }
}

const ENDS = ['pointerup', 'pointercancel', 'blur'] as const;

function addressAt(target: EventTarget | null): string | undefined {
  const cell = target instanceof Element ? target.closest('[data-cell]') : null;
  return cell?.getAttribute('data-cell') ?? undefined;
}

function within(value: number, from: number, to: number): number {
  return Math.max(from + INSIDE_PX, Math.min(to - INSIDE_PX, value));
}
