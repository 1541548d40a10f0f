import { ok, type Result } from '@/lib/result';
import type { PlainDocument } from '../document';
import type { ReportDraft } from '../draft';
import { parseDocument } from '../text/parseDocument';
import type { TextFailure } from '../text/parseText';
import { parseHtml, type HiddenParts } from './parseHtml';

/** The heading that Windows puts before clipboard HTML. */
const CLIPBOARD_HEADING = /^Version:[\d.]+\s+StartHTML:/i;
const FIRST_TAG = /^<(?:!doctype|!--|\?xml|[a-z][a-z0-9:-]*[\s/>])/i;

/** Reads an annual report from HTML: a page's source, or what a program puts on the clipboard. */
export function readHtml(html: string): Result<ReportDraft, TextFailure> {
  const page = startsWith(html, CLIPBOARD_HEADING) ? html.slice(html.indexOf('<')) : html;
  return readShown((hidden) => parseHtml(page, hidden));
}

/**
 * Reads what a page shows. Where more of the form stands in its hidden parts, as in a tab that is not open, those are
 * read as well, and told.
 */
export function readShown(
  parse: (hidden: HiddenParts) => Result<PlainDocument, TextFailure>,
): Result<ReportDraft, TextFailure> {
  const parsed = parse('leftOut');
  if (!parsed.ok) return parsed;
  const shown = parseDocument(parsed.value);
  const missing = countMissing(shown);
  if (missing === 0) return shown;
  const all = parse('read');
  if (!all.ok || lengthOf(all.value) === lengthOf(parsed.value)) return shown;
  const read = parseDocument(all.value);
  if (!read.ok || countMissing(read) >= missing) return shown;
  return ok({ ...read.value, notices: [{ kind: 'hiddenRead' }, ...read.value.notices] });
}

/** A missing table counts as much as all its rows. */
const ROWS_OF_A_TABLE = 30;

function countMissing(read: Result<ReportDraft, TextFailure>): number {
  if (!read.ok) return Infinity;
  return read.value.notices.reduce((sum, { kind }) => {
    if (kind === 'tableMissing') return sum + ROWS_OF_A_TABLE;
    return kind === 'rowMissing' ? sum + 1 : sum;
  }, 0);
}

function lengthOf({ blocks }: PlainDocument): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'paragraph') return sum + block.text.length;
    return sum + block.rows.flat().reduce((length, { text }) => length + text.length, 0);
  }, blocks.length);
}

/** Whether a text is markup. */
export function looksLikeHtml(text: string): boolean {
  return startsWith(text, FIRST_TAG) || startsWith(text, CLIPBOARD_HEADING);
}

function startsWith(text: string, pattern: RegExp): boolean {
  const start = text.slice(0, 2_000).replace(/^\uFEFF/, '');
  return pattern.test(start.trimStart());
}
