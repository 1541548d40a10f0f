import type { ReportDraft } from '@/formats/draft';
import { CHAPTER_IDS, type Report } from '@/report/report';
import { textAt } from '@/report/texts';

/** What a reader is to give back of a report. */
export function wordsOf(report: Report): object {
  return {
    title: report.title,
    agency: report.agency.name,
    year: report.year,
    edition: report.edition,
    tableEditions: report.tableEditions,
    preface: textAt(report, 'preface').text,
    chapters: Object.fromEntries(
      CHAPTER_IDS.map((id) => [id, textAt(report, `chapters/${id}`).text]),
    ),
    remarks: report.remarks,
    signature: report.signature,
  };
}

export function readWordsOf(draft: ReportDraft): object {
  const { title, agency, year, edition, tableEditions, preface, chapters, remarks, signature } =
    draft;
  return {
    title,
    agency: agency.name,
    year,
    edition,
    tableEditions,
    preface,
    chapters,
    remarks,
    signature,
  };
}
