import { strToU8, zipSync, type Zippable } from 'fflate';
import { element, escapeXml } from '../../xml/writeXml';
import { FEET, footXml } from './wordSections';
import { fontTableXml, settingsXml, stylesXml, XML_HEAD } from './wordStyles';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A zip wants a date; none of ours depends on when it was made. */
const ZIP_DATE = new Date(1980, 0, 1);

interface WordPart {
  readonly name: string;
  readonly id: string;
  readonly type: string;
  readonly xml: string;
}

/** What makes a body a file. */
export interface WordContent {
  readonly documentXml: string;
  readonly title: string;
  readonly author: string;
  readonly pictures: readonly {
    readonly target: string;
    readonly id: string;
    readonly png: Uint8Array;
  }[];
}

/** The bytes of a Word document: the same for the same content. */
export function packDocx({
  documentXml,
  title,
  author,
  pictures,
}: WordContent): Uint8Array<ArrayBuffer> {
  const parts: readonly WordPart[] = [
    { name: 'styles', id: 'rIdStyles', type: 'styles', xml: stylesXml() },
    { name: 'settings', id: 'rIdSettings', type: 'settings', xml: settingsXml() },
    { name: 'fontTable', id: 'rIdFonts', type: 'fontTable', xml: fontTableXml() },
    { name: 'footer1', id: FEET.default, type: 'footer', xml: footXml('right') },
    { name: 'footer2', id: FEET.even, type: 'footer', xml: footXml('left') },
  ];
  const entries: Zippable = {
    '[Content_Types].xml': strToU8(contentTypesXml(parts, pictures.length > 0)),
    '_rels/.rels': strToU8(
      relationshipsXml([
        { id: 'rId1', type: `${OFFICE}/officeDocument`, target: 'word/document.xml' },
        {
          id: 'rId2',
          type: `${PACKAGE}/relationships/metadata/core-properties`,
          target: 'docProps/core.xml',
        },
      ]),
    ),
    'docProps/core.xml': strToU8(corePropertiesXml(title, author)),
    'word/document.xml': strToU8(documentXml),
    'word/_rels/document.xml.rels': strToU8(
      relationshipsXml([
        ...parts.map(({ name, id, type }) => ({
          id,
          type: `${OFFICE}/${type}`,
          target: `${name}.xml`,
        })),
        ...pictures.map(({ id, target }) => ({ id, type: `${OFFICE}/image`, target })),
      ]),
    ),
  };
  for (const { name, xml } of parts) entries[`word/${name}.xml`] = strToU8(xml);
  for (const { target, png } of pictures) entries[`word/${target}`] = [png, { level: 0 }];
  return zipSync(entries, { mtime: ZIP_DATE });
}

function contentTypesXml(parts: readonly WordPart[], hasPictures: boolean): string {
  const override = (name: string, type: string): string =>
    element('Override', { PartName: name, ContentType: type });
  const usual = (extension: string, type: string): string =>
    element('Default', { Extension: extension, ContentType: type });
  return (
    XML_HEAD +
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      usual('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      usual('xml', 'application/xml'),
      hasPictures ? usual('png', 'image/png') : '',
      override('/word/document.xml', `${WORD_TYPE}.document.main+xml`),
      ...parts.map(({ name, type }) => override(`/word/${name}.xml`, `${WORD_TYPE}.${type}+xml`)),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    )
  );
}

function relationshipsXml(
  all: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  return (
    XML_HEAD +
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...all.map(({ id, type, target }) =>
        element('Relationship', { Id: id, Type: type, Target: target }),
      ),
    )
  );
}

function corePropertiesXml(title: string, author: string): string {
  return (
    XML_HEAD +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      element('dc:title', {}, escapeXml(title)),
      element('dc:creator', {}, escapeXml(author)),
    )
  );
}
