/** Numbers that follow from a seed alone, so that the same seed gives the same district. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
}

/**
 * The mulberry32 generator. `stream` gives independent numbers of the same seed, so that one
 * agency's figures do not move when another agency is added.
 */
export function createRandom(seed: number, stream = 0): Random {
  let state = stateOf(seed, stream);
  const next = (): number => {
    state = (state + STEP) >>> 0;
    return mix(state);
  };
  return { next, int: (min, max) => min + Math.floor(next() * (max - min + 1)) };
}

/** The first number of a stream, where no more of it is wanted. */
export function drawOnce(seed: number, stream: number): number {
  return mix((stateOf(seed, stream) + STEP) >>> 0);
}

const STEP = 0x6d2b79f5;

function stateOf(seed: number, stream: number): number {
  return (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(stream + 1, 0xc2b2ae35)) >>> 0;
}

function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Keys with the bound up to which each is drawn, of a sum that makes the last bound. */
interface Weights {
  readonly keys: readonly string[];
  readonly bounds: readonly number[];
}

export function createWeights(weights: Readonly<Record<string, number>>): Weights {
  let sum = 0;
  return { keys: Object.keys(weights), bounds: Object.values(weights).map((one) => (sum += one)) };
}

/** One of the keys, each as often as its weight says. */
export function pickWeighted(random: Random, { keys, bounds }: Weights): string {
  const drawn = random.next() * (bounds[bounds.length - 1] ?? 0);
  let index = 0;
  while ((bounds[index] ?? Infinity) <= drawn) index += 1;
  return keys[index] ?? '';
}

/** `value` moved by at most an eighth, so that no year jumps against the one before. */
export function drift(random: Random, value: number): number {
  return value * (0.9 + random.next() * 0.225);
}
