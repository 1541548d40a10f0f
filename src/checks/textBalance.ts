import type { Report } from '@/report/report';
import { addDecimals } from '@/report/sum';
import type { Finding, Rule } from './finding';
import { kindOfPart, type Mention, type PartKind } from './prose/mentions';
import { proseOf, type ReadProse } from './prose/proseOf';
import { sentenceText, spanIn, sumOf } from './textFindings';
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
      ...findExceeded(report, prose, told),
    ]);
  },
};

function findUnbalanced(prose: ReadProse, told: ReadonlySet<Mention>): readonly Finding[] {
  const all = (...stages: readonly Mention['stage'][]): readonly Mention[] =>
    prose.mentions.filter(
      (mention) =>
        mention.stage !== undefined &&
        stages.includes(mention.stage) &&
        mention.isSure &&
        !mention.isOptional,
    );
  const lists = [all('new', 'received'), all('in'), all('done'), all('out')] as const;
  const [received, carriedIn, done, out] = lists.map(([first]) => first);
  if (!received || !carriedIn || !done || !out) return [];
  const four = [received, carriedIn, done, out];
  if (four.some((mention) => told.has(mention)) || canBalance(...lists)) return [];
  const left = addDecimals(received.value, carriedIn.value);
  const right = addDecimals(done.value, out.value);
  return [createFinding(prose, four, { left, right, severity: 'error' })];
}

/** More numbers of a stage than this are those of parts and other years. */
const COMBINED = 6;

/** Whether some of the numbers balance where a text has several of a stage: those of a part, or of another year. */
function canBalance(
  received: readonly Mention[],
  carriedIn: readonly Mention[],
  done: readonly Mention[],
  out: readonly Mention[],
): boolean {
  const rights = done
    .slice(0, COMBINED)
    .flatMap(({ value }) => out.slice(0, COMBINED).map((other) => addDecimals(value, other.value)));
  return received.slice(0, COMBINED).some(({ stage, value }) => {
    // 收到 may hold what was carried in already.
    if (stage === 'received' && rights.includes(value)) return true;
    return carriedIn
      .slice(0, COMBINED)
      .some((other) => rights.includes(addDecimals(value, other.value)));
  });
}

function findExceeded(
  report: Report,
  prose: ReadProse,
  told: ReadonlySet<Mention>,
): readonly Finding[] {
  const partsOf = new Map<number, Mention[]>();
  for (const part of prose.mentions) {
    if (part.partOf === undefined) continue;
    const parts = partsOf.get(part.partOf);
    if (parts) parts.push(part);
    else partsOf.set(part.partOf, [part]);
  }
  return prose.mentions.flatMap((whole, index) => {
    if (told.has(whole) || !isRight(report, whole)) return [];
    const parts = (partsOf.get(index) ?? []).filter((part) => isPart(part, whole));
    return groupParts(parts, prose).flatMap((group) => {
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
  if (part.readings.length > 0)
    return part.topic === whole.topic && (part.isOptional || !isSameCells(part, whole));
  return part.topic === undefined && whole.topic === 'request' && isPlain(part);
}

/** What is of no cell, or may be of another thing, is no whole that parts can exceed. */
function isRight(report: Report, { readings, value }: Mention): boolean {
  return readings.some((cells) => sumOf(report, cells) === value);
}

/** 诉讼22件 … 占全市行政诉讼（869件）的: the same thing of another scope is no part of it. */
function isSameCells(part: Mention, whole: Mention): boolean {
  const [own = []] = whole.readings;
  return part.readings.some((cells) => cells.join(' ') === own.join(' '));
}

/** Neither a difference nor of another year. */
function isPlain({ near }: Mention): boolean {
  return !near.guards.some((guard) =>
    ['delta', 'lastYear', 'plan', 'region', 'units'].includes(guard),
  );
}

const KINDS: readonly PartKind[] = ['applicants', 'results', 'outcomes', 'channels', 'others'];

/** Parts of one kind, each cell counted once. What is no kind of applicant or outcome ends with its segment. */
function groupParts(
  parts: readonly Mention[],
  { text }: ReadProse,
): readonly (readonly Mention[])[] {
  const [first] = parts;
  return KINDS.map((kind) => {
    const isLong = kind === 'applicants' || kind === 'outcomes';
    const seen = new Set<string>();
    return parts.filter((part, index) => {
      // 直接起诉2件、复议后起诉5件，其中2件在审: a part of a part.
      if (index > 0 && part.near.cues.includes('among')) return false;
      if (!isLong && first && /[；;]/.test(text.text.slice(first.end, part.start))) return false;
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
