import type { DocumentTable } from '../document';
import { layOutTable } from '../form/rectangle';

/** Rows of cells as texts. */
export type TextRows = readonly (readonly string[])[];

/**
 * A table of the clipboard's HTML with its cells as the plain text has them: HTML is trusted for where a cell stands,
 * not for what is in it. Where text and table have other rows or cells, the table's own texts stay.
 */
export function withClipboardText(table: DocumentTable, rows: TextRows): DocumentTable {
  const rectangle = layOutTable(table);
  if (!rectangle || rows.length !== table.rows.length) return table;
  const isSameRectangle = rows.every(({ length }) => length === rectangle.width);
  return {
    kind: 'table',
    rows: table.rows.map((cells, index) => {
      const texts = rows[index] ?? [];
      if (!isSameRectangle && texts.length !== cells.length) return cells;
      const own = new Set(cells);
      const lefts = [...new Set(rectangle.rows[index])].flatMap((place) =>
        place && own.has(place.cell) ? [place.left] : [],
      );
      return cells.map((cell, at) => ({
        ...cell,
        text: (texts[isSameRectangle ? (lefts[at] ?? at) : at] ?? cell.text).trim(),
      }));
    }),
  };
}

/**
 * The cells of a table as rows of one width, merged cells once and blanks where they cover more, so that each text
 * keeps its column; undefined where the table is larger than any.
 */
export function expandTable(table: DocumentTable): TextRows | undefined {
  return layOutTable(table)?.rows.map((places, row) =>
    places.map((place, column) =>
      place?.top === row && place.left === column ? place.cell.text : '',
    ),
  );
}
