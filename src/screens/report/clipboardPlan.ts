import type { CellAddress } from '@/editions/edition';
import { findFormCell, type FormEditions } from '@/editions/form';
import { readClipboard } from '@/formats/clipboard/readClipboard';
import type { HtmlFailure } from '@/formats/html/parseHtml';
import type { PastedTables } from '@/formats/text/readPastedTables';
import { parseClipboardText } from '@/grid/clipboardText';
import type { ClipboardTexts } from '@/grid/gridModel';
import { planPaste, type PastePlan, type PasteTarget } from '@/grid/gridPaste';
import type { CellValue } from '@/report/report';

/** What a paste will do: cells named by their labels, to be looked at first, or a block from the target on. */
export type ClipboardPlan = TablesPlan | BlockPlan;

export interface TablesPlan {
  readonly kind: 'tables';
  readonly tables: PastedTables;
  /** The cells that are typed by hand. */
  readonly edits: readonly (readonly [CellAddress, CellValue])[];
  /** Totals follow their parts and are not written. */
  readonly skippedTotals: number;
  readonly failure: HtmlFailure | undefined;
}

export interface BlockPlan {
  readonly kind: 'block';
  readonly plan: PastePlan;
  readonly failure: HtmlFailure | undefined;
}

/** Plans a paste from all that the clipboard holds. Nothing is written before the plan is whole. */
export function planClipboard(
  { text, html }: ClipboardTexts,
  editions: FormEditions,
  target: PasteTarget,
): ClipboardPlan {
  const reading = readClipboard({ text, rows: parseClipboardText(text), html }, editions);
  const { failure } = reading;
  if (reading.kind === 'block') {
    return { kind: 'block', failure, plan: planPaste(reading.rows, target) };
  }
  return planTables(reading.tables, editions, failure);
}

/** Plans what goes into the cells that a table names by its labels. */
export function planTables(
  tables: PastedTables,
  editions: FormEditions,
  failure: HtmlFailure | undefined,
): TablesPlan {
  const edits = tables.values.filter(
    ([address]) => findFormCell(editions, address)?.computed === false,
  );
  return {
    kind: 'tables',
    tables,
    edits,
    skippedTotals: tables.values.length - edits.length,
    failure,
  };
}
