import type { GridKey } from '@/grid/gridController.svelte';

/** A key press by its name in GRID_COMMANDS, e.g. `Ctrl+Shift+End`. */
export function keyPress(name: string): GridKey {
  const parts = name.split('+');
  const key = parts[parts.length - 1] ?? '';
  return {
    key: key === 'Space' ? ' ' : key,
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    metaKey: false,
    isComposing: false,
    keyCode: 0,
  };
}
