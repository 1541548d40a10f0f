import type { Report } from '@/report/report';
import { addDecimals } from '@/report/sum';
import type { Finding, Rule } from './finding';
import type { Mention } from './prose/mentions';
import { proseOf, type ReadProse } from './prose/proseOf';
import { analyseTableThree } from './tableThree';
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
      ...findUnbalanced(report, prose, told),
      ...findExceeded(prose, told),
    ]);
  },
};

function findUnbalanced(
  report: Report,
  prose: ReadProse,
  told: ReadonlySet<Mention>,
): readonly Finding[] {
  const first = (...stages: readonly Mention['stage'][]): Mention | undefined =>
    prose.mentions.find(
      (mention) => mention.stage !== undefined && stages.includes(mention.stage) && mention.isSure,
    );
  const [received, carriedIn, done, out] = [
    first('new', 'received'),
    first('in'),
    first('done'),
    first('out'),
  ];
  if (!received || !carriedIn || !done || !out) return [];
  const all = [received, carriedIn, done, out];
  if (all.some((mention) => told.has(mention)) || analyseTableThree(report).isUnbalanced) return [];
  const left = addDecimals(received.value, carriedIn.value);
  const right = addDecimals(done.value, out.value);
  // 收到 may hold what was carried in already.
  if (left === right || (received.stage === 'received' && received.value === right)) return [];
  return [createFinding(prose, all, { left, right, severity: 'error' })];
}

function findExceeded(prose: ReadProse, told: ReadonlySet<Mention>): readonly Finding[] {
  return prose.mentions.flatMap((whole, index) => {
    if (whole.readings.length === 0 || told.has(whole)) return [];
    const parts = prose.mentions.filter(
      (part) => part.partOf === index && part.readings.length > 0,
    );
    return groupParts(parts).flatMap((group) => {
      const sum = group.reduce((all, part) => addDecimals(all, part.value), 0);
      if (sum <= whole.value || group.some((part) => told.has(part))) return [];
      return [
        createFinding(prose, [whole, ...group], {
          left: whole.value,
          right: sum,
          severity: 'warning',
        }),
      ];
    });
  });
}

/** Parts of one kind, each cell counted once: applicants, outcomes, results. */
function groupParts(parts: readonly Mention[]): readonly (readonly Mention[])[] {
  const kindOf = ({ label }: Mention): string =>
    label.applicants.length > 0 ? 'applicants' : label.results.length > 0 ? 'results' : 'outcomes';
  return ['applicants', 'results', 'outcomes'].map((kind) => {
    const seen = new Set<string>();
    return parts.filter((part) => {
      const cells = part.readings[0] ?? [];
      const isFresh = kindOf(part) === kind && !cells.some((cell) => seen.has(cell));
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
