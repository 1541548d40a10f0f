import type { Messages } from '@/messages/messages';

/** Something the user can do, as one object that button, menu and shortcut share. */
export interface Command {
  readonly id: string;
  readonly label: (words: Messages) => string;
  /** Key combinations such as `Ctrl+S`; on a Mac, Ctrl is ⌘. */
  readonly keys: readonly string[];
  readonly isEnabled: () => boolean;
  readonly run: () => void;
}

/** A key press as far as shortcuts look at it. */
export type ShortcutKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/** The key combination that was pressed, e.g. `Ctrl+Shift+Z`; "" while an input method composes. */
export function keysOf(event: ShortcutKey): string {
  if (event.isComposing) return '';
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    ...(event.shiftKey ? ['Shift'] : []),
    key,
  ].join('+');
}

/** The enabled command that a key press means, or undefined. */
export function findCommand(commands: readonly Command[], event: ShortcutKey): Command | undefined {
  const keys = keysOf(event);
  return commands.find((command) => command.keys.includes(keys) && command.isEnabled());
}
