import type { GridRow } from './gridModel';

/** Cells as a plain table, for programs that take HTML from the clipboard. */
export function formatCellsAsHtml(rows: readonly (readonly string[])[]): string {
  return wrap(rows.map((row) => row.map((text) => cellMarkup('td', text))));
}

/**
 * The whole table with its heads and spans, in the form's own language, so that Word, WPS and Excel get the official
 * table.
 */
export function formatTableAsHtml(
  rows: readonly GridRow[],
  textOf: (address: string) => string,
): string {
  return wrap(
    rows.map(({ slots }) =>
      slots.map((slot) =>
        slot.kind === 'cell'
          ? cellMarkup('td', textOf(slot.address), slot)
          : cellMarkup('th', slot.label.zh, slot),
      ),
    ),
  );
}

interface Spans {
  readonly rowspan: number;
  readonly colspan: number;
}

function cellMarkup(
  tag: 'td' | 'th',
  text: string,
  { rowspan, colspan }: Spans = { rowspan: 1, colspan: 1 },
): string {
  const spans =
    (rowspan > 1 ? ` rowspan="${rowspan}"` : '') + (colspan > 1 ? ` colspan="${colspan}"` : '');
  return `<${tag}${spans}>${escapeHtml(text)}</${tag}>`;
}

function wrap(rows: readonly (readonly string[])[]): string {
  const body = rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table border="1" style="border-collapse:collapse"><tbody>${body}</tbody></table>`;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
