import { fail, ok, type Result } from '@/lib/result';
import type { DocumentBlock, DocumentNotice, PlainDocument } from '../document';
import { parseHtml } from '../html/parseHtml';
import { parseMhtml } from '../mhtml/parseMhtml';
import {
  readRelationships,
  type OfficePackage,
  type PackageFailure,
  type Relationship,
} from '../office/officePackage';
import { recognizeMarkup } from '../recognize';
import { decodeText } from '../text/decodeText';
import { parseXml } from '../xml/parseXml';
import { NoteReader } from './noteReader';
import { Numbering, parseNumbering } from './numbering';
import { parseStyles, Styles } from './styles';
import { WordReader } from './wordReader';
import { NO_PARTS, type WordFindings, type WordParts } from './wordState';

const MAIN_PART = 'word/document.xml';
const CHUNKS_LIMIT = 20;

/** Whether a package is a document of Word or WPS. */
export function isWordPackage(office: OfficePackage): boolean {
  return mainPart(office) !== undefined || office.has('word/styles.xml');
}

/** Reads a document of Word or WPS: its paragraphs and tables, automatic numbers written out, changes accepted. */
export function readDocx(office: OfficePackage): Result<PlainDocument, PackageFailure> {
  const main = mainPart(office);
  if (main === undefined) return fail({ kind: 'partMissing', part: MAIN_PART });
  const body = office.read(main);
  if (!body.ok) return body;
  if (body.value === undefined) return fail({ kind: 'partMissing', part: MAIN_PART });
  const parts = readParts(office, main);
  return parts.ok ? readWordXml(body.value, parts.value) : parts;
}

/** Reads the XML of a document, as it stands in a package, or as Word 2003 wrote it by itself. */
export function readWordXml(
  xml: string,
  parts: WordParts = NO_PARTS,
): Result<PlainDocument, PackageFailure> {
  const reader = new WordReader(parts);
  const failure = parseXml(xml, reader);
  if (failure) return fail(failure);
  const blocks = reader.end();
  const { findings } = reader;
  if (blocks.length === 0 && findings.pictures > 0) return fail({ kind: 'onlyPictures' });
  return ok({ blocks, notices: tellFindings(findings) });
}

function tellFindings({ changes, hidden }: WordFindings): readonly DocumentNotice[] {
  return [
    ...(changes > 0 ? [{ kind: 'changesAccepted' } as const] : []),
    ...(hidden > 0 ? [{ kind: 'hiddenLeftOut' } as const] : []),
  ];
}

/** Its name is free; nearly all programs take the usual one. */
function mainPart(office: OfficePackage): string | undefined {
  if (office.has(MAIN_PART)) return MAIN_PART;
  const named = readRelationships(office, '');
  const target = named.ok && named.value.find(({ type }) => type === 'officeDocument')?.target;
  return target && /^word\//i.test(target) && office.has(target) ? target : undefined;
}

function readParts(office: OfficePackage, main: string): Result<WordParts, PackageFailure> {
  const named = readRelationships(office, main);
  if (!named.ok) return named;
  const readPart = (type: string): Result<string | undefined, PackageFailure> =>
    office.read(targetOf(named.value, type));
  const [stylesXml, numberingXml] = [readPart('styles'), readPart('numbering')];
  if (!stylesXml.ok) return stylesXml;
  if (!numberingXml.ok) return numberingXml;
  const styles = stylesXml.value === undefined ? ok(new Styles()) : parseStyles(stylesXml.value);
  if (!styles.ok) return styles;
  const numbering =
    numberingXml.value === undefined ? ok(new Numbering()) : parseNumbering(numberingXml.value);
  if (!numbering.ok) return numbering;
  numbering.value.listOfStyle = (style) => styles.value.listOf(style);
  const notes = new NoteReader({
    styles: styles.value,
    numbering: numbering.value,
    notes: new Map(),
    chunks: new Map(),
  });
  for (const type of ['footnotes', 'endnotes']) {
    const xml = readPart(type);
    if (!xml.ok) return xml;
    const failure = xml.value === undefined ? undefined : parseXml(xml.value, notes);
    if (failure) return fail(failure);
  }
  return ok({
    styles: styles.value,
    numbering: numbering.value,
    notes: notes.notes,
    chunks: readChunks(office, named.value),
  });
}

/** Pages that a program put into the document as they were; those that cannot be read are left out. */
function readChunks(
  office: OfficePackage,
  named: readonly Relationship[],
): ReadonlyMap<string, readonly DocumentBlock[]> {
  const chunks = new Map<string, readonly DocumentBlock[]>();
  for (const { id, target } of named
    .filter(({ type }) => type === 'aFChunk')
    .slice(0, CHUNKS_LIMIT)) {
    const bytes = office.readBytes(target);
    if (!bytes.ok || !bytes.value) continue;
    const text = decodeText(bytes.value);
    const parsed = recognizeMarkup(text) === 'mhtml' ? parseMhtml(bytes.value) : parseHtml(text);
    if (parsed.ok) chunks.set(id, parsed.value.blocks);
  }
  return chunks;
}

function targetOf(named: readonly Relationship[], type: string): string {
  return named.find((other) => other.type === type)?.target ?? `word/${type}.xml`;
}
