import type { DocumentCell, DocumentTable } from '../document';

/** A cell of a table with the rows and columns that it covers; `bottom` and `right` are excluded. */
export interface PlacedDocumentCell {
  readonly cell: DocumentCell;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A table with its spans laid out: which cell covers each place; undefined where a row is too short. */
export interface Rectangle {
  readonly width: number;
  readonly rows: readonly (readonly (PlacedDocumentCell | undefined)[])[];
}

/** The largest table of a report has a thousand places. */
const PLACES_LIMIT = 200_000;

/**
 * Lays a table out as a browser does, so that each column keeps its place below merged cells. A span ends with the
 * table, and before a place that is taken. Undefined where the spans say that the table is larger than any.
 */
export function layOutTable({ rows }: DocumentTable): Rectangle | undefined {
  const placed: (PlacedDocumentCell | undefined)[][] = rows.map(() => []);
  let left = PLACES_LIMIT;
  let width = 0;
  for (const [top, cells] of rows.entries()) {
    const row = placed[top] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (row[column]) column += 1;
      let right = column + 1;
      while (right < column + cell.colspan && !row[right]) right += 1;
      const bottom = Math.min(rows.length, top + cell.rowspan);
      left -= (right - column) * (bottom - top);
      if (left < 0) return undefined;
      const place = { cell, top, bottom, left: column, right };
      for (const covered of placed.slice(top, bottom))
        for (let at = column; at < right; at += 1) covered[at] ??= place;
      column = right;
      width = Math.max(width, right);
    }
  }
  if (width * rows.length > PLACES_LIMIT) return undefined;
  return {
    width,
    rows: placed.map((row) => Array.from({ length: width }, (_, index) => row[index])),
  };
}
