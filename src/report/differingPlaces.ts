import { sequenceDifferences, type SequenceDifference } from '@/lib/sequenceDifferences';
import {
  editCells,
  applyPatch,
  isCellAddress,
  valueAt,
  type Patch,
  type PatchValue,
} from './patch';
import { patchBetween } from './patchBetween';
import {
  cellValue,
  editionsOf,
  type CellValue,
  type Dismissal,
  type Report,
  type Review,
} from './report';
import { TEXT_ADDRESSES } from './texts';
import { computeTotal, equationOfTotal } from './totals';

type Entry = Review | Dismissal;

/** One place in which two versions of a report differ. */
export interface DifferingPlace {
  readonly key: string;
  /** Of what differs; of the form as a whole, `whole/tables`. */
  readonly address: string;
  /** `sentences` are a run of a text, `entry` one of a list: a remark, a dismissal. */
  readonly kind: 'cell' | 'sentences' | 'entry' | 'value';
  /** `undefined`, of sentences "", where one of them does not have it. */
  readonly mine: PatchValue | Entry;
  readonly theirs: PatchValue | Entry;
  /** Which of them is not as their common ancestor was; undefined where that is not known. */
  readonly changedBy: 'mine' | 'theirs' | 'both' | undefined;
}

/** A table's cells mean nothing without the form that it is in: these are one place. */
const FORM: readonly string[] = ['whole/edition', 'whole/tableEditions', 'whole/tables'];
const LISTS = ['reviews', 'dismissals'] as const;
const TEXTS: readonly string[] = TEXT_ADDRESSES;

/**
 * The places in which two versions of a report differ, each of which can be had from either. Totals that follow
 * their parts in both are no places of their own.
 */
export function differingPlaces(
  mine: Report,
  theirs: Report,
  ancestor: Report | undefined,
): readonly DifferingPlace[] {
  const changes = patchBetween(mine, theirs);
  const places = changes.flatMap(({ address, before, after }): readonly DifferingPlace[] => {
    if (address === 'unread' || FORM.includes(address)) return [];
    if (isList(address)) return entryPlaces(address, { mine, theirs, ancestor });
    if (TEXTS.includes(address)) return textPlaces(address, { mine, theirs, ancestor });
    const isCell = isCellAddress(address);
    if (isCell && follows(mine, address) && follows(theirs, address)) return [];
    const changedBy = ancestor && whoChanged(before, after, valueAt(ancestor, address));
    const kind = isCell ? 'cell' : 'value';
    return [{ key: address, address, kind, mine: before, theirs: after, changedBy }];
  });
  const form = changes.find(({ address }) => FORM.includes(address));
  if (!form) return places;
  const { before, after } = form;
  const whole = { key: 'form', address: 'whole/tables', kind: 'value' } as const;
  return [...places, { ...whole, mine: before, theirs: after, changedBy: undefined }];
}

/** The patch that makes `mine` hold what `theirs` holds in the places chosen, by their keys. Totals follow. */
export function takePlaces(mine: Report, theirs: Report, chosen: ReadonlySet<string>): Patch {
  const places = differingPlaces(mine, theirs, undefined);
  if (places.every(({ key }) => chosen.has(key))) return patchBetween(mine, theirs);
  let merged = mine;
  const set = (address: string, after: PatchValue): void => {
    merged = applyPatch(merged, [{ address, before: valueAt(merged, address), after }]);
  };
  const taken = places.filter(({ key }) => chosen.has(key));
  for (const { address, key, kind } of taken) {
    if (key === 'form') for (const part of FORM) set(part, valueAt(theirs, part));
    else if (kind === 'value') set(address, valueAt(theirs, address));
  }
  for (const address of TEXTS) {
    if (taken.some((place) => place.address === address)) {
      set(address, mergeText(address, { mine, theirs }, chosen));
    }
  }
  for (const list of LISTS) {
    if (taken.some(({ address }) => address === list)) {
      set(list, mergeEntries(list, { mine, theirs }, chosen));
    }
  }
  const cells = taken.filter(({ kind }) => kind === 'cell');
  const edits = cells.map(({ address, theirs: value }) => [address, value as CellValue] as const);
  return patchBetween(mine, applyPatch(merged, editCells(merged, edits)));
}

interface Versions {
  readonly mine: Report;
  readonly theirs: Report;
  readonly ancestor?: Report | undefined;
}

function whoChanged(mine: unknown, theirs: unknown, before: unknown): DifferingPlace['changedBy'] {
  const was = JSON.stringify(before);
  if (JSON.stringify(theirs) === was) return 'mine';
  return JSON.stringify(mine) === was ? 'theirs' : 'both';
}

function follows(report: Report, address: string): boolean {
  const equation = equationOfTotal(editionsOf(report), address);
  if (!equation) return false;
  const sum = computeTotal(equation, (part) => cellValue(report, part));
  return cellValue(report, address) === sum;
}

/** A text cut into its sentences and line ends; put together again they are the text. */
function piecesOf(report: Report, address: string): readonly string[] {
  const text = valueAt(report, address);
  if (typeof text !== 'string') return [];
  return text.match(/[^。！？；\n]+[。！？；]*[”’』」）]*\n*|[。！？；\n]+/g) ?? [];
}

/** The sentences that differ, each beside the one that stands in its place; what is left over stands alone. */
function differingSentences(
  left: readonly string[],
  right: readonly string[],
): readonly SequenceDifference[] {
  return sequenceDifferences(left, right).flatMap(({ mineAt, mine, theirsAt, theirs }) => {
    const paired = Math.min(mine.length, theirs.length);
    const pairs = mine.slice(0, paired).map((piece, index) => ({
      mineAt: mineAt + index,
      mine: [piece],
      theirsAt: theirsAt + index,
      theirs: theirs.slice(index, index + 1),
    }));
    if (mine.length === theirs.length) return pairs;
    const rest = { mine: mine.slice(paired), theirs: theirs.slice(paired) };
    return [...pairs, { mineAt: mineAt + paired, theirsAt: theirsAt + paired, ...rest }];
  });
}

function textPlaces(address: string, { mine, theirs, ancestor }: Versions) {
  const runs = differingSentences(piecesOf(mine, address), piecesOf(theirs, address));
  const before = ancestor && new Set(piecesOf(ancestor, address));
  return runs.map((run, index): DifferingPlace => ({
    key: `${address} ${index}`,
    address,
    kind: 'sentences',
    mine: run.mine.join(''),
    theirs: run.theirs.join(''),
    changedBy: before && whoWrote(run, before),
  }));
}

function whoWrote(
  { mine, theirs }: SequenceDifference,
  before: ReadonlySet<string>,
): DifferingPlace['changedBy'] {
  const isOld = (pieces: readonly string[]): boolean => pieces.every((piece) => before.has(piece));
  if (isOld(mine) && isOld(theirs)) {
    // Nothing is new: one of them took it out.
    if (mine.length === 0) return 'mine';
    return theirs.length === 0 ? 'theirs' : 'both';
  }
  if (isOld(theirs)) return 'mine';
  return isOld(mine) ? 'theirs' : 'both';
}

function mergeText(
  address: string,
  { mine, theirs }: Versions,
  chosen: ReadonlySet<string>,
): string {
  const pieces = piecesOf(mine, address);
  const merged: string[] = [];
  let at = 0;
  differingSentences(pieces, piecesOf(theirs, address)).forEach((run, index) => {
    merged.push(...pieces.slice(at, run.mineAt));
    merged.push(...(chosen.has(`${address} ${index}`) ? run.theirs : run.mine));
    at = run.mineAt + run.mine.length;
  });
  return [...merged, ...pieces.slice(at)].join('');
}

function isList(address: string): address is (typeof LISTS)[number] {
  return address === 'reviews' || address === 'dismissals';
}

function entriesOf(report: Report, list: (typeof LISTS)[number]): ReadonlyMap<string, Entry> {
  const entries: readonly Entry[] = report[list];
  return new Map(
    entries.map((entry) => [
      `${list} ${'id' in entry ? entry.id : `${entry.check} ${entry.cells.join(' ')}`}`,
      entry,
    ]),
  );
}

function entryPlaces(list: (typeof LISTS)[number], { mine, theirs, ancestor }: Versions) {
  const left = entriesOf(mine, list);
  const right = entriesOf(theirs, list);
  const before = ancestor && entriesOf(ancestor, list);
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key): DifferingPlace[] => {
    const [one, other] = [left.get(key), right.get(key)];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    const changedBy = before && whoChanged(one, other, before.get(key));
    return [{ key, address: list, kind: 'entry', mine: one, theirs: other, changedBy }];
  });
}

function mergeEntries(
  list: (typeof LISTS)[number],
  { mine, theirs }: Versions,
  chosen: ReadonlySet<string>,
): PatchValue {
  const left = entriesOf(mine, list);
  const right = entriesOf(theirs, list);
  const merged = [...new Set([...left.keys(), ...right.keys()])].flatMap(
    (key) => (chosen.has(key) ? right : left).get(key) ?? [],
  );
  return merged;
}
