import type { FormEditions } from '@/editions/form';
import { readLabel, type Label } from './label';
import { groupMentions, type Mention, type Prose } from './mentions';
import type { Sentence } from './sentence';
import type { ProseContext } from './tie';
import {
  LITIGATION,
  columnsOfApplicant,
  columnsOfResult,
  groupsOfTopic,
  keepKnown,
  rowsOfOutcome,
  sumDisputes,
  sumRequests,
  type CellSum,
} from './readings';
import type { DisputeResult, Topic } from './lexicon';
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

const CLAUSE_ENDS = new Set(['，', ',', '；', ';', '（', '）', '(', ')', '。']);

/** The claims of a text: 未收到申请, 未发生行政复议、行政诉讼, 无结转件; 全部办结, 均获维持. */
export function readClaims(
  { sentences, mentions }: Prose,
  context: ProseContext,
): readonly Claim[] {
  const bySentence = groupMentions(mentions);
  return sentences.flatMap((sentence) => {
    if (sentence.label.cues.length === 0) return [];
    const own = bySentence.get(sentence) ?? [];
    return clausesOf(sentence.tokens).flatMap((clause) => [
      ...readZeros(clause, sentence, context),
      ...readAlls(clause, sentence, { mentions: own, editions: context.editions }),
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
  if (isElsewhere(whole, sentence, context) || isOfUnits(clause, sentence)) return [];
  const after = clause.slice(at + 1);
  const isAfter = after.some(isOfCells);
  const said = isAfter ? after : clause.slice(0, at);
  const from = (isAfter ? clause[at]?.end : clause[0]?.start) ?? 0;
  const end = isAfter ? clauseEnd(clause, sentence) : (clause[at]?.start ?? 0);
  const label = readLabel(said, end - from, from);
  const verb = sentence.text.slice(clause[at]?.start ?? 0, clause[at]?.end ?? 0);
  const before = readLabel(tokensBefore(clause, sentence));
  const zero = zeroOf(label, { verb, whole, before, sentence, context });
  if (!zero) return [];
  const span = spanOf(isAfter ? clause.slice(at) : clause.slice(0, at + 1), sentence);
  const sums = keepKnown(zero.sums, context.editions);
  return sums.length === 0 ? [] : [{ ...zero, sums, wholes: [], ...span, sentence }];
}

/** 下设7个分局（所）均无申请: whose it is stands before the brackets. */
function isOfUnits(clause: readonly Token[], sentence: Sentence): boolean {
  const before = tokensBefore(clause, sentence);
  const marks = before.map(({ kind }, index) => (kind === 'mark' ? index : -1));
  const stop = marks.filter((index) => {
    const token = before[index];
    return token?.kind === 'mark' && '，,；;。'.includes(token.mark);
  });
  const own = before.slice((stop[stop.length - 1] ?? -1) + 1);
  return own.some((token) => isTerm(token, 'guard') && token.term.guard === 'units');
}

function tokensBefore([first]: readonly Token[], { tokens }: Sentence): readonly Token[] {
  return first ? tokens.slice(0, tokens.indexOf(first)) : [];
}

/** Where the clause ends in its sentence: before the next mark. */
function clauseEnd(clause: readonly Token[], { tokens, text }: Sentence): number {
  const last = clause[clause.length - 1];
  const next = last && tokens[tokens.indexOf(last) + 1];
  return next?.start ?? text.replace(/[。！？!?]$/, '').length;
}

/** A negated passage with the words around it. */
interface Negated {
  readonly verb: string;
  /** Of the whole clause. */
  readonly whole: Label;
  /** Of the sentence before it. */
  readonly before: Label;
  readonly sentence: Sentence;
  readonly context: ProseContext;
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

/** Of another year, another scope, a plan or a condition; 上年 and the years beside may tell 结转 apart. */
function isElsewhere(
  label: Label,
  { label: sentenceLabel }: Sentence,
  { year, scope, kind }: ProseContext,
): boolean {
  const { guards, years, stages } = label;
  const isCarried = stages.some(
    (stage) => stage === 'in' || stage === 'out' || stage === 'carried',
  );
  const isOtherYear =
    !isCarried && (years.some((named) => named !== year) || guards.includes('lastYear'));
  const isOfDistrict = scope === 'region' || kind === 'government';
  return (
    isOtherYear ||
    sentenceLabel.isPartOfYear ||
    guards.some((guard) => guard === 'plan' || guard === 'condition' || guard === 'role') ||
    (isOfDistrict
      ? guards.includes('own') && sentenceLabel.guards.includes('region')
      : guards.includes('region')) ||
    guards.includes('units')
  );
}

type Zero = Pick<Claim, 'kind' | 'sums' | 'isSure'>;

function zeroOf(label: Label, negated: Negated): Zero | undefined {
  const { whole, before } = negated;
  const isDispute = (topic: Topic): boolean => groupsOfTopic(topic).length > 0;
  // 复议12件…；诉讼3件，未败诉: of what was named last.
  const last = label.results.length > 0 ? before.topics.filter(isDispute).slice(-1) : [];
  const disputes = [label.topics.filter(isDispute), whole.topics.filter(isDispute), last].find(
    (topics) => topics.length > 0,
  );
  const isOfDisputes =
    label.results.length > 0 || label.topics.some((topic) => disputes?.includes(topic));
  if (disputes && isOfDisputes) return zeroOfDisputes(label, disputes);
  if (label.topics.includes('elsewhere')) return undefined;
  const documents = label.topics.filter(
    (topic) => topic === 'rules' || topic === 'normativeDocuments',
  );
  if (documents.length > 0) {
    const flows = label.flows.length > 0 ? label.flows : negated.whole.flows;
    const sums = documents.flatMap((topic) =>
      flows.map((column): CellSum => [`disclosure/${topic}/${column}`]),
    );
    return sums.length > 0 ? { kind: 'zero', sums, isSure: true } : undefined;
  }
  const decisions = label.topics.filter(
    (topic) => topic === 'licensing' || topic === 'penalties' || topic === 'compulsion',
  );
  if (decisions.length > 0 && label.isDecided) {
    const sums = decisions.map((topic): CellSum => [`disclosure/${topic}/decisions`]);
    return { kind: 'zero', sums, isSure: true };
  }
  return zeroOfRequests(label, negated);
}

function zeroOfDisputes(label: Label, topics: readonly Topic[]): Zero {
  const columns = label.results.flatMap((result) => columnsOfResult(result).slice(0, 1));
  const stands = columns.length > 0 ? columns : ['total'];
  const sums = topics.flatMap((topic) => {
    const groups = groupsOfTopic(topic).slice(-1)[0] ?? [];
    return stands.map((column) => sumDisputes(groups, column));
  });
  return { kind: 'zero', sums, isSure: true };
}

function zeroOfRequests(label: Label, negated: Negated): Zero | undefined {
  const { whole, sentence, context } = negated;
  const isOfRequests = sentence.topic === 'request' || label.topics.includes('request');
  if (whole.guards.includes('channel')) return undefined;
  if (label.outcomes.length > 0) return isOfRequests ? zeroOfOutcomes(label, context) : undefined;
  const stage = label.stages[label.stages.length - 1];
  const zero = (row: string): Zero => ({ kind: 'zero', sums: [sumRequests([row])], isSure: true });
  if (stage === 'in') return zero('carriedIn');
  if (stage === 'out') return isOfRequests ? zero('carriedOut') : undefined;
  if (stage === 'carried') {
    if (whole.guards.includes('lastYear') || whole.years.includes(context.year - 1))
      return zero('carriedIn');
    if (whole.years.includes(context.year + 1)) return zero('carriedOut');
    const sums = ['carriedIn', 'carriedOut'].map((row) => sumRequests([row]));
    return { kind: 'either', sums, isSure: true };
  }
  return zeroOfReceived(label, negated);
}

function zeroOfOutcomes(label: Label, context: ProseContext): Zero | undefined {
  if (label.outcomes.every((row) => row === 'granted')) return undefined;
  const own = label.outcomes.filter(
    (row) => !label.outcomes.some((other) => other.startsWith(`${row}.`)),
  );
  const sums = own.map((row) => sumRequests(rowsOfOutcome(row, context.editions)));
  return { kind: 'zero', sums, isSure: true };
}

/** 未收到 … 申请 needs the word 申请, and nothing between that could narrow it. */
function zeroOfReceived(label: Label, { verb }: Negated): Zero | undefined {
  const stage = label.stages[label.stages.length - 1];
  const isNamed = label.topics.includes('request') || label.topics.includes('application');
  if (!isNamed || label.unknown > 2 || stage === 'done' || stage === 'handled') return undefined;
  if (stage === undefined && !/收|接|受理|无|没有|发生|产生|出现|有|零/.test(verb))
    return undefined;
  const columns = columnsOf(label.applicants);
  return { kind: 'zero', sums: [sumRequests(['newlyReceived'], columns)], isSure: true };
}

/** 公民、法人和其他组织 are all of them. */
function columnsOf(applicants: readonly string[]): readonly string[] {
  const isEvery = applicants.includes('naturalPerson') && applicants.length > 1;
  if (applicants.length === 0 || isEvery) return ['total'];
  return applicants.flatMap(columnsOfApplicant);
}

/** 已审结的均为维持, 已有结果的7件全部维持. */
const CONCLUDED_ONES = /审结|结案|已判决|已裁|有结果|已作出/;
const WITHIN_TIME = /期限|时限|工作日|法定时间|规定时间|及时率|时间内|期内/;
const EXCEPTED = /除|以外|之外/;
const CONCLUDED = /办结|办理完|处理完|办毕|审结/;

function readAlls(
  clause: readonly Token[],
  sentence: Sentence,
  { mentions, editions }: Pick<SaidOfAll, 'mentions' | 'editions'>,
): readonly Claim[] {
  const at = cueAt(clause, 'all');
  if (at < 0 || cueAt(clause.slice(0, at), 'not') >= 0) return [];
  const said = clause.slice(at + 1);
  if (said.some(({ kind }) => kind === 'number')) return [];
  const span = spanOf(clause.slice(at), sentence);
  const text = sentence.text.slice(clause[0]?.start ?? 0, span.end - sentence.start);
  if (WITHIN_TIME.test(text) || EXCEPTED.test(sentence.text)) return [];
  const first = said.find((token) => token.kind === 'term' && token.term.kind !== 'filler');
  const gap = readLabel(
    said.slice(
      0,
      Math.max(
        0,
        said.findIndex((token) => token === first),
      ),
    ),
    (first?.start ?? 0) - (clause[at]?.end ?? 0),
  );
  // 均做到依法受理: something else is said of all.
  if (!first || gap.unknown > 0) return [];
  const claim = allOf(readLabel(said, 0), {
    start: span.start,
    text,
    before: readLabel(sentence.tokens.slice(0, sentence.tokens.indexOf(clause[at] ?? first)), 0),
    sentence,
    mentions,
    editions,
  });
  return claim ? [{ kind: 'all', ...claim, ...span, sentence }] : [];
}

/** What is said of all, with what stands before it. */
interface SaidOfAll {
  /** Where it stands in the text. */
  readonly start: number;
  readonly text: string;
  readonly before: Label;
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly editions: FormEditions;
}

type All = Pick<Claim, 'sums' | 'wholes' | 'isSure'>;

function allOf(label: Label, said: SaidOfAll): All | undefined {
  const { before, sentence } = said;
  const disputes = topicsOf(label, before, sentence);
  const [result] = label.results;
  const [route] = label.routes;
  if (route) {
    return {
      sums: [sumDisputes([route], 'total')],
      wholes: [sumDisputes(LITIGATION, 'total')],
      isSure: true,
    };
  }
  if (result && disputes.length > 0)
    return allOfDisputes(result, disputes, lastClauseBefore(said) + said.text);
  if (disputes.length > 0 && /审结/.test(said.text)) {
    const groups = disputes.map((topic) => groupsOfTopic(topic)[0] ?? []);
    return {
      sums: groups.map((rows) =>
        ['upheld', 'corrected', 'other'].flatMap((column) => sumDisputes(rows, column)),
      ),
      wholes: groups.map((rows) => sumDisputes(rows, 'total')),
      isSure: true,
    };
  }
  if (disputes.length > 0 || before.topics.includes('elsewhere')) return undefined;
  const isOfRequests = before.topics.some(
    (topic) => topic === 'request' || topic === 'application',
  );
  if (!isOfRequests && sentence.topic !== 'request') return undefined;
  return allOfRequests(label, said);
}

function allOfDisputes(
  result: DisputeResult,
  topics: readonly Topic[],
  text: string,
): All | undefined {
  const [column, ...others] = columnsOfResult(result);
  if (column === undefined || others.length > 0) return undefined;
  // 已审结的均为维持 says nothing of those that are pending.
  const isOfConcluded = CONCLUDED_ONES.test(text) && column !== 'pending';
  const columns = isOfConcluded ? ['upheld', 'corrected', 'other'] : ['total'];
  const groups = topics.map((topic) => groupsOfTopic(topic)[0] ?? []);
  return {
    sums: groups.map((rows) => sumDisputes(rows, column)),
    wholes: groups.map((rows) => columns.flatMap((name) => sumDisputes(rows, name))),
    isSure: true,
  };
}

/** 已审结3件，均维持: what is said of all may be named in the clause before. */
function lastClauseBefore({ sentence, start }: SaidOfAll): string {
  const before = sentence.text.slice(0, Math.max(0, start - sentence.start));
  return (
    before
      .slice(-CLAUSE_REACH)
      .split(/[；;。]/)
      .slice(-1)[0] ?? ''
  );
}

const CLAUSE_REACH = 24;

function allOfRequests(
  label: Label,
  { text, start, mentions, editions }: SaidOfAll,
): All | undefined {
  const before = mentions.filter(({ end }) => end <= start);
  const stages = before.flatMap(({ stage }) => (stage ? [stage] : []));
  const isOfCarried = stages.length > 0 && stages.every((stage) => stage === 'in');
  if (isOfCarried || mentions.some(({ stage, value }) => stage === 'out' && value > 0)) {
    return undefined;
  }
  // 未能公开的7件均因信息不存在: of these alone.
  const [last] = before.slice(-1);
  if (
    last &&
    last.stage === undefined &&
    !last.label.topics.some((topic) => topic === 'request' || topic === 'application')
  ) {
    return undefined;
  }
  const [applicant, ...applicants] = label.applicants;
  if (applicant && applicants.length === 0) {
    return {
      sums: [sumRequests(['newlyReceived'], columnsOfApplicant(applicant))],
      wholes: [sumRequests(['newlyReceived'])],
      isSure: true,
    };
  }
  const isDone = label.stages.some((stage) => stage === 'done' || stage === 'handled');
  const [outcome, ...outcomes] = label.outcomes;
  if (outcome && outcomes.length === 0) {
    return {
      sums: [sumRequests(rowsOfOutcome(outcome, editions))],
      wholes: [sumRequests(['outcomesTotal'])],
      isSure: outcome !== 'granted',
    };
  }
  if (!isDone || outcome) return undefined;
  return {
    sums: [sumRequests(['outcomesTotal'])],
    wholes: [sumRequests(['outcomesTotal', 'carriedOut'])],
    isSure: CONCLUDED.test(text),
  };
}

/** The disputes that are spoken of: those named beside 均, else the last ones before it. */
function topicsOf(label: Label, before: Label, sentence: Sentence): readonly Topic[] {
  const named = (topics: readonly Topic[]): Topic[] => [
    ...new Set(topics.filter((topic) => groupsOfTopic(topic).length > 0)),
  ];
  const own = named(label.topics);
  if (own.length > 0) return own;
  const last = before.topics[before.topics.length - 1];
  if (last !== undefined && groupsOfTopic(last).length > 0) return named([last]);
  return last === undefined && sentence.topic !== undefined ? named([sentence.topic]) : [];
}
