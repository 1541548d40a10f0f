/** Where a card stood that had the focus: those of its list from it on, and those before it, the nearest first. */
export interface CardPlace {
  readonly isClosed: boolean;
  readonly keys: readonly (string | undefined)[];
}

/** The place of the card that an element lies in; undefined where it lies in none. */
export function placeOfCard(
  cards: readonly HTMLElement[],
  focused: Element | null,
): CardPlace | undefined {
  const card = cards.find((one) => one.contains(focused));
  if (!card) return undefined;
  const isClosed = isAmongClosed(card);
  const keys = cards.filter((one) => isAmongClosed(one) === isClosed).map(keyOf);
  const at = keys.indexOf(keyOf(card));
  return { isClosed, keys: [...keys.slice(at), ...keys.slice(0, at).reverse()] };
}

/** The card itself if it is still there, else the next one of its list, else the one before it. */
export function findCardAfter(
  cards: readonly HTMLElement[],
  { isClosed, keys }: CardPlace,
): HTMLElement | undefined {
  const here = new Map(
    cards.filter((card) => isAmongClosed(card) === isClosed).map((card) => [keyOf(card), card]),
  );
  const key = keys.find((one) => here.has(one));
  return key === undefined ? undefined : here.get(key);
}

/** What was explained or settled is folded away below, where it may not be able to take the focus. */
function isAmongClosed(card: HTMLElement): boolean {
  return card.closest('details') !== null;
}

function keyOf(card: HTMLElement): string | undefined {
  return card.dataset['item'];
}
