import { ok, type Result } from '@/lib/result';
import type { DocumentCell, PlainDocument } from '../document';
import type { CellPlace, ReadingNotice, ReportDraft, SourceSpan } from '../draft';
import { takeTableNotes } from '../finished/tableNotes';
import { layOutDocument } from './documentText';
import { parseLines, type TextFailure } from './parseText';

/**
 * Reads an annual report from a document of any format: its text, its tables with their spans, and the notes under its
 * tables where they are set as in our own documents.
 */
export function parseDocument(document: PlainDocument): Result<ReportDraft, TextFailure> {
  const { document: bare, notes } = takeTableNotes(document);
  const laid = layOutDocument(bare);
  const read = parseLines(laid, bare);
  const { notices = [] } = document;
  if (!read.ok || (notices.length === 0 && notes.size === 0)) return read;
  const remarked = placeNotes(read.value, notes, laid.spanOf);
  return ok({ ...remarked, notices: [...notices, ...remarked.notices] });
}

/** Makes the notes remarks of the cells that they are to; a note to a cell that was not read is told. */
function placeNotes(
  draft: ReportDraft,
  notes: ReadonlyMap<DocumentCell, string>,
  spanOf: ReadonlyMap<DocumentCell, SourceSpan>,
): ReportDraft {
  if (notes.size === 0) return draft;
  const addresses = new Map(
    Object.entries(draft.places).map(([address, place]) => [keyOf(place), address]),
  );
  const remarks = { ...draft.remarks };
  const notices: ReadingNotice[] = [];
  for (const [cell, text] of notes) {
    const span = spanOf.get(cell);
    const address = span && addresses.get(keyOf(span));
    if (address !== undefined)
      remarks[address] = [remarks[address], text].filter(Boolean).join('；');
    else notices.push({ kind: 'notPlaced', table: null, text, line: span?.line ?? 1 });
  }
  return { ...draft, remarks, notices: [...draft.notices, ...notices] };
}

function keyOf({ line, start, end }: SourceSpan | CellPlace): string {
  return `${line} ${start} ${end}`;
}
