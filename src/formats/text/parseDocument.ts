import type { Result } from '@/lib/result';
import { tablesOf, type PlainDocument } from '../document';
import type { ReportDraft } from '../draft';
import { writeDocumentText } from './documentText';
import { parseText, type TextFailure } from './parseText';

/** Reads an annual report from a document of any format: its text, and its tables with their spans. */
export function parseDocument(document: PlainDocument): Result<ReportDraft, TextFailure> {
  return parseText(writeDocumentText(document), tablesOf(document));
}
