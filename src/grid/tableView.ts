import type { CellBox } from './cellBoxes';
import { findScroller, pageArea, visibleArea, type VisibleArea } from './visibleArea';

/** Kept free below the cell that is sought, in CSS pixels: what a selection comes to is told there. */
const MARGIN = 52;

/**
 * What part of a table can be seen, in the table's own coordinates. It is measured once and holds until something
 * scrolls or changes its size, so that moving about within view asks the browser nothing.
 */
export class TableView {
  readonly #table: HTMLTableElement;
  #seen: VisibleArea | undefined;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    window.addEventListener('scroll', this.forget, { capture: true, passive: true });
    window.addEventListener('resize', this.forget);
  }

  readonly forget = (): void => {
    this.#seen = undefined;
  };

  /** Whether a cell is wholly in view: not behind the page's bar, nor behind heads and labels that stay. */
  shows({ left, top, width, height }: CellBox): boolean {
    this.#seen ??= this.#measure();
    const seen = this.#seen;
    return (
      left >= seen.left &&
      top >= seen.top &&
      left + width <= seen.right &&
      top + height <= seen.bottom
    );
  }

  /** Scrolls a cell into view, no further than it must, or into the middle of what can be seen. */
  reveal(cell: CellBox, where: 'nearest' | 'middle'): void {
    const scroller = findScroller(this.#table);
    if (scroller) {
      const { left, top } = distance(this.#placeOf(cell), visibleArea(this.#table), where);
      scroller.scrollBy(left, top);
      // The box is looked at as a whole, with the heads at its upper edge.
      const page = pageArea(this.#table);
      window.scrollBy(0, distance(scroller.getBoundingClientRect(), page, 'nearest', 0).top);
    }
    window.scrollBy(0, distance(this.#placeOf(cell), visibleArea(this.#table), where).top);
    this.forget();
  }

  stop(): void {
    window.removeEventListener('scroll', this.forget, { capture: true });
    window.removeEventListener('resize', this.forget);
  }

  /** In the window. */
  #placeOf({ left, top, width, height }: CellBox): CellBox {
    const table = this.#table.getBoundingClientRect();
    return { left: table.left + left, top: table.top + top, width, height };
  }

  #measure(): VisibleArea {
    const table = this.#table.getBoundingClientRect();
    const area = visibleArea(this.#table);
    return {
      left: area.left - table.left,
      top: area.top - table.top,
      right: area.right - table.left,
      bottom: area.bottom - table.top - MARGIN,
    };
  }
}

/** How far to scroll until a cell lies within an area. */
function distance(
  cell: CellBox,
  area: VisibleArea,
  where: 'nearest' | 'middle',
  margin = MARGIN,
): { readonly left: number; readonly top: number } {
  const middle = cell.top + cell.height / 2 - (area.top + area.bottom) / 2;
  const top = along(cell.top, cell.height, [area.top, area.bottom - margin]);
  return {
    left: along(cell.left, cell.width, [area.left, area.right]),
    top: where === 'middle' && top !== 0 ? middle : top,
  };
}

function along(start: number, size: number, [from, to]: readonly [number, number]): number {
  if (start < from || size > to - from) return start - from;
  return Math.max(0, start + size - to);
}
