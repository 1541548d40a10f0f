import type { FormEditions } from '@/editions/form';
import type { HtmlFailure } from '@/formats/html/parseHtml';
import { readPastedText } from '@/formats/clipboard/readPastedText';
import type { ClipboardTexts } from '@/grid/gridModel';
import { planTables, type TablesPlan } from './clipboardPlan';

/** What a paste into a text will do: its paragraphs land at once, a table of the form after a look. */
export interface TextPastePlan {
  readonly text: string;
  readonly tables: TablesPlan | undefined;
  readonly failure: HtmlFailure | undefined;
}

/** Plans a paste into a text from all that the clipboard holds. */
export function planTextPaste(clipboard: ClipboardTexts, editions: FormEditions): TextPastePlan {
  const { text, tables, failure } = readPastedText(clipboard, editions);
  return { text, tables: tables && planTables(tables, editions, undefined), failure };
}
