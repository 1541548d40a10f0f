import { keysOf } from '@/lib/keys';
import { parseClipboardText } from './clipboardText';
import { planFill, planSame } from './gridFill';
import { findGridCommand, type GridActions, type Moving } from './gridCommands';
import type { CommitResult, GridMode, GridRow, PasteResult } from './gridModel';
import { planPaste, type PastePlan, type PasteTarget } from './gridPaste';
import {
  columnOf,
  createGridMap,
  farFrom,
  moveFrom,
  rowEdge,
  stepFrom,
  tableEdge,
  type Direction,
  type GridMap,
  type PlacedCell,
} from './navigation';
import { cellsIn, cellsOfHead, isWhole, rangeOf, type CellRange } from './selection';

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
  /** What could be meant by a refused text, as a text that would be taken; undefined where nothing is certain. */
  readonly offer: (address: string, text: string) => string | undefined;
  readonly activated: (address: string) => void;
  /** The user wants to see what is said of the active cell, and to write there. */
  readonly noteWanted: (address: string) => void;
  /** More than one cell is selected, or (then the list is empty) no longer. */
  readonly selected: (addresses: readonly string[]) => void;
  /** How many rows of the table fit on the screen. */
  readonly rowsOnScreen: () => number;
  readonly pasted: (result: PasteResult) => void;
}

/** A key press as far as the grid looks at it. */
export type GridKey = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>;

/** While an input method composes, keys are its own: 229 is what some browsers send instead of the flag. */
const COMPOSING_KEY = 229;

/**
 * Where the grid is, what is selected and what is being typed. The active cell is the one that is typed into; the
 * selection runs from where it began (`#anchor`) to where it was led (`#lead`).
 */
export class GridController implements GridActions {
  readonly #owner: GridOwner;
  readonly #map: GridMap;
  #runStart: string | undefined;
  /** Esc was the last key: Tab leaves the grid wherever it is. */
  #isLeaving = false;
  #anchor: string;
  #lead: string;
  /** The column that up and down keep to from a cell, since they came there by up and down. */
  #kept: { readonly at: string; readonly column: number } | undefined;
  #held:
    { readonly range: CellRange; readonly cells: readonly (readonly PlacedCell[])[] } | undefined;
  active = $state<string | undefined>();
  /** The cell that the keys have led to last, to be kept in view: the active one, or where a selection ends. */
  sought = $state('');
  /** What is selected; undefined while it is the active cell alone. */
  range = $state.raw<CellRange | undefined>();
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
    this.#anchor = this.active ?? '';
    this.#lead = this.#anchor;
    this.sought = this.#anchor;
  }

  /** The text in the input. */
  get draft(): string {
    return this.#draft;
  }

  /** What is offered in place of the refused text in the editor. */
  get offered(): string | undefined {
    if (this.reason === '' || !this.active) return undefined;
    return this.#owner.offer(this.active, this.#draft);
  }

  has(address: string): boolean {
    return this.#map.places.has(address);
  }

  /** The selected cells, row by row. */
  get cells(): readonly (readonly PlacedCell[])[] {
    if (this.range) return this.#cellsOf(this.range);
    const place = this.#map.places.get(this.active ?? '');
    return place ? [[place]] : [];
  }

  /** Whether the whole table is selected. */
  get isWhole(): boolean {
    return this.range !== undefined && isWhole(this.#map, this.range);
  }

  /** Makes a cell the active one; what is in the editor is committed or kept beside its cell first. */
  activate(address: string): void {
    if (!this.has(address)) return;
    if (address !== this.active) this.leaveEditor();
    this.#runStart = undefined;
    this.#goTo(address);
  }

  /** Leads the selection on to a cell, as with Shift or a dragged mouse. */
  extendTo(address: string): void {
    if (!this.has(address)) return;
    // Led there already; only a selection that was walked through is drawn anew, over the active cell alone.
    if (address === this.#lead && !(this.range && address === this.#anchor)) return;
    this.leaveEditor();
    this.#lead = address;
    this.#selectOver([this.#anchor, address]);
  }

  /** Selects the rectangle over some cells; the first of them is the active one. */
  select(addresses: readonly string[]): void {
    const [first] = addresses;
    const last = addresses[addresses.length - 1];
    if (first === undefined || last === undefined) return;
    this.leaveEditor();
    this.#anchor = first;
    this.#lead = last;
    this.#selectOver(addresses);
    this.#moveTo(first);
  }

  /** Selects what a head stands over or beside. */
  selectHead(headId: string): void {
    this.select(cellsOfHead(this.#map, headId));
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

  /** Puts what is offered into the editor, to be looked at and committed. */
  takeOffer(): boolean {
    const { offered } = this;
    if (offered === undefined) return false;
    this.#give(offered);
    this.reason = '';
    return true;
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
    const wasLeaving = this.#isLeaving;
    this.#isLeaving = event.key === 'Escape';
    if (wasLeaving && event.key === 'Tab') return false;
    return findGridCommand(this.mode, keysOf(event))?.run(this) ?? false;
  }

  /** The texts of the selected cells, row by row. */
  copy(): readonly (readonly string[])[] {
    return this.cells.map((row) => row.map(({ cell }) => this.#owner.textOf(cell.address)));
  }

  /** Where pasted cells would go now; undefined where none may. */
  get pasteTarget(): PasteTarget | undefined {
    if (!this.active || this.#owner.isReadOnly()) return undefined;
    const { cells } = this;
    const from = cells[0]?.[0]?.cell.address ?? this.active;
    const columns = Math.max(...cells.map((row) => row.length));
    return {
      map: this.#map,
      from,
      inputs: this.#inputs(),
      selected: { rows: cells.length, columns },
    };
  }

  /**
   * Puts pasted cells in, from the first selected one right and down; totals are computed and skipped. A single
   * text fills the whole selection.
   */
  paste(text: string): void {
    const target = this.pasteTarget;
    if (target) this.land(planPaste(parseClipboardText(text), target));
  }

  /** Does what a paste was planned to do, as one step; what it wrote is selected then. */
  land({ entries, skippedTotals, totals, outside }: PastePlan): void {
    if (this.#owner.isReadOnly()) return;
    const { refused } = this.#owner.commit(entries);
    this.#owner.keepRefused(entries.filter(([address]) => refused.has(address)));
    const written = entries.length - refused.size;
    this.#owner.pasted({ written, skippedTotals, totals, refused: refused.size, outside });
    const selected = new Set(this.cells.flat().map(({ cell }) => cell.address));
    const addresses = entries.map(([address]) => address);
    if (!addresses.every((address) => selected.has(address))) this.select(addresses);
  }

  move(direction: Direction, { isExtending = false, isFar = false }: Moving): boolean {
    if (!this.#commitAndClose()) return true;
    const from = isExtending ? this.#lead : (this.active ?? '');
    if (direction === 'left' || direction === 'right') {
      return this.#go((isFar ? farFrom : moveFrom)(this.#map, from, direction), isExtending);
    }
    const column = this.#columnFrom(from);
    const target = (isFar ? farFrom : moveFrom)(this.#map, from, direction, column);
    return this.#goAlong(column, target, isExtending);
  }

  /** To the next or previous input; after the last and before the first one, Tab leaves the grid. */
  tab(step: 1 | -1): boolean {
    if (!this.#commitAndClose()) return true;
    const from = this.active ?? '';
    if (this.range) return this.#goWithin(this.range, step, 'rows');
    const target = stepFrom(this.#map, from, step);
    if (!target) return false;
    const isSameRow = this.#map.places.get(target)?.row === this.#map.places.get(from)?.row;
    // In a row of its own a run begins anew: Enter goes below that row, not back to one that has been filled.
    const start = isSameRow ? (this.#runStart ?? from) : target;
    this.#goTo(target);
    this.#runStart = step === 1 ? start : undefined;
    return true;
  }

  /** Down or up; after a run of tabs, below the cell where the run began, as in a spreadsheet. */
  enter(step: 1 | -1): boolean {
    if (!this.#commitAndClose()) return true;
    if (this.range) return this.#goWithin(this.range, step, 'columns');
    const from = this.#runStart ?? this.active ?? '';
    const column = this.#columnFrom(from);
    const target = moveFrom(this.#map, from, step === 1 ? 'down' : 'up', column);
    return this.#goAlong(column, target, false);
  }

  page(step: 1 | -1, isExtending: boolean): boolean {
    const from = isExtending ? this.#lead : (this.active ?? '');
    const column = this.#columnFrom(from);
    let target = from;
    for (let row = this.#owner.rowsOnScreen(); row > 0; row -= 1) {
      const next = moveFrom(this.#map, target, step === 1 ? 'down' : 'up', column);
      if (!next) break;
      target = next;
    }
    return this.#goAlong(column, target === from ? undefined : target, isExtending);
  }

  toRowEdge(edge: 'first' | 'last', isExtending: boolean): boolean {
    const from = isExtending ? this.#lead : (this.active ?? '');
    return this.#go(rowEdge(this.#map, from, edge), isExtending);
  }

  toTableEdge(edge: 'first' | 'last', isExtending: boolean): boolean {
    return this.#go(tableEdge(this.#map, edge), isExtending);
  }

  selectRow(): boolean {
    const rows = new Set(this.cells.flat().map(({ row }) => row));
    const addresses = [...this.#map.places.values()]
      .filter(({ row }) => rows.has(row))
      .map(({ cell }) => cell.address);
    this.select(addresses);
    return true;
  }

  selectAll(): boolean {
    this.select([...this.#map.places.keys()]);
    return true;
  }

  /** Back to the active cell alone; false where that is all there is. */
  dropSelection(): boolean {
    if (!this.range) return false;
    this.#goTo(this.active ?? '');
    return true;
  }

  startEdit(): boolean {
    if (!this.active || this.#owner.isReadOnly()) return true;
    this.mode = 'edit';
    this.#give(this.#owner.textOf(this.active));
    this.reason = '';
    return true;
  }

  toggleCaret(): boolean {
    this.mode = this.mode === 'edit' ? 'enter' : 'edit';
    return true;
  }

  cancelEdit(): boolean {
    this.closeEditor();
    return true;
  }

  openNote(): boolean {
    if (this.active) this.#owner.noteWanted(this.active);
    return true;
  }

  /** Blanks the selected cells; totals among several follow by themselves. */
  clear(): boolean {
    if (!this.#owner.isReadOnly()) this.#owner.commit(planSame(this.#inputs(), ''));
    return true;
  }

  fill(direction: 'down' | 'right'): boolean {
    const range = this.range ?? rangeOf(this.#map, [this.active ?? '']);
    if (!range || this.#owner.isReadOnly()) return true;
    const { textOf, commit } = this.#owner;
    commit(planFill(this.#map, range, direction, textOf));
    return true;
  }

  /** Commits what was typed into every selected cell and stays. */
  fillSelection(): boolean {
    const entries = planSame(this.#inputs(), this.#draft);
    const [refused] = this.#owner.commit(entries).refused.values();
    if (refused === undefined) this.closeEditor();
    else this.reason = refused;
    return true;
  }

  /** They are asked for several times while they are drawn, told and pasted into. */
  #cellsOf(range: CellRange): readonly (readonly PlacedCell[])[] {
    if (this.#held?.range !== range) this.#held = { range, cells: cellsIn(this.#map, range) };
    return this.#held.cells;
  }

  /** The selected cells that are typed by hand; the active cell alone may be a total. */
  #inputs(): readonly string[] {
    if (!this.range) return this.active ? [this.active] : [];
    return this.cells
      .flat()
      .filter(({ cell }) => !cell.computed)
      .map(({ cell }) => cell.address);
  }

  /** Within a selection Tab goes from row to row and Enter from column to column, round and round. */
  #goWithin(range: CellRange, step: 1 | -1, order: 'rows' | 'columns'): boolean {
    const all = cellsIn(this.#map, range).flat();
    const inputs = all.filter(({ cell }) => !cell.computed || cell.address === this.active);
    const cells = inputs.some(({ cell }) => !cell.computed) ? inputs : all;
    const sorted =
      order === 'rows' ? cells : [...cells].sort((a, b) => a.left - b.left || a.row - b.row);
    const at = sorted.findIndex(({ cell }) => cell.address === this.active);
    const next = sorted[(at + step + sorted.length) % sorted.length];
    if (next) this.#moveTo(next.cell.address);
    // What is led on from here begins at the active cell: it would lie outside of the selection otherwise.
    this.#anchor = this.active ?? '';
    this.#lead = this.#anchor;
    this.#kept = undefined;
    return true;
  }

  /** Moves where there is a cell to move to; the key is the grid's either way. */
  #go(address: string | undefined, isExtending: boolean): boolean {
    this.#runStart = undefined;
    if (address && isExtending) {
      this.extendTo(address);
      this.sought = address;
    } else if (address) this.#goTo(address);
    else if (!isExtending) this.dropSelection();
    return true;
  }

  /** Goes up or down and remembers the column. */
  #goAlong(column: number, address: string | undefined, isExtending: boolean): boolean {
    this.#go(address, isExtending);
    if (address) this.#kept = { at: address, column };
    return true;
  }

  #columnFrom(address: string): number {
    return this.#kept?.at === address ? this.#kept.column : columnOf(this.#map, address);
  }

  /** Selects a cell alone. */
  #goTo(address: string): void {
    this.#anchor = address;
    this.#lead = address;
    this.#selectOver([address]);
    this.#moveTo(address);
  }

  #selectOver(addresses: readonly string[]): void {
    this.#kept = undefined;
    const range = addresses.length > 1 ? rangeOf(this.#map, addresses) : undefined;
    const isMany = range !== undefined && cellsIn(this.#map, range).flat().length > 1;
    if (!isMany && !this.range) return;
    this.range = isMany ? range : undefined;
    this.#owner.selected(isMany ? this.cells.flat().map(({ cell }) => cell.address) : []);
  }

  #give(text: string): void {
    this.#draft = text;
    this.given = { text };
  }

  #moveTo(address: string): void {
    this.active = address;
    this.sought = address;
    this.#owner.activated(address);
  }

  /** False where the text is refused: it stays in the editor with its reason. */
  #commitAndClose(): boolean {
    if (this.mode === 'navigate') return true;
    if (!this.#commitDraft()) return false;
    this.closeEditor();
    return true;
  }

  #commitDraft(): boolean {
    const address = this.active;
    if (!address) return true;
    const reason = this.#owner.commit([[address, this.#draft]]).refused.get(address);
    this.reason = reason ?? '';
    return reason === undefined;
  }
}
