import type { Clock, Timer } from '@/platform/clock';

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** Lets what has been promised so far happen, as far as it waits for no timer and no disk. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A timer and a clock that stand still until the test moves them on. */
export class ManualTimer implements Timer, Clock {
  #now = 0;
  #order = 0;
  readonly #planned = new Set<Planned>();

  /** In ms since the test began. */
  get time(): number {
    return this.#now;
  }

  get waiting(): number {
    return this.#planned.size;
  }

  readonly now = (): Date => new Date(Date.UTC(2024, 0, 15, 2) + this.#now);

  readonly elapsed = (): number => this.#now;

  readonly after = (ms: number, run: () => void): (() => void) => {
    const planned = { at: this.#now + ms, order: this.#order, run };
    this.#order += 1;
    this.#planned.add(planned);
    return () => this.#planned.delete(planned);
  };

  /** Moves time on, running what falls due in its order, each at its time. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let next = this.#due(end); next; next = this.#due(end)) {
      this.#planned.delete(next);
      this.#now = next.at;
      next.run();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  #due(end: number): Planned | undefined {
    return [...this.#planned]
      .filter(({ at }) => at <= end)
      .sort((a, b) => a.at - b.at || a.order - b.order)[0];
  }
}
