import { readLabel, type Label } from './label';
import type { Mention, ProseContext, Prose, Sentence } from './mentions';
import {
  columnsOfApplicant,
  columnsOfResult,
  groupsOfTopic,
  keepKnown,
  rowsOfOutcome,
  sumDisputes,
  sumRequests,
  type CellSum,
} from './readings';
import type { Topic } from './lexicon';
import { isTerm, type Token } from './tokens';

/** What a sentence without a number says of cells: that they are 0, or that one is the whole of another. */
export interface Claim {
  /** `zero`: every one of the sums is 0; `either`: one of them is. `all`: each part is its whole. */
  readonly kind: 'zero' | 'either' | 'all';
  readonly sums: readonly CellSum[];
  /** For `all`, the whole of each sum. */
  readonly wholes: readonly CellSum[];
  readonly isSure: boolean;
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

const CLAUSE_ENDS = new Set(['，', ',', '；', ';', '：', ':', '（', '）', '(', ')', '。']);

/** The claims of a text: 未收到申请, 未发生行政复议、行政诉讼, 无结转件; 全部办结, 均获维持. */
export function readClaims(
  { sentences, mentions }: Prose,
  context: ProseContext,
): readonly Claim[] {
  return sentences.flatMap((sentence) => {
    if (!sentence.tokens.some((token) => isTerm(token, 'cue'))) return [];
    const own = mentions.filter((mention) => mention.sentence === sentence);
    return clausesOf(sentence.tokens).flatMap((clause) => [
      ...readZeros(clause, sentence, context),
      ...readAlls(clause, sentence, own),
    ]);
  });
}

function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'mark' && CLAUSE_ENDS.has(token.mark)) clauses.push([]);
    else clauses[clauses.length - 1]?.push(token);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function cueAt(tokens: readonly Token[], cue: 'not' | 'all'): number {
  return tokens.findIndex((token) => isTerm(token, 'cue') && token.term.cue === cue);
}

function spanOf(tokens: readonly Token[], sentence: Sentence): { start: number; end: number } {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  return {
    start: sentence.start + (first?.start ?? 0),
    end: sentence.start + (last?.kind === 'number' ? last.unitEnd : (last?.end ?? 0)),
  };
}

function readZeros(
  clause: readonly Token[],
  sentence: Sentence,
  context: ProseContext,
): readonly Claim[] {
  const at = cueAt(clause, 'not');
  if (at < 0 || clause.some(({ kind }) => kind === 'number')) return [];
  const whole = readLabel(clause, 0);
  if (isElsewhere(whole, sentence, context)) return [];
  const after = clause.slice(at + 1);
  const said = after.some(isOfCells) ? after : clause.slice(0, at);
  const first = said[0]?.start ?? 0;
  const last = said[said.length - 1]?.end ?? 0;
  const verb = sentence.text.slice(clause[at]?.start ?? 0, clause[at]?.end ?? 0);
  const label = readLabel(said, last - first);
  const zero = zeroOf(label, verb, context);
  if (!zero) return [];
  return [
    {
      ...zero,
      sums: keepKnown(zero.sums, context.editions),
      wholes: [],
      ...spanOf(said === after ? clause.slice(at) : clause.slice(0, at + 1), sentence),
      sentence,
    },
  ];
}

function isOfCells(token: Token): boolean {
  return (
    isTerm(token, 'topic') ||
    isTerm(token, 'stage') ||
    isTerm(token, 'outcome') ||
    isTerm(token, 'result') ||
    isTerm(token, 'flow')
  );
}

/** Of another year, another scope, a plan or a condition. */
function isElsewhere(label: Label, { tokens }: Sentence, { year, scope }: ProseContext): boolean {
  const { guards, years } = label;
  const all = readLabel(tokens, 0);
  const isOtherYear = years.some((named) => named !== year);
  return (
    isOtherYear ||
    all.isPartOfYear ||
    guards.some((guard) => guard === 'plan' || guard === 'condition' || guard === 'lastYear') ||
    (scope === 'agency' ? guards.includes('region') : guards.includes('own'))
  );
}

type Zero = Pick<Claim, 'kind' | 'sums' | 'isSure'>;

function zeroOf(label: Label, verb: string, context: ProseContext): Zero | undefined {
  const disputes = label.topics.filter((topic) => groupsOfTopic(topic).length > 0);
  if (disputes.length > 0) return zeroOfDisputes(label, disputes);
  if (label.topics.includes('elsewhere')) return undefined;
  const documents = label.topics.filter(
    (topic) => topic === 'rules' || topic === 'normativeDocuments',
  );
  if (documents.length > 0) {
    const sums = documents.flatMap((topic) =>
      label.flows.map((column): CellSum => [`disclosure/${topic}/${column}`]),
    );
    return sums.length > 0 ? { kind: 'zero', sums, isSure: true } : undefined;
  }
  return zeroOfRequests(label, verb, context);
}

function zeroOfDisputes(label: Label, topics: readonly Topic[]): Zero {
  const columns = label.results.flatMap((result) => columnsOfResult(result).slice(0, 1));
  const sums = topics.flatMap((topic) => {
    const groups = groupsOfTopic(topic).slice(-1)[0] ?? [];
    return (columns.length > 0 ? columns : ['total']).map((column) => sumDisputes(groups, column));
  });
  return { kind: 'zero', sums, isSure: true };
}

/** 未收到 … 申请 needs the word 申请, and nothing between that could narrow it. */
function zeroOfRequests(label: Label, verb: string, context: ProseContext): Zero | undefined {
  const isOfRequests = label.topics.includes('request') || context.topic === 'request';
  if (label.guards.includes('channel') || label.guards.includes('category')) return undefined;
  if (label.outcomes.length > 0) {
    if (label.outcomes.every((row) => row === 'granted')) return undefined;
    const sums = label.outcomes.map((row) => sumRequests(rowsOfOutcome(row, context.editions)));
    return isOfRequests ? { kind: 'zero', sums, isSure: true } : undefined;
  }
  const stage = label.stages[label.stages.length - 1];
  if (stage === 'in') return { kind: 'zero', sums: [sumRequests(['carriedIn'])], isSure: true };
  if (stage === 'out') {
    return isOfRequests
      ? { kind: 'zero', sums: [sumRequests(['carriedOut'])], isSure: true }
      : undefined;
  }
  if (stage === 'carried') {
    const sums = ['carriedIn', 'carriedOut'].map((row) => sumRequests([row]));
    return { kind: 'either', sums, isSure: true };
  }
  if (!label.topics.includes('request') || label.unknown > 2) return undefined;
  if (stage === 'done' || stage === 'handled') return undefined;
  if (stage === undefined && !/收|接|受理|无|没有|发生|产生|出现|有/.test(verb)) return undefined;
  const columns = columnsOf(label.applicants);
  return { kind: 'zero', sums: [sumRequests(['newlyReceived'], columns)], isSure: true };
}

/** 公民、法人和其他组织 are all of them. */
function columnsOf(applicants: readonly string[]): readonly string[] {
  if (applicants.length === 0 || applicants.length > 1) return ['total'];
  return applicants.flatMap(columnsOfApplicant);
}

const WITHIN_TIME = /期限|时限|工作日|法定时间|规定时间|及时率|时间内|期内/;
const CONCLUDED = /办结|完毕|完结|办毕|审结/;

function readAlls(
  clause: readonly Token[],
  sentence: Sentence,
  mentions: readonly Mention[],
): readonly Claim[] {
  const at = cueAt(clause, 'all');
  if (at < 0) return [];
  const said = clause.slice(at + 1);
  if (said.some(({ kind }) => kind === 'number') || cueAt(clause.slice(0, at), 'not') >= 0)
    return [];
  const label = readLabel(clause, 0);
  const span = spanOf(clause.slice(at), sentence);
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  const around = sentence.text.slice(clause[0]?.start ?? 0, span.end - sentence.start);
  if (WITHIN_TIME.test(around) || /除|以外|之外/.test(sentence.text)) return [];
  const claim = allOf(label, words, sentence, mentions);
  return claim ? [{ kind: 'all', ...claim, ...span, sentence }] : [];
}

function allOf(
  label: Label,
  words: string,
  sentence: Sentence,
  mentions: readonly Mention[],
): Pick<Claim, 'sums' | 'wholes' | 'isSure'> | undefined {
  const spoken = readLabel(sentence.tokens, 0);
  const result = label.results.find((name) => name === 'upheld' || name === 'corrected');
  const disputes = topicsOf(label, spoken, sentence);
  if (result && disputes.length > 0) {
    const groups = disputes.map((topic) => groupsOfTopic(topic)[0] ?? []);
    return {
      sums: groups.map((rows) => sumDisputes(rows, result)),
      wholes: groups.map((rows) => sumDisputes(rows, 'total')),
      isSure: true,
    };
  }
  if (disputes.length > 0 || spoken.topics.includes('elsewhere')) return undefined;
  if (!spoken.topics.includes('request') && sentence.topic !== 'request') return undefined;
  const last = mentions[mentions.length - 1];
  if (last?.stage === 'in' || mentions.some(({ stage, value }) => stage === 'out' && value > 0)) {
    return undefined;
  }
  if (!label.stages.some((stage) => stage === 'done' || stage === 'handled')) return undefined;
  return {
    sums: [[...sumRequests(['outcomesTotal'])]],
    wholes: [[...sumRequests(['outcomesTotal', 'carriedOut'])]],
    isSure: CONCLUDED.test(words),
  };
}

function topicsOf(label: Label, spoken: Label, sentence: Sentence): readonly Topic[] {
  const named = (topics: readonly Topic[]): Topic[] => [
    ...new Set(topics.filter((topic) => groupsOfTopic(topic).length > 0)),
  ];
  const own = named(label.topics);
  if (own.length > 0) return own;
  const others = named(spoken.topics);
  if (others.length > 0) return others;
  return sentence.topic === undefined ? [] : named([sentence.topic]);
}
