import type { Report } from '@/report/report';
import type { Finding, Rule } from './finding';
import type { Mention } from './prose/mentions';
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
  return prose.mentions.flatMap((share, index) => {
    if (share.unit !== '%' || share.isApproximate || !isShare(share)) return [];
    const before = prose.mentions
      .slice(0, index)
      .filter(({ sentence }) => sentence === share.sentence);
    const part = [...before].reverse().find(({ unit }) => unit !== '%' && unit !== '个百分点');
    if (!part || part.isApproximate || part.topic === undefined) return [];
    const wholes = wholesOf(report, part, before);
    if (wholes.length === 0 || wholes.some((whole) => isPrinted(share, part.value, whole)))
      return [];
    const [whole = 0] = wholes;
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
          whole,
        },
        mends: [],
      } satisfies Finding,
    ];
  });
}

function isShare({ label }: Mention): boolean {
  const isChange = label.guards.some(
    (guard) => guard === 'delta' || guard === 'lastYear' || guard === 'rate',
  );
  return label.cues.includes('share') && !isChange;
}

function wholesOf(report: Report, part: Mention, before: readonly Mention[]): readonly number[] {
  const cells =
    part.topic === 'request'
      ? [
          sumRequests(['outcomesTotal']),
          sumRequests(['newlyReceived']),
          sumRequests(['newlyReceived', 'carriedIn']),
        ]
      : groupsOfTopic(part.topic ?? 'elsewhere').map((rows) => sumDisputes(rows, 'total'));
  const known = cells.map((sum) => sumOf(report, sum));
  if (known.includes(undefined)) return [];
  const stated = before.filter((mention) => mention !== part && mention.unit === part.unit);
  return [...known.map((sum) => sum ?? 0), ...stated.map(({ value }) => value)].filter(
    (whole, index, all) => whole > 0 && all.indexOf(whole) === index,
  );
}

/** Rounded or cut off at the last digit that is printed. */
function isPrinted({ value, places }: Mention, part: number, whole: number): boolean {
  return Math.abs((part / whole) * 100 - value) < 10 ** -places;
}
