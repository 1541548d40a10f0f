import { findFormCell } from '@/editions/form';
import type { Difference } from '@/formats/json/differences';
import type { MessageSource } from '@/messages/messages';
import { VERSION_WORDS } from '@/messages/versions';
import { readLinkedText } from '@/report/links';
import { formatCell } from '@/report/number';
import { cellValue, editionsOf, type CellValue, type Report } from '@/report/report';
import { markChanged, type ChangedSpan } from '../import/changedSpan';
import { cellName, rowName } from '../report/cellWords';

/** One place in which a version and the report as it is now differ, ready to be shown. */
export interface ChangeLine {
  readonly key: string;
  readonly place: string;
  readonly isCell: boolean;
  readonly version: ChangedSpan;
  readonly now: ChangedSpan;
}

export interface ChangeSides {
  readonly version: Report;
  readonly now: Report;
}

/** What a place of a report is called: a cell by row and column, or by its row alone, a text by its chapter. */
export function placeWords(
  address: string,
  report: Report,
  { words, language }: MessageSource,
  cellBy: 'cell' | 'row' = 'cell',
): string {
  const cell = findFormCell(editionsOf(report), address);
  if (cell) {
    return cellBy === 'row' ? rowName(cell, language) : cellName(report, address, language);
  }
  const { form } = words;
  const [first = '', second = ''] = address.split('/');
  const { other } = VERSION_WORDS[language];
  switch (first) {
    case 'chapters':
      return form.chapterHeadings[second as keyof typeof form.chapterHeadings];
    case 'title':
    case 'preface':
    case 'status':
    case 'scope':
      return form[first];
    case 'agency':
      return second === 'name' ? form.agencyName : form[second as 'kind' | 'level' | 'region'];
    case 'remarks':
      return `${other.remarks} · ${cellName(report, address.slice('remarks/'.length), language)}`;
    default:
      return first in other ? other[first as keyof typeof other] : address;
  }
}

/** The lines of a difference: one a cell or value, one a run of paragraphs. `mine` is the version's side. */
export function changeLinesOf(
  difference: Difference,
  sides: ChangeSides,
  messages: MessageSource,
): readonly ChangeLine[] {
  const own = VERSION_WORDS[messages.language];
  const { address } = difference;
  const place = placeWords(address, sides.now, messages);
  if (difference.kind === 'cell') {
    const say = (value: CellValue | undefined): string => {
      if (value === undefined) return own.absent;
      return value === null ? own.blank : formatCell(value);
    };
    const version = plain(say(difference.mine));
    return [{ key: address, place, isCell: true, version, now: plain(say(difference.theirs)) }];
  }
  if (difference.kind === 'value') {
    const say = (value: string | undefined): string => sayValue(address, value, messages);
    const version = plain(say(difference.mine));
    return [{ key: address, place, isCell: false, version, now: plain(say(difference.theirs)) }];
  }
  return difference.paragraphs.map((paragraph) => {
    const before = readable(paragraph.mine, sides.version);
    const after = readable(paragraph.theirs, sides.now);
    const spans = before && after ? markChanged(before, after) : undefined;
    return {
      key: `${address} ${paragraph.mineAt} ${paragraph.theirsAt}`,
      place,
      isCell: false,
      version: spans?.mine ?? plain(before || own.absent),
      now: spans?.theirs ?? plain(after || own.absent),
    };
  });
}

function plain(text: string): ChangedSpan {
  return { head: text, changed: '', tail: '' };
}

/** Paragraphs as they are read, with the numbers that follow cells written out. */
function readable(paragraphs: readonly string[], report: Report): string {
  return readLinkedText(paragraphs.join('\n'), (address) => cellValue(report, address)).text;
}

/** A value that is neither cell nor text: words of the form where there are any, of a list how long it is. */
export function sayValue(
  address: string,
  value: string | undefined,
  { words, language }: MessageSource,
): string {
  const { absent, items } = VERSION_WORDS[language];
  const { form } = words;
  if (value === undefined || value === '') return absent;
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: form.statuses,
    scope: form.scopes,
    'agency/kind': form.kinds,
    'agency/level': form.levels,
    edition: form.editions,
  };
  if (value.startsWith('[')) {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? items(list.length) : value;
  }
  return known[address]?.[value] ?? value;
}
