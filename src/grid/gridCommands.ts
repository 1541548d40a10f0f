import type { GridMode } from './gridModel';
import type { Direction } from './navigation';

/** What the keys do to a grid. Each returns whether the key was the grid's; if so the browser does nothing. */
export interface GridActions {
  readonly mode: GridMode;
  move(direction: Direction, how: Moving): boolean;
  /** To the next or previous cell; false where that leaves the table. */
  tab(step: 1 | -1): boolean;
  enter(step: 1 | -1): boolean;
  page(step: 1 | -1, isExtending: boolean): boolean;
  toRowEdge(edge: 'first' | 'last', isExtending: boolean): boolean;
  toTableEdge(edge: 'first' | 'last', isExtending: boolean): boolean;
  selectRow(): boolean;
  selectAll(): boolean;
  dropSelection(): boolean;
  startEdit(): boolean;
  toggleCaret(): boolean;
  cancelEdit(): boolean;
  takeOffer(): boolean;
  openNote(): boolean;
  clear(): boolean;
  fill(direction: 'down' | 'right'): boolean;
  fillSelection(): boolean;
}

export interface Moving {
  readonly isExtending?: boolean;
  /** To the last cell in the direction that is typed by hand, and from there to the edge. */
  readonly isFar?: boolean;
}

/** Where a command stands in the help, and the words for it. */
export type GridTopic =
  | 'move'
  | 'moveFar'
  | 'next'
  | 'below'
  | 'page'
  | 'rowEdge'
  | 'tableEdge'
  | 'extend'
  | 'selectRow'
  | 'selectAll'
  | 'edit'
  | 'cancel'
  | 'takeOffer'
  | 'openNote'
  | 'clear'
  | 'fillDown'
  | 'fillRight'
  | 'fillSelection';

/** A key or two of the grid as one object: what the keyboard runs and what the help lists. */
export interface GridCommand {
  readonly topic: GridTopic;
  readonly keys: readonly string[];
  /** `navigate` while moving about, `enter` after typing, `edit` after F2. */
  readonly modes: readonly GridMode[];
  readonly run: (grid: GridActions) => boolean;
}

const MOVING: readonly GridMode[] = ['navigate'];
const TYPING: readonly GridMode[] = ['enter', 'edit'];
const ANY: readonly GridMode[] = ['navigate', 'enter', 'edit'];

const ARROWS: readonly (readonly [string, Direction])[] = [
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
];

function arrows(
  topic: GridTopic,
  modifiers: string,
  how: Moving,
  modes: readonly GridMode[] = MOVING,
): readonly GridCommand[] {
  return ARROWS.map(([key, direction]) => ({
    topic,
    keys: [modifiers + key],
    modes,
    run: (grid) => grid.move(direction, how),
  }));
}

/**
 * The whole keyboard of the grid, as in a spreadsheet. Ctrl+Space is not in it: on Windows it is the switch of the
 * Chinese input method. Copy, cut and paste come as events of their own, undo and redo are the report's.
 */
export const GRID_COMMANDS: readonly GridCommand[] = [
  ...arrows('move', '', {}, ['navigate', 'enter']),
  { topic: 'next', keys: ['Tab'], modes: ANY, run: (grid) => grid.tab(1) },
  { topic: 'next', keys: ['Shift+Tab'], modes: ANY, run: (grid) => grid.tab(-1) },
  { topic: 'below', keys: ['Enter'], modes: ANY, run: (grid) => grid.enter(1) },
  { topic: 'below', keys: ['Shift+Enter'], modes: ANY, run: (grid) => grid.enter(-1) },
  ...arrows('moveFar', 'Ctrl+', { isFar: true }),
  {
    topic: 'rowEdge',
    keys: ['Home'],
    modes: MOVING,
    run: (grid) => grid.toRowEdge('first', false),
  },
  { topic: 'rowEdge', keys: ['End'], modes: MOVING, run: (grid) => grid.toRowEdge('last', false) },
  {
    topic: 'tableEdge',
    keys: ['Ctrl+Home'],
    modes: MOVING,
    run: (grid) => grid.toTableEdge('first', false),
  },
  {
    topic: 'tableEdge',
    keys: ['Ctrl+End'],
    modes: MOVING,
    run: (grid) => grid.toTableEdge('last', false),
  },
  { topic: 'page', keys: ['PageUp'], modes: MOVING, run: (grid) => grid.page(-1, false) },
  { topic: 'page', keys: ['PageDown'], modes: MOVING, run: (grid) => grid.page(1, false) },
  ...arrows('extend', 'Shift+', { isExtending: true }),
  ...arrows('extend', 'Ctrl+Shift+', { isExtending: true, isFar: true }),
  {
    topic: 'extend',
    keys: ['Shift+Home'],
    modes: MOVING,
    run: (grid) => grid.toRowEdge('first', true),
  },
  {
    topic: 'extend',
    keys: ['Shift+End'],
    modes: MOVING,
    run: (grid) => grid.toRowEdge('last', true),
  },
  {
    topic: 'extend',
    keys: ['Ctrl+Shift+Home'],
    modes: MOVING,
    run: (grid) => grid.toTableEdge('first', true),
  },
  {
    topic: 'extend',
    keys: ['Ctrl+Shift+End'],
    modes: MOVING,
    run: (grid) => grid.toTableEdge('last', true),
  },
  { topic: 'extend', keys: ['Shift+PageUp'], modes: MOVING, run: (grid) => grid.page(-1, true) },
  { topic: 'extend', keys: ['Shift+PageDown'], modes: MOVING, run: (grid) => grid.page(1, true) },
  { topic: 'selectRow', keys: ['Shift+Space'], modes: MOVING, run: (grid) => grid.selectRow() },
  { topic: 'selectAll', keys: ['Ctrl+A'], modes: MOVING, run: (grid) => grid.selectAll() },
  { topic: 'edit', keys: ['F2'], modes: MOVING, run: (grid) => grid.startEdit() },
  { topic: 'edit', keys: ['F2'], modes: TYPING, run: (grid) => grid.toggleCaret() },
  { topic: 'cancel', keys: ['Escape'], modes: TYPING, run: (grid) => grid.cancelEdit() },
  { topic: 'cancel', keys: ['Escape'], modes: MOVING, run: (grid) => grid.dropSelection() },
  { topic: 'takeOffer', keys: ['Alt+Enter'], modes: TYPING, run: (grid) => grid.takeOffer() },
  { topic: 'openNote', keys: ['Alt+ArrowDown'], modes: MOVING, run: (grid) => grid.openNote() },
  { topic: 'clear', keys: ['Delete', 'Backspace'], modes: MOVING, run: (grid) => grid.clear() },
  { topic: 'fillDown', keys: ['Ctrl+D'], modes: MOVING, run: (grid) => grid.fill('down') },
  { topic: 'fillRight', keys: ['Ctrl+R'], modes: MOVING, run: (grid) => grid.fill('right') },
  {
    topic: 'fillSelection',
    keys: ['Ctrl+Enter'],
    modes: TYPING,
    run: (grid) => grid.fillSelection(),
  },
];

const BY_KEYS = new Map<string, GridCommand>(
  GRID_COMMANDS.flatMap((command) =>
    command.keys.flatMap((keys) =>
      command.modes.map((mode) => [`${mode} ${keys}`, command] as const),
    ),
  ),
);

/** The command that a key combination means in a mode. */
export function findGridCommand(mode: GridMode, keys: string): GridCommand | undefined {
  return BY_KEYS.get(`${mode} ${keys}`);
}
