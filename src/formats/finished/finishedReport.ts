import type { ChapterId, EditionId, TableId } from '@/editions/edition';
import { EDITIONS, TABLE_IDS, findFormCell } from '@/editions/form';
import { tableLayout, type CellSlot, type TableLayout } from '@/editions/layout';
import { readLinkedText } from '@/report/links';
import { formatCell } from '@/report/number';
import {
  CHAPTER_IDS,
  cellValue,
  defaultTitle,
  editionsOf,
  type CellValue,
  type Report,
} from '@/report/report';
import { finishParagraphs, inOneLine, type FinishedParagraph } from './finishedText';
import { noteMark } from './tableNotes';

/** What the user was asked before a document is made. */
export interface FinishOptions {
  /** Blank cells as they are, or as 0. A cell that could not be read stays blank in either case. */
  readonly blanks: 'blank' | 'zero';
}

/** A report as it is handed in, whatever the format: texts with their numbers written out, figures as text. */
export interface FinishedReport {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  readonly preface: readonly FinishedParagraph[];
  readonly chapters: readonly FinishedChapter[];
  /** `date` as on paper: 2024年1月20日. Either may be "". */
  readonly signature: { readonly organ: string; readonly date: string };
}

export interface FinishedChapter {
  readonly id: ChapterId;
  readonly heading: string;
  readonly paragraphs: readonly FinishedParagraph[];
  readonly table: FinishedTable | undefined;
}

export interface FinishedTable {
  readonly id: TableId;
  readonly edition: EditionId;
  readonly layout: TableLayout;
  readonly cellText: (slot: CellSlot) => string;
  /** The mark of the note to a cell, "" for none. */
  readonly cellMark: (slot: CellSlot) => string;
  readonly notes: readonly TableNote[];
}

/** A remark on a cell, to stand under its table. */
export interface TableNote {
  readonly mark: string;
  /** The row and the column of its cell, for documents without marks. */
  readonly about: string;
  readonly text: string;
}

/** What every document of the report is made from, so that all of them say the same. */
export function finishReport(report: Report, options: FinishOptions): FinishedReport {
  const read = valueReader(report, options);
  const writeOut = (stored: string): string => readLinkedText(stored, read).text;
  const { agency, year, signature } = report;
  return {
    title: inOneLine(writeOut(report.title)) || inOneLine(defaultTitle(agency.name, year)),
    agency: inOneLine(agency.name),
    year,
    preface: finishParagraphs(writeOut(report.preface)),
    chapters: CHAPTER_IDS.map((id) => ({
      id,
      heading: headingOf(report.edition, id),
      paragraphs: finishParagraphs(writeOut(report.chapters[id])),
      table: isTableId(id) ? finishTable(report, id, read) : undefined,
    })),
    signature: { organ: inOneLine(signature.organ), date: writeDate(signature.date) },
  };
}

type ValueReader = (address: string) => CellValue | undefined;

function valueReader(report: Report, { blanks }: FinishOptions): ValueReader {
  const unread = new Set(report.unread ?? []);
  return (address) => {
    const value = cellValue(report, address);
    return value === null && blanks === 'zero' && !unread.has(address) ? 0 : value;
  };
}

function finishTable(report: Report, id: TableId, read: ValueReader): FinishedTable {
  const edition = editionsOf(report)[id];
  const layout = tableLayout(edition, id);
  const marks = new Map<string, string>();
  const notes: TableNote[] = [];
  for (const { slots } of layout.rows)
    for (const slot of slots) {
      if (slot.kind !== 'cell') continue;
      const text = inOneLine(report.remarks[slot.address] ?? '');
      if (text === '') continue;
      const mark = noteMark(notes.length + 1);
      marks.set(slot.address, mark);
      notes.push({ mark, text, about: nameOf(edition, slot) });
    }
  return {
    id,
    edition,
    layout,
    cellText: ({ address }) => formatCell(read(address)),
    cellMark: ({ address }) => marks.get(address) ?? '',
    notes,
  };
}

function nameOf(edition: EditionId, { address }: CellSlot): string {
  const cell = findFormCell({ disclosure: edition, requests: edition, disputes: edition }, address);
  const labels = [...(cell?.rowPath.slice(-1) ?? []), ...(cell?.columnPath.slice(-1) ?? [])];
  return labels.map(({ zh }) => zh).join('，');
}

function headingOf(edition: EditionId, id: ChapterId): string {
  return EDITIONS[edition].chapters.find((chapter) => chapter.id === id)?.heading ?? id;
}

function isTableId(id: ChapterId): id is TableId {
  return TABLE_IDS.some((table) => table === id);
}

/** 2024-01-20 as it stands under a document: in figures, without zeros before them. */
function writeDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return inOneLine(date);
  return `${year}年${Number(month)}月${Number(day)}日`;
}
