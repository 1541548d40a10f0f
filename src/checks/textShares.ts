import type { Report } from '@/report/report';
import type { Finding, Rule } from './finding';
import { groupMentions, type Mention } from './prose/mentions';
import { proseOf, type ReadProse } from './prose/proseOf';
import { groupsOfTopic, sumDisputes, sumRequests } from './prose/readings';
import { sentenceText, spanIn, sumOf } from './textFindings';

/**
 * N-PCT: 占 x% is part ÷ whole to the digits printed; the whole may be 新收, 新收 + 结转 or 办结, or a number that
 * stands in the text. Rates of growth and of being in time are not shares.
 */
export const N_PCT: Rule = {
  id: 'N-PCT',
  check: (report) => proseOf(report).flatMap((prose) => findIn(report, prose)),
};

function findIn(report: Report, prose: ReadProse): readonly Finding[] {
  return [...groupMentions(prose.mentions).values()].flatMap((own) =>
    own.some(({ unit }) => unit === '%') ? findInSentence(report, prose, own) : [],
  );
}

function findInSentence(
  report: Report,
  prose: ReadProse,
  own: readonly Mention[],
): readonly Finding[] {
  return own.flatMap((share, index) => {
    if (share.unit !== '%' || share.isApproximate) return [];
    const before = own.slice(0, index);
    const part = partOfShare(share, before, own);
    if (!part || part.isApproximate) return [];
    const wholes = statedWhole(share, before) ?? wholesOf(report, { share, part, before });
    if (wholes.length === 0 || wholes.some((whole) => isPrinted(share, part.value, whole)))
      return [];
    if (isShareOfAny(share, before)) return [];
    return [
      {
        check: 'N-PCT',
        severity: 'warning',
        cells: [],
        spans: [spanIn(prose, share)],
        sentence: sentenceText(share.sentence),
        about: prose.text.place,
        details: {
          kind: 'share',
          said: share.value,
          places: share.places,
          part: part.value,
          wholes,
        },
        mends: [],
      } satisfies Finding,
    ];
  });
}

/** 44,918件、11,402件，前者占 x%: the share of some other number of the sentence in one before it. */
function isShareOfAny(share: Mention, before: readonly Mention[]): boolean {
  const counts = before.filter(isCount).slice(-NUMBERS_BEFORE);
  return counts.some((part, index) =>
    counts.slice(0, index).some((whole) => isPrinted(share, part.value, whole.value)),
  );
}

const NUMBERS_BEFORE = 6;

function isCount({ unit }: Mention): boolean {
  return unit !== '%' && unit !== '个百分点';
}

/**
 * The number whose share a percentage is: the one before it, where nothing else comes between; of a list behind
 * 分别占, the one at the same place.
 */
function partOfShare(
  share: Mention,
  before: readonly Mention[],
  all: readonly Mention[],
): Mention | undefined {
  const counts = before.filter(isCount);
  const shares = all.filter(
    (other) => other.sentence === share.sentence && !isCount(other) && isNamed(other, before),
  );
  const first = shares[0] ?? share;
  if (first.near.cues.includes('respectively')) {
    if (!isNamed(first, before)) return undefined;
    const list = all.filter(({ sentence, unit }) => sentence === share.sentence && unit === '%');
    const place = list.indexOf(share);
    return counts.length >= list.length ? counts[counts.length - list.length + place] : undefined;
  }
  // 不予公开46件（…5件），占24.21%: what stands in brackets is passed over.
  const open = share.isInBrackets ? before : before.filter(({ isInBrackets }) => !isInBrackets);
  const last = open[open.length - 1];
  if (statedWhole(share, before)) return before[before.length - 2];
  if (!last || !isCount(last) || !isNamed(share, before)) return undefined;
  // 120件、66件和51件，合计占 x%: which of them is not sure.
  if (/合计|共计|总计/.test(share.nearText)) return undefined;
  const { unknown, outcomes, applicants, results } = share.near;
  // 办结的28件中，公开的占 71.4%: the share of something else.
  const isOwn = unknown <= 1 && outcomes.length + applicants.length + results.length === 0;
  return isOwn ? last : undefined;
}

/** 占申请总量50件的65%: the whole stands between 占 and its share. */
function statedWhole(share: Mention, before: readonly Mention[]): readonly number[] | undefined {
  const [part, whole] = before.slice(-2);
  if (!part || !whole || !isCount(part) || !isCount(whole)) return undefined;
  const isStated = whole.near.cues.includes('share') && !share.near.cues.includes('share');
  return isStated ? [whole.value] : undefined;
}

/** 占, or a percentage alone in brackets behind a number; not a change, nor a rate. */
function isNamed({ near, isInBrackets }: Mention, before: readonly Mention[]): boolean {
  const isOther = near.guards.some(
    (guard) => guard === 'delta' || guard === 'lastYear' || guard === 'rate',
  );
  if (isOther) return false;
  const last = before[before.length - 1];
  const isBare = isInBrackets && near.unknown === 0 && last?.isInBrackets === false;
  return near.cues.includes('share') || isBare;
}

/** A percentage, the number whose share it is, and the numbers before it in its sentence. */
interface Share {
  readonly share: Mention;
  readonly part: Mention;
  readonly before: readonly Mention[];
}

/** What the whole may be: what is named beside 占, else any of the totals, and the numbers of the sentence. */
function wholesOf(report: Report, { share, part, before }: Share): readonly number[] {
  const stages = share.near.stages;
  const isOfRequests = part.topic === 'request' || stages.length > 0;
  const cells = isOfRequests
    ? WHOLES.map((rows) => sumRequests(rows))
    : groupsOfTopic(part.topic ?? 'elsewhere').map((rows) => sumDisputes(rows, 'total'));
  const known = cells.map((sum) => sumOf(report, sum));
  if (known.length === 0 || known.includes(undefined)) return [];
  const stated = before.filter((mention) => mention !== part && mention.unit === part.unit);
  return [...known.map((sum) => sum ?? 0), ...stated.map(({ value }) => value)].filter(
    (whole, index, all) => whole > 0 && all.indexOf(whole) === index,
  );
}

const WHOLES: readonly (readonly string[])[] = [
  ['outcomesTotal'],
  ['newlyReceived'],
  ['newlyReceived', 'carriedIn'],
];

/** Rounded or cut off at the last digit that is printed. */
function isPrinted({ value, places }: Mention, part: number, whole: number): boolean {
  return Math.abs((part / whole) * 100 - value) < 10 ** -places;
}
