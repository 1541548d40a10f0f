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
  #next = 1;
  items = $state.raw<readonly Toast[]>([]);

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  show(text: string, action?: Toast['action']): void {
    const toast = this.#add({ text, tone: 'plain', action });
    this.#timer.after(SHOWN_MS, () => this.close(toast.id));
  }

  showError(text: string, action?: Toast['action']): void {
    this.#add({ text, tone: 'error', action });
  }

  close(id: number): void {
    this.items = this.items.filter((toast) => toast.id !== id);
  }

  #add(given: Omit<Toast, 'id'>): Toast {
    const toast = { ...given, id: this.#next };
    this.#next += 1;
    this.items = [...this.items, toast];
    return toast;
  }
}
