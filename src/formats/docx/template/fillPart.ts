import type { FinishedParagraph } from '../../finished/finishedText';
import { escapeXml } from '../../xml/writeXml';
import { fontsXml, tinyParagraphXml } from '../write/wordMarkup';
import { notesXml } from '../write/wordNotes';
import { tableXml } from '../write/wordTable';
import type { FieldValue } from './templateFields';
import { widthAt } from './textWidth';
import { childOf, nodesIn, readXmlText, readXmlTree, type XmlNode } from './xmlTree';

/** A part of a template with its fields filled. */
export interface FilledPart {
  readonly xml: string;
  readonly filled: number;
  /** Fields of no such name, or tables where no table can stand: they are left as they were. */
  readonly unknown: readonly string[];
}

/** The type in which a template's text is, and where it stands. */
interface TextNode {
  readonly node: XmlNode;
  readonly text: string;
}

interface FoundField {
  readonly name: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

const FIELD = /(?:\{|｛){2}\s*([^{}｛｝]{1,80}?)\s*(?:\}|｝){2}/g;

/**
 * Fills the fields of one part: a field that has a paragraph for itself becomes as many paragraphs as it needs, set as
 * that one is, or a table; one among other words becomes words. Word cuts a field into several runs as it likes: it is
 * found over all of them and written in the type of the first.
 */
export function fillPart(xml: string, fields: ReadonlyMap<string, FieldValue>): FilledPart {
  const root = readXmlTree(xml);
  const edits: Edit[] = [];
  const unknown = new Set<string>();
  let filled = 0;
  for (const paragraph of nodesIn(root)) {
    if (paragraph.name !== 'w:p') continue;
    const texts = textsOf(paragraph, xml);
    const found = findFields(texts.map(({ text }) => text).join(''));
    const known = found.filter(({ name }) => fields.has(name));
    for (const { name } of found) if (!fields.has(name)) unknown.add(name);
    const whole = wholeEdit({ paragraph, texts, xml, root }, known, fields);
    if (whole) {
      edits.push(whole);
      filled += 1;
      continue;
    }
    const inWords = known.filter(({ name }) => fields.get(name)?.kind === 'paragraphs');
    for (const field of known) if (!inWords.includes(field)) unknown.add(field.written);
    edits.push(...wordEdits(texts, inWords, fields));
    filled += inWords.length;
  }
  return { xml: applyEdits(xml, edits), filled, unknown: [...unknown] };
}

/** The texts of a paragraph, without those of paragraphs in its text boxes. */
function textsOf(paragraph: XmlNode, xml: string): readonly TextNode[] {
  const texts: TextNode[] = [];
  for (const node of nodesIn(paragraph, ({ name }) => name !== 'w:p'))
    if (node.name === 'w:t' && node.end > node.contentStart)
      texts.push({ node, text: readXmlText(xml.slice(node.contentStart, node.contentEnd)) });
  return texts;
}

function findFields(text: string): readonly FoundField[] {
  return [...text.matchAll(FIELD)].map((match) => ({
    name: match[1] ?? '',
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

interface Place {
  readonly paragraph: XmlNode;
  readonly texts: readonly TextNode[];
  readonly xml: string;
  readonly root: XmlNode;
}

/** The paragraph replaced as a whole, where it has nothing but one field and is no line of its own. */
function wholeEdit(
  place: Place,
  [field, ...others]: readonly FoundField[],
  fields: ReadonlyMap<string, FieldValue>,
): Edit | undefined {
  const { paragraph, texts, xml } = place;
  const value = field && fields.get(field.name);
  if (!value || others.length > 0) return undefined;
  const text = texts.map((one) => one.text).join('');
  const isAlone = text.trim() === field.written;
  const isOuter = [...nodesIn(paragraph)].some(
    ({ name }) => name === 'w:p' || name === 'w:drawing',
  );
  if (!isAlone || isOuter) return undefined;
  if (value.kind === 'paragraphs' && value.paragraphs.length <= 1 && !hasHeading(value.paragraphs))
    return undefined;
  const properties = childOf(paragraph, 'w:pPr');
  const own = properties ? xml.slice(properties.start, properties.end) : '';
  const put =
    value.kind === 'table'
      ? tableXml(value.table, widthAt(place.root, paragraph, xml)) +
        notesXml(value.table.notes) +
        (childOf(properties, 'w:sectPr') ? `<w:p>${own}</w:p>` : tinyParagraphXml())
      : paragraphsXml(value.paragraphs, place, own);
  return { start: paragraph.start, end: paragraph.end, put };
}

function hasHeading(paragraphs: readonly FinishedParagraph[]): boolean {
  return paragraphs.some(({ headingLength }) => headingLength > 0);
}

/** Paragraphs set as the template's own is; only the last of them ends its section. */
function paragraphsXml(
  paragraphs: readonly FinishedParagraph[],
  { paragraph, texts, xml }: Place,
  own: string,
): string {
  const section = childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr');
  const withoutSection = section ? own.replace(xml.slice(section.start, section.end), '') : own;
  const type = typeOf(texts[0]?.node, xml);
  return paragraphs
    .map(({ text, headingLength, level }, index) => {
      const properties = index === paragraphs.length - 1 ? own : withoutSection;
      const headingType = level === 2 ? inSecondFont(type) : type;
      const runs =
        plainRun(text.slice(0, headingLength), headingType) +
        plainRun(text.slice(headingLength), type);
      return `<w:p>${properties}${runs}</w:p>`;
    })
    .join('');
}

/** The properties of the run that a text stands in. */
function typeOf(text: XmlNode | undefined, xml: string): string {
  const properties = childOf(text?.parent, 'w:rPr');
  return properties ? xml.slice(properties.start, properties.end) : '';
}

function inSecondFont(type: string): string {
  const rest = type.replace(/^<w:rPr\/>$|^<w:rPr>|<\/w:rPr>$|<w:rFonts\b[^>]*?\/>/g, '');
  const style = /^<w:rStyle\b[^>]*?\/>/.exec(rest)?.[0] ?? '';
  return `<w:rPr>${style}${fontsXml('second')}${rest.slice(style.length)}</w:rPr>`;
}

function plainRun(text: string, type: string): string {
  return text === '' ? '' : `<w:r>${type}${textXml(text)}</w:r>`;
}

function textXml(text: string): string {
  return text
    .split('\t')
    .map((piece) => `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`)
    .join('<w:tab/>');
}

/** Fields among other words: written where they begin, taken out of the texts that they go on in. */
function wordEdits(
  texts: readonly TextNode[],
  found: readonly FoundField[],
  fields: ReadonlyMap<string, FieldValue>,
): readonly Edit[] {
  if (found.length === 0) return [];
  let at = 0;
  return texts.flatMap(({ node, text }): readonly Edit[] => {
    const from = at;
    at += text.length;
    const own = found.filter(({ start, end }) => start < at && end > from);
    if (own.length === 0) return [];
    let put = '';
    let next = from;
    for (const { name, start, end } of own) {
      if (start >= from)
        put += textXml(text.slice(next - from, start - from)) + valueXml(fields.get(name));
      next = Math.min(end, at);
    }
    return [{ start: node.start, end: node.end, put: put + textXml(text.slice(next - from)) }];
  });
}

function valueXml(value: FieldValue | undefined): string {
  if (value?.kind !== 'paragraphs') return '';
  return value.paragraphs.map(({ text }) => textXml(text)).join('<w:br/>');
}

function applyEdits(xml: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, put } of sorted) {
    parts.push(xml.slice(from, start), put);
    from = end;
  }
  return parts.join('') + xml.slice(from);
}
