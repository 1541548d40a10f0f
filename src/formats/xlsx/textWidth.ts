/** A sign of Chinese is as wide as two figures. */
const WIDTH_OF_SIGN = 2;
/** The first of the blocks of Chinese signs and their marks. */
const CHINESE_FROM = 0x2e80;

/** The width of a line in figures, as Excel counts the widths of columns. */
export function textWidth(line: string): number {
  let width = 0;
  for (const sign of line) width += sign.charCodeAt(0) < CHINESE_FROM ? 1 : WIDTH_OF_SIGN;
  return width;
}
