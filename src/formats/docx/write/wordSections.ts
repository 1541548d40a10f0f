import { element } from '../../xml/writeXml';
import { FOOT_DISTANCE, HEAD_DISTANCE, MARGINS, PAGE, SIDE_MARGINS, SIZES } from './officialLook';
import { fontsXml, runXml, sizeXml } from './wordMarkup';
import { WORD_NAMESPACE, XML_HEAD } from './wordStyles';

/** The feet of right and left pages, by the names of their relationships. */
export const FEET = { default: 'rIdFootRight', even: 'rIdFootLeft' } as const;

/** How the pages of a section lie; the first section of a document begins no new page. */
export function sectionXml(orientation: 'portrait' | 'landscape'): string {
  const isSide = orientation === 'landscape';
  const margins = isSide ? SIDE_MARGINS : MARGINS;
  return element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': FEET.default }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': FEET.even }),
    element('w:pgSz', {
      'w:w': isSide ? PAGE.height : PAGE.width,
      'w:h': isSide ? PAGE.width : PAGE.height,
      ...(isSide ? { 'w:orient': 'landscape' } : {}),
    }),
    element('w:pgMar', {
      'w:top': margins.top,
      'w:right': margins.right,
      'w:bottom': margins.bottom,
      'w:left': margins.left,
      'w:header': HEAD_DISTANCE,
      'w:footer': isSide ? SIDE_FOOT_DISTANCE : FOOT_DISTANCE,
      'w:gutter': 0,
    }),
  );
}

/** The lower margin of a page on its side is narrower. */
const SIDE_FOOT_DISTANCE = 907;

/** The number of the page between dashes, a sign in from the outer edge. */
export function footXml(side: 'left' | 'right'): string {
  const look = element('w:rPr', {}, fontsXml('plain'), sizeXml(SIZES.foot));
  const number = (content: string): string => element('w:r', {}, look, content);
  // WPS shows no number where these stand in one run.
  const field = [
    number(element('w:fldChar', { 'w:fldCharType': 'begin' })),
    number('<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
    number(element('w:fldChar', { 'w:fldCharType': 'separate' })),
    number('<w:t>1</w:t>'),
    number(element('w:fldChar', { 'w:fldCharType': 'end' })),
  ];
  const dash = { font: 'plain', size: SIZES.foot } as const;
  const paragraph = element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      element('w:pStyle', { 'w:val': 'Footer' }),
      element('w:ind', { [`w:${side}Chars`]: 100, [`w:${side}`]: SIZES.foot * 10 }),
      element('w:jc', { 'w:val': side }),
    ),
    runXml('— ', dash),
    ...field,
    runXml(' —', dash),
  );
  return XML_HEAD + element('w:ftr', { 'xmlns:w': WORD_NAMESPACE }, paragraph);
}
