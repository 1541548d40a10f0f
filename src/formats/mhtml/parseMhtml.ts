import { fail, ok, type Result } from '@/lib/result';
import type { PlainDocument } from '../document';
import { parseHtml, type HiddenParts, type HtmlFailure } from '../html/parseHtml';
import { decodeText } from '../text/decodeText';
import { splitMime, type MimePart } from './mimeParts';

/**
 * Reads a page that was stored in one file (.mht, and .doc and .xls that are that): the part that it begins with, or
 * all its pages where that one only frames the others, as the sheets of a workbook.
 */
export function parseMhtml(
  bytes: Uint8Array,
  hidden: HiddenParts = 'read',
): Result<PlainDocument, HtmlFailure | { readonly kind: 'empty' }> {
  const { parts, start } = splitMime(bytes);
  const pages = parts.filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  );
  const main = pages.find(({ id }) => start !== '' && id === start) ?? pages[0];
  if (!main) return textOf(parts);
  const html = textOfPart(main);
  if (!/<frameset\b/i.test(html)) return parseHtml(html, hidden);
  const blocks: PlainDocument['blocks'][number][] = [];
  for (const page of pages.filter((other) => other !== main)) {
    const parsed = parseHtml(textOfPart(page), hidden);
    if (!parsed.ok) return parsed;
    for (const block of parsed.value.blocks) blocks.push(block);
  }
  return ok({ blocks });
}

/** A letter without a page in it. */
function textOf(parts: readonly MimePart[]): Result<PlainDocument, { readonly kind: 'empty' }> {
  const plain = parts.find(({ type }) => type === 'text/plain');
  if (!plain) return fail({ kind: 'empty' });
  const lines = textOfPart(plain).split(/\r?\n/);
  return ok({ blocks: lines.map((text) => ({ kind: 'paragraph', text })) });
}

function textOfPart({ bytes, charset }: MimePart): string {
  return decodeText(bytes, charset);
}
