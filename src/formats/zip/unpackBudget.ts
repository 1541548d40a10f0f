/** How many bytes may still be unpacked. What is opened inside something else spends from both. */
export class UnpackBudget {
  #left: number;
  readonly #parent: UnpackBudget | undefined;

  constructor(bytes: number, parent?: UnpackBudget) {
    this.#left = bytes;
    this.#parent = parent;
  }

  get left(): number {
    return Math.min(this.#left, this.#parent?.left ?? Infinity);
  }

  spend(bytes: number): void {
    this.#left -= bytes;
    this.#parent?.spend(bytes);
  }
}
