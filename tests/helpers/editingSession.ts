import { TABLE_IDS } from '@/editions/form';
import type { TableId } from '@/editions/edition';
import { tableLayout } from '@/editions/layout';
import { canonicalReport } from '@/formats/json/canonical';
import { GridController } from '@/grid/gridController.svelte';
import { editionsOf, type Report } from '@/report/report';
import { createTableOwner } from '@/screens/report/tableOwner';
import { STEP_LIMIT } from '@/state/history';
import { OpenReport } from '@/state/openReport.svelte';
import { createUndoLogs } from '@/state/undoLog';
import { createHeldStore } from './heldStore';
import { ManualTimer } from './manualTimer';
import { memorySettings } from './memorySettings';

/** What undo is held against: every state that the report had, as its canonical bytes, and which of them it is in. */
class States {
  #all: string[];
  #at = 0;
  /** States that were dropped because there are more steps than can be kept. */
  dropped = 0;
  /** Steps that were made, those taken back again included. */
  made = 0;

  constructor(first: string) {
    this.#all = [first];
  }

  get now(): string {
    return this.#all[this.#at] ?? '';
  }

  /** Steps since the beginning. */
  get position(): number {
    return this.dropped + this.#at;
  }

  /** How many steps can be taken back. */
  get undoable(): number {
    return this.#at;
  }

  get redoable(): number {
    return this.#all.length - 1 - this.#at;
  }

  push(state: string): void {
    this.made += 1;
    this.#all = [...this.#all.slice(0, this.#at + 1), state];
    this.#at += 1;
    if (this.#at > STEP_LIMIT) {
      this.#all.shift();
      this.#at -= 1;
      this.dropped += 1;
    }
  }

  /** The last step went on, as typing does. */
  grow(state: string): void {
    this.#all = [...this.#all.slice(0, this.#at), state];
  }

  travel(step: 1 | -1): void {
    if ((step === 1 ? this.redoable : this.undoable) > 0) this.#at += step;
  }
}

/**
 * A report open for editing with the grids of its three tables wired to it as on the screen, and beside it the
 * simplest history there is, to which it is held after every command.
 */
export class EditingSession {
  readonly timer = new ManualTimer();
  readonly grids: Readonly<Record<TableId, GridController>>;
  readonly states: States;
  readonly #kept = new Map<string, string>();
  #open: OpenReport;
  #typingAt: string | undefined;
  /** The text that was typed into last, paused or not. */
  lastTyped = 'title';
  readonly #previous: Report | undefined;

  constructor(report: Report, previous?: Report) {
    this.#previous = previous;
    this.#open = this.#openAnew(report);
    this.grids = this.#createGrids(report);
    this.states = new States(canonicalReport(report));
  }

  get open(): OpenReport {
    return this.#open;
  }

  /** The report as bytes. */
  get bytes(): string {
    return canonicalReport(this.#open.report);
  }

  /** Does something that is one step or none. Fails where it was neither. */
  step(act: () => void): void {
    const before = this.#open.report;
    act();
    if (this.#open.report === before) return;
    this.#typingAt = undefined;
    this.states.push(this.bytes);
  }

  /** Types into a text: with the same text typed into last, and no pause, it is the same step. */
  type(address: string, text: string): void {
    const before = this.#open.report;
    this.lastTyped = address;
    this.#open.typeText(address, text);
    if (this.#open.report === before) return;
    if (this.#typingAt === address) this.states.grow(this.bytes);
    else this.states.push(this.bytes);
    this.#typingAt = address;
  }

  endTyping(): void {
    this.#open.endTyping();
    this.#typingAt = undefined;
  }

  /** Commits what is being typed in a table, or keeps it beside its cell. */
  leaveEditors(): void {
    for (const grid of Object.values(this.grids)) this.step(() => grid.leaveEditor());
  }

  /** Undoes or redoes, as the keys do. */
  travel(step: 1 | -1): void {
    this.leaveEditors();
    if (step === 1) this.#open.redo();
    else this.#open.undo();
    if ((step === 1 ? this.states.redoable : this.states.undoable) > 0) this.#typingAt = undefined;
    this.states.travel(step);
  }

  /** Lets time pass: findings follow, a pause in typing ends its step. */
  async wait(ms: number): Promise<void> {
    await this.timer.advance(ms);
    if (ms >= 1_000) this.#typingAt = undefined;
  }

  /** What a reload of the page does: the report goes on with the undo that the tab has kept. */
  reload(): void {
    this.leaveEditors();
    const { report } = this.#open;
    this.#open.putAway();
    this.#open.close();
    this.#open = this.#openAnew(report);
    this.#typingAt = undefined;
  }

  #openAnew(report: Report): OpenReport {
    const logs = createUndoLogs(memorySettings(this.#kept));
    return new OpenReport({
      report,
      previous: this.#previous,
      store: createHeldStore().store,
      clock: this.timer,
      timer: this.timer,
      rescue: { keep: () => true, drop: () => undefined, find: () => Promise.resolve(undefined) },
      undoLog: logs.find(report),
      keepUndoLog: (log) => logs.keep(report.id, log),
      isConfirmed: true,
      confirmed: () => undefined,
    });
  }

  #createGrids(report: Report): Readonly<Record<TableId, GridController>> {
    const editions = editionsOf(report);
    const entries = TABLE_IDS.map((table) => {
      const { rows } = tableLayout(editions[table], table);
      const owner = () => createTableOwner(this.#open, ({ failure }) => failure.kind);
      const grid = new GridController({
        rows: () => rows,
        isReadOnly: () => false,
        textOf: (address) => owner().textOf(address),
        commit: (given) => owner().commit(given),
        keepRefused: (given) => owner().keepRefused(given),
        offer: (address, text) => owner().offer(address, text),
        activated: () => undefined,
        noteWanted: () => undefined,
        selected: () => undefined,
        rowsOnScreen: () => 9,
        pasted: () => undefined,
      });
      return [table, grid] as const;
    });
    return Object.fromEntries(entries) as Record<TableId, GridController>;
  }
}
