import type { MessageSource } from '@/messages/messages';
import { STORING_WORDS } from '@/messages/storing';
import type { DifferingPlace } from '@/report/differingPlaces';
import { readLinkedText } from '@/report/links';
import { formatCell } from '@/report/number';
import {
  cellValue,
  type CellValue,
  type Dismissal,
  type Report,
  type Review,
} from '@/report/report';
import { markChanged, type ChangedSpan } from '../import/changedSpan';
import { placeWords, sayValue } from '../versions/changeLines';

/** A place of a conflict as it is shown: what it is called, and what stands there on both sides. */
export interface ConflictLine {
  readonly key: string;
  readonly place: string;
  readonly isCell: boolean;
  readonly changedBy: DifferingPlace['changedBy'];
  readonly mine: ChangedSpan;
  readonly theirs: ChangedSpan;
}

/** The words of a place in which two versions differ. */
export function sayPlace(
  place: DifferingPlace,
  versions: { readonly mine: Report; readonly theirs: Report },
  messages: MessageSource,
): ConflictLine {
  const words = STORING_WORDS[messages.language].conflict;
  const { key, kind, address, changedBy } = place;
  const name = key === 'form' ? words.form : placeWords(address, versions.mine, messages);
  const isCell = kind === 'cell';
  const line = { key, place: name, isCell, changedBy };
  const mine = saySide(place, 'mine', versions.mine, messages);
  const theirs = saySide(place, 'theirs', versions.theirs, messages);
  if (kind !== 'sentences' || !mine || !theirs) {
    return { ...line, mine: plain(mine || words.absent), theirs: plain(theirs || words.absent) };
  }
  return { ...line, ...markChanged(mine, theirs) };
}

function plain(text: string): ChangedSpan {
  return { head: text, changed: '', tail: '' };
}

function saySide(
  { kind, key, address, ...sides }: DifferingPlace,
  side: 'mine' | 'theirs',
  report: Report,
  messages: MessageSource,
): string {
  const words = STORING_WORDS[messages.language].conflict;
  const value = sides[side];
  if (key === 'form') return messages.words.form.editions[report.edition];
  if (kind === 'cell') {
    return value === null ? words.blank : formatCell((value as CellValue | undefined) ?? null);
  }
  if (kind === 'sentences' && typeof value === 'string') {
    return readLinkedText(value, (cell) => cellValue(report, cell)).text.trim();
  }
  if (kind === 'entry') {
    const entry = value as Review | Dismissal | undefined;
    if (!entry) return '';
    return 'id' in entry ? sayReview(entry) : words.dismissal(entry.check, entry.reason);
  }
  const text = typeof value === 'string' || value === undefined ? value : JSON.stringify(value);
  return sayValue(address, text, messages);
}

function sayReview({ text, reply }: Review): string {
  return reply === '' ? text : `${text}\n${reply}`;
}
