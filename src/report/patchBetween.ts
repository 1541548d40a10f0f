import { TABLE_IDS } from '@/editions/form';
import {
  FIXED_KEYS,
  valueAt,
  wholeKeyAddress,
  type Change,
  type Patch,
  type PatchValue,
} from './patch';
import { CHAPTER_IDS, editionsOf, formCellsOf, cellValue, type Report } from './report';

/** Their members have addresses of their own, whatever they are called. */
const OPENED = ['agency', 'signature', 'publication', 'remarks'] as const;
/** These have an address as they are. */
const PLAIN: readonly string[] = [
  'title',
  'preface',
  'status',
  'scope',
  'dismissals',
  'reviews',
  'unread',
];

/**
 * The patch that makes `from` hold what `to` holds, down to what a newer program wrote; empty where both hold the
 * same. Id, revision and dates stay those of `from`.
 */
export function patchBetween(from: Report, to: Report): Patch {
  const opened: readonly string[] = OPENED;
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (key) => !FIXED_KEYS.includes(key) && !opened.includes(key),
  );
  const addresses = keys.flatMap((key) => {
    if (key === 'chapters') return chapterAddresses(from, to);
    if (key === 'tables') return tableAddresses(from, to);
    return [PLAIN.includes(key) ? key : wholeKeyAddress(key)];
  });
  const members = OPENED.flatMap((key) =>
    [...new Set([...Object.keys(from[key]), ...Object.keys(to[key])])].map(
      (member) => `${key}/${member}`,
    ),
  );
  return [...addresses, ...members].flatMap((address) => changeAt(address, from, to));
}

function changeAt(address: string, from: Report, to: Report): readonly Change[] {
  const before = valueAt(from, address);
  const after = valueAt(to, address);
  return isSameValue(before, after) ? [] : [{ address, before, after }];
}

/** Whether two values of a patch are the same: lists and objects by what they hold. */
function isSameValue(a: PatchValue, b: PatchValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Chapter by chapter; whole where there is more beside the six that differs. */
function chapterAddresses(from: Report, to: Report): readonly string[] {
  const isSameBeside = JSON.stringify(beside(from)) === JSON.stringify(beside(to));
  return isSameBeside ? CHAPTER_IDS.map((id) => `chapters/${id}`) : [wholeKeyAddress('chapters')];
}

function beside({ chapters }: Report): readonly (readonly [string, unknown])[] {
  const six: readonly string[] = CHAPTER_IDS;
  return Object.entries(chapters).filter(([key]) => !six.includes(key));
}

/** Cell by cell; whole where a table is in another form. */
function tableAddresses(from: Report, to: Report): readonly string[] {
  const editions = editionsOf(from);
  const wanted = editionsOf(to);
  if (TABLE_IDS.some((table) => editions[table] !== wanted[table])) {
    return [wholeKeyAddress('tables')];
  }
  return formCellsOf(editions)
    .map(({ address }) => address)
    .filter((address) => cellValue(from, address) !== cellValue(to, address));
}
