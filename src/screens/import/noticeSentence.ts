import type { TableId } from '@/editions/edition';
import { tableForm } from '@/editions/form';
import type { ReadingNotice } from '@/formats/draft';
import type { FileNotice } from '@/formats/json/readReport';
import { IMPORT_PREVIEW_WORDS } from '@/messages/importPreview';
import type { Language, Messages } from '@/messages/messages';
import { editionsOf, type Report } from '@/report/report';
import { cellName } from '../report/cellWords';

interface Voice {
  readonly report: Report;
  readonly words: Messages;
  readonly language: Language;
}

const SHOWN_TEXT = 60;

/** What a reader noticed, as a sentence. */
export function sayNotice(notice: ReadingNotice | FileNotice, voice: Voice): string {
  const { words } = voice;
  const say = IMPORT_PREVIEW_WORDS[voice.language].notices;
  switch (notice.kind) {
    case 'tableMissing':
      return say.tableMissing(words.form.tables[notice.table]);
    case 'columnMissing':
      return say.columnMissing(
        words.form.tables[notice.table],
        columnLabel(notice.table, notice.column, voice),
      );
    case 'rowMissing':
      return say.rowMissing(
        words.form.tables[notice.table],
        rowLabel(notice.table, notice.row, voice),
      );
    case 'rowNotRead':
      return say.rowNotRead(
        rowLabel(notice.table, notice.row, voice),
        short(notice.text),
        notice.line,
      );
    case 'cellNotRead':
      return say.cellNotRead(
        cellName(voice.report, notice.address, voice.language),
        short(notice.text),
        notice.line,
      );
    case 'labelGuessed':
      return say.labelGuessed(
        rowLabel(notice.table, notice.row, voice),
        short(notice.text),
        notice.line,
      );
    case 'columnGuessed':
      return say.labelGuessed(
        columnLabel(notice.table, notice.column, voice),
        short(notice.text),
        notice.line,
      );
    case 'otherSigns':
      return say.otherSigns(short(notice.text), notice.line);
    case 'notPlaced':
      return say.notPlaced(short(notice.text), notice.line);
    case 'chapterMissing':
      return say.chapterMissing(words.form.chapterHeadings[notice.chapter]);
    case 'chaptersOrdered':
      return say.chaptersOrdered(
        notice.chapters.map((chapter) => words.form.chapterHeadings[chapter]).join('；'),
      );
    case 'tableMoved':
      return say.tableMoved(words.form.tables[notice.table]);
    case 'debrisDropped':
      return say.debrisDropped(short(notice.text), notice.line);
    case 'agencyUnknown':
    case 'agencyFromFile':
    case 'changesAccepted':
    case 'hiddenLeftOut':
    case 'pageChanged':
    case 'hiddenRead':
      return say[notice.kind];
    case 'yearUnclear':
      return say.yearUnclear(notice.candidates.join('、'));
    case 'cellsMissing':
      return say.cellsMissing(
        notice.addresses.length,
        notice.addresses
          .slice(0, 3)
          .map((address) => cellName(voice.report, address, voice.language))
          .join('；'),
      );
  }
}

function short(text: string): string {
  return text.length > SHOWN_TEXT ? `${text.slice(0, SHOWN_TEXT)}…` : text;
}

function rowLabel(table: TableId, row: string, { report, language }: Voice): string {
  const cell = tableForm(editionsOf(report)[table], table).cells.find((other) => other.row === row);
  return cell?.rowPath[cell.rowPath.length - 1]?.[language] ?? row;
}

function columnLabel(table: TableId, column: string, { report, language }: Voice): string {
  const cell = tableForm(editionsOf(report)[table], table).cells.find(
    (other) => other.column === column,
  );
  return cell?.columnPath[cell.columnPath.length - 1]?.[language] ?? column;
}
