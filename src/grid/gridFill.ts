import type { GridMap } from './navigation';
import { fillFrom, type CellRange } from './selection';

/** The texts that a fill down or to the right puts into cells. */
export function planFill(
  map: GridMap,
  range: CellRange,
  direction: 'down' | 'right',
  textOf: (address: string) => string,
): readonly (readonly [string, string])[] {
  return fillFrom(map, range, direction).map(({ from, to }) => [to, textOf(from)] as const);
}

/** One text for many cells: what is typed into a selection, or nothing, which clears it. */
export function planSame(
  addresses: readonly string[],
  text: string,
): readonly (readonly [string, string])[] {
  return addresses.map((address) => [address, text] as const);
}
