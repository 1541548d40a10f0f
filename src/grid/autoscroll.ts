import { findScroller, visibleArea, type VisibleArea } from './visibleArea';

/** A pointer this near to the edge of the window scrolls too: it cannot go further in a window that fills the screen. */
const EDGE_PX = 16;
const SLOWEST_PX_PER_S = 120;
const FASTEST_PX_PER_S = 2400;
/** Faster with every pixel beyond the edge. */
const GAIN_PER_S = 10;
const LONGEST_FRAME_MS = 50;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How fast to scroll for a pointer that far beyond an edge, in CSS pixels a second; 0 within. */
export function scrollSpeed(beyond: number): number {
  if (beyond === 0) return 0;
  const speed = SLOWEST_PX_PER_S + GAIN_PER_S * Math.abs(beyond);
  return Math.sign(beyond) * Math.min(FASTEST_PX_PER_S, speed);
}

/**
 * Scrolls a table while a selection is dragged beyond what can be seen of it, the faster the further, and tells
 * after each step, as the cell under the pointer is another one then. It ends at the edge of the table.
 */
export class Autoscroll {
  readonly #table: HTMLTableElement;
  readonly #scrolled: () => void;
  #pointer: Point | undefined;
  #frame: number | undefined;
  #lastTime: number | undefined;
  #owed: Point = { x: 0, y: 0 };

  constructor(table: HTMLTableElement, scrolled: () => void) {
    this.#table = table;
    this.#scrolled = scrolled;
  }

  /** The pointer is here now, with its button down. */
  follow(pointer: Point): void {
    this.#pointer = pointer;
    this.#frame ??= requestAnimationFrame(this.#step);
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#pointer = undefined;
    this.#lastTime = undefined;
    this.#owed = { x: 0, y: 0 };
  }

  readonly #step = (time: number): void => {
    this.#frame = undefined;
    if (!this.#pointer) return;
    const area = visibleArea(this.#table);
    const cells = cellsArea(this.#table);
    const x = scrollSpeed(
      beyond(this.#pointer.x, [area.left, area.right], [cells.left, cells.right]),
    );
    const y = scrollSpeed(
      beyond(this.#pointer.y, [area.top, area.bottom], [cells.top, cells.bottom]),
    );
    if (x === 0 && y === 0) {
      this.#lastTime = undefined;
      return;
    }
    const seconds = Math.min(LONGEST_FRAME_MS, time - (this.#lastTime ?? time)) / 1000;
    this.#lastTime = time;
    // Whole pixels; a browser may drop the rest of a fraction.
    this.#owed = { x: this.#owed.x + x * seconds, y: this.#owed.y + y * seconds };
    const by = { x: Math.trunc(this.#owed.x), y: Math.trunc(this.#owed.y) };
    this.#owed = { x: this.#owed.x - by.x, y: this.#owed.y - by.y };
    if (by.x !== 0 || by.y !== 0) this.#scroll(by);
    this.#frame = requestAnimationFrame(this.#step);
  };

  /** The table's own box first, then the page. */
  #scroll({ x, y }: Point): void {
    const scroller = findScroller(this.#table);
    const before = scroller?.scrollTop;
    scroller?.scrollBy(x, y);
    if (scroller?.scrollTop === before) window.scrollBy(0, y);
    this.#scrolled();
  }
}

/** Where all cells lie, seen or not, without the heads and labels that stay. */
function cellsArea(table: HTMLTableElement): VisibleArea {
  const whole = table.getBoundingClientRect();
  return {
    left: table.querySelector('tbody td')?.getBoundingClientRect().left ?? whole.left,
    top: table.tBodies[0]?.getBoundingClientRect().top ?? whole.top,
    right: whole.right,
    bottom: whole.bottom,
  };
}

/** How far a pointer is beyond the edges of what is seen, as long as there are more cells that way. */
function beyond(
  pointer: number,
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): number {
  if (pointer < from + EDGE_PX && first < from - 1) return Math.min(-1, pointer - from);
  if (pointer > to - EDGE_PX && last > to + 1) return Math.max(1, pointer - to);
  return 0;
}
