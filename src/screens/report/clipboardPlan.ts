import type { FormEditions } from '@/editions/form';
import { readClipboard } from '@/formats/clipboard/readClipboard';
import type { HtmlFailure } from '@/formats/html/parseHtml';
import type { PastedTables } from '@/formats/text/readPastedTables';
import { parseClipboardText } from '@/grid/clipboardText';
import type { ClipboardTexts } from '@/grid/gridModel';
import { planPaste, type PastePlan, type PasteTarget } from '@/grid/gridPaste';

/** What a paste will do: cells named by their labels, to be looked at first, or a block from the target on. */
export type ClipboardPlan = { readonly failure: HtmlFailure | undefined } & (
  | { readonly kind: 'tables'; readonly tables: PastedTables }
  | { readonly kind: 'block'; readonly plan: PastePlan }
);

/** Plans a paste from all that the clipboard holds. Nothing is written before the plan is whole. */
export function planClipboard(
  { text, html }: ClipboardTexts,
  editions: FormEditions,
  target: PasteTarget,
): ClipboardPlan {
  const reading = readClipboard({ text, rows: parseClipboardText(text), html }, editions);
  if (reading.kind === 'tables') return reading;
  const { kind, failure, rows } = reading;
  return { kind, failure, plan: planPaste(rows, target) };
}
