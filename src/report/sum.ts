import type { CellValue } from './report';

/** Amounts have at most six places: 0.000001 万元 is one fen. */
export const DECIMAL_PLACES = 6;
const SCALE = 10 ** DECIMAL_PLACES;
/** Up to here rounding the scaled double gives the amount that was written; beyond, its digits are read. */
const SAFE_AMOUNT = 2 ** 31;

/**
 * The sum of cells: blanks and `/` are skipped; blank when no part is a number, `/` when all are `/`.
 * Exact in decimals of six places, so that 0.1 + 0.2 is 0.3.
 */
export function sumCells(parts: Iterable<CellValue | undefined>): CellValue {
  let total = 0;
  let numbers = 0;
  let blanks = 0;
  let slashes = 0;
  for (const part of parts) {
    if (typeof part === 'number') {
      total = numbers === 0 ? part : addDecimals(total, part);
      numbers += 1;
    } else if (part === '/') slashes += 1;
    else blanks += 1;
  }
  if (numbers > 0) return total;
  return slashes > 0 && blanks === 0 ? '/' : null;
}

/** The sum as a number, 0 where there is none: for an equation, in which a blank counts as nothing. */
export function sumAsNumber(parts: Iterable<CellValue | undefined>): number {
  const sum = sumCells(parts);
  return typeof sum === 'number' ? sum : 0;
}

/** `a + b`, exact for numbers of at most six places. */
export function addDecimals(a: number, b: number): number {
  if (Number.isInteger(a) && Number.isInteger(b)) {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  if (Math.abs(a) + Math.abs(b) <= SAFE_AMOUNT) {
    return (Math.round(a * SCALE) + Math.round(b * SCALE)) / SCALE;
  }
  return fromScaled(toScaled(a) + toScaled(b));
}

export function subtractDecimals(a: number, b: number): number {
  return addDecimals(a, -b);
}

/** Whether a number can be written with at most six places. */
export function hasAtMostSixPlaces(value: number): boolean {
  const [, fraction = '', exponent = '0'] =
    /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return fraction.length - Number(exponent) <= DECIMAL_PLACES;
}

function toScaled(value: number): bigint {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const shift = DECIMAL_PLACES + Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return sign === '-' ? -scaled : scaled;
}

function fromScaled(scaled: bigint): number {
  const sign = scaled < 0n ? '-' : '';
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(DECIMAL_PLACES + 1, '0');
  const point = digits.length - DECIMAL_PLACES;
  return Number(`${sign}${digits.slice(0, point)}.${digits.slice(point)}`);
}
