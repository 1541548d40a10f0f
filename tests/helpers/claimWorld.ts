import type { Clock, Timer } from '@/platform/clock';
import type { Release, WebLocks } from '@/platform/webLocks';
import type { WindowChannel } from '@/platform/windowChannel';
import { cellValue, type CellValue, type Report } from '@/report/report';
import { contentOf } from '@/formats/json/canonical';
import { claimReport, type PageClaim } from '@/state/claimReport';
import { OpenReport } from '@/state/openReport.svelte';
import type { ReportClaim } from '@/state/reportClaim.svelte';
import type { Rescue, RescuedWork } from '@/state/rescue';
import { createMemoryStore } from '@/storage/memoryStore';
import type { ReportStore } from '@/storage/reportStore';
import { ManualTimer, settle } from './manualTimer';
import { memorySettings } from './memorySettings';
import { zeroReport } from './smallReports';

const SAVE_MS = 30;
const STEP_MS = 250;

/** A browser with windows on one report: its locks, its store, and what windows say to each other. */
export class ClaimWorld {
  readonly timer = new ManualTimer();
  readonly store = createMemoryStore();
  readonly hasLocks: boolean;
  readonly windows: ClaimWindow[] = [];
  readonly report: Report = { ...zeroReport({}, { status: 'drafting' }), id: 'r' };
  readonly #holders = new Map<
    string,
    { readonly window: ClaimWindow; readonly lost: () => void }
  >();
  readonly #kept = new Map<string, RescuedWork>();
  /** As the program's own, but for modules that load meanwhile: they keep to no timer. */
  readonly rescue: Rescue = {
    keep: (work) => {
      this.#kept.set(work.slot, work);
      return true;
    },
    drop: (_, slot) => this.#kept.delete(slot),
    find: (stored) =>
      Promise.resolve(
        [...this.#kept.values()].find(({ report }) => contentOf(report) !== contentOf(stored)),
      ),
  };
  readonly shared = memorySettings(new Map());
  /** Whose seat it is, as the store or the browser has it. */
  seat: ClaimWindow | undefined;
  /** Saves of windows that had the seat no more. */
  trespasses = 0;
  #made = 0;

  constructor(hasLocks: boolean) {
    this.hasLocks = hasLocks;
  }

  async begin(): Promise<void> {
    await this.store.putAll([this.report]);
    // Loaded before: what loads meanwhile keeps to no timer of the test.
    await this.store.openLeases();
  }

  /** Lets time pass, with room between two timers for all that waits for each other without one. */
  async pass(ms: number): Promise<void> {
    const end = this.timer.time + ms;
    do {
      await this.timer.advance(Math.min(STEP_MS, end - this.timer.time));
      for (let turn = 0; turn < 5; turn += 1) await settle();
    } while (this.timer.time < end);
  }

  createId(): string {
    this.#made += 1;
    return `window${this.#made}`;
  }

  async openWindow(cell: string): Promise<ClaimWindow> {
    const window = new ClaimWindow(this, cell);
    this.windows.push(window);
    void window.open();
    await this.pass(0);
    return window;
  }

  async stored(): Promise<Report> {
    const outcome = await this.store.load('r');
    if (outcome.kind !== 'loaded') throw new Error(outcome.kind);
    return outcome.report;
  }

  get editable(): readonly ClaimWindow[] {
    return this.windows.filter(({ isAlive, report }) => isAlive && report?.isReadOnly === false);
  }

  say(from: ClaimWindow, message: string): void {
    for (const window of this.windows) {
      if (window !== from) window.whenAwake(() => window.hear(message));
    }
  }

  locksOf(window: ClaimWindow): WebLocks {
    const hold = (name: string, lost: () => void): Release => {
      const mine = { window, lost };
      this.#holders.set(name, mine);
      return () => {
        if (this.#holders.get(name) === mine) this.#holders.delete(name);
      };
    };
    return {
      tryHold: (name, lost) =>
        Promise.resolve(this.#holders.has(name) ? undefined : hold(name, lost)),
      seize: (name, lost) => {
        const before = this.#holders.get(name);
        before?.window.whenAwake(before.lost);
        return Promise.resolve(hold(name, lost));
      },
    };
  }

  /** What the browser does for a window that is gone. */
  freeLocksOf(window: ClaimWindow): void {
    for (const [name, holder] of this.#holders) {
      if (holder.window === window) this.#holders.delete(name);
    }
  }
}

/** A window that has the report open, and writes into one cell of its own. */
export class ClaimWindow {
  readonly #world: ClaimWorld;
  readonly #cell: string;
  readonly #waiting: (() => void)[] = [];
  readonly #tab = memorySettings(new Map());
  #hears: (message: string) => void = () => undefined;
  #page: PageClaim | undefined;
  report: OpenReport | undefined;
  isAlive = true;
  isAsleep = false;
  /** The last value that this window was shown as saved. */
  savedValue: CellValue = 0;

  constructor(world: ClaimWorld, cell: string) {
    this.#world = world;
    this.#cell = cell;
  }

  get claim(): ReportClaim | undefined {
    return this.#page?.claim;
  }

  get state(): string | undefined {
    return this.#page?.claim.state;
  }

  /** Runs what comes to the window now, or when it wakes up; never once it was killed. */
  whenAwake(run: () => void): void {
    if (!this.isAlive) return;
    if (this.isAsleep) this.#waiting.push(run);
    else run();
  }

  hear(message: string): void {
    this.#hears(message);
  }

  async open(): Promise<void> {
    const world = this.#world;
    const time: Timer & Clock = {
      now: world.timer.now,
      elapsed: world.timer.elapsed,
      after: (ms, run) => world.timer.after(ms, () => this.whenAwake(run)),
    };
    const store = this.#storeOf(world.store);
    const findRescued = async (): Promise<RescuedWork | undefined> =>
      world.rescue.find(await world.stored());
    const page = claimReport({
      id: 'r',
      store,
      clock: time,
      timer: time,
      createId: () => world.createId(),
      locks: world.hasLocks ? world.locksOf(this) : undefined,
      channel: this.#channel(),
      tab: this.#tab,
      shared: world.shared,
      events: {
        handOver: async () => this.report?.handOver(),
        lost: () => this.report?.endEditing(),
        gained: async () => this.report?.beginEditing(findRescued),
      },
    });
    this.#page = page;
    const isHere = await page.claim.start();
    const report = await world.stored();
    this.report = new OpenReport({
      report,
      previous: undefined,
      store,
      clock: time,
      timer: time,
      rescue: world.rescue,
      rescued: isHere ? await world.rescue.find(report) : undefined,
      keepUndoLog: () => undefined,
      isConfirmed: true,
      confirmed: () => undefined,
      isReadOnly: !isHere,
      leaseOwner: () => page.claim.leaseOwner,
      refusedAsElsewhere: () => page.claim.noteLost(),
    });
    if (page.claim.state === 'here' && !isHere) await this.report.beginEditing(findRescued);
    else if (page.claim.state !== 'here') this.report.endEditing();
  }

  /** Adds one to the window's own cell, as far as it takes edits. */
  type(): void {
    const { report } = this;
    if (!report || !this.isAlive || this.isAsleep) return;
    const value = report.valueOf(this.#cell);
    report.setCells([[this.#cell, Number(value) + 1]], this.#cell);
  }

  takeOver(): void {
    if (this.isAlive && !this.isAsleep) void this.#page?.claim.takeOver();
  }

  sleep(): void {
    if (this.isAlive) this.isAsleep = true;
  }

  async wake(): Promise<void> {
    this.isAsleep = false;
    if (!this.isAlive) return;
    for (const run of this.#waiting.splice(0)) {
      run();
      await settle();
    }
  }

  /** Its page is left, and the browser keeps it asleep. */
  hide(): void {
    if (!this.isAlive || this.isAsleep) return;
    this.report?.putAway();
    this.isAsleep = true;
    this.#page?.onhide();
  }

  /** Its page is shown again. */
  async comeBack(): Promise<void> {
    await this.wake();
    if (this.isAlive) this.#page?.onreturn();
  }

  kill(): void {
    this.isAlive = false;
    this.#world.freeLocksOf(this);
  }

  /** As the program leaves a report: stores what is not stored, then gives it up. */
  async leave(): Promise<void> {
    if (!this.isAlive || this.isAsleep || !this.report) return;
    this.report.putAway();
    void this.report.flush().finally(async () => {
      this.report?.close();
      await this.#page?.claim.close();
      this.isAlive = false;
    });
    await settle();
  }

  storedIn(report: Report): CellValue | undefined {
    return cellValue(report, this.#cell);
  }

  #storeOf(behind: ReportStore): ReportStore {
    const noteTaken = (isTaken: boolean): boolean => {
      if (isTaken) this.#world.seat = this;
      return isTaken;
    };
    return {
      ...behind,
      openLeases: async () => {
        const leases = await behind.openLeases();
        return {
          ...leases,
          take: async (...given) => noteTaken(await leases.take(...given)),
          // Of what a page that goes has begun, nothing more may happen.
          drop: async (lease) => {
            if (this.isAlive && !this.isAsleep) await leases.drop(lease);
          },
          seize: async (lease) => {
            await leases.seize(lease);
            noteTaken(true);
          },
        };
      },
      // A killed window's last save may still come through; it hears nothing of it.
      save: (report, base, leaseOwner) =>
        new Promise((resolve) => {
          this.#world.timer.after(SAVE_MS, () => {
            void behind.save(report, base, leaseOwner).then((outcome) => {
              if (outcome.kind === 'saved' && this.#world.seat !== this)
                this.#world.trespasses += 1;
              this.whenAwake(() => {
                if (outcome.kind === 'saved') this.savedValue = cellValue(report, this.#cell) ?? 0;
                resolve(outcome);
              });
            });
          });
        }),
    };
  }

  #channel(): WindowChannel {
    return {
      post: (message) => {
        if (this.isAlive) this.#world.say(this, message);
      },
      listen: (hear) => {
        this.#hears = hear;
        return () => {
          this.#hears = () => undefined;
        };
      },
      close: () => undefined,
    };
  }
}
