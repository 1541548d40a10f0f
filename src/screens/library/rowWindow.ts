/** Which rows of a long table are worth drawing. */
export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Above this many rows only those near the screen are drawn. */
const WINDOWED_ABOVE = 200;
const OVERSCAN = 15;

/** The rows within reach of the screen. All lengths in CSS pixels; `top` is the table's distance from the page's top. */
export function visibleRows(
  count: number,
  rowHeight: number,
  view: { readonly scroll: number; readonly height: number; readonly top: number },
): RowWindow {
  if (count <= WINDOWED_ABOVE) return { first: 0, end: count };
  const from = Math.floor((view.scroll - view.top) / rowHeight) - OVERSCAN;
  const first = Math.max(0, Math.min(from, count - 1));
  const shown = Math.ceil(view.height / rowHeight) + 2 * OVERSCAN;
  return { first, end: Math.min(count, first + shown) };
}
