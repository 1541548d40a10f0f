import { describe, expect, it, test } from 'vitest';
import { keysOf, type KeyPress } from '@/lib/keys';
import { findCommand, type Command } from '@/state/commands/command';

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...changes,
  };
}

describe('the keys of a shortcut', () => {
  test.each([
    [press('s', { ctrlKey: true }), 'Ctrl+S'],
    [press('s', { metaKey: true }), 'Ctrl+S'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    [press('z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    [press('z', { ctrlKey: true, altKey: true }), 'Ctrl+Alt+Z'],
    [press('s'), 'S'],
    [press('F2'), 'F2'],
    [press('Enter', { shiftKey: true }), 'Shift+Enter'],
    [press('s', { ctrlKey: true, isComposing: true }), ''],
  ])('%#: are told as one text', (event, keys) => {
    expect(keysOf(event)).toBe(keys);
  });
});

describe('a key press', () => {
  const command = (id: string, keys: readonly string[], isEnabled = true): Command => ({
    id,
    label: () => id,
    keys,
    isEnabled: () => isEnabled,
    run: () => undefined,
  });
  const commands = [
    command('save', ['Ctrl+S']),
    command('redo', ['Ctrl+Y', 'Ctrl+Shift+Z']),
    command('undo', ['Ctrl+Z'], false),
    command('menu', []),
  ];

  test.each([
    ['s', { ctrlKey: true }, 'save'],
    ['y', { ctrlKey: true }, 'redo'],
    ['z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ])('%s %j is its command', (key, changes, id) => {
    expect(findCommand(commands, press(key, changes))?.id).toBe(id);
  });

  it('of a command that can’t be done now, of none, or of an input method is nobody’s', () => {
    expect(findCommand(commands, press('z', { ctrlKey: true }))).toBeUndefined();
    expect(findCommand(commands, press('s'))).toBeUndefined();
    expect(findCommand(commands, press('s', { ctrlKey: true, isComposing: true }))).toBeUndefined();
  });
});
