import { writeDocx } from '@/formats/docx/writeDocx';
import { TIDY_CSV_HEAD, writeTidyCsv } from '@/formats/csv/writeTidyCsv';
import { finishReport } from '@/formats/finished/finishedReport';
import { documentFileName } from '@/formats/json/fileName';
import { writeNdjson } from '@/formats/ndjson/writeNdjson';
import { writeWorkbook, type WorkbookWords } from '@/formats/xlsx/writeWorkbook';
import { writeZip } from '@/formats/zip/writeZip';
import type { Report } from '@/report/report';
import type { DocumentChoice } from './deliverables';

/** What many reports are made into: Word files in a zip, one workbook, one file of data. */
export type ManyKind = 'word' | 'excel' | 'csv' | 'ndjson';

export interface ManyRequest {
  readonly kind: ManyKind;
  readonly reports: readonly Report[];
  readonly choice: DocumentChoice;
  readonly workbook: WorkbookWords;
  readonly findings: readonly (readonly string[])[];
  /** ISO 8601. */
  readonly now: string;
}

export type ManyContent = Uint8Array<ArrayBuffer> | string;

/**
 * Makes one file of many reports. `progress` is told how many are done and may rest; it runs in a worker, and on the
 * page where there can be none.
 */
export async function writeMany(
  { kind, reports, choice, workbook, findings, now }: ManyRequest,
  progress: (done: number) => void | Promise<void>,
): Promise<ManyContent> {
  if (kind === 'excel') {
    const { blanks } = choice;
    const bytes = await writeWorkbook(reports, { blanks, words: workbook, findings });
    await progress(reports.length);
    return new Uint8Array(bytes);
  }
  const files: { name: string; content: Uint8Array }[] = [];
  const lines: string[] = kind === 'csv' ? [TIDY_CSV_HEAD] : [];
  for (const [index, report] of reports.entries()) {
    if (kind === 'word') {
      const name = documentFileName(finishReport(report, choice).title, 'docx');
      files.push({ name, content: writeDocx(report, choice) });
    } else lines.push(kind === 'csv' ? writeTidyCsv(report) : writeNdjson(report));
    await progress(index + 1);
  }
  return kind === 'word' ? writeZip(files, new Date(now)) : lines.join('');
}
