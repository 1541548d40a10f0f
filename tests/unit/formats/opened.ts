import { zipSync } from 'fflate';
import { readDocument, type DocumentEntry } from '@/formats/readDocument';
import type { ReportDraft } from '@/formats/draft';
import type { Report } from '@/report/report';
import { writeDocx } from '@tests/helpers/docxWriter';
import { encodeAs, writeMhtml, writePage } from '@tests/helpers/pageWriter';
import { MAKERS, bytesOf } from '@tests/helpers/reportFile';
import { writeRtf } from '@tests/helpers/rtfWriter';
import { writeCsv, writeMarkdown, writeSheetXml, writeXlsx } from '@tests/helpers/xlsxWriter';

/** A kind of file that a report comes in, written by us. */
export interface FileKind {
  readonly name: string;
  readonly write: (report: Report) => Uint8Array;
  /** A changed byte is told by a checksum; in the others it may make another text of a text. */
  readonly isChecked: boolean;
}

export const FILE_KINDS: readonly FileKind[] = [
  { name: 'Word', write: (report) => writeDocx(report), isChecked: true },
  { name: 'Excel', write: (report) => writeXlsx(report), isChecked: true },
  {
    name: 'XML of Excel 2003',
    write: (report) => bytesOf(writeSheetXml(report)),
    isChecked: false,
  },
  { name: 'CSV', write: (report) => bytesOf(`\uFEFF${writeCsv(report)}`), isChecked: false },
  {
    name: 'Markdown',
    write: (report) => bytesOf(writeMarkdown(report)),
    isChecked: false,
  },
  { name: 'HTML', write: (report) => bytesOf(writePage(report)), isChecked: false },
  {
    name: 'MHTML',
    write: (report) =>
      bytesOf(
        writeMhtml(encodeAs(writePage(report), 'gb18030'), {
          charset: 'gb2312',
          encoding: 'quoted-printable',
        }),
      ),
    isChecked: false,
  },
  { name: 'RTF', write: (report) => bytesOf(writeRtf(report)), isChecked: false },
  {
    name: 'zip of a Word document',
    write: (report) => zipSync({ '年报.docx': writeDocx(report) }),
    isChecked: true,
  },
];

/** The drafts that a file holds, at whatever depth. */
export function draftsOf(bytes: Uint8Array): readonly ReportDraft[] {
  const read = readDocument(bytes, MAKERS);
  if (!read.ok) return [];
  if (read.value.kind === 'draft') return [read.value.draft];
  return read.value.kind === 'several' ? read.value.entries.flatMap(draftsOfEntry) : [];
}

function draftsOfEntry({ outcome }: DocumentEntry): readonly ReportDraft[] {
  if (!outcome.ok) return [];
  if (outcome.value.kind === 'draft') return [outcome.value.draft];
  return outcome.value.kind === 'several' ? outcome.value.entries.flatMap(draftsOfEntry) : [];
}

/** The one report that a file must hold. */
export function draftOf(bytes: Uint8Array): ReportDraft {
  const [draft, ...others] = draftsOf(bytes);
  if (draft && others.length === 0) return draft;
  const read = readDocument(bytes, MAKERS);
  throw new Error(JSON.stringify(read.ok ? read.value.kind : read.failure));
}

/** Why a file is not read; what it is where it is. */
export function failureOf(bytes: Uint8Array): string {
  const read = readDocument(bytes, MAKERS);
  if (read.ok) return read.value.kind;
  return read.failure.kind === 'otherKind' ? read.failure.looksLike : read.failure.kind;
}
