import type { FinishedReport, FinishedTable } from './finishedReport';
import { placeRows } from './tableGrid';
import { NOTE_LABEL } from './tableNotes';

/** The document as plain text: a paragraph a line, a row of a table a line with tabs between its columns. */
export function plainTextOf({ title, preface, chapters, signature }: FinishedReport): string {
  const lines = [
    title,
    ...preface.map(({ text }) => text),
    ...chapters.flatMap(({ heading, paragraphs, table }) => [
      heading,
      ...paragraphs.map(({ text }) => text),
      ...(table ? tableLines(table) : []),
    ]),
    signature.organ,
    signature.date,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Every column of a row has its place, so that a sheet that it is pasted into has the figures under their heads. */
function tableLines(table: FinishedTable): readonly string[] {
  const rows = placeRows(table.layout).map(({ cells }) =>
    cells
      .flatMap(({ slot, colspan, merge }) => {
        const text = slot.kind === 'cell' ? table.cellText(slot) : slot.label.zh;
        return [merge === 'below' ? '' : text, ...Array<string>(colspan - 1).fill('')];
      })
      .join('\t'),
  );
  // Without marks: a figure beside one would be text in a sheet.
  const notes = table.notes.map(({ about, text }) => `${NOTE_LABEL}${about}：${text}`);
  return [...rows, ...notes];
}
