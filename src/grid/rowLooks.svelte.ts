import type { CellLook, GridRow } from './gridModel';

/**
 * How the cells of one row look, by address. While all of them look as before it is the same object, so an
 * edit draws only the rows that it changes, and the others cost one comparison.
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
    const looks = this.#addresses.map((address) => [address, this.#look(address)] as const);
    const isSame = looks.every(([address, look]) => isSameLook(this.#last[address], look));
    if (!isSame) this.#last = Object.fromEntries(looks);
    return this.#last;
  }
}

function isSameLook(a: CellLook | undefined, b: CellLook): boolean {
  return (
    a !== undefined &&
    a.text === b.text &&
    a.mark === b.mark &&
    a.isZero === b.isZero &&
    a.hint === b.hint &&
    a.isRemarked === b.isRemarked &&
    a.aside === b.aside
  );
}
