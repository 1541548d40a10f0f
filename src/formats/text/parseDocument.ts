import { ok, type Result } from '@/lib/result';
import type { PlainDocument } from '../document';
import type { ReportDraft } from '../draft';
import { layOutDocument } from './documentText';
import { parseLines, type TextFailure } from './parseText';

/** Reads an annual report from a document of any format: its text, and its tables with their spans. */
export function parseDocument(document: PlainDocument): Result<ReportDraft, TextFailure> {
  const read = parseLines(layOutDocument(document), document);
  const { notices = [] } = document;
  if (!read.ok || notices.length === 0) return read;
  return ok({ ...read.value, notices: [...notices, ...read.value.notices] });
}
