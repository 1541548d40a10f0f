/** Where the cells of a table can be seen, in CSS pixels of the window. */
export interface VisibleArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box in which a table scrolls sideways; undefined where it is as wide as its sheet and only the page scrolls. */
export function findScroller(table: HTMLTableElement): HTMLElement | undefined {
  const frame = table.parentElement;
  return frame && /auto|scroll/.test(getComputedStyle(frame).overflowX) ? frame : undefined;
}

/** What the page's bars leave free of the window; the table's frame tells them by its scroll margin. */
export function pageArea(table: HTMLTableElement): VisibleArea {
  const frame = table.parentElement;
  const margin = frame ? parseFloat(getComputedStyle(frame).scrollMarginTop) : 0;
  return {
    left: 0,
    top: margin || 0,
    right: document.documentElement.clientWidth,
    bottom: document.documentElement.clientHeight,
  };
}

/** What the heads and labels that stay in view leave free of the page and of the table's own box. */
export function visibleArea(table: HTMLTableElement): VisibleArea {
  const page = pageArea(table);
  const scroller = findScroller(table);
  const box = scroller?.getBoundingClientRect();
  const head = table.tHead;
  const headHeight =
    head && getComputedStyle(head).position === 'sticky' ? head.getBoundingClientRect().height : 0;
  const label = table.querySelector('tbody th[scope="row"]');
  const left = Math.max(page.left, box?.left ?? 0);
  return {
    left: scroller && label ? Math.max(left, label.getBoundingClientRect().right) : left,
    top: Math.max(page.top, box?.top ?? 0) + headHeight,
    right: Math.min(page.right, box ? box.left + (scroller?.clientWidth ?? 0) : page.right),
    bottom: Math.min(page.bottom, box ? box.top + (scroller?.clientHeight ?? 0) : page.bottom),
  };
}
