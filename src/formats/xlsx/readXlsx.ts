import { fail, ok, type Result } from '@/lib/result';
import {
  readRelationships,
  type OfficePackage,
  type PackageFailure,
  type Relationship,
} from '../office/officePackage';
import { parseXml, type XmlHandler } from '../xml/parseXml';
import { parseCellFormats } from './cellFormats';
import { isCompanionName } from './companions';
import { parseSharedStrings } from './sharedStrings';
import type { Sheet } from './sheet';
import { isOn, SheetReader, type WorkbookParts } from './sheetReader';

const WORKBOOK_PART = 'xl/workbook.xml';
/** A workbook of more sheets is no report, and no district's reports either. */
const SHEETS_LIMIT = 300;

/** A sheet with its name. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
}

interface ListedSheet {
  readonly name: string;
  readonly relationship: string;
  readonly isHidden: boolean;
}

/** Whether a package is a workbook of Excel or WPS. */
export function isWorkbookPackage(office: OfficePackage): boolean {
  return office.has(WORKBOOK_PART);
}

/** Reads the sheets of a workbook in their order, but for those in which our own writer says all a second time. */
export function readXlsx(office: OfficePackage): Result<readonly NamedSheet[], PackageFailure> {
  const named = readRelationships(office, WORKBOOK_PART);
  if (!named.ok) return named;
  const listed = readSheetList(office);
  if (!listed.ok) return listed;
  const parts = readParts(office, named.value, listed.value.isFrom1904);
  if (!parts.ok) return parts;
  const sheets: NamedSheet[] = [];
  const { companions } = listed.value;
  for (const { name, relationship, isHidden } of listed.value.sheets.slice(0, SHEETS_LIMIT)) {
    if (companions.has(name)) continue;
    const target = named.value.find(({ id }) => id === relationship);
    if (target?.type !== 'worksheet') continue;
    const xml = office.read(target.target);
    if (!xml.ok) return xml;
    if (xml.value === undefined) return fail({ kind: 'partMissing', part: target.target });
    const reader = new SheetReader(parts.value);
    const failure = parseXml(xml.value, reader);
    if (failure) return fail(failure);
    reader.sheet.isHidden = isHidden;
    sheets.push({ name, sheet: reader.sheet });
  }
  return ok(sheets);
}

/** 数据 in `'数据'!$A$1:$B$2`. */
function sheetOfRange(range: string): string {
  const name = range.slice(0, Math.max(0, range.lastIndexOf('!')));
  return /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
}

interface SheetList {
  readonly sheets: readonly ListedSheet[];
  /** The names of sheets that only say again what others say. */
  readonly companions: ReadonlySet<string>;
  readonly isFrom1904: boolean;
}

function readSheetList(office: OfficePackage): Result<SheetList, PackageFailure> {
  const xml = office.read(WORKBOOK_PART);
  if (!xml.ok) return xml;
  const sheets: ListedSheet[] = [];
  const companions = new Set<string>();
  let isFrom1904 = false;
  let isInCompanion = false;
  const handler: XmlHandler = {
    open: (name, attributes) => {
      if (name === 'definedName') isInCompanion = isCompanionName(attributes.get('name') ?? '');
      if (name === 'workbookPr') isFrom1904 = isOn(attributes.get('date1904'));
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes.get('name') ?? '',
        relationship: attributes.get('id') ?? '',
        isHidden: (attributes.get('state') ?? 'visible') !== 'visible',
      });
    },
    close: (name) => {
      if (name === 'definedName') isInCompanion = false;
    },
    text: (text) => {
      if (isInCompanion) companions.add(sheetOfRange(text));
    },
  };
  const failure = parseXml(xml.value ?? '', handler);
  return failure ? fail(failure) : ok({ sheets, companions, isFrom1904 });
}

function readParts(
  office: OfficePackage,
  named: readonly Relationship[],
  isFrom1904: boolean,
): Result<WorkbookParts, PackageFailure> {
  const readPart = (type: string): Result<string | undefined, PackageFailure> =>
    office.read(named.find((other) => other.type === type)?.target ?? `xl/${type}.xml`);
  const [textsXml, stylesXml] = [readPart('sharedStrings'), readPart('styles')];
  if (!textsXml.ok) return textsXml;
  if (!stylesXml.ok) return stylesXml;
  const texts = textsXml.value === undefined ? ok([]) : parseSharedStrings(textsXml.value);
  if (!texts.ok) return texts;
  const formats = stylesXml.value === undefined ? ok([]) : parseCellFormats(stylesXml.value);
  if (!formats.ok) return formats;
  return ok({ texts: texts.value, formats: formats.value, isFrom1904 });
}
