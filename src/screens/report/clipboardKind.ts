import type { ClipboardTexts } from '@/grid/gridModel';

/** A label of the form, not just 件 behind a number. */
const LABELS = /[\u4e00-\u9fff]{2,}/;
const SPANS = /(?:row|col)span\s*=/i;

/**
 * Whether what was pasted may be more than cells one beside the other: labels among them, merged cells, or HTML alone.
 * The rest is pasted at once, without a reader being loaded.
 */
export function needsReading({ text, html }: ClipboardTexts): boolean {
  return LABELS.test(text) || (html !== '' && (text === '' || SPANS.test(html)));
}

/** What a word processor marks its own with, lists with their numbers, and tables. */
const WORD_PROCESSOR = /\bmso-|class=["']?Mso|urn:schemas-microsoft-com|<(?:ol|table|del)[\s>]/i;

/**
 * Whether HTML has more than its plain text says: automatic numbers, tables, what a reviser took out. The rest is
 * pasted as plain text, without a reader being loaded.
 */
export function hasMoreThanText(html: string): boolean {
  return WORD_PROCESSOR.test(html);
}
