/**
 * A sign that is given by its place in a font. Fonts of pictures have no letters at the places of letters; only the
 * figures in circles of Wingdings say something.
 */
export function readSymbol(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (!Number.isInteger(code) || code <= 0x20 || code > 0xffff) return '';
  if (code < 0xe000) return String.fromCharCode(code);
  if (code > 0xf8ff) return '';
  const place = code & 0xff;
  if (/^wingdings$/i.test(font) && place >= 0x81 && place <= 0x8a)
    return String.fromCharCode(0x2460 + place - 0x81);
  const isLetters = /^symbol$/i.test(font) && place > 0x20 && place < 0x40;
  return isLetters ? String.fromCharCode(place) : '□';
}
