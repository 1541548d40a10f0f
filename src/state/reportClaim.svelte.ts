import type { Timer } from '@/platform/clock';
import type { WindowChannel } from '@/platform/windowChannel';
import type { WriterSeat } from './writerSeat';

/** Where a report is edited: in this window, in another one, or it is being fetched from there. */
export type ClaimState = 'here' | 'elsewhere' | 'asking';

export interface ClaimEvents {
  /** Another window asks for the report: let no edit in any more, and store what is not stored. */
  readonly handOver: () => Promise<void>;
  /** It is another window's, handed over or taken away without a word: nothing may be stored from here any more. */
  readonly lost: () => void;
  /** This window has it now; `how` it came: asked for by the user, or because it was free. */
  readonly gained: (how: 'asked' | 'free') => Promise<void>;
}

export interface ReportClaimParts {
  readonly id: string;
  /** This window, as the others call it. */
  readonly owner: string;
  /** Makes the seat, which calls `lost` where it is taken away. */
  readonly createSeat: (lost: () => void) => Promise<WriterSeat>;
  readonly channel: WindowChannel;
  readonly timer: Timer;
  readonly events: ClaimEvents;
}

/** A page that is being closed or loaded anew gives its seat up a moment after the next one is there. */
const START_LIMIT_MS = 600;
const START_STEP_MS = 100;
/** Between two looks whether the other window is gone. */
const WATCH_MS = 1_000;
/** So long another window has to put its work away. */
const ASK_LIMIT_MS = 3_000;
const ASK_STEP_MS = 300;
/** Less than that: whoever hands over has told so before it is taken away. */
const HAND_OVER_LIMIT_MS = 2_500;

/** This window's claim to write one report: taken where it is free, handed over when another window asks for it. */
export class ReportClaim {
  readonly #parts: ReportClaimParts;
  readonly #stopListening: () => void;
  #seat: WriterSeat | undefined;
  #cancelWatch: (() => void) | undefined;
  #lastTry: Promise<boolean> = Promise.resolve(false);
  #isClosed = false;
  #isHandingOver = false;
  state = $state<ClaimState>('elsewhere');

  constructor(parts: ReportClaimParts) {
    this.#parts = parts;
    this.#stopListening = parts.channel.listen((message) => this.#hear(message));
  }

  /** To be named in saves, where the store has to know who saves. */
  get leaseOwner(): string | undefined {
    return this.#seat?.leaseOwner;
  }

  /** Takes the report where it is free within a moment; true where this window may write it. */
  async start(): Promise<boolean> {
    for (let waited = 0; ; waited += START_STEP_MS) {
      await this.#take();
      if (this.#isHere) return true;
      if (this.#isClosed) return false;
      if (waited >= START_LIMIT_MS) break;
      await this.#wait(START_STEP_MS);
    }
    this.#watch();
    return false;
  }

  /** 改在本窗口编辑: asks the other window to put its work away, and takes the report whether it answers or not. */
  async takeOver(): Promise<void> {
    if (this.state !== 'elsewhere' || this.#isClosed) return;
    this.state = 'asking';
    this.#cancelWatch?.();
    for (let waited = 0; waited < ASK_LIMIT_MS; waited += ASK_STEP_MS) {
      // Again and again: meanwhile a third window may have got it.
      this.#post('wanted');
      await this.#wait(ASK_STEP_MS);
      if (!this.#isAsking) return;
      if (await this.#take()) return this.#gain('asked');
    }
    if (await this.#take((seat) => seat.seize())) await this.#gain('asked');
    else if (this.#isAsking) this.#standBy();
  }

  /** A save was refused because another window has the report. */
  noteLost(): void {
    this.#lose();
  }

  /**
   * The page is closed, or put aside to come back: lets other windows have the report. At once, since a closing page
   * has no time to wait for anything: work that is not stored by now was kept aside.
   */
  suspend(): void {
    if (!this.#isHere) return;
    // Not told as lost: what the page still keeps aside is the writer's work.
    this.#standBy();
    void this.#seat?.leave().catch(() => undefined);
    this.#post('left');
  }

  /** The page came back from where the browser had kept it. */
  resume(): void {
    if (this.state !== 'elsewhere') return;
    this.#parts.events.lost();
    void this.#look();
  }

  /** Gives the report up. Store what is to be stored before. */
  async close(): Promise<void> {
    const wasHere = this.#isHere;
    this.#isClosed = true;
    this.state = 'elsewhere';
    this.#stopListening();
    this.#cancelWatch?.();
    if (wasHere) await this.#leave('');
    this.#parts.channel.close();
  }

  get #isHere(): boolean {
    return this.state === 'here';
  }

  get #isAsking(): boolean {
    return this.state === 'asking' && !this.#isClosed;
  }

  #post(kind: 'wanted' | 'left', to = ''): void {
    this.#parts.channel.post(`${kind} ${this.#parts.id} ${this.#parts.owner} ${to}`);
  }

  #hear(message: string): void {
    const [kind, id, from, to = ''] = message.split(' ');
    if (id !== this.#parts.id || from === undefined) return;
    if (kind === 'wanted' && this.#isHere) void this.#giveUp(from);
    const isForMe = to === '' || to === this.#parts.owner;
    if (kind === 'left' && isForMe && !this.#isHere) void this.#look(from);
  }

  /** Puts work away, leaves the seat and says so. The other window waits no longer than that may take. */
  async #giveUp(to: string): Promise<void> {
    if (this.#isHandingOver) return;
    this.#isHandingOver = true;
    await Promise.race([
      this.#parts.events.handOver().catch(() => undefined),
      this.#wait(HAND_OVER_LIMIT_MS),
    ]);
    this.#isHandingOver = false;
    // Taken away, or closed, meanwhile.
    if (!this.#isHere) return;
    this.#lose();
    await this.#leave(to);
  }

  async #leave(to: string): Promise<void> {
    await this.#seat?.leave().catch(() => undefined);
    this.#post('left', to);
  }

  #lose(): void {
    if (this.#isClosed || !this.#isHere) return;
    this.#standBy();
    this.#parts.events.lost();
  }

  #standBy(): void {
    this.state = 'elsewhere';
    this.#watch();
  }

  /** Tries to take the seat, one try at a time; true where that made it this window's. */
  #take(how: (seat: WriterSeat) => Promise<boolean> = (seat) => seat.tryTake()): Promise<boolean> {
    const mine = this.#lastTry.then(async () => {
      this.#seat ??= await this.#parts.createSeat(() => this.#lose()).catch(() => undefined);
      if (!this.#seat || this.#isHere || this.#isClosed) return false;
      // A store that does not answer says nothing of other windows: the saves will tell.
      if (!(await how(this.#seat).catch(() => true))) return false;
      if (this.#isClosed) {
        await this.#leave('');
        return false;
      }
      this.state = 'here';
      return true;
    });
    this.#lastTry = mine;
    return mine;
  }

  async #gain(how: 'asked' | 'free'): Promise<void> {
    this.#cancelWatch?.();
    await this.#parts.events.gained(how);
  }

  /** The other window may be gone: `gone` said that it has left. */
  async #look(gone?: string): Promise<void> {
    const how = this.#isAsking ? 'asked' : 'free';
    this.#cancelWatch?.();
    if (await this.#take((seat) => seat.tryTake(gone))) await this.#gain(how);
    else if (this.state === 'elsewhere') this.#watch();
  }

  #watch(): void {
    this.#cancelWatch?.();
    if (this.#isClosed) return;
    this.#cancelWatch = this.#parts.timer.after(WATCH_MS, () => void this.#look());
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.#parts.timer.after(ms, resolve));
  }
}
