import type { EditionId, TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import { fail, ok, type Result } from '@/lib/result';
import { inferAgency, inferScope } from '@/report/agencyName';
import { blankTable } from '@/report/report';
import type { ReadingNotice, ReportDraft } from '../draft';
import { tablesOf, type PlainDocument } from '../document';
import { hasOtherSigns } from '../form/labelText';
import { fillTable, type FilledTable, type TableReading } from '../form/tableReading';
import { placeCells } from './cellPlaces';
import { splitChapters } from './chapters';
import { splitDocument } from './documentLines';
import type { DocumentText } from './documentText';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import { readSignature } from './signature';
import { isOrganName } from './title';
import { readRegions, withRectangles } from './tableReadings';
import { findRegions, type Regions } from './tableRegions';

export type TextFailure =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly limit: number }
  /** Neither a table nor the chapters of an annual report; `beginning` to show what was read instead. */
  | { readonly kind: 'notAReport'; readonly beginning: string };

const TEXT_LIMIT = 1_000_000;
const SHOWN_BEGINNING = 24;
/** With fewer chapters than this and no table it is some other text. */
const CHAPTERS_OF_A_REPORT = 2;

/**
 * Reads an annual report from plain text, its tables flattened in whatever way. Tables are found by their
 * labels, wherever they stand; what cannot be placed surely is told in the notices and left out.
 */
export function parseText(text: string): Result<ReportDraft, TextFailure> {
  return parseLines({ text, spanOf: new Map() });
}

/**
 * The same for a text that was written from a document.
 * @param document whose tables tell by their spans what stands over and beside what
 */
export function parseLines(
  { text, spanOf }: Pick<DocumentText, 'text' | 'spanOf'>,
  document?: PlainDocument,
): Result<ReportDraft, TextFailure> {
  if (text.trim() === '') return fail({ kind: 'empty' });
  if (text.length > TEXT_LIMIT) return fail({ kind: 'tooLarge', limit: TEXT_LIMIT });
  const { lines, notices } = splitDocument(text);
  const regions = findRegions(lines);
  const readings = withRectangles(readRegions(regions), document ? tablesOf(document) : [], spanOf);
  const { front, chapters, headings, notices: ofChapters } = splitChapters(regions);
  const hasTable = TABLE_IDS.some((table) =>
    readings[table].rows.some(({ cells }) => cells !== undefined),
  );
  if (!hasTable && headings.size < CHAPTERS_OF_A_REPORT) {
    const beginning = text.trim().slice(0, SHOWN_BEGINNING).replace(/\s+/g, ' ');
    return fail({ kind: 'notAReport', beginning });
  }
  const matter = withPageTitle(readFrontMatter(front, text), document?.title, text);
  const { year, yearCandidates, title, preface } = matter;
  const { edition, tableEditions } = editionsOf(readings);
  const tables = fillTables(readings, (table) => tableEditions[table] ?? edition);
  const { signature, last } = readSignature(chapters.other, matter.agencyName);
  const agency = inferAgency(matter.agencyName || signature.organ);
  return ok({
    agency,
    year,
    edition,
    tableEditions,
    scope: inferScope(agency.name),
    title,
    preface,
    chapters: { ...chapters, other: last },
    tables: {
      disclosure: tables.disclosure.data,
      requests: tables.requests.data,
      disputes: tables.disputes.data,
    },
    remarks: Object.assign(
      {},
      ...TABLE_IDS.map((table) => tables[table].remarks),
    ) as ReportDraft['remarks'],
    signature,
    unread: TABLE_IDS.flatMap((table) => tables[table].unread),
    notices: [
      ...(agency.name === '' ? [{ kind: 'agencyUnknown' } as const] : []),
      ...(year === undefined || yearCandidates.length > 1
        ? [{ kind: 'yearUnclear', candidates: yearCandidates } as const]
        : []),
      ...notices,
      ...matter.notices,
      ...ofChapters,
      ...otherSigns(regions),
      ...TABLE_IDS.flatMap((table) => tables[table].notices),
    ],
    places: placeCells(
      TABLE_IDS.flatMap((table) => tables[table].found),
      { lines, pieces: TABLE_IDS.flatMap((table) => regions.tables[table]), spanOf },
    ),
    source: text,
    ...(document ? { document } : {}),
  });
}

function fillTables(
  readings: Readonly<Record<TableId, TableReading>>,
  editionOf: (table: TableId) => EditionId,
): Readonly<Record<TableId, FilledTable>> {
  const fill = (table: TableId): FilledTable => {
    const edition = editionOf(table);
    const reading = readings[table];
    if (reading.rows.length > 0) return fillTable(table, edition, reading);
    return {
      data: blankTable(edition, table),
      remarks: {},
      unread: [],
      found: [],
      notices: [{ kind: 'tableMissing', table }, ...reading.notices],
    };
  };
  return { disclosure: fill('disclosure'), requests: fill('requests'), disputes: fill('disputes') };
}

/** Told by the labels of each table, never by the year. Table four is the same in both forms. */
function editionsOf(
  readings: Readonly<Record<TableId, TableReading>>,
): Pick<ReportDraft, 'edition' | 'tableEditions'> {
  const disclosure = readings.disclosure.edition;
  const requests = readings.requests.edition;
  const edition = disclosure ?? requests ?? '2021';
  return {
    edition,
    tableEditions: requests !== undefined && requests !== edition ? { requests } : {},
  };
}

/** A text without a title of its own is called what its page is called. */
function withPageTitle(matter: FrontMatter, title: string | undefined, text: string): FrontMatter {
  if (title === undefined) return matter;
  if (matter.title !== '')
    return matter.agencyName === '' ? { ...matter, agencyName: organOfPage(title, text) } : matter;
  const line = { number: 1, text: title.split(/[_|－—-]/)[0] ?? '', heading: undefined };
  const ofPage = readFrontMatter([line], text);
  return ofPage.title === ''
    ? matter
    : { ...ofPage, preface: matter.preface, notices: matter.notices };
}

const CONTACT = /请(?:与|联系|向)([\u4e00-\u9fff（()）]{2,40}?)(?:联系|咨询|反映|[，,（(])/;
/** What stands in a name before the kind of organ. */
const PLACES = /^.*(?:省|市|县|区|州|旗|盟|镇|乡|街道)(?=.{3})/;

/**
 * The organ whose name a page bears as a whole or behind a rule. The name of a government over the page of one of its
 * bureaus is none: whom to ask, as the text says, tells the two apart.
 */
function organOfPage(title: string, text: string): string {
  const organ = title.split(/[_|－—\s-]+/).find(isOrganName) ?? '';
  const contact = CONTACT.exec(text)?.[1];
  if (organ === '' || contact === undefined || organ.includes(contact)) return organ;
  return contact.includes(organ.replace(PLACES, '')) ? organ : '';
}

function otherSigns({ tables }: Regions): readonly ReadingNotice[] {
  for (const table of TABLE_IDS) {
    for (const piece of tables[table]) {
      if (piece.kind === 'text' && hasOtherSigns(piece.text))
        return [{ kind: 'otherSigns', text: piece.text, line: piece.line }];
    }
  }
  return [];
}
