import type { CellLook, GridRow } from './gridModel';

/**
 * How the cells of one row look, by address. While a cell looks as before its look is the same object, and while all
 * of them do so is the whole, so that an edit draws only what it changes.
 */
export class RowLooks {
  readonly #addresses: readonly string[];
  readonly #look: (address: string) => CellLook;
  #last: Readonly<Record<string, CellLook>> = {};
  readonly cells: Readonly<Record<string, CellLook>> = $derived.by(() => this.#lookAgain());

  constructor(row: GridRow, look: (address: string) => CellLook) {
    this.#addresses = row.slots.flatMap((slot) => (slot.kind === 'cell' ? [slot.address] : []));
    this.#look = look;
  }

  #lookAgain(): Readonly<Record<string, CellLook>> {
    const last = this.#last;
    const next: Record<string, CellLook> = {};
    let isSame = true;
    for (const address of this.#addresses) {
      const look = this.#look(address);
      const before = last[address];
      const isKept = before !== undefined && isSameLook(before, look);
      next[address] = isKept ? before : look;
      if (!isKept) isSame = false;
    }
    if (!isSame) this.#last = next;
    return this.#last;
  }
}

function isSameLook(a: CellLook, b: CellLook): boolean {
  return (
    a.text === b.text &&
    a.mark === b.mark &&
    a.isZero === b.isZero &&
    a.hint === b.hint &&
    a.isRemarked === b.isRemarked &&
    a.aside === b.aside
  );
}
