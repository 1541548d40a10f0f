import { TABLE_IDS } from '@/editions/form';
import type { FinishedReport, FinishedTable } from '../../finished/finishedReport';
import { finishParagraphs, type FinishedParagraph } from '../../finished/finishedText';

/** What stands in the place of a field. */
export type FieldValue =
  | { readonly kind: 'paragraphs'; readonly paragraphs: readonly FinishedParagraph[] }
  | { readonly kind: 'table'; readonly table: FinishedTable };

/**
 * What a template may have between {{ and }}, by name (docs/templates.md): the parts of a report, its tables and each
 * of its cells.
 */
export function templateFields(finished: FinishedReport): ReadonlyMap<string, FieldValue> {
  const { title, agency, year, preface, chapters, signature } = finished;
  const fields = new Map<string, FieldValue>();
  const line = (name: string, text: string): void => {
    fields.set(name, { kind: 'paragraphs', paragraphs: asLine(text) });
  };
  line('title', title);
  line('agency', agency);
  line('year', String(year));
  line('signature/organ', signature.organ);
  line('signature/date', signature.date);
  fields.set('preface', { kind: 'paragraphs', paragraphs: preface });
  for (const { id, heading, paragraphs, table } of chapters) {
    fields.set(`chapters/${id}`, { kind: 'paragraphs', paragraphs });
    line(`heading/${id}`, heading);
    if (table) fields.set(`table:${id}`, { kind: 'table', table });
  }
  for (const id of TABLE_IDS) {
    const table = chapters.find((chapter) => chapter.id === id)?.table;
    for (const { slots } of table?.layout.rows ?? [])
      for (const slot of slots)
        if (table && slot.kind === 'cell') line(slot.address, table.cellText(slot));
  }
  return fields;
}

/** A line that is no numbered paragraph of the text, whatever it begins with. */
function asLine(text: string): readonly FinishedParagraph[] {
  return finishParagraphs(text).map((paragraph) => ({
    ...paragraph,
    level: undefined,
    headingLength: 0,
  }));
}
