import type { ImportItem } from '@/state/importItem';

/** Up to so many, each has its card. */
const ALL_UP_TO = 200;
/** Of more, so many of those to be looked at and so many of the others; the list of results leads to any. */
const OF_MANY = 24;

/** The items of the preview that get a card, in their order: ten thousand cards would take a minute to draw. */
export function shownCards(
  items: readonly ImportItem[],
  of: {
    readonly needsLook: (item: ImportItem) => boolean;
    readonly isOpen: (item: ImportItem) => boolean;
  },
): readonly ImportItem[] {
  if (items.length <= ALL_UP_TO) return items;
  const looked = items.filter((item) => of.needsLook(item)).slice(0, OF_MANY);
  const chosen = new Set([...items.slice(0, OF_MANY), ...looked]);
  return items.filter((item) => chosen.has(item) || of.isOpen(item));
}
