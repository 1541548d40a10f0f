import type { FinishedChapter, FinishedReport } from '../../finished/finishedReport';
import type { FinishedParagraph } from '../../finished/finishedText';
import { isOrganName } from '../../text/title';
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
    isOrganName(agency);
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
  const heading = text.slice(0, headingLength);
  return paragraphXml(
    'BodyText',
    runXml(heading, level === 2 ? { font: 'second' } : {}) + runXml(text.slice(headingLength)),
    isKept ? element('w:keepNext') : '',
  );
}

/**
 * The name of the office and the date as under a 公文 without a seal: a line free above, the name two signs from the
 * right, the date two signs to the right of where the name begins; a date that is too long for that goes out and moves
 * the name.
 */
export function signatureXml({ organ, date }: FinishedReport['signature']): string {
  if (organ === '' && date === '') return '';
  const [name, day] = [widthInSigns(organ), widthInSigns(date)];
  const isDateLong = day > name - GAP;
  const nameRight = isDateLong && organ !== '' && date !== '' ? 2 * GAP + day - name : GAP;
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
  const room = TEXT_WIDTH / TEXT_SIGN - widthInSigns(text);
  const indent = Math.max(0, Math.min(right, Math.floor(room)));
  return paragraphXml(
    'SignatureLine',
    runXml(text),
    (isKept ? element('w:keepNext') : '') +
      element('w:ind', { 'w:right': Math.round(indent * TEXT_SIGN) }),
  );
}
