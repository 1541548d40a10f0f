import { element } from '../../xml/writeXml';
import { CLOSER, FONTS, LATIN_FONT, LINE, SIZES, type FontName } from './officialLook';
import { fontsXml, sizeXml } from './wordMarkup';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface StyleLook {
  readonly id: string;
  /** Word's own name of the style, by which it is shown in the user's language. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph: string;
  readonly run?: string;
}

const INDENT = element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': SIZES.text * 20 });
const NO_INDENT = element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 });
const AUTO_SPACE_OFF =
  element('w:autoSpaceDE', { 'w:val': 0 }) + element('w:autoSpaceDN', { 'w:val': 0 });
const CLOSE = element('w:spacing', { 'w:val': CLOSER });

function lineXml(height: number, after = 0): string {
  return element('w:spacing', {
    'w:before': 0,
    'w:after': after,
    'w:line': height,
    'w:lineRule': 'exact',
  });
}

function jcXml(value: string): string {
  return element('w:jc', { 'w:val': value });
}

/** 一、 and （一）: headings that can be seen in Word's navigation. */
function headingStyle(level: 1 | 2, font: FontName): StyleLook {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'BodyText',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${element('w:outlineLvl', { 'w:val': level - 1 })}`,
    run: fontsXml(font),
  };
}

const STYLES: readonly StyleLook[] = [
  { id: 'Normal', name: 'Normal', paragraph: lineXml(LINE) + jcXml('both') },
  {
    id: 'ReportTitle',
    name: 'Title',
    next: 'BodyText',
    paragraph: lineXml(660, LINE) + NO_INDENT + jcXml('center'),
    run: fontsXml('title') + sizeXml(SIZES.title),
  },
  { id: 'BodyText', name: 'Body Text', paragraph: INDENT, run: CLOSE },
  headingStyle(1, 'first'),
  headingStyle(2, 'second'),
  {
    id: 'SignatureLine',
    name: 'Signature',
    basedOn: 'BodyText',
    // Gaps between figures and Chinese signs would move the date from its place under the name.
    paragraph: `${AUTO_SPACE_OFF}${NO_INDENT}${jcXml('right')}`,
  },
  {
    id: 'Picture',
    name: 'Picture',
    paragraph: `${element('w:spacing', {
      'w:before': 120,
      'w:after': 120,
      'w:line': 240,
      'w:lineRule': 'auto',
    })}${NO_INDENT}${jcXml('center')}`,
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }),
  },
];

/** The styles of the document: those of a 公文, each with its Chinese fonts by name. */
export function stylesXml(): string {
  const defaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        fontsXml('text'),
        sizeXml(SIZES.text),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element('w:pPrDefault'),
  );
  return (
    XML_HEAD + element('w:styles', { 'xmlns:w': WORD_NAMESPACE }, defaults, ...STYLES.map(styleXml))
  );
}

function styleXml({ id, name, basedOn = 'Normal', next, paragraph, run = '' }: StyleLook): string {
  const isNormal = id === 'Normal';
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...(isNormal ? { 'w:default': 1 } : {}), 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    isNormal ? '' : element('w:basedOn', { 'w:val': basedOn }),
    next === undefined ? '' : element('w:next', { 'w:val': next }),
    element('w:qFormat'),
    element('w:pPr', {}, paragraph),
    run === '' ? '' : element('w:rPr', {}, run),
  );
}

/** What a program may take where a font is not installed: the official ones often are not. */
export function fontTableXml(): string {
  const fonts = Object.values(FONTS).map(({ name, instead, family }) =>
    element(
      'w:font',
      { 'w:name': name },
      element('w:altName', { 'w:val': instead }),
      element('w:charset', { 'w:val': '86' }),
      element('w:family', { 'w:val': family }),
      element('w:pitch', { 'w:val': 'default' }),
    ),
  );
  const latin = element(
    'w:font',
    { 'w:name': LATIN_FONT },
    element('w:charset', { 'w:val': '00' }),
    element('w:family', { 'w:val': 'roman' }),
    element('w:pitch', { 'w:val': 'variable' }),
  );
  return XML_HEAD + element('w:fonts', { 'xmlns:w': WORD_NAMESPACE }, ...fonts, latin);
}

/** Page numbers outside on either side, and Word's layout of today instead of that of 2007. */
export function settingsXml(): string {
  const mode = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  });
  return (
    XML_HEAD +
    element(
      'w:settings',
      { 'xmlns:w': WORD_NAMESPACE },
      element('w:defaultTabStop', { 'w:val': 640 }),
      element('w:evenAndOddHeaders'),
      element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
      element('w:compat', {}, mode),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    )
  );
}
