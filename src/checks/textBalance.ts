import { addDecimals } from '@/report/sum';
import type { Finding, Rule } from './finding';
import { kindOfPart, type Mention, type PartKind } from './prose/mentions';
import { proseOf, type ReadProse } from './prose/proseOf';
import { sentenceText, spanIn } from './textFindings';
import { wrongMentions } from './textNumbers';

/**
 * N-BAL: where 新收, 上年结转, 办结 and 结转下年度 all stand in a text, they balance; parts do not exceed their whole
 * (W, since what stands behind 其中 may be incomplete). A number that the tables contradict is told by N-NUM alone.
 */
export const N_BAL: Rule = {
  id: 'N-BAL',
  check: (report) => {
    const told = new Set(wrongMentions(report).map(({ mention }) => mention));
    return proseOf(report).flatMap((prose) => [
      ...findUnbalanced(prose, told),
      ...findExceeded(prose, told),
    ]);
  },
};

function findUnbalanced(prose: ReadProse, told: ReadonlySet<Mention>): readonly Finding[] {
  const first = (...stages: readonly Mention['stage'][]): Mention | undefined =>
    prose.mentions.find(
      (mention) =>
        mention.stage !== undefined &&
        stages.includes(mention.stage) &&
        mention.isSure &&
        !mention.isOptional,
    );
  const [received, carriedIn, done, out] = [
    first('new', 'received'),
    first('in'),
    first('done'),
    first('out'),
  ];
  if (!received || !carriedIn || !done || !out) return [];
  const all = [received, carriedIn, done, out];
  if (all.some((mention) => told.has(mention))) return [];
  const left = addDecimals(received.value, carriedIn.value);
  const right = addDecimals(done.value, out.value);
  // 收到 may hold what was carried in already.
  if (left === right || (received.stage === 'received' && received.value === right)) return [];
  return [createFinding(prose, all, { left, right, severity: 'error' })];
}

function findExceeded(prose: ReadProse, told: ReadonlySet<Mention>): readonly Finding[] {
  const partsOf = new Map<number, Mention[]>();
  for (const part of prose.mentions) {
    if (part.partOf === undefined) continue;
    const parts = partsOf.get(part.partOf);
    if (parts) parts.push(part);
    else partsOf.set(part.partOf, [part]);
  }
  return prose.mentions.flatMap((whole, index) => {
    if (whole.readings.length === 0 || told.has(whole)) return [];
    const parts = (partsOf.get(index) ?? []).filter((part) => isPart(part, whole));
    return groupParts(parts).flatMap((group) => {
      const sum = group.reduce((all, part) => addDecimals(all, part.value), 0);
      if (sum <= whole.value || group.some((part) => told.has(part))) return [];
      const sides = { left: whole.value, right: sum, severity: 'warning' as const };
      return [createFinding(prose, [whole, ...group], sides)];
    });
  });
}

/** Tied to the same table, or a channel or subject of the requests counted in the same unit. */
function isPart(part: Mention, whole: Mention): boolean {
  if (part.isApproximate || part.isOtherTime || part.unit !== whole.unit) return false;
  if (whole.stage === 'in' || whole.stage === 'out' || whole.stage === 'carried') return false;
  // 审结5件 … 尚有1件在审.
  if (whole.label.stages.includes('done') && part.label.results.includes('pending')) return false;
  if (part.readings.length > 0) return part.topic === whole.topic;
  return part.topic === undefined && whole.topic === 'request' && isPlain(part);
}

/** Neither a difference nor of another year. */
function isPlain({ near }: Mention): boolean {
  return !near.guards.some((guard) =>
    ['delta', 'lastYear', 'plan', 'region', 'units'].includes(guard),
  );
}

const KINDS: readonly PartKind[] = ['applicants', 'results', 'outcomes', 'channels', 'others'];

/** Parts of one kind, each cell counted once. */
function groupParts(parts: readonly Mention[]): readonly (readonly Mention[])[] {
  return KINDS.map((kind) => {
    const seen = new Set<string>();
    return parts.filter((part) => {
      const isCounted = kind !== 'channels' && kind !== 'others';
      const cells = isCounted ? (part.readings[0] ?? []) : [];
      const isFresh =
        kindOfPart(part) === kind && !part.stage && !cells.some((cell) => seen.has(cell));
      if (isFresh) for (const cell of cells) seen.add(cell);
      return isFresh;
    });
  });
}

function createFinding(
  prose: ReadProse,
  mentions: readonly Mention[],
  { left, right, severity }: { left: number; right: number; severity: Finding['severity'] },
): Finding {
  const sentence = mentions[0]?.sentence;
  return {
    check: 'N-BAL',
    severity,
    cells: [],
    spans: mentions.map((mention) => spanIn(prose, mention)),
    ...(sentence ? { sentence: sentenceText(sentence) } : {}),
    about: prose.text.place,
    details: {
      kind: 'statedSums',
      isBalance: severity === 'error',
      values: mentions.map(({ value }) => value),
      left,
      right,
    },
    mends: [],
  };
}
