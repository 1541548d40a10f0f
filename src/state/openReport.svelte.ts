import { dismissFinding, withdrawDismissal } from '@/checks/dismissal';
import type { Finding, Mend } from '@/checks/finding';
import { mendAll, type MendsOfAKind } from '@/checks/mendAll';
import { findingKey, runChecks } from '@/checks/runChecks';
import type { CellAddress } from '@/editions/edition';
import { localDay, type Clock, type Timer } from '@/platform/clock';
import { findFormCell } from '@/editions/form';
import type { RefusedText } from '@/report/number';
import {
  applyPatch,
  editCells,
  editValue,
  isCellAddress,
  type Change,
  type Patch,
  type PatchValue,
} from '@/report/patch';
import { patchBetween } from '@/report/patchBetween';
import { editionsOf, formCellsOf, type CellValue, type Report } from '@/report/report';
import type { ReportStore } from '@/storage/reportStore';
import type { StorageFailure } from '@/storage/outcome';
import { ANSWER_LIMIT_MS } from '@/storage/waitLimit';
import { Autosave } from './autosave';
import { LiveFindings } from './liveFindings.svelte';
import type { Neighbourhood } from './neighbourhood';
import { isSameFrame, type ReportFrame } from './reportFrame';
import { ReportRows, marksCells, type CellMark } from './reportRows.svelte';
import type { Rescue, RescueSlot, RescuedWork } from './rescue';
import {
  EMPTY_HISTORY,
  growLastStep,
  pushStep,
  redoStep,
  undoStep,
  type History,
  type Step,
} from './history';
import type { UndoLog } from './undoLog';
import type { VersionKeeper } from './versionKeeper';
import type { VersionReason } from '@/storage/archive';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed';

/** Why saving stopped. It stays on the screen until a save succeeds. */
export type SaveProblem =
  | { readonly kind: 'failed'; readonly failure: StorageFailure }
  /** Another window saved this report meanwhile, or deleted it (`stored` is undefined then). */
  | { readonly kind: 'conflict'; readonly stored: Report | undefined };

export interface OpenReportOptions {
  readonly report: Report;
  readonly previous: Report | undefined;
  readonly store: ReportStore;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Where work goes that a closing page leaves no time to store. */
  readonly rescue: Rescue;
  /** What an earlier visit left there, to be stored now. */
  readonly rescued?: RescuedWork | undefined;
  /** What could be undone before a reload. */
  readonly undoLog?: UndoLog | undefined;
  readonly keepUndoLog: (log: UndoLog) => void;
  /** Where versions go before a step that sweeps over much, and after a stretch of work. */
  readonly versions?: VersionKeeper | undefined;
  /** Told of each save. */
  readonly saved?: ((report: Report) => void) | undefined;
  /** A published report was opened for editing before, in this visit. */
  readonly isConfirmed: boolean;
  readonly confirmed: () => void;
  /** Another window edits the report: it is shown, and nothing of it can be changed until `beginEditing`. */
  readonly isReadOnly?: boolean | undefined;
  /** Named in every save where the store has to look which window may write. */
  readonly leaseOwner?: (() => string | undefined) | undefined;
  /** A save was refused because another window may write now. */
  readonly refusedAsElsewhere?: (() => void) | undefined;
}

type StoredAs = Pick<Report, 'revision' | 'updatedAt'>;

/** Where an undo or redo happened: the address to go to, and the cells of its table that were typed by hand. */
export interface Whereabouts {
  readonly address: string;
  readonly cells: readonly CellAddress[];
}

const TYPING_PAUSE_MS = 1_000;
const QUESTION_DELAY_MS = 600;
/** A save that is done sooner is not worth a word of its own. */
const SAVING_SHOWN_AFTER_MS = 150;

/** The report on the screen: its edits, their undo, its findings, and whether all of it is stored. */
export class OpenReport {
  readonly #store: ReportStore;
  readonly #clock: Clock;
  readonly #timer: Timer;
  readonly #autosave: Autosave;
  readonly #rescue: Rescue;
  readonly #rememberConfirmed: () => void;
  readonly #keepUndoLog: (log: UndoLog) => void;
  readonly #versions: VersionKeeper | undefined;
  readonly #tellSaved: ((report: Report) => void) | undefined;
  readonly #stopWatching: () => void;
  readonly #rows = new ReportRows();
  readonly #live: LiveFindings;
  #report = $state.raw<Report>() as Report;
  #history = $state.raw<History>(EMPTY_HISTORY);
  /** What could be undone when `#stored` was stored. */
  #storedHistory: History = EMPTY_HISTORY;
  #stored: Report;
  /** What was stored when work of an earlier visit was taken up. */
  #beforeRescue: StoredAs | undefined;
  /** What `#stored` is stored as; in memory a report keeps the revision and date that it was opened with. */
  #storedAs = $state.raw<StoredAs>() as StoredAs;
  #typingAt: string | undefined;
  #endTyping: (() => void) | undefined;
  #cancelQuestion: (() => void) | undefined;
  readonly #leaseOwner: () => string | undefined;
  readonly #refusedAsElsewhere: () => void;
  #isConfirmed = $state(false);
  #isSaving = false;
  /** Nothing may be stored from here: another window writes the report. */
  #isShut: boolean;
  /** Raised with each time that the report comes to this window or goes. */
  #turn = 0;
  /** Where this window's work is kept aside, or was taken up from. */
  readonly #keptIn = new Set<RescueSlot>();

  readonly previous: Report | undefined;
  saveState = $state<SaveState>('saved');
  problem = $state.raw<SaveProblem | undefined>();
  refused = $state.raw<ReadonlyMap<CellAddress, RefusedText>>(new Map());
  /** A published report was edited for the first time, and the user is asked whether that is meant. */
  isAsking = $state(false);
  /** No edit is taken: another window edits the report, or a newer build owns the store. */
  isReadOnly = $state(false);
  /** Commits what is being typed; the screen sets it, and it is called before edits are no longer taken. */
  leaveEditors: () => void = () => undefined;
  /** Where the last undo or redo happened, for the screen to go there. */
  whereabouts = $state.raw<Whereabouts | undefined>();
  /**
   * The report without its tables: the same object as long as only cells change, so that an edit of a cell does
   * not wake what shows the rest.
   */
  frame = $state.raw<ReportFrame>() as ReportFrame;
  /** Remarks of the reviewing office; a key typed into a text wakes nothing that shows them. */
  readonly reviews = $derived(this.frame.reviews);

  constructor(options: OpenReportOptions) {
    this.#report = options.report;
    this.frame = options.report;
    this.#rows.show(options.report.tables);
    this.#stored = options.report;
    this.#storedAs = storedAs(options.report);
    this.previous = options.previous;
    this.#live = new LiveFindings(options.report, {
      previous: options.previous,
      timer: options.timer,
      today: () => localDay(options.clock.now()),
      checked: (findings) => this.#rows.mark(findings),
    });
    this.#store = options.store;
    this.#clock = options.clock;
    this.#timer = options.timer;
    this.#isConfirmed = options.isConfirmed;
    this.#rescue = options.rescue;
    this.#rememberConfirmed = options.confirmed;
    this.#keepUndoLog = options.keepUndoLog;
    this.#versions = options.versions;
    this.#tellSaved = options.saved;
    this.#leaseOwner = options.leaseOwner ?? (() => undefined);
    this.#refusedAsElsewhere = options.refusedAsElsewhere ?? (() => undefined);
    this.#isShut = options.isReadOnly === true;
    this.isReadOnly = this.#isShut || options.store.isReadOnly;
    if (options.undoLog) {
      this.#history = options.undoLog.history;
      this.#storedHistory = this.#history;
      this.refused = new Map(options.undoLog.refused);
    }
    this.#autosave = new Autosave(options.timer, () => this.#save());
    this.#stopWatching = options.store.watchReport(options.report.id, () => {
      // A save of ours is told of too; had another window been first, it would have ended as a conflict.
      if (!this.#isSaving) void this.#followStore();
    });
    if (options.rescued) this.#takeUp(options.rescued);
  }

  /** The report as it stands, edits that are not stored yet included; for its revision see `snapshot`. */
  get report(): Report {
    return this.#report;
  }

  /** What the reviewer finds. While edits keep coming it is a moment behind; `checked` is what it speaks of. */
  get findings(): readonly Finding[] {
    return this.#live.findings;
  }

  /** Those that name passages of the texts. */
  get findingsInTexts(): readonly Finding[] {
    return this.#live.inTexts;
  }

  /** The report that the findings speak of. */
  get checked(): Report {
    return this.#live.report;
  }

  /** That report around its tables, as `frame` is the open one. */
  get checkedFrame(): ReportFrame {
    return this.#live.frame;
  }

  /**
   * What the reviewer finds in the report as it is handed in: what is merely not done yet counts by its severity,
   * though the report is still being written.
   */
  reviewHandedIn(): readonly Finding[] {
    const { findings, report, context } = this.#live;
    return report.status === 'drafting'
      ? runChecks({ ...report, status: 'reported' }, context)
      : findings;
  }

  /** Tells the reviewer of the other reports, once they are read. */
  meet(near: Neighbourhood): void {
    this.#live.meet(near);
  }

  /** The revision that the report is stored under. */
  get storedRevision(): number {
    return this.#storedAs.revision;
  }

  /** When that was, ISO 8601. */
  get storedAt(): string {
    return this.#storedAs.updatedAt;
  }

  get canUndo(): boolean {
    return this.#history.done.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.undone.length > 0;
  }

  get hasUnsaved(): boolean {
    return this.#report !== this.#stored;
  }

  /** The report with the revision and date that it is stored under, for a file. */
  snapshot(): Report {
    return { ...this.#report, ...this.#storedAs };
  }

  /** The value of a cell, read so that only an edit of its row wakes the reader. */
  valueOf(address: CellAddress): CellValue | undefined {
    return this.#rows.valueOf(address);
  }

  /** How a cell is marked for the findings that name it, read likewise. */
  markOf(address: CellAddress): CellMark | undefined {
    return this.#rows.markOf(address);
  }

  /** The open findings that name a cell; a blank is not told of for being blank. */
  findingsOf(address: CellAddress): readonly Finding[] {
    return this.findings.filter(
      (finding) => marksCells(finding) && finding.cells.includes(address),
    );
  }

  /** Sets cells, and the totals that follow them, as one step. */
  setCells(edits: Iterable<readonly [CellAddress, CellValue]>, focus: CellAddress): void {
    const wanted = [...edits];
    this.forgetRefused(wanted.map(([address]) => address));
    this.apply(editCells(this.#report, wanted), focus);
  }

  /** Keeps text that is not a number beside the report; the cell's own value stays. */
  refuse(texts: Iterable<readonly [CellAddress, RefusedText]>): void {
    const given = [...texts];
    if (given.length > 0 && !this.isReadOnly) this.refused = new Map([...this.refused, ...given]);
  }

  /** Sets a text as it is typed. Typing without a pause or leaving the box is one step. */
  typeText(address: string, text: string): void {
    const patch = editValue(this.#report, address, text);
    if (patch.length === 0 || this.isReadOnly) return;
    const isGoingOn = this.#typingAt === address;
    this.#show(applyPatch(this.#report, patch));
    if (isGoingOn) this.#history = growLastStep(this.#history, patch);
    else this.#push({ patch, focus: address });
    this.#typingAt = address;
    this.#endTyping?.();
    this.#endTyping = this.#timer.after(TYPING_PAUSE_MS, () => this.endTyping());
    this.#changed(QUESTION_DELAY_MS);
  }

  /** The box was left: what is typed next is a new step. */
  endTyping(): void {
    this.#typingAt = undefined;
    this.#endTyping?.();
    this.#endTyping = undefined;
  }

  /** Sets a value other than a cell (status, agency, a remark) as one step. */
  setValue(address: string, value: PatchValue): void {
    this.apply(editValue(this.#report, address, value), address);
  }

  /** Applies a patch, such as a mend, as one step. With `why`, and before a sweeping one, a version is kept. */
  apply(patch: Patch, focus: string, why?: VersionReason): void {
    if (patch.length === 0 || this.isReadOnly) return;
    const reason = why ?? (isSweeping(patch) ? 'beforeManyCells' : undefined);
    if (reason) void this.#versions?.keep(this.snapshot(), reason);
    this.endTyping();
    this.#show(applyPatch(this.#report, patch));
    this.#push({ patch, focus });
    this.#changed(0);
  }

  /** Applies a mend of a finding; one that was made before the last edits is made anew from what holds now. */
  mend(finding: Finding, { kind }: Mend): void {
    this.#live.catchUp();
    const current = this.findings.find((other) => findingKey(other) === findingKey(finding));
    const mend = current?.mends.find((other) => other.kind === kind);
    if (mend) this.apply(mend.patch, current?.cells[0] ?? mend.patch[0]?.address ?? '');
  }

  /** Mends all that one kind of mend puts right, as one step; each is made from what holds then. How many it were. */
  mendAll(kind: MendsOfAKind): number {
    const { patch, count } = mendAll(this.#report, kind, this.#live.context);
    this.apply(patch, patch[0]?.address ?? '', 'beforeMendAll');
    return count;
  }

  /** Dismisses a finding with a reason, as one step. */
  dismiss(finding: Finding, reason: string): void {
    const at = this.#clock.now().toISOString();
    this.apply(dismissFinding(this.#report, finding, { reason, at }), 'dismissals');
  }

  /** Takes the reason back, as one step. */
  withdraw(finding: Finding): void {
    this.apply(withdrawDismissal(this.#report, finding), 'dismissals');
  }

  undo(): void {
    this.#travel(undoStep(this.#history));
  }

  redo(): void {
    this.#travel(redoStep(this.#history));
  }

  /** The user said 修改: the edits stand and are saved. */
  confirmEdit(): void {
    this.isAsking = false;
    this.#isConfirmed = true;
    this.#rememberConfirmed();
    if (this.hasUnsaved) this.#autosave.touch();
  }

  /** The user did not mean to edit a published report: the edits are taken back. */
  declineEdit(): void {
    this.#dropRescued();
    this.#storedAs = this.#beforeRescue ?? this.#storedAs;
    const history = this.#beforeRescue ? EMPTY_HISTORY : this.#storedHistory;
    this.#adopt(this.#stored);
    // Only the edits are taken back: what was done and stored before them can be undone as before.
    this.#history = history;
    this.#storedHistory = history;
    this.saveState = 'saved';
    void this.#followStore();
  }

  /** Stores what is not stored yet, now. */
  async flush(): Promise<void> {
    if (this.hasUnsaved) await this.#autosave.flush();
  }

  /**
   * The page is closing: begins to store what is not stored, and keeps it aside at once, since a closing page
   * may not live to see the transaction done. False where something would be lost.
   */
  putAway(): boolean {
    this.#keepUndoLog({ history: this.#history, refused: [...this.refused] });
    if (!this.hasUnsaved) return true;
    if (!this.#needsQuestion) void this.flush();
    const slot = this.#isShut ? 'aside' : 'writer';
    this.#keptIn.add(slot);
    return this.#rescue.keep({ base: this.#storedAs.revision, report: this.#report, slot });
  }

  /** What both versions of a conflict were made from; undefined where that is not known. */
  get ancestor(): Report | undefined {
    return this.#beforeRescue ? undefined : this.#stored;
  }

  /**
   * After a conflict: goes on from what is stored elsewhere, with the patch that makes this window's version what the
   * user chose of both, as one step. Both are kept as versions before.
   */
  settleConflict(stored: Report, patch: Patch): void {
    if (this.isReadOnly) return;
    void this.#versions?.keep(stored, 'beforeMerge');
    void this.#versions?.keep(this.snapshot(), 'beforeMerge');
    this.endTyping();
    this.forgetRefused(patch.map(({ address }) => address));
    this.#show(applyPatch(this.#report, patch));
    if (patch.length > 0) this.#push({ patch, focus: patch[0]?.address ?? '' });
    this.#goOnFrom(stored);
    void this.flush();
  }

  /** What is here was made from something else than what is stored; from now on it counts as made from that. */
  #goOnFrom(stored: Report): void {
    const isSame = this.#holds(stored);
    this.#storedAs = storedAs(stored);
    this.#beforeRescue = undefined;
    this.#stored = isSame ? this.#report : stored;
    if (isSame) {
      this.#storedHistory = this.#history;
      this.#dropRescued();
    }
    this.problem = undefined;
    this.saveState = this.hasUnsaved ? 'unsaved' : 'saved';
  }

  /**
   * This window may write from now on: shows what is stored, then takes edits and stores what waited here, or what
   * the window that wrote before has left behind.
   */
  async beginEditing(findRescued: () => Promise<RescuedWork | undefined>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    await this.#followStore();
    const rescued = await findRescued();
    // Another window may have taken it meanwhile.
    if (turn !== this.#turn) return;
    this.#isShut = false;
    this.isReadOnly = this.#store.isReadOnly;
    if (rescued && !this.hasUnsaved) this.#takeUp(rescued);
    else if (this.hasUnsaved && this.#needsQuestion) this.isAsking = true;
    else await this.flush();
  }

  /** Another window wants to write: takes no edit any more, and stores what is not stored. */
  async handOver(): Promise<void> {
    this.#takeNoMore();
    await this.flush();
  }

  /** Another window writes: what is not stored stays here, to be put into a file or stored by another turn. */
  endEditing(): void {
    this.#takeNoMore();
    this.#turn += 1;
    this.#isShut = true;
    this.#autosave.cancel();
  }

  #takeNoMore(): void {
    this.leaveEditors();
    this.endTyping();
    this.isReadOnly = true;
    this.#cancelQuestion?.();
    this.isAsking = false;
  }

  /** Ends timers and watches. Call `flush` before. */
  close(): void {
    this.#stopWatching();
    this.#live.stop();
    this.#autosave.cancel();
    this.endTyping();
    this.#cancelQuestion?.();
  }

  #show(report: Report): void {
    if (!isSameFrame(this.#report, report)) this.frame = report;
    this.#report = report;
    this.#rows.show(report.tables);
    this.#live.follow(report);
  }

  #push(step: Step): void {
    this.#history = pushStep(this.#history, step);
  }

  /** Takes texts away that are no numbers: the cells' own values show again. */
  forgetRefused(addresses: readonly CellAddress[]): void {
    if (this.isReadOnly || !addresses.some((address) => this.refused.has(address))) return;
    const kept = [...this.refused].filter(([address]) => !addresses.includes(address));
    this.refused = new Map(kept);
  }

  get #needsQuestion(): boolean {
    return !this.#isConfirmed && this.#stored.status === 'published';
  }

  #changed(questionDelayMs: number): void {
    this.saveState = this.hasUnsaved ? 'unsaved' : 'saved';
    if (!this.#needsQuestion) {
      this.#autosave.touch();
      return;
    }
    this.#cancelQuestion?.();
    this.#cancelQuestion = undefined;
    if (!this.hasUnsaved) this.isAsking = false;
    else if (questionDelayMs === 0) this.isAsking = true;
    else
      this.#cancelQuestion = this.#timer.after(questionDelayMs, () => {
        this.isAsking = true;
      });
  }

  #travel(found: { step: Step; history: History } | undefined): void {
    if (!found || this.isReadOnly) return;
    this.endTyping();
    this.#show(applyPatch(this.#report, found.step.patch));
    this.#history = found.history;
    this.forgetRefused(found.step.patch.map((change) => change.address));
    this.whereabouts = this.#whereaboutsOf(found.step);
    this.#changed(0);
  }

  #whereaboutsOf({ patch, focus }: Step): Whereabouts {
    const editions = editionsOf(this.#report);
    const table = findFormCell(editions, focus)?.table;
    const changed = new Set(patch.map(({ address }) => address));
    // In the order of the form: the first of them is where the selection begins.
    const cells = formCellsOf(editions)
      .filter((cell) => !cell.computed && cell.table === table && changed.has(cell.address))
      .map((cell) => cell.address);
    return { address: cells.length > 1 ? (cells[0] ?? focus) : focus, cells };
  }

  async #save(): Promise<void> {
    if (!this.hasUnsaved || this.#needsQuestion || this.#isShut) return;
    if (this.problem?.kind === 'conflict') return;
    const memory = this.#report;
    const history = this.#history;
    this.#isSaving = true;
    const notShown = this.#timer.after(SAVING_SHOWN_AFTER_MS, () => {
      this.saveState = 'saving';
    });
    // It may be done after all: until then nothing more is written, and what is typed stays here.
    const answered = this.#timer.after(ANSWER_LIMIT_MS, () => {
      this.problem = { kind: 'failed', failure: { kind: 'hanging' } };
      this.saveState = 'failed';
    });
    const outcome = await this.#store.save(
      { ...memory, updatedAt: this.#clock.now().toISOString() },
      this.#storedAs.revision,
      this.#leaseOwner(),
    );
    notShown();
    answered();
    this.#isSaving = false;
    if (outcome.kind === 'saved') {
      this.#versions?.noteSaved({ ...this.#stored, ...this.#storedAs }, outcome.report);
      this.#tellSaved?.(outcome.report);
      this.#storedAs = storedAs(outcome.report);
      this.#stored = memory;
      this.#storedHistory = history;
      this.#dropRescued();
      this.problem = undefined;
      this.saveState = this.hasUnsaved ? 'unsaved' : 'saved';
    } else if (outcome.kind === 'conflict' && outcome.stored && this.#holds(outcome.stored)) {
      this.#goOnFrom(outcome.stored);
    } else if (outcome.kind === 'elsewhere') {
      this.saveState = 'unsaved';
      this.#refusedAsElsewhere();
    } else {
      this.problem = outcome;
      this.saveState = 'failed';
    }
  }

  /** Another window saved this report: shows that, unless something is here that is stored nowhere. */
  async #followStore(): Promise<void> {
    if (this.hasUnsaved && !this.#isShut) return;
    const loaded = await this.#store.load(this.#report.id);
    if (loaded.kind !== 'loaded' || !this.#canFollow(loaded.report)) return;
    this.#storedAs = storedAs(loaded.report);
    this.#adopt(loaded.report);
    this.#dropRescued();
    this.problem = undefined;
    this.saveState = 'saved';
  }

  #canFollow(stored: Report): boolean {
    if (stored.revision <= this.#storedAs.revision) return false;
    return !this.hasUnsaved || (this.#isShut && this.#holds(stored));
  }

  /** Whether another version says what this one says. */
  #holds(other: Report): boolean {
    return patchBetween(this.#report, other).length === 0;
  }

  /** Work that an earlier visit could not store; where the store has moved on since, it ends as a conflict. */
  #takeUp({ base, report, slot }: RescuedWork): void {
    this.#keptIn.add(slot);
    this.#show(report);
    this.#beforeRescue = this.#storedAs;
    this.#storedAs = { ...this.#storedAs, revision: base };
    this.saveState = 'unsaved';
    // Edits of a published report that were never answered for are asked about again.
    if (this.#needsQuestion) this.isAsking = true;
    else void this.flush();
  }

  /** What is kept aside of this window's work, and of no other's. */
  #dropRescued(): void {
    for (const slot of this.#keptIn) this.#rescue.drop(this.#report.id, slot);
    this.#keptIn.clear();
  }

  #adopt(report: Report): void {
    this.#cancelQuestion?.();
    this.isAsking = false;
    this.#show(report);
    this.#stored = report;
    this.#history = EMPTY_HISTORY;
    this.#storedHistory = EMPTY_HISTORY;
    this.refused = new Map();
  }
}

/** A step that writes over so many filled cells can spoil a table at one go. */
const SWEEPING_CELLS = 20;

function isSweeping(patch: Patch): boolean {
  const isFilled = ({ address, before }: Change): boolean =>
    (typeof before === 'number' || before === '/') && isCellAddress(address);
  return patch.filter(isFilled).length >= SWEEPING_CELLS;
}

function storedAs({ revision, updatedAt }: Report): StoredAs {
  return { revision, updatedAt };
}
