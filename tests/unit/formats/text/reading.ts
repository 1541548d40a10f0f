import { readFileSync } from 'node:fs';
import type { EditionId, TableId } from '@/editions/edition';
import type { ReadingNotice, ReportDraft } from '@/formats/draft';
import { parseText } from '@/formats/text/parseText';
import { cellValue, editionsOf, formCellsOf, type CellValue, type Report } from '@/report/report';
import { blankReport, withCells } from '@tests/helpers/smallReports';

export const SAMPLE = readFileSync(
  new URL('../../../fixtures/sample-yuhang-2023.txt', import.meta.url),
  'utf8',
);

/** Reads a text that must be a report. */
export function read(text: string): ReportDraft {
  const result = parseText(text);
  if (!result.ok) throw new Error(`Not read as a report: ${result.failure.kind}`);
  return result.value;
}

export function noticesOf<Kind extends ReadingNotice['kind']>(
  draft: ReportDraft,
  kind: Kind,
): readonly Extract<ReadingNotice, { kind: Kind }>[] {
  return draft.notices.filter(
    (notice): notice is Extract<ReadingNotice, { kind: Kind }> => notice.kind === kind,
  );
}

/** A report whose cells are all different, in the order of the form, so that a shifted figure is seen. */
export function countingReport(
  edition: EditionId = '2021',
  tableEditions: Partial<Record<TableId, EditionId>> = {},
): Report {
  const blank = blankReport({}, { edition, tableEditions });
  const cells = formCellsOf(editionsOf(blank)).map(
    ({ address }, index) => [address, 101 + index] as const,
  );
  return withCells(blank, Object.fromEntries(cells));
}

/** Addresses at which two reports hold different values, with both. */
export function differences(
  draft: Pick<ReportDraft, 'tables'>,
  report: Report,
): readonly { address: string; found: CellValue | undefined; expected: CellValue | undefined }[] {
  return formCellsOf(editionsOf(report)).flatMap(({ address }) => {
    const found = cellValue(draft, address);
    const expected = cellValue(report, address);
    return found === expected ? [] : [{ address, found, expected }];
  });
}
