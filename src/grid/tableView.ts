import type { CellBox } from './cellBoxes';

/** Kept free around the active cell, in CSS pixels: the page's bar above, and something of the next row. */
const MARGIN = { top: 96, right: 24, bottom: 24, left: 24 };

/**
 * What part of a table can be seen, in the table's own coordinates. It is measured once and holds until something
 * scrolls or changes its size, so that moving about within view asks the browser nothing.
 */
export class TableView {
  readonly #table: HTMLElement;
  #seen: CellBox | undefined;

  constructor(table: HTMLElement) {
    this.#table = table;
    window.addEventListener('scroll', this.forget, { capture: true, passive: true });
    window.addEventListener('resize', this.forget);
  }

  readonly forget = (): void => {
    this.#seen = undefined;
  };

  /** Whether a cell is wholly in view. */
  shows({ left, top, width, height }: CellBox): boolean {
    this.#seen ??= this.#measure();
    const seen = this.#seen;
    return (
      left >= seen.left &&
      top >= seen.top &&
      left + width <= seen.left + seen.width &&
      top + height <= seen.top + seen.height
    );
  }

  stop(): void {
    window.removeEventListener('scroll', this.forget, { capture: true });
    window.removeEventListener('resize', this.forget);
  }

  #measure(): CellBox {
    const table = this.#table.getBoundingClientRect();
    let left = MARGIN.left;
    let right = document.documentElement.clientWidth - MARGIN.right;
    for (let box = this.#table.parentElement; box; box = box.parentElement) {
      if (box === document.body || getComputedStyle(box).overflowX === 'visible') continue;
      const clip = box.getBoundingClientRect();
      left = Math.max(left, clip.left);
      right = Math.min(right, clip.right);
    }
    return {
      left: left - table.left,
      top: MARGIN.top - table.top,
      width: right - left,
      height: document.documentElement.clientHeight - MARGIN.bottom - MARGIN.top,
    };
  }
}
