import type { LayoutRow, Slot } from '@/editions/layout';
import { columnShares } from '../../finished/columnShares';
import type { FinishedTable } from '../../finished/finishedReport';
import { NOTE_LABEL } from '../../finished/tableNotes';
import { element, escapeXml } from '../../xml/writeXml';
import type { LookWriter } from './pageLook';

/** How the tables of a document are written. */
export interface HtmlTableOptions {
  readonly look: LookWriter;
  /** Heads have ids and cells name theirs: for readers aloud. A fragment may meet the same ids on its page. */
  readonly hasIds: boolean;
}

/** A real table with the official spans, heads marked as heads of rows or columns. */
export function tableHtml(table: FinishedTable, options: HtmlTableOptions): string {
  const { rows } = table.layout;
  const partOf = (part: LayoutRow['part']): readonly string[] =>
    rows
      .filter((row) => row.part === part)
      .map(({ slots }) =>
        element('tr', {}, ...slots.map((slot) => slotHtml(slot, table, options))),
      );
  const columns = columnShares(table.layout).map(
    (share) => `<col width="${Math.round(share * 10) / 10}%">`,
  );
  // The attributes are for editors that take styles off as well.
  const frame = { border: 1, cellspacing: 0, cellpadding: 4, width: '100%' };
  return element(
    'table',
    { ...options.look('table'), ...(options.hasIds ? {} : frame) },
    `<colgroup>${columns.join('')}</colgroup>`,
    ...part('thead', partOf('head')),
    ...part('tbody', partOf('body')),
  );
}

function part(name: string, rows: readonly string[]): readonly string[] {
  return rows.length > 0 ? [`${element(name, {}, rows.join('\n'))}\n`] : [];
}

/** The notes under a table, a paragraph each. */
export function notesHtml({ notes }: FinishedTable, look: LookWriter): readonly string[] {
  return notes.map(({ mark, text }, index) =>
    element('p', look('note'), escapeXml(`${index === 0 ? NOTE_LABEL : ''}${mark}${text}`)),
  );
}

function slotHtml(slot: Slot, table: FinishedTable, { look, hasIds }: HtmlTableOptions): string {
  const spans = {
    ...(slot.rowspan > 1 ? { rowspan: slot.rowspan } : {}),
    ...(slot.colspan > 1 ? { colspan: slot.colspan } : {}),
  };
  if (slot.kind === 'cell') {
    const mark = escapeXml(table.cellMark(slot));
    const headers = hasIds ? { headers: slot.heads.join(' ') } : {};
    return `${tag('td', { ...spans, ...headers, ...look('centred') })}${escapeXml(table.cellText(slot))}${
      mark === '' ? '' : `<sup>${mark}</sup>`
    }</td>`;
  }
  const set = look(isLeft(slot, table) ? 'left' : 'centred');
  const label = escapeXml(slot.label.zh);
  if (slot.kind === 'note') return `${tag('td', { ...spans, ...set })}${label}</td>`;
  const id = hasIds ? { id: slot.id } : {};
  return `${tag('th', { ...id, scope: slot.scope, ...spans, ...set })}${label}</th>`;
}

/** An empty cell has an end tag of its own: in HTML `<td/>` is only a beginning. */
function tag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  return element(name, attributes).replace(/\/>$/, '>');
}

function isLeft(slot: Slot, { id }: FinishedTable): boolean {
  if (slot.kind === 'cell' || id !== 'requests' || slot.vertical === true) return false;
  return slot.kind === 'note' || slot.scope === 'row' || slot.scope === 'rowgroup';
}
