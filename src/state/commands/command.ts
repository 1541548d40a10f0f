import { keysOf, type KeyPress } from '@/lib/keys';
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

/** The enabled command that a key press means, or undefined. */
export function findCommand(commands: readonly Command[], event: KeyPress): Command | undefined {
  const keys = keysOf(event);
  return commands.find((command) => command.keys.includes(keys) && command.isEnabled());
}
