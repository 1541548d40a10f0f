import { cueAt, spanOf, type Claim } from './claim';
import { readLabel, type Label } from './label';
import type { Topic } from './lexicon';
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
import type { Sentence } from './sentence';
import type { ProseContext } from './tie';
import { isTerm, type Token } from './tokens';

/** What a clause says did not happen: 未收到申请, 未发生行政复议、行政诉讼, 无结转件. */
export function readZeros(
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
