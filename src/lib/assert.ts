/** Throws where the program itself is wrong; never used on a user's data. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${message}`);
}

/** The value, where the program's own logic says that it is there. */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}
