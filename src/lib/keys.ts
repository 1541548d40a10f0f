/** A key press as far as shortcuts look at it. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/** The key combination that was pressed, e.g. `Ctrl+Shift+Z`; "" while an input method composes. On a Mac, Ctrl is ⌘. */
export function keysOf(event: KeyPress): string {
  if (event.isComposing) return '';
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    key === ' ' ? 'Space' : key,
  ].join('+');
}
