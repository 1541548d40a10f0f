import { widthInSigns } from './officialLook';

/** A column of a table before its figures are known. */
export interface ColumnNeed {
  /** What the form gives it, in twips. */
  readonly given: number;
  /** What its figures take in a line, with the room beside them. */
  readonly needed: number;
  /** It may not become narrower. */
  readonly least: number;
}

/**
 * The widths of columns, in whole twips that add up to the sum of what is given. A figure that is wider than its column
 * takes room from columns that have some: broken over two lines, 11398889 would be read as two numbers.
 */
export function fitColumns(columns: readonly ColumnNeed[]): readonly number[] {
  const lacking = columns.map(({ given, needed }) => Math.max(0, needed - given));
  const spare = columns.map(({ given, needed, least }) =>
    Math.max(0, given - Math.max(needed, least)),
  );
  const [lack, room] = [sumOf(lacking), sumOf(spare)];
  const moved = Math.min(lack, room);
  return roundAll(
    columns.map(({ given }, index) => {
      const gets = lack === 0 ? 0 : ((lacking[index] ?? 0) / lack) * moved;
      const gives = room === 0 ? 0 : ((spare[index] ?? 0) / room) * moved;
      return given + gets - gives;
    }),
  );
}

/** The largest size, in half points, at which a text stands in one line of a width in twips. */
export function fitSize(text: string, width: number, size: number, least: number): number {
  const signs = widthInSigns(text);
  return signs === 0 ? size : Math.max(least, Math.min(size, Math.floor(width / (signs * 10))));
}

/** Rounds so that every sum from the left is within half a twip of what it was. */
function roundAll(widths: readonly number[]): readonly number[] {
  let exact = 0;
  let given = 0;
  return widths.map((width) => {
    exact += width;
    const whole = Math.round(exact) - given;
    given += whole;
    return whole;
  });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
