import { fail, ok, type Result } from '@/lib/result';
import type { DocumentBlock, PlainDocument } from '../document';
import type { NamedSheet } from './readXlsx';
import { SHEET_CELLS_LIMIT, SHEET_PLACES_LIMIT } from './sheet';
import { blocksOfSheet } from './sheetBlocks';

export interface SheetTooLarge {
  readonly kind: 'tooManyCells';
  readonly found: number;
  readonly limit: number;
}

/** A sheet as a document of its own. */
export interface SheetDocument {
  readonly name: string;
  readonly document: PlainDocument;
}

/** The sheets of a workbook that are shown, each as a document; a hidden one is only told. */
export function documentsOfSheets(
  sheets: readonly NamedSheet[],
): Result<readonly SheetDocument[], SheetTooLarge> {
  const documents: SheetDocument[] = [];
  let hasHidden = sheets.some(({ sheet }) => sheet.isHidden && sheet.count > 0);
  for (const { name, sheet } of sheets.filter(({ sheet: other }) => !other.isHidden)) {
    const places = sheet.countPlaces();
    if (sheet.count > SHEET_CELLS_LIMIT || places > SHEET_PLACES_LIMIT)
      return fail({ kind: 'tooManyCells', found: places, limit: SHEET_PLACES_LIMIT });
    const content = blocksOfSheet(sheet);
    hasHidden ||= content.hasHidden;
    const notices = hasHidden ? [{ kind: 'hiddenLeftOut' } as const] : [];
    documents.push({ name, document: { blocks: content.blocks, notices } });
  }
  return ok(documents);
}

/** All sheets as one document, in their order. */
export function joinSheets(documents: readonly SheetDocument[]): PlainDocument {
  const blocks: DocumentBlock[] = [];
  for (const { document } of documents) for (const block of document.blocks) blocks.push(block);
  const notices = documents[documents.length - 1]?.document.notices ?? [];
  return { blocks, notices };
}
