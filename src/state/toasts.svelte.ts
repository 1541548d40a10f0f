import type { Timer } from '@/platform/clock';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const SHOWN_MS = 8_000;

/** Short messages at the foot of the window. One that tells of an error stays until it is closed. */
export class Toasts {
  readonly #timer: Timer;
  readonly #ends = new Map<number, () => void>();
  #next = 1;
  items = $state.raw<readonly Toast[]>([]);

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** Shows a message for a while. What stands there already, word for word, stays that long once more. */
  show(text: string, action?: Toast['action']): void {
    const { id } =
      this.#standing(text, 'plain', action) ?? this.#add({ text, tone: 'plain', action });
    this.#ends.get(id)?.();
    this.#ends.set(
      id,
      this.#timer.after(SHOWN_MS, () => this.close(id)),
    );
  }

  showError(text: string, action?: Toast['action']): void {
    if (!this.#standing(text, 'error', action)) this.#add({ text, tone: 'error', action });
  }

  close(id: number): void {
    this.#ends.get(id)?.();
    this.#ends.delete(id);
    this.items = this.items.filter((toast) => toast.id !== id);
  }

  /** A message without an action is the same one wherever its words are the same. */
  #standing(text: string, tone: Toast['tone'], action: Toast['action']): Toast | undefined {
    if (action) return undefined;
    return this.items.find((item) => item.text === text && item.tone === tone && !item.action);
  }

  #add(given: Omit<Toast, 'id'>): Toast {
    const toast = { ...given, id: this.#next };
    this.#next += 1;
    this.items = [...this.items, toast];
    return toast;
  }
}
