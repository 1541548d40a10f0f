import { parseClipboardText } from './clipboardText';
import type { CommitResult, GridRow, PasteResult } from './gridModel';
import {
  cellAtOffset,
  createGridMap,
  moveFrom,
  rowEdge,
  stepFrom,
  tableEdge,
  type Direction,
  type GridMap,
} from './navigation';

/** `enter` replaces the cell and lets arrows commit and move; `edit` (F2) lets them move the caret. */
export type GridMode = 'navigate' | 'enter' | 'edit';

/** What the grid asks of its owner. */
export interface GridOwner {
  readonly rows: () => readonly GridRow[];
  readonly isReadOnly: () => boolean;
  /** The text of a cell as it is edited. */
  readonly textOf: (address: string) => string;
  /** Puts texts into cells as one step; what is not a number comes back with its reason and is not stored. */
  readonly commit: (entries: readonly (readonly [string, string])[]) => CommitResult;
  /** Keeps refused texts beside the cells, so that no keystroke is lost. */
  readonly keepRefused: (entries: readonly (readonly [string, string])[]) => void;
  readonly activated: (address: string) => void;
  readonly pasted: (result: PasteResult) => void;
}

/** A key press as far as the grid looks at it. */
export type GridKey = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** While an input method composes, keys are its own: 229 is what some browsers send instead of the flag. */
const COMPOSING_KEY = 229;

/** Where the grid is and what is being typed. The input follows `active`, `mode` and `given`. */
export class GridController {
  readonly #owner: GridOwner;
  readonly #map: GridMap;
  #runStart: string | undefined;
  active = $state<string | undefined>();
  mode = $state<GridMode>('navigate');
  /** The text that the input is to show: each new object is written into it once. What is typed is there already. */
  given = $state.raw({ text: '' });
  #draft = '';
  /** Why the text in the editor is refused. */
  reason = $state('');

  constructor(owner: GridOwner) {
    this.#owner = owner;
    this.#map = createGridMap(owner.rows());
    this.active = tableEdge(this.#map, 'first');
  }

  /** The text in the input. */
  get draft(): string {
    return this.#draft;
  }

  has(address: string): boolean {
    return this.#map.places.has(address);
  }

  /** Makes a cell the active one; what is in the editor is committed or kept beside its cell first. */
  activate(address: string): void {
    if (!this.has(address)) return;
    if (address !== this.active) this.leaveEditor();
    this.#runStart = undefined;
    this.#moveTo(address);
  }

  /** Text is about to arrive in the input: what it replaces is covered first, so that both are drawn at once. */
  beginTyping(): void {
    if (this.mode === 'navigate' && !this.#owner.isReadOnly()) this.mode = 'enter';
  }

  /** Text arrived in the input: by a key, an input method or a voice. */
  typed(text: string): void {
    if (this.#owner.isReadOnly()) return;
    if (this.mode === 'navigate') {
      // Nothing over nothing: the end of a composition that was cancelled.
      if (text === '') return;
      this.mode = 'enter';
    }
    this.#draft = text;
    this.reason = '';
  }

  startEdit(): void {
    if (!this.active || this.#owner.isReadOnly()) return;
    this.mode = 'edit';
    this.#give(this.#owner.textOf(this.active));
    this.reason = '';
  }

  /** Focus went elsewhere: a number is committed, other text kept beside its cell. */
  leaveEditor(): void {
    if (this.mode === 'navigate' || !this.active) return;
    const entry = [this.active, this.#draft] as const;
    if (!this.#commitDraft()) this.#owner.keepRefused([entry]);
    this.closeEditor();
  }

  /** Ends typing without a commit: the cell stays as it is. */
  closeEditor(): void {
    this.mode = 'navigate';
    this.#give('');
    this.reason = '';
  }

  /** Handles a key; true where it was the grid's and the browser shall do nothing. */
  press(event: GridKey): boolean {
    if (event.isComposing || event.keyCode === COMPOSING_KEY || !this.active) return false;
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return this.#pressWithCtrl(event.key);
    return this.mode === 'navigate' ? this.#pressInNavigation(event) : this.#pressInEditor(event);
  }

  /** Puts pasted cells in, from the active one right and down; totals are computed and skipped. */
  paste(text: string): void {
    if (!this.active || this.#owner.isReadOnly()) return;
    const rows = parseClipboardText(text);
    const isSingle = rows.length === 1 && rows[0]?.length === 1;
    const entries: [string, string][] = [];
    const outside: string[] = [];
    let skippedTotals = 0;
    rows.forEach((row, down) => {
      row.forEach((value, over) => {
        const cell = cellAtOffset(this.#map, this.active ?? '', { down, over });
        if (!cell) {
          if (value.trim() !== '') outside.push(value.trim());
        } else if (cell.computed && !isSingle) skippedTotals += 1;
        else entries.push([cell.address, value]);
      });
    });
    const { refused } = this.#owner.commit(entries);
    this.#owner.keepRefused(entries.filter(([address]) => refused.has(address)));
    this.#owner.pasted({
      written: entries.length - refused.size,
      skippedTotals,
      refused: refused.size,
      outside,
    });
  }

  clear(): void {
    if (this.active && !this.#owner.isReadOnly()) this.#owner.commit([[this.active, '']]);
  }

  #pressInNavigation(event: GridKey): boolean {
    const direction = ARROWS[event.key];
    if (direction) return this.#go(moveFrom(this.#map, this.active ?? '', direction));
    switch (event.key) {
      case 'Tab':
        return this.#tab(event.shiftKey ? -1 : 1);
      case 'Enter':
        return this.#enter(event.shiftKey);
      case 'F2':
        this.startEdit();
        return true;
      case 'Delete':
      case 'Backspace':
        this.clear();
        return true;
      case 'Home':
      case 'End':
        return this.#go(
          rowEdge(this.#map, this.active ?? '', event.key === 'Home' ? 'first' : 'last'),
        );
      default:
        return false;
    }
  }

  #pressInEditor(event: GridKey): boolean {
    const direction = ARROWS[event.key];
    if (direction && this.mode === 'enter' && !event.shiftKey) {
      return !this.#commitAndClose() || this.#go(moveFrom(this.#map, this.active ?? '', direction));
    }
    switch (event.key) {
      case 'Escape':
        this.closeEditor();
        return true;
      case 'Enter':
        return !this.#commitAndClose() || this.#enter(event.shiftKey);
      case 'Tab':
        return !this.#commitAndClose() || this.#tab(event.shiftKey ? -1 : 1);
      case 'F2':
        this.mode = this.mode === 'edit' ? 'enter' : 'edit';
        return true;
      default:
        return false;
    }
  }

  #pressWithCtrl(key: string): boolean {
    if (this.mode !== 'navigate') return false;
    if (key === 'Home' || key === 'End') {
      return this.#go(tableEdge(this.#map, key === 'Home' ? 'first' : 'last'));
    }
    return false;
  }

  /** Down or up; after a run of tabs, below the cell where the run began, as in a spreadsheet. */
  #enter(isUp: boolean): boolean {
    const from = this.#runStart ?? this.active ?? '';
    this.#runStart = undefined;
    return this.#go(moveFrom(this.#map, from, isUp ? 'up' : 'down'));
  }

  /** To the next or previous cell; after the last and before the first one, Tab leaves the grid. */
  #tab(step: 1 | -1): boolean {
    const from = this.active ?? '';
    const target = stepFrom(this.#map, from, step);
    if (!target) return false;
    const start = this.#runStart ?? from;
    this.#go(target);
    this.#runStart = step === 1 ? start : undefined;
    return true;
  }

  /** Moves where there is a cell to move to; the key is the grid's either way. */
  #go(address: string | undefined): boolean {
    this.#runStart = undefined;
    if (address) this.#moveTo(address);
    return true;
  }

  #give(text: string): void {
    this.#draft = text;
    this.given = { text };
  }

  #moveTo(address: string): void {
    this.active = address;
    this.#owner.activated(address);
  }

  #commitAndClose(): boolean {
    if (!this.#commitDraft()) return false;
    this.closeEditor();
    return true;
  }

  /** False where the text is refused: it stays in the editor with its reason. */
  #commitDraft(): boolean {
    const address = this.active;
    if (!address) return true;
    const reason = this.#owner.commit([[address, this.#draft]]).refused.get(address);
    this.reason = reason ?? '';
    return reason === undefined;
  }
}
