import { element, escapeXml } from '../../xml/writeXml';
import { FONTS, LATIN_FONT, type FontName } from './officialLook';

/** How a run is set where it differs from its paragraph's style. */
export interface RunLook {
  readonly font?: FontName;
  /** In half points. */
  readonly size?: number;
  readonly isRaised?: boolean;
}

/** The fonts of a run or a style. The hint makes quotation marks and dashes Chinese ones, as wide as a sign. */
export function fontsXml(font: FontName): string {
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': LATIN_FONT,
    'w:hAnsi': LATIN_FONT,
    'w:eastAsia': FONTS[font].name,
    'w:cs': LATIN_FONT,
  });
}

export function sizeXml(halfPoints: number): string {
  return element('w:sz', { 'w:val': halfPoints }) + element('w:szCs', { 'w:val': halfPoints });
}

/** A run of text; tabs in it are Word's own. */
export function runXml(text: string, { font, size, isRaised = false }: RunLook = {}): string {
  if (text === '') return '';
  const look = element(
    'w:rPr',
    {},
    font === undefined ? element('w:rFonts', { 'w:hint': 'eastAsia' }) : fontsXml(font),
    size === undefined ? '' : sizeXml(size),
    isRaised ? element('w:vertAlign', { 'w:val': 'superscript' }) : '',
  );
  const pieces = text
    .split('\t')
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`));
  return element('w:r', {}, look, pieces.join('<w:tab/>'));
}

/** A paragraph of a style; `properties` are those that come behind the style in Word's order. */
export function paragraphXml(style: string, content: string, properties = ''): string {
  const styled = element('w:pStyle', { 'w:val': style }) + properties;
  return element('w:p', {}, element('w:pPr', {}, styled), content);
}

/** A paragraph that takes no room: Word wants one between two tables and before the end of a section. */
export function tinyParagraphXml(section = ''): string {
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' }),
      element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
      element('w:rPr', {}, sizeXml(2)),
      section,
    ),
  );
}
