import type { Attachment } from 'svelte/attachments';
import type { PickedPlace } from './findingPanel.svelte';

/** What the user touched last on the sheet: a text with what is selected in it. */
export interface TouchedText {
  readonly address: string;
  /** "" where nothing is selected. */
  readonly passage: string;
}

/**
 * Tells of clicks on cells and into texts, and keeps what was touched last. It listens at the sheet, so that neither
 * grid nor text boxes need know of it; texts are told by `data-text`, cells by `data-cell`.
 */
export class SheetPicks {
  readonly #onpick: (place: PickedPlace) => void;
  #pressedCell: string | undefined;
  #box: HTMLTextAreaElement | undefined;

  constructor(onpick: (place: PickedPlace) => void) {
    this.#onpick = onpick;
  }

  readonly listen: Attachment<HTMLElement> = (sheet) => {
    const listeners = {
      // The grid's input lies over a cell once it was pressed: where the press began is what was clicked.
      pointerdown: (event: Event) => {
        this.#pressedCell = closest(event.target, '[data-cell]')?.dataset['cell'];
      },
      click: (event: Event) => this.#click(event.target),
      focusin: ({ target }: Event) => {
        this.#box = isTextBox(target) ? target : undefined;
      },
    };
    for (const [type, run] of Object.entries(listeners)) sheet.addEventListener(type, run);
    return () => {
      for (const [type, run] of Object.entries(listeners)) sheet.removeEventListener(type, run);
    };
  };

  /** The text that had the focus last, unless something else on the sheet had it since. */
  get touchedText(): TouchedText | undefined {
    const box = this.#box;
    const address = closest(box ?? null, '[data-text]')?.dataset['text'];
    if (!box?.isConnected || address === undefined) return undefined;
    return { address, passage: box.value.slice(box.selectionStart, box.selectionEnd).trim() };
  }

  #click(target: EventTarget | null): void {
    const address = closest(target, '[data-text]')?.dataset['text'];
    if (address !== undefined && isTextBox(target)) {
      // A passage that is being selected is no click on what is lit.
      if (target.selectionStart !== target.selectionEnd) return;
      const { value: text, selectionStart: offset } = target;
      this.#onpick({ kind: 'text', address, offset, text });
    } else if (this.#pressedCell !== undefined) {
      this.#onpick({ kind: 'cell', address: this.#pressedCell });
    }
    this.#pressedCell = undefined;
  }
}

function isTextBox(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.closest('[data-text]') !== null;
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
