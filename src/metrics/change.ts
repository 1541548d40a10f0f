import { hasSmallBase, type Figure } from './figure';

/**
 * 同比. `percent`: (this − last) ÷ last, in per cent with one decimal. `points`: of a share, in 个百分点 with
 * one decimal. `fromZero`: last year was 0, so there is no per cent: 由 0 增至 n. `unknown`: a side is blank,
 * or a share rests on so few cases that it is shown as a count.
 */
export type Change =
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'points'; readonly value: number }
  | { readonly kind: 'fromZero'; readonly to: number }
  | { readonly kind: 'unknown' };

const UNKNOWN: Change = { kind: 'unknown' };

/** The change from last year's figure to this year's, both of the same metric. 0 to 0 is 0 per cent. */
export function changeBetween(last: Figure | undefined, current: Figure | undefined): Change {
  if (!last || !current || last.value === null || current.value === null) return UNKNOWN;
  if (current.base !== null) {
    if (hasSmallBase(last) || hasSmallBase(current)) return UNKNOWN;
    return { kind: 'points', value: roundTenths((current.value - last.value) * 1000) };
  }
  if (last.value === 0) {
    return current.value === 0
      ? { kind: 'percent', value: 0 }
      : { kind: 'fromZero', to: current.value };
  }
  return {
    kind: 'percent',
    value: roundTenths(((current.value - last.value) * 1000) / last.value),
  };
}

/** Tenths, halves away from 0 so that a rise and a fall of the same size read the same. */
function roundTenths(tenths: number): number {
  // What binary fractions leave beyond the ninth place is no part of the figure.
  const size = Math.round(Number(Math.abs(tenths).toFixed(9)));
  return size === 0 ? 0 : (Math.sign(tenths) * size) / 10;
}
