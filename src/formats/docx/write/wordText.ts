import type { FinishedChapter, FinishedReport } from '../../finished/finishedReport';
import type { FinishedParagraph } from '../../finished/finishedText';
import { endsAsOrgan } from '../../text/title';
import { element } from '../../xml/writeXml';
import { TEXT_SIGN, TEXT_WIDTH, TITLE_SIGNS, widthInSigns } from './officialLook';
import { paragraphXml, runXml } from './wordMarkup';

/** The title; too long for a line, it is broken behind the name of the office, so that no word is torn. */
export function titleXml({ title, agency }: FinishedReport): string {
  const rest = title.slice(agency.length);
  const isBroken =
    widthInSigns(title) > TITLE_SIGNS &&
    rest !== '' &&
    title.startsWith(agency) &&
    endsAsOrgan(agency);
  const content = isBroken
    ? `${runXml(agency)}${element('w:r', {}, element('w:br'))}${runXml(rest)}`
    : runXml(title);
  return paragraphXml('ReportTitle', content);
}

/** The heading of a chapter, with some room to the tables above and below it. */
export function chapterHeadingXml({ id, heading, paragraphs, table }: FinishedChapter): string {
  const room = element('w:spacing', {
    'w:before': id === 'overview' || id === 'other' ? 0 : TABLE_ROOM,
    'w:after': table && paragraphs.length === 0 ? TABLE_ROOM : 0,
  });
  return paragraphXml('Heading1', runXml(heading), room);
}

/** In twips. */
const TABLE_ROOM = 100;

/**
 * A paragraph of text by its level; a heading that begins it is set in the type of its level.
 * @param isKept on the page of what follows
 */
export function textXml({ text, level, headingLength }: FinishedParagraph, isKept = false): string {
  if (headingLength === text.length) return paragraphXml('Heading2', runXml(text));
  if (text.includes('\t')) return paragraphXml('BodyText', runXml(text), tabsXml(text, isKept));
  const heading = text.slice(0, headingLength);
  return paragraphXml(
    'BodyText',
    runXml(heading, level === 2 ? { font: 'second' } : {}) + runXml(text.slice(headingLength)),
    isKept ? element('w:keepNext') : '',
  );
}

/** A small table that was pasted as text: its columns stand at the same places in each line of as many. */
function tabsXml(text: string, isKept: boolean): string {
  const columns = Math.min(text.split('\t').length, MOST_COLUMNS);
  const stops = Array.from({ length: columns - 1 }, (_, index) =>
    element('w:tab', {
      'w:val': 'left',
      'w:pos': Math.round(((index + 1) * TEXT_WIDTH) / columns),
    }),
  );
  return (
    (isKept ? element('w:keepNext') : '') +
    element('w:tabs', {}, ...stops) +
    element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 })
  );
}

/** More are no columns. */
const MOST_COLUMNS = 12;

/**
 * The name of the office and the date as under a 公文 without a seal: a line free above, the name two signs from the
 * right, the date two signs to the right of where the name begins; a date that is too long for that goes out and moves
 * the name.
 */
export function signatureXml({ organ, date }: FinishedReport['signature']): string {
  if (organ === '' && date === '') return '';
  const [name, day] = [widthInSigns(organ), widthInSigns(date)];
  // A name that fills its line leaves nothing to be moved.
  const isNameLong = name + 2 * GAP > TEXT_WIDTH / TEXT_SIGN;
  const isDateLong = isNameLong || day > name - GAP;
  const nameRight =
    !isNameLong && isDateLong && organ !== '' && date !== '' ? 2 * GAP + day - name : GAP;
  const dateRight = isDateLong ? GAP : name - day;
  return [
    paragraphXml('BodyText', '', element('w:keepNext')),
    lineXml(organ, nameRight, date !== ''),
    lineXml(date, dateRight, false),
  ].join('');
}

/** Signs between the lines of the signature, and from the right. */
const GAP = 2;

function lineXml(text: string, right: number, isKept: boolean): string {
  if (text === '') return '';
  return paragraphXml(
    'SignatureLine',
    runXml(text),
    (isKept ? element('w:keepNext') : '') +
      element('w:ind', { 'w:right': Math.round(right * TEXT_SIGN) }),
  );
}
