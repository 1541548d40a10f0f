import { fail, type Result } from '@/lib/result';
import type { ReportDraft } from '../draft';
import { parseDocument } from '../text/parseDocument';
import type { TextFailure } from '../text/parseText';
import { parseHtml } from './parseHtml';

/** The heading that Windows puts before clipboard HTML. */
const CLIPBOARD_HEADING = /^Version:[\d.]+\s+StartHTML:/i;
const FIRST_TAG = /^<(?:!doctype|!--|\?xml|[a-z][a-z0-9:-]*[\s/>])/i;

/** Reads an annual report from HTML: a page's source, or what a program puts on the clipboard. */
export function readHtml(html: string): Result<ReportDraft, TextFailure> {
  const parsed = parseHtml(
    startsWith(html, CLIPBOARD_HEADING) ? html.slice(html.indexOf('<')) : html,
  );
  return parsed.ok ? parseDocument(parsed.value) : fail(parsed.failure);
}

/** Whether a text is markup. */
export function looksLikeHtml(text: string): boolean {
  return startsWith(text, FIRST_TAG) || startsWith(text, CLIPBOARD_HEADING);
}

function startsWith(text: string, pattern: RegExp): boolean {
  const start = text.slice(0, 2_000).replace(/^\uFEFF/, '');
  return pattern.test(start.trimStart());
}
