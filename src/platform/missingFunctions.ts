/** The item at `index`, counted from the end when negative (ES2022). */
export function itemAt<Item>(items: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0;
  return items[whole < 0 ? items.length + whole : whole];
}

/** The index of the last item that `matches`, or -1 (ES2023). */
export function lastIndexWhere<Item>(
  items: ArrayLike<Item>,
  matches: (item: Item, index: number, items: ArrayLike<Item>) => unknown,
): number {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    if (matches(items[index] as Item, index, items)) return index;
  }
  return -1;
}

/** Whether `key` is the object's own (ES2022). */
export function hasOwnKey(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(Object(object), key);
}

/**
 * A deep copy of plain data: primitives, arrays, plain objects, `Date`, `Map`, `Set`, `ArrayBuffer`
 * and views on it. What it cannot do and the real `structuredClone` can: cycles and shared
 * references, `Error`, `RegExp`, `Blob`, `File`, and transferring; for those, and for functions and
 * symbols, it throws a `DataCloneError`.
 */
export function clonePlainData(value: unknown): unknown {
  return cloneWithin(value, []);
}

function cloneWithin(value: unknown, parents: readonly object[]): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') throw notClonable(typeof value);
  if (typeof value !== 'object' || value === null) return value;
  if (parents.includes(value)) throw notClonable('a cycle');
  const inner = [...parents, value];
  const clone = (item: unknown): unknown => cloneWithin(item, inner);
  if (Array.isArray(value)) return value.map(clone);
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof Map) return new Map(Array.from(value, ([k, v]) => [clone(k), clone(v)]));
  if (value instanceof Set) return new Set(Array.from(value, clone));
  if (value instanceof ArrayBuffer) return value.slice(0);
  if (ArrayBuffer.isView(value)) return cloneView(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw notClonable('this object');
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clone(item)]));
}

function cloneView(view: ArrayBufferView): ArrayBufferView {
  const bytes = view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength);
  const View = view.constructor as new (buffer: ArrayBufferLike) => ArrayBufferView;
  return new View(bytes);
}

function notClonable(what: string): DOMException {
  return new DOMException(`${what} could not be cloned`, 'DataCloneError');
}
