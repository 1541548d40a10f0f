import type { TableNote } from '../../finished/finishedReport';
import { NOTE_LABEL } from '../../finished/tableNotes';
import { element } from '../../xml/writeXml';
import { SIZES } from './officialLook';
import { runXml } from './wordMarkup';

/** The marks of notes stand under each other, behind 注：. */
const NOTE_INDENT = 2 * SIZES.note * 10;

/** The notes under a table, the first with the word that says so. */
export function notesXml(notes: readonly TableNote[]): string {
  return notes
    .map(({ mark, text }, index) =>
      element(
        'w:p',
        {},
        element(
          'w:pPr',
          {},
          element('w:spacing', {
            'w:before': index === 0 ? 60 : 0,
            'w:after': 0,
            'w:line': 280,
            'w:lineRule': 'exact',
          }),
          element('w:ind', {
            'w:left': NOTE_INDENT,
            ...(index === 0
              ? { 'w:hanging': NOTE_INDENT }
              : { 'w:firstLineChars': 0, 'w:firstLine': 0 }),
          }),
          element('w:jc', { 'w:val': 'left' }),
        ),
        runXml(`${index === 0 ? NOTE_LABEL : ''}${mark}${text}`, {
          font: 'plain',
          size: SIZES.note,
        }),
      ),
    )
    .join('');
}
